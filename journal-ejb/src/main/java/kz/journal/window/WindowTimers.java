package kz.journal.window;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import kz.journal.regulation.Roles;
import kz.journal.time.ClockMoved;

/**
 * Rings every minute for the windows that are over, once after a start for lessons without a window
 * and whatever became due meanwhile, and when the demo's clock is moved. Several servers may ring;
 * a window is closed by one of them.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@Lock(LockType.READ)
@RunAs(Roles.SYSTEM)
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WindowTimers {

  private static final Logger LOG = System.getLogger(WindowTimers.class.getName());

  private static final String SYSTEM = "system";

  @Resource private TimerService timers;
  @Inject private WindowClosing closing;

  @PostConstruct
  void begin() {
    timers.createSingleActionTimer(0, new TimerConfig(null, false));
  }

  @Timeout
  void afterStart() {
    closing.follow(SYSTEM);
    everyMinute();
  }

  @Schedule(hour = "*", minute = "*", timezone = "Asia/Almaty", persistent = true)
  void everyMinute() {
    int closed = closing.closeDue();
    if (closed > 0) {
      LOG.log(Level.INFO, "Windows closed: {0}", closed);
    }
  }

  /** What became due on the way is done now; what has not happened yet is taken back. */
  @PermitAll
  public void ringAfter(@Observes ClockMoved move) {
    if (move.to().isBefore(move.from())) {
      closing.reopenAfter(move.to());
    }
    everyMinute();
  }
}

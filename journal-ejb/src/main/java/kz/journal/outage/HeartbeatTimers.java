package kz.journal.outage;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import kz.journal.regulation.Roles;

/**
 * Rings at the start of a server and every minute of its life; each server for itself. A ring waits
 * for the one before it, which takes long where a server starts slowly.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@RunAs(Roles.SYSTEM)
@DenyAll
@AccessTimeout(value = 10, unit = TimeUnit.MINUTES)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HeartbeatTimers {

  private static final Logger LOG = System.getLogger(HeartbeatTimers.class.getName());

  @Resource private TimerService timers;
  @Inject private Heartbeats heartbeats;

  @PostConstruct
  void begin() {
    timers.createSingleActionTimer(0, new TimerConfig(null, false));
  }

  @Timeout
  void ring() {
    everyMinute();
  }

  @Schedule(hour = "*", minute = "*", timezone = "Asia/Almaty", persistent = false)
  void everyMinute() {
    heartbeats
        .beat(System.getProperty("jboss.node.name", "server"))
        .ifPresent(silence -> LOG.log(Level.WARNING, "No server was alive for {0}", silence));
  }
}

package kz.journal.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import kz.journal.time.JournalClock;
import kz.journal.time.SystemTime;

/** The only place that reads the machine's clock. */
@ApplicationScoped
public class Clocks {

  private static final Clock WALL = Clock.systemUTC();
  private static final JournalClock JOURNAL = new JournalClock(WALL, Duration.ZERO);

  @Produces
  @SystemTime
  public Clock systemTime() {
    return WALL;
  }

  @Produces
  public JournalClock journalTime() {
    return JOURNAL;
  }
}

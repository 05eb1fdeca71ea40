package kz.journal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;

/** The server's clock in the bar of every page, because it decides. */
@Named("journalClock")
@RequestScoped
public class ClockView {

  @Inject private JournalClock clock;
  @Inject private Moments moments;

  private Instant now;

  private Instant now() {
    if (now == null) {
      now = clock.instant();
    }
    return now;
  }

  public long getEpochMillis() {
    return now().toEpochMilli();
  }

  /** Minutes by which Almaty is ahead of UTC now. */
  public int getOffsetMinutes() {
    return local().getOffset().getTotalSeconds() / 60;
  }

  /** The journal's day in Almaty. */
  public LocalDate getToday() {
    return local().toLocalDate();
  }

  public String getDay() {
    return moments.weekday(local().toLocalDate()) + " " + moments.date(local().toLocalDate());
  }

  public String getTime() {
    return moments.time(now());
  }

  private ZonedDateTime local() {
    return now().atZone(JournalZone.ALMATY);
  }
}

package kz.journal.it;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import kz.journal.time.JournalZone;

/**
 * The demo's clock, moved by the account {@code it}. It is the clock of the whole server and ticks
 * on from where it was set; after each test it shows the machine's time again.
 */
public final class JournalTimeline {

  private static final String CLOCK = "/api/v1/clock";

  private final Http it;
  private boolean moved;

  JournalTimeline(JournalServer server) {
    it = server.http().machine("it", "journal-demo");
  }

  /** The journal's time. */
  public Instant now() {
    return instant("instant");
  }

  /** Lets the clock show this instant; back is allowed. */
  public void goTo(Instant instant) {
    it.putJson(CLOCK, Map.of("instant", instant.toString())).mustSucceed();
    moved = true;
  }

  /** Lets the clock show this time of this day in the journal's zone. */
  public void goTo(LocalDate day, LocalTime time) {
    goTo(day.atTime(time).atZone(JournalZone.ALMATY).toInstant());
  }

  /** The same time of the next day. */
  public void nextDay() {
    goTo(ZonedDateTime.ofInstant(now(), JournalZone.ALMATY).plusDays(1).toInstant());
  }

  /** Nine in the morning of the next working day; the server knows which day that is. */
  public void nextWorkingDay() {
    goTo(instant("nextWorkingDay"));
  }

  void backToNow() {
    if (moved) {
      goTo(Instant.now());
    }
  }

  private Instant instant(String field) {
    return Instant.parse(it.get(CLOCK).must(200).json().required(field).asText());
  }
}

package kz.journal.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The zone in which the journal counts days: {@code Asia/Almaty}, UTC+6 until 2024-03-01, UTC+5
 * since.
 */
public final class JournalZone {

  public static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

  private JournalZone() {}

  /** The calendar day in the journal's zone at this instant. */
  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ALMATY);
  }

  /** The first instant of the day: 00:00 in the journal's zone. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ALMATY).toInstant();
  }
}

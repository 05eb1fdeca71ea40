package kz.journal.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Turns days and hours of the university into instants and back. Days are days of {@code
 * Asia/Almaty}: UTC+6 until the end of February 2024, UTC+5 since 1 March 2024, so that 29 February
 * 2024 has 25 hours. Instants are what is stored and compared.
 */
public final class JournalZone {

  /** The zone in which all days begin and end. */
  public static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

  private JournalZone() {}

  /** The day on which the instant falls. */
  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ALMATY);
  }

  /** The first instant of the day: 00:00. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ALMATY).toInstant();
  }

  /** 24:00 of the day, which is the first instant of the next: the exclusive end. */
  public static Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1));
  }

  /**
   * The instant of an hour of a day. A time in the hour that happened twice (23:00–24:00 of 29
   * February 2024) is taken the first time.
   */
  public static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ALMATY).toInstant();
  }
}

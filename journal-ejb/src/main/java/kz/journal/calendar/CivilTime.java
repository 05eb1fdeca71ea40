package kz.journal.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Turns civil dates and times of the university into instants and back. Days are days of {@code
 * Asia/Almaty}: UTC+6 until the end of February 2024, UTC+5 since 1 March 2024, so that 29 February
 * 2024 has 25 hours. Instants are what is stored and compared.
 */
public final class CivilTime {

  /** The zone in which all days begin and end. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

  private CivilTime() {}

  /**
   * The instant of a civil time. A time in the hour that happened twice (23:00-24:00 of 29 February
   * 2024) is taken the first time.
   */
  public static Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(ZONE).toInstant();
  }

  /** 24:00 of the date, which is the first instant of the next day: the exclusive end. */
  public static Instant endOf(LocalDate date) {
    return date.plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  /** The civil date on which the instant falls. */
  public static LocalDate dateOf(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }
}

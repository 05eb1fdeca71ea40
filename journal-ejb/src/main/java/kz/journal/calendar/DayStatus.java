package kz.journal.calendar;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a date is worked in a given week, and why.
 *
 * @param date the date asked about
 * @param working whether it counts as a working day
 * @param special the special day that decides; empty where the plain week does: then a working date
 *     is an ordinary weekday and a non-working one the weekly day off
 */
public record DayStatus(LocalDate date, boolean working, Optional<SpecialDay> special) {

  /**
   * @throws NullPointerException if a component is missing
   */
  public DayStatus {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(special, "special");
  }
}

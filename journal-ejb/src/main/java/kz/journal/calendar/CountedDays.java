package kz.journal.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The days walked through to reach the n-th working day.
 *
 * @param counted the working days that were counted, ascending, never empty
 * @param skipped the days in between that did not count, ascending, each with its reason
 */
public record CountedDays(List<LocalDate> counted, List<DayStatus> skipped) {

  /**
   * Copies both lists.
   *
   * @throws IllegalArgumentException if no day was counted
   */
  public CountedDays {
    counted = List.copyOf(counted);
    skipped = List.copyOf(skipped);
    if (counted.isEmpty()) {
      throw new IllegalArgumentException("no day was counted");
    }
  }

  /** The last counted day, which is the last day of a term. */
  public LocalDate last() {
    return counted.get(counted.size() - 1);
  }
}

package kz.journal.academic;

import java.time.LocalDate;

/**
 * A stretch of the school year.
 *
 * @param start first day, included
 * @param end last day, included
 */
public record StudyPeriod(StudyPeriodKind kind, LocalDate start, LocalDate end) {

  /** Whether the day lies in it; the first and the last day are included. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }

  /** Whether the two have a day in common. */
  public boolean meets(StudyPeriod other) {
    return !start.isAfter(other.end) && !end.isBefore(other.start);
  }

  /** Whether the other lies wholly in this one. */
  public boolean contains(StudyPeriod other) {
    return holds(other.start) && holds(other.end);
  }
}

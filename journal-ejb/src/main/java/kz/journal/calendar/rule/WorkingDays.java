package kz.journal.calendar.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.journal.calendar.CountedDays;
import kz.journal.calendar.DayStatus;
import kz.journal.calendar.WeekKind;
import kz.journal.regulation.Clause;

/**
 * Counts working days of one week in one calendar. The day one counts from is never counted itself:
 * a term begins on the day after (Civil Code, art. 173), and a day that is not worked does not
 * count (art. 175 applied to each day, since the term is given in working days).
 */
@Clause({"2.3.3b", "2.3.3c", "2.3.3d"})
public final class WorkingDays {

  private final WorkingCalendar calendar;
  private final WeekKind week;

  /** Counts in the given calendar and week. */
  public WorkingDays(WorkingCalendar calendar, WeekKind week) {
    this.calendar = calendar;
    this.week = week;
  }

  /** The first working day strictly after the date. */
  public LocalDate next(LocalDate date) {
    return count(date, 1).last();
  }

  /**
   * The first {@code n} working days strictly after the date, and the days skipped on the way.
   *
   * @throws IllegalArgumentException if {@code n} is less than one
   */
  public CountedDays count(LocalDate date, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("at least one day is counted, not " + n);
    }
    List<LocalDate> counted = new ArrayList<>(n);
    List<DayStatus> skipped = new ArrayList<>();
    for (LocalDate day = date.plusDays(1); counted.size() < n; day = day.plusDays(1)) {
      if (calendar.isWorking(day, week)) {
        counted.add(day);
      } else {
        skipped.add(calendar.why(day, week));
      }
    }
    return new CountedDays(counted, skipped);
  }
}

package kz.journal.contingent.rule;

import java.time.LocalDate;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.rule.WorkingCalendar;
import kz.journal.regulation.Clause;

/** How long a teacher's report has waited for an answer (2.3.1), so that silence is seen. */
@Clause("2.3.1b")
public final class Waiting {

  private Waiting() {}

  /**
   * The working days after the day of the report, up to and including today; the day of the report
   * does not count, as in every term.
   *
   * @param today not before the report; an earlier day, as after a clock set back, counts none
   */
  public static int workingDays(
      LocalDate reported, LocalDate today, WorkingCalendar calendar, WeekKind week) {
    return (int)
        reported
            .datesUntil(today.isBefore(reported) ? reported : today)
            .map(day -> day.plusDays(1))
            .filter(day -> calendar.isWorking(day, week))
            .count();
  }
}

package kz.journal.calendar.rule;

import java.time.LocalDate;
import kz.journal.calendar.WeekKind;
import kz.journal.regulation.Clause;

/**
 * How long a teacher's report (2.3.1) or request for an extension (2.2.7) has waited for an answer,
 * so that silence is seen.
 */
@Clause({"2.2.7b", "2.3.1b"})
public final class Waiting {

  private Waiting() {}

  /**
   * The working days after the day it was asked, up to and including today; that day itself does
   * not count, as in every term.
   *
   * @param today not before the asking; an earlier day, as after a clock set back, counts none
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

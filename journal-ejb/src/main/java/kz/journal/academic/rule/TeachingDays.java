package kz.journal.academic.rule;

import java.time.LocalDate;
import java.util.Set;
import kz.journal.academic.CalendarPlan;
import kz.journal.academic.StudyPeriod;
import kz.journal.academic.StudyPeriodKind;
import kz.journal.regulation.Clause;

/**
 * On which days of a plan lessons are expected: in theory and midterm weeks, practice and the
 * summer semester, never in holidays. A semester that names no weeks of theory is taught in cycles,
 * by date: all its days outside the exam session count.
 *
 * <p>Reading: 2.2.7 says which dates the calendar opens for entry, and not what becomes of a lesson
 * outside them. It is shown to the registrar, and entry stays allowed (reading A15).
 */
@Clause("2.2.7a")
public final class TeachingDays {

  private static final Set<StudyPeriodKind> TAUGHT =
      Set.of(
          StudyPeriodKind.THEORY,
          StudyPeriodKind.MIDTERM,
          StudyPeriodKind.PRACTICE,
          StudyPeriodKind.SUMMER_SEMESTER);

  private static final Set<StudyPeriodKind> NOT_TAUGHT =
      Set.of(StudyPeriodKind.EXAM_SESSION, StudyPeriodKind.HOLIDAYS);

  private TeachingDays() {}

  /** Whether a lesson on this day is one the plan expects. */
  public static boolean expected(CalendarPlan plan, LocalDate day) {
    boolean none =
        plan.periods().stream()
            .anyMatch(period -> NOT_TAUGHT.contains(period.kind()) && period.holds(day));
    return !none
        && plan.periods().stream()
            .anyMatch(
                period ->
                    period.holds(day)
                        && (TAUGHT.contains(period.kind()) || taughtInCycles(plan, period)));
  }

  private static boolean taughtInCycles(CalendarPlan plan, StudyPeriod semester) {
    return semester.kind() == StudyPeriodKind.SEMESTER
        && plan.periods().stream()
            .noneMatch(
                period -> period.kind() == StudyPeriodKind.THEORY && semester.contains(period));
  }
}

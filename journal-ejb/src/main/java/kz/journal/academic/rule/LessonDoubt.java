package kz.journal.academic.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import kz.journal.academic.CalendarPlan;
import kz.journal.calendar.EducationLevel;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.rule.WorkingCalendar;
import kz.journal.regulation.Clause;
import kz.journal.roster.LessonFlag;

/**
 * Why the registrar should look at a lesson of a day: the day is declared off, or no calendar in
 * force for the level expects a lesson on it. Lessons may be held on Saturdays, so the six-day week
 * decides what a day off is. A level without a calendar in force for the school year raises no
 * doubt; a class has no form of study of its own, so the calendar of any form will do. Entry stays
 * allowed (reading A15).
 */
@Clause("2.2.7a")
public final class LessonDoubt {

  private static final int FIRST_MONTH = 8;

  private final WorkingCalendar days;
  private final List<CalendarPlan> plans;

  /**
   * @param plans those in force, of all years, levels and forms
   */
  public LessonDoubt(WorkingCalendar days, Collection<CalendarPlan> plans) {
    this.days = days;
    this.plans = List.copyOf(plans);
  }

  /** What is doubtful about a lesson of this level on this day. */
  public Optional<LessonFlag> of(EducationLevel level, LocalDate day) {
    boolean declaredOff =
        days.why(day, WeekKind.SIX_DAY).special().filter(it -> it.kind().isOff()).isPresent();
    if (declaredOff) {
      return Optional.of(LessonFlag.ON_DAY_OFF);
    }
    int year = day.getMonthValue() >= FIRST_MONTH ? day.getYear() : day.getYear() - 1;
    boolean planned = plans.stream().anyMatch(plan -> isOf(plan, level, it -> it == year));
    boolean expected =
        plans.stream()
            .filter(plan -> isOf(plan, level, it -> it == year || it == year - 1))
            .anyMatch(plan -> TeachingDays.expected(plan, day));
    return planned && !expected ? Optional.of(LessonFlag.OUTSIDE_CALENDAR) : Optional.empty();
  }

  private static boolean isOf(CalendarPlan plan, EducationLevel level, IntPredicate year) {
    return plan.level() == level && year.test(plan.beginYear());
  }
}

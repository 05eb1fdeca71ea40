package kz.journal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import kz.journal.academic.CalendarPlan;
import kz.journal.academic.rule.PlanAdmission;
import kz.journal.academic.rule.TeachingDays;
import kz.journal.calendar.EducationLevel;
import kz.journal.demo.DemoUniversity.Semester;
import kz.journal.regulation.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCalendarsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23",
        "2026-09-07",
        "2026-12-31",
        "2027-02-15",
        "2027-04-26",
        "2027-08-02"
      })
  void every_level_has_a_plan_that_may_be_approved_and_expects_the_lessons_that_are_taught(
      LocalDate today) {
    Semester semester = Semester.around(today);
    for (EducationLevel level : EducationLevel.values()) {
      CalendarPlan plan = DemoCalendars.plan(level, semester);
      assertEquals(Decision.allowed(), PlanAdmission.approvable(plan), plan::toString);
      semester
          .start()
          .datesUntil(semester.end().plusDays(1))
          .filter(day -> !day.isBefore(LocalDate.of(semester.schoolYear(), 8, 1)))
          .filter(day -> !day.isAfter(LocalDate.of(semester.schoolYear() + 1, 8, 31)))
          .forEach(day -> assertTrue(TeachingDays.expected(plan, day), day + " " + plan));
    }
  }
}

package kz.journal.academic.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.journal.academic.CalendarPlan;
import kz.journal.academic.CalendarPlan.Terms;
import kz.journal.academic.StudyPeriod;
import kz.journal.academic.StudyPeriodKind;
import kz.journal.calendar.DayKind;
import kz.journal.calendar.EducationLevel;
import kz.journal.calendar.SpecialDay;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.WeekScope;
import kz.journal.calendar.rule.WorkingCalendar;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.roster.LessonFlag;
import kz.journal.roster.StudyForm;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a journal is filled is decided by the academic calendar of its level. */
@Clause("2.2.7a")
class AcademicCalendarRulesTest {

  private static final StudyPeriod SEMESTER =
      period(StudyPeriodKind.SEMESTER, "2026-09-01", "2027-01-23");
  private static final StudyPeriod THEORY =
      period(StudyPeriodKind.THEORY, "2026-09-01", "2026-12-19");
  private static final StudyPeriod MIDTERM =
      period(StudyPeriodKind.MIDTERM, "2026-10-19", "2026-10-24");
  private static final StudyPeriod EXAMS =
      period(StudyPeriodKind.EXAM_SESSION, "2026-12-20", "2027-01-23");
  private static final StudyPeriod HOLIDAYS =
      period(StudyPeriodKind.HOLIDAYS, "2027-01-24", "2027-02-07");

  private static StudyPeriod period(StudyPeriodKind kind, String start, String end) {
    return new StudyPeriod(kind, LocalDate.parse(start), LocalDate.parse(end));
  }

  private static CalendarPlan plan(Terms terms, String document, List<StudyPeriod> periods) {
    return new CalendarPlan(
        2026,
        EducationLevel.BACHELOR,
        StudyForm.FULL_TIME,
        WeekKind.FIVE_DAY,
        terms,
        document,
        periods);
  }

  private static CalendarPlan plan(StudyPeriod... periods) {
    return plan(Terms.BY_DEFAULT, "Решение совета", List.of(periods));
  }

  private static void assertRefused(String key, Decision decision) {
    Refused refused = assertInstanceOf(Refused.class, decision);
    assertEquals(key, refused.messageKey());
    assertEquals(Optional.of("2.2.7a"), refused.clause());
  }

  @Nested
  class A_plan {

    @Test
    void of_an_ordinary_year_is_admitted() {
      CalendarPlan plan = plan(SEMESTER, THEORY, MIDTERM, EXAMS, HOLIDAYS);
      assertEquals(Decision.allowed(), PlanAdmission.draftable(plan));
      assertEquals(Decision.allowed(), PlanAdmission.approvable(plan));
    }

    @Test
    void counts_in_two_three_and_two_working_days_unless_it_says_otherwise() {
      assertEquals(new Terms(2, 3, 2), Terms.BY_DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 2", "2, 0, 2", "2, 3, 0", "11, 3, 2", "2, 11, 2", "2, 3, 11"})
    void has_no_term_beyond_1_to_10_days(int lesson, int written, int oral) {
      assertRefused(
          "plan-terms",
          PlanAdmission.draftable(plan(new Terms(lesson, written, oral), "", List.of(SEMESTER))));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "10, 10, 10"})
    void may_have_terms_of_1_to_10_days(int lesson, int written, int oral) {
      assertEquals(
          Decision.allowed(),
          PlanAdmission.draftable(plan(new Terms(lesson, written, oral), "", List.of(SEMESTER))));
    }

    @Test
    void has_1_to_100_periods() {
      assertRefused("plan-periods", PlanAdmission.draftable(plan()));
      List<StudyPeriod> many = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        LocalDate day = LocalDate.of(2026, 9, 1).plusDays(i);
        many.add(new StudyPeriod(StudyPeriodKind.PRACTICE, day, day));
      }
      assertEquals(Decision.allowed(), PlanAdmission.draftable(plan(Terms.BY_DEFAULT, "", many)));
      many.add(HOLIDAYS);
      assertRefused("plan-periods", PlanAdmission.draftable(plan(Terms.BY_DEFAULT, "", many)));
    }

    @ParameterizedTest
    @CsvSource({
      "2026-08-01, 2027-08-31, ",
      "2026-07-31, 2027-08-31, plan-period-outside",
      "2026-08-01, 2027-09-01, plan-period-outside",
      "2026-10-02, 2026-10-01, plan-period-backwards",
      "2026-10-01, 2026-10-01, "
    })
    void stays_within_the_school_year(String start, String end, String refusal) {
      Decision decision =
          PlanAdmission.draftable(plan(period(StudyPeriodKind.PRACTICE, start, end)));
      if (refusal == null) {
        assertEquals(Decision.allowed(), decision);
      } else {
        assertRefused(refusal, decision);
      }
    }

    @Test
    void gives_no_day_to_two_things() {
      assertRefused(
          "plan-periods-overlap",
          PlanAdmission.draftable(
              plan(
                  SEMESTER, THEORY, period(StudyPeriodKind.HOLIDAYS, "2026-12-19", "2026-12-20"))));
      assertRefused(
          "plan-periods-overlap",
          PlanAdmission.draftable(
              plan(SEMESTER, period(StudyPeriodKind.SEMESTER, "2027-01-23", "2027-05-01"))));
    }

    @Test
    void has_its_theory_in_a_semester() {
      assertRefused("plan-no-semester", PlanAdmission.draftable(plan(THEORY)));
      assertRefused(
          "plan-no-semester",
          PlanAdmission.draftable(
              plan(SEMESTER, period(StudyPeriodKind.THEORY, "2026-08-31", "2026-12-19"))));
    }

    @Test
    void is_approved_on_the_strength_of_a_document() {
      CalendarPlan plan = plan(Terms.BY_DEFAULT, "  ", List.of(SEMESTER));
      assertEquals(Decision.allowed(), PlanAdmission.draftable(plan));
      assertRefused("plan-document", PlanAdmission.approvable(plan));
    }
  }

  @Nested
  class A_lesson {

    private final LessonDoubt doubt =
        new LessonDoubt(
            new WorkingCalendar(
                List.of(
                    new SpecialDay(
                        LocalDate.of(2026, 10, 26),
                        DayKind.TRANSFERRED,
                        WeekScope.BOTH,
                        "п",
                        "а",
                        "t",
                        "с"))),
            List.of(plan(SEMESTER, THEORY, MIDTERM, EXAMS, HOLIDAYS)));

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-01", "2026-10-24", "2026-12-19"})
    void in_theory_and_midterm_weeks_is_expected_on_Saturdays_too(LocalDate day) {
      assertEquals(Optional.empty(), doubt.of(EducationLevel.BACHELOR, day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-08-31", "2026-12-20", "2027-01-23", "2027-01-30", "2027-03-01"})
    void outside_them_is_flagged(LocalDate day) {
      assertEquals(
          Optional.of(LessonFlag.OUTSIDE_CALENDAR), doubt.of(EducationLevel.BACHELOR, day));
    }

    @Test
    void on_a_day_declared_off_is_flagged_as_that() {
      assertEquals(
          Optional.of(LessonFlag.ON_DAY_OFF),
          doubt.of(EducationLevel.BACHELOR, LocalDate.of(2026, 10, 26)));
      assertEquals(
          Optional.of(LessonFlag.ON_DAY_OFF),
          doubt.of(EducationLevel.MASTER, LocalDate.of(2026, 10, 26)));
    }

    @ParameterizedTest
    @CsvSource({"MASTER, 2026-12-25", "BACHELOR, 2026-07-31", "BACHELOR, 2027-09-01"})
    void of_a_level_or_year_without_a_calendar_is_not_doubted(EducationLevel level, LocalDate day) {
      assertEquals(Optional.empty(), doubt.of(level, day));
    }

    @Test
    void of_a_cycle_goes_by_date_where_the_semester_names_no_weeks() {
      CalendarPlan cycles = plan(SEMESTER, EXAMS);
      assertEquals(true, TeachingDays.expected(cycles, LocalDate.of(2026, 12, 19)));
      assertEquals(false, TeachingDays.expected(cycles, LocalDate.of(2026, 12, 20)));
      assertEquals(true, TeachingDays.expected(cycles, LocalDate.of(2026, 9, 1)));
      assertEquals(false, TeachingDays.expected(cycles, LocalDate.of(2026, 8, 31)));
    }
  }
}

package kz.journal.window.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.journal.academic.CalendarPlan;
import kz.journal.academic.CalendarPlan.Terms;
import kz.journal.academic.StudyPeriod;
import kz.journal.academic.StudyPeriodKind;
import kz.journal.calendar.EducationLevel;
import kz.journal.calendar.SeededDays;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.rule.WorkingCalendar;
import kz.journal.regulation.Clause;
import kz.journal.roster.StudyForm;
import kz.journal.window.ComputedTerm;
import kz.journal.window.EntryTermSettings;
import kz.journal.window.Occasion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Terms of entry where the level's academic calendar has its own week or numbers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LevelTermsTest {

  private static final LocalDate FRI_27_NOV = LocalDate.of(2026, 11, 27);
  private static final LocalDate MON_30_NOV = LocalDate.of(2026, 11, 30);
  private static final LocalDate TUE_1_DEC = LocalDate.of(2026, 12, 1);
  private static final LocalDate WED_2_DEC = LocalDate.of(2026, 12, 2);
  private static final LocalDate FRI_31_JUL = LocalDate.of(2026, 7, 31);
  private static final LocalDate SAT_1_AUG = LocalDate.of(2026, 8, 1);
  private static final LocalTime NINE = LocalTime.of(9, 0);

  private WorkingCalendar days;

  @BeforeAll
  void migrate() throws SQLException {
    days = new WorkingCalendar(SeededDays.read());
  }

  private LevelTerms with(CalendarPlan... plans) {
    return new LevelTerms(days, EntryTermSettings.defaults(), WeekKind.FIVE_DAY, List.of(plans));
  }

  private static CalendarPlan plan(
      int year, EducationLevel level, StudyForm form, WeekKind week, Terms terms) {
    return new CalendarPlan(
        year,
        level,
        form,
        week,
        terms,
        "Decision",
        List.of(
            new StudyPeriod(
                StudyPeriodKind.SEMESTER, LocalDate.of(year, 9, 1), LocalDate.of(year, 12, 31))));
  }

  private static CalendarPlan sixDays(int year, EducationLevel level) {
    return plan(year, level, StudyForm.FULL_TIME, WeekKind.SIX_DAY, Terms.BY_DEFAULT);
  }

  private static LocalDate last(ComputedTerm term) {
    return term.counted().get(term.counted().size() - 1);
  }

  private static LocalDate lesson(LevelTerms terms, EducationLevel level, LocalDate day) {
    return last(terms.of(Occasion.LESSON, level, day, NINE));
  }

  @Nested
  @Clause("2.2.7a")
  class By_level {

    @Test
    void the_week_of_the_level_s_calendar_holds_for_that_level_only() {
      LevelTerms terms = with(sixDays(2026, EducationLevel.RESIDENCY));
      assertEquals(MON_30_NOV, lesson(terms, EducationLevel.RESIDENCY, FRI_27_NOV));
      assertEquals(TUE_1_DEC, lesson(terms, EducationLevel.BACHELOR, FRI_27_NOV));
      assertEquals(TUE_1_DEC, lesson(terms, null, FRI_27_NOV), "no level: the settings");
      assertTrue(terms.differByLevel());
    }

    @Test
    void the_calendar_s_own_numbers_hold_by_occasion() {
      LevelTerms terms =
          with(
              plan(
                  2026,
                  EducationLevel.MASTER,
                  StudyForm.FULL_TIME,
                  WeekKind.FIVE_DAY,
                  new Terms(3, 1, 2)));
      assertEquals(WED_2_DEC, lesson(terms, EducationLevel.MASTER, FRI_27_NOV));
      assertEquals(
          MON_30_NOV,
          last(terms.of(Occasion.WRITTEN_EXAM, EducationLevel.MASTER, FRI_27_NOV, NINE)));
      assertEquals(
          TUE_1_DEC, last(terms.of(Occasion.OSCE, EducationLevel.MASTER, FRI_27_NOV, NINE)));
      assertEquals(
          TUE_1_DEC,
          last(terms.of(Occasion.COMBINED_EXAM, EducationLevel.MASTER, FRI_27_NOV, NINE)),
          "combined: the longer of the two");
    }

    @Test
    void a_calendar_that_says_what_the_settings_say_makes_no_difference() {
      LevelTerms terms =
          with(
              plan(
                  2026,
                  EducationLevel.MASTER,
                  StudyForm.FULL_TIME,
                  WeekKind.FIVE_DAY,
                  Terms.BY_DEFAULT));
      assertFalse(terms.differByLevel());
      assertEquals(TUE_1_DEC, lesson(terms, EducationLevel.MASTER, FRI_27_NOV));
    }

    @Test
    void full_time_study_goes_before_other_forms_and_those_before_the_settings() {
      CalendarPlan partTime =
          plan(
              2026,
              EducationLevel.MASTER,
              StudyForm.PART_TIME,
              WeekKind.FIVE_DAY,
              new Terms(3, 3, 2));
      assertEquals(WED_2_DEC, lesson(with(partTime), EducationLevel.MASTER, FRI_27_NOV));
      LevelTerms both = with(partTime, sixDays(2026, EducationLevel.MASTER));
      assertEquals(MON_30_NOV, lesson(both, EducationLevel.MASTER, FRI_27_NOV));
      assertEquals(
          WED_2_DEC,
          last(
              both.of(
                  Occasion.LESSON, EducationLevel.MASTER, StudyForm.PART_TIME, FRI_27_NOV, NINE)));
      assertEquals(
          TUE_1_DEC,
          last(
              both.of(
                  Occasion.LESSON, EducationLevel.MASTER, StudyForm.DISTANCE, FRI_27_NOV, NINE)),
          "a form that is asked for and has no calendar: the settings");
    }
  }

  @Nested
  @Clause("2.2.7a")
  class By_year {

    @Test
    void the_school_year_begins_on_the_first_of_august() {
      LevelTerms terms = with(sixDays(2026, EducationLevel.BACHELOR));
      assertEquals(WeekKind.FIVE_DAY, terms.weekOf(EducationLevel.BACHELOR, FRI_31_JUL));
      assertEquals(WeekKind.SIX_DAY, terms.weekOf(EducationLevel.BACHELOR, SAT_1_AUG));
    }

    @Test
    void in_august_the_year_before_holds_where_the_new_one_has_no_calendar() {
      LevelTerms terms = with(sixDays(2025, EducationLevel.BACHELOR));
      assertEquals(
          WeekKind.SIX_DAY, terms.weekOf(EducationLevel.BACHELOR, LocalDate.of(2026, 8, 31)));
      assertEquals(
          WeekKind.FIVE_DAY, terms.weekOf(EducationLevel.BACHELOR, LocalDate.of(2026, 9, 1)));
    }

    @Test
    void another_edition_takes_the_place_of_the_one_before() {
      LevelTerms before = with(sixDays(2026, EducationLevel.BACHELOR));
      LevelTerms after =
          before.with(
              plan(
                  2026,
                  EducationLevel.BACHELOR,
                  StudyForm.FULL_TIME,
                  WeekKind.FIVE_DAY,
                  Terms.BY_DEFAULT));
      assertEquals(MON_30_NOV, lesson(before, EducationLevel.BACHELOR, FRI_27_NOV));
      assertEquals(TUE_1_DEC, lesson(after, EducationLevel.BACHELOR, FRI_27_NOV));
    }
  }
}

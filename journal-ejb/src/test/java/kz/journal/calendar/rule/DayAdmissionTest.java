package kz.journal.calendar.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.journal.calendar.DayDraft;
import kz.journal.calendar.DayKind;
import kz.journal.calendar.SpecialDay;
import kz.journal.calendar.WeekScope;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Clause({"2.3.3b", "2.3.3c", "2.3.3d"})
class DayAdmissionTest {

  private static final LocalDate SAT_05_FEB_2028 = LocalDate.of(2028, 2, 5);
  private static final LocalDate SUN_06_FEB_2028 = LocalDate.of(2028, 2, 6);
  private static final LocalDate MON_07_FEB_2028 = LocalDate.of(2028, 2, 7);

  private static Decision admitted(DayDraft draft, SpecialDay... inForce) {
    return DayAdmission.of(draft, List.of(inForce));
  }

  private static DayDraft day(LocalDate date, DayKind kind, WeekScope scope) {
    return new DayDraft(date, kind, scope, "День", "Күн", "Day", "Приказ");
  }

  private static DayDraft titled(String ru, String kk, String en, String source) {
    return new DayDraft(MON_07_FEB_2028, DayKind.OUTAGE, WeekScope.BOTH, ru, kk, en, source);
  }

  private static void assertRefused(String key, Decision decision) {
    assertEquals(key, assertInstanceOf(Refused.class, decision).messageKey());
  }

  @Nested
  class Every_day {

    @ParameterizedTest
    @ValueSource(strings = {"2022-01-01", "2028-02-07", "2099-12-31"})
    void lies_from_2022_to_2099(LocalDate date) {
      assertEquals(Decision.allowed(), admitted(day(date, DayKind.HOLIDAY, WeekScope.BOTH)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-12-31", "2100-01-01"})
    void lies_in_no_other_year(LocalDate date) {
      assertRefused("day-date", admitted(day(date, DayKind.HOLIDAY, WeekScope.BOTH)));
    }

    @Test
    void has_a_date_a_kind_and_weeks() {
      assertRefused("day-date", admitted(day(null, DayKind.HOLIDAY, WeekScope.BOTH)));
      assertRefused("day-kind", admitted(day(MON_07_FEB_2028, null, WeekScope.BOTH)));
      assertRefused("day-kind", admitted(day(MON_07_FEB_2028, DayKind.HOLIDAY, null)));
    }

    @Test
    void says_in_three_languages_what_it_is_and_where_it_comes_from() {
      assertRefused("day-title", admitted(titled(" ", "к", "e", "s")));
      assertRefused("day-title", admitted(titled("р", null, "e", "s")));
      assertRefused("day-title", admitted(titled("р", "к", "", "s")));
      assertRefused("day-source", admitted(titled("р", "к", "e", " ")));
    }

    @Test
    void says_so_in_200_characters_and_names_a_document_in_500() {
      assertEquals(
          Decision.allowed(), admitted(titled("р".repeat(200), "к", "e", "s".repeat(500))));
      assertRefused("day-title", admitted(titled("р".repeat(201), "к", "e", "s")));
      assertRefused("day-source", admitted(titled("р", "к", "e", "s".repeat(501))));
    }
  }

  @Nested
  class A_working_weekend {

    @Test
    void is_a_Saturday_of_the_five_day_week_or_a_Sunday_of_either() {
      DayKind kind = DayKind.WORKING_WEEKEND;
      assertEquals(Decision.allowed(), admitted(day(SAT_05_FEB_2028, kind, WeekScope.FIVE_DAY)));
      assertEquals(Decision.allowed(), admitted(day(SUN_06_FEB_2028, kind, WeekScope.BOTH)));
      assertEquals(Decision.allowed(), admitted(day(SUN_06_FEB_2028, kind, WeekScope.SIX_DAY)));
    }

    @ParameterizedTest
    @CsvSource({
      "2028-02-05, SIX_DAY",
      "2028-02-05, BOTH",
      "2028-02-04, FIVE_DAY",
      "2028-02-07, BOTH"
    })
    void is_no_day_that_is_worked_anyway(LocalDate date, WeekScope scope) {
      Decision decision = admitted(day(date, DayKind.WORKING_WEEKEND, scope));
      assertRefused("day-worked-anyway", decision);
      assertEquals(Optional.of("2.3.3b"), ((Refused) decision).clause());
    }
  }

  @Nested
  class Two_entries_for_a_date {

    @ParameterizedTest
    @CsvSource({"FIVE_DAY, BOTH", "BOTH, SIX_DAY", "BOTH, BOTH", "SIX_DAY, SIX_DAY"})
    void of_one_kind_do_not_hold_for_one_week(WeekScope one, WeekScope other) {
      SpecialDay entered = day(MON_07_FEB_2028, DayKind.TRANSFERRED, one).day();
      assertRefused(
          "day-twice", admitted(day(MON_07_FEB_2028, DayKind.TRANSFERRED, other), entered));
    }

    @Test
    void hold_for_different_weeks() {
      SpecialDay entered = day(MON_07_FEB_2028, DayKind.TRANSFERRED, WeekScope.FIVE_DAY).day();
      assertEquals(
          Decision.allowed(),
          admitted(day(MON_07_FEB_2028, DayKind.TRANSFERRED, WeekScope.SIX_DAY), entered));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WORKING_WEEKEND")
    void do_not_say_off_and_worked_of_one_week(DayKind off) {
      SpecialDay worked = day(SUN_06_FEB_2028, DayKind.WORKING_WEEKEND, WeekScope.BOTH).day();
      assertRefused("day-contradicts", admitted(day(SUN_06_FEB_2028, off, WeekScope.BOTH), worked));
      SpecialDay free = day(SUN_06_FEB_2028, off, WeekScope.FIVE_DAY).day();
      assertRefused(
          "day-contradicts",
          admitted(day(SUN_06_FEB_2028, DayKind.WORKING_WEEKEND, WeekScope.BOTH), free));
      assertEquals(
          Decision.allowed(),
          admitted(day(SUN_06_FEB_2028, DayKind.WORKING_WEEKEND, WeekScope.SIX_DAY), free));
    }

    @Test
    void may_both_say_off_for_different_reasons() {
      SpecialDay holiday = day(MON_07_FEB_2028, DayKind.HOLIDAY, WeekScope.BOTH).day();
      assertEquals(
          Decision.allowed(),
          admitted(day(MON_07_FEB_2028, DayKind.OUTAGE, WeekScope.BOTH), holiday));
    }

    @Test
    void may_say_anything_of_different_dates() {
      SpecialDay sunday = day(SUN_06_FEB_2028, DayKind.HOLIDAY, WeekScope.BOTH).day();
      assertEquals(
          Decision.allowed(),
          admitted(day(MON_07_FEB_2028, DayKind.HOLIDAY, WeekScope.BOTH), sunday));
    }
  }
}

package kz.journal.calendar.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.journal.calendar.CountedDays;
import kz.journal.calendar.DayKind;
import kz.journal.calendar.DayStatus;
import kz.journal.calendar.SpecialDay;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.WeekScope;
import kz.journal.regulation.Clause;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Clause({"2.3.3b", "2.3.3c", "2.3.3d"})
class WorkingCalendarTest {

  private static final LocalDate FRI_23_OCT = LocalDate.of(2026, 10, 23);
  private static final LocalDate SAT_24_OCT = LocalDate.of(2026, 10, 24);
  private static final LocalDate SUN_25_OCT_HOLIDAY = LocalDate.of(2026, 10, 25);
  private static final LocalDate MON_26_OCT_TRANSFERRED = LocalDate.of(2026, 10, 26);
  private static final LocalDate TUE_27_OCT = LocalDate.of(2026, 10, 27);

  private static final SpecialDay REPUBLIC_DAY =
      day(SUN_25_OCT_HOLIDAY, DayKind.HOLIDAY, WeekScope.BOTH);
  private static final SpecialDay DAY_IN_ITS_PLACE =
      day(MON_26_OCT_TRANSFERRED, DayKind.TRANSFERRED, WeekScope.BOTH);

  private static SpecialDay day(LocalDate date, DayKind kind, WeekScope scope) {
    return new SpecialDay(date, kind, scope, kind + " ru", kind + " kk", kind + " en", "act");
  }

  private static WorkingCalendar calendar(SpecialDay... days) {
    return new WorkingCalendar(List.of(days));
  }

  @Nested
  class The_plain_week {

    private final WorkingCalendar plain = calendar();

    @Test
    void of_five_days_rests_on_saturday_and_sunday() {
      assertTrue(plain.isWorking(FRI_23_OCT, WeekKind.FIVE_DAY));
      assertFalse(plain.isWorking(SAT_24_OCT, WeekKind.FIVE_DAY));
      assertFalse(plain.isWorking(SUN_25_OCT_HOLIDAY, WeekKind.FIVE_DAY));
      assertTrue(plain.isWorking(MON_26_OCT_TRANSFERRED, WeekKind.FIVE_DAY));
    }

    @Test
    void of_six_days_rests_on_sunday() {
      assertTrue(plain.isWorking(FRI_23_OCT, WeekKind.SIX_DAY));
      assertTrue(plain.isWorking(SAT_24_OCT, WeekKind.SIX_DAY));
      assertFalse(plain.isWorking(SUN_25_OCT_HOLIDAY, WeekKind.SIX_DAY));
      assertTrue(plain.isWorking(MON_26_OCT_TRANSFERRED, WeekKind.SIX_DAY));
    }

    @Test
    void has_no_special_reason() {
      assertEquals(
          new DayStatus(SAT_24_OCT, false, Optional.empty()),
          plain.why(SAT_24_OCT, WeekKind.FIVE_DAY));
      assertEquals(
          new DayStatus(SAT_24_OCT, true, Optional.empty()),
          plain.why(SAT_24_OCT, WeekKind.SIX_DAY));
    }
  }

  @Nested
  class A_special_day {

    @ParameterizedTest
    @EnumSource(names = "WORKING_WEEKEND", mode = EnumSource.Mode.EXCLUDE)
    void that_is_off_frees_a_weekday_and_is_the_reason(DayKind kind) {
      SpecialDay off = day(FRI_23_OCT, kind, WeekScope.BOTH);

      assertEquals(
          new DayStatus(FRI_23_OCT, false, Optional.of(off)),
          calendar(off).why(FRI_23_OCT, WeekKind.FIVE_DAY));
    }

    @Test
    void that_is_worked_makes_a_sunday_a_working_day() {
      SpecialDay worked = day(SUN_25_OCT_HOLIDAY, DayKind.WORKING_WEEKEND, WeekScope.BOTH);

      assertEquals(
          new DayStatus(SUN_25_OCT_HOLIDAY, true, Optional.of(worked)),
          calendar(worked).why(SUN_25_OCT_HOLIDAY, WeekKind.SIX_DAY));
    }

    @Test
    void holds_in_its_own_week_only() {
      WorkingCalendar calendar =
          calendar(
              day(FRI_23_OCT, DayKind.TRANSFERRED, WeekScope.FIVE_DAY),
              day(SAT_24_OCT, DayKind.WORKING_WEEKEND, WeekScope.FIVE_DAY));

      assertFalse(calendar.isWorking(FRI_23_OCT, WeekKind.FIVE_DAY));
      assertTrue(calendar.isWorking(SAT_24_OCT, WeekKind.FIVE_DAY));
      assertEquals(
          new DayStatus(FRI_23_OCT, true, Optional.empty()),
          calendar.why(FRI_23_OCT, WeekKind.SIX_DAY));
    }

    @Test
    void on_a_weekly_day_off_is_given_as_the_reason() {
      assertEquals(
          Optional.of(REPUBLIC_DAY),
          calendar(REPUBLIC_DAY).why(SUN_25_OCT_HOLIDAY, WeekKind.FIVE_DAY).special());
    }
  }

  @Nested
  class Several_special_days_on_one_date {

    @ParameterizedTest
    @EnumSource(names = "WORKING_WEEKEND", mode = EnumSource.Mode.EXCLUDE)
    void leave_it_off_if_one_of_them_is_off(DayKind kind) {
      SpecialDay off = day(SAT_24_OCT, kind, WeekScope.BOTH);
      SpecialDay worked = day(SAT_24_OCT, DayKind.WORKING_WEEKEND, WeekScope.BOTH);

      for (WorkingCalendar calendar : List.of(calendar(off, worked), calendar(worked, off))) {
        assertEquals(
            new DayStatus(SAT_24_OCT, false, Optional.of(off)),
            calendar.why(SAT_24_OCT, WeekKind.FIVE_DAY));
      }
    }

    @Test
    void are_explained_by_the_holiday_in_any_order() {
      SpecialDay outage = day(SUN_25_OCT_HOLIDAY, DayKind.OUTAGE, WeekScope.BOTH);

      for (WorkingCalendar calendar :
          List.of(calendar(outage, REPUBLIC_DAY), calendar(REPUBLIC_DAY, outage))) {
        assertEquals(
            Optional.of(REPUBLIC_DAY),
            calendar.why(SUN_25_OCT_HOLIDAY, WeekKind.SIX_DAY).special());
      }
    }
  }

  @Nested
  class A_year {

    @Test
    void is_known_once_it_has_a_holiday() {
      assertTrue(calendar(REPUBLIC_DAY).knows(2026));
      assertFalse(calendar(REPUBLIC_DAY).knows(2025));
      assertFalse(calendar(REPUBLIC_DAY).knows(2027));
    }

    @Test
    void is_not_known_by_a_day_of_another_kind() {
      assertFalse(calendar(DAY_IN_ITS_PLACE).knows(2026));
    }
  }

  @Nested
  class Counting {

    private final WorkingDays five =
        new WorkingDays(calendar(REPUBLIC_DAY, DAY_IN_ITS_PLACE), WeekKind.FIVE_DAY);

    @Test
    void begins_on_the_day_after() {
      assertEquals(
          new CountedDays(List.of(FRI_23_OCT), List.of()), five.count(FRI_23_OCT.minusDays(1), 1));
    }

    @Test
    void skips_days_off_and_names_the_reason_of_each() {
      assertEquals(
          new CountedDays(
              List.of(TUE_27_OCT, TUE_27_OCT.plusDays(1)),
              List.of(
                  new DayStatus(SAT_24_OCT, false, Optional.empty()),
                  new DayStatus(SUN_25_OCT_HOLIDAY, false, Optional.of(REPUBLIC_DAY)),
                  new DayStatus(MON_26_OCT_TRANSFERRED, false, Optional.of(DAY_IN_ITS_PLACE)))),
          five.count(FRI_23_OCT, 2));
    }

    @Test
    void finds_the_next_working_day() {
      assertEquals(FRI_23_OCT, five.next(FRI_23_OCT.minusDays(1)));
      assertEquals(TUE_27_OCT, five.next(FRI_23_OCT));
      assertEquals(TUE_27_OCT, five.next(MON_26_OCT_TRANSFERRED));
    }

    @Test
    void of_no_days_is_refused() {
      assertThrows(IllegalArgumentException.class, () -> five.count(FRI_23_OCT, 0));
    }
  }
}

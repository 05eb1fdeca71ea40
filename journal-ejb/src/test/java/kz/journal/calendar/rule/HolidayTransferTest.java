package kz.journal.calendar.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.journal.calendar.DayKind;
import kz.journal.calendar.SeededDays;
import kz.journal.calendar.SpecialDay;
import kz.journal.calendar.TransferredHoliday;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.WeekScope;
import kz.journal.regulation.Clause;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Clause({"2.3.3b", "2.3.3c", "2.3.3d"})
class HolidayTransferTest {

  private static final LocalDate FRI_1_MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate SAT_9_MAY = LocalDate.of(2026, 5, 9);
  private static final LocalDate SUN_10_MAY = LocalDate.of(2026, 5, 10);
  private static final LocalDate MON_11_MAY = LocalDate.of(2026, 5, 11);
  private static final LocalDate TUE_12_MAY = LocalDate.of(2026, 5, 12);
  private static final LocalDate WED_13_MAY = LocalDate.of(2026, 5, 13);

  private static SpecialDay day(LocalDate date, DayKind kind, WeekScope scope) {
    return new SpecialDay(date, kind, scope, "день", "күн", "day", "act");
  }

  private static SpecialDay holiday(LocalDate date) {
    return day(date, DayKind.HOLIDAY, WeekScope.BOTH);
  }

  private static List<LocalDate> daysOff(WeekKind week, SpecialDay... days) {
    return HolidayTransfer.of(List.of(days), week).stream().map(TransferredHoliday::to).toList();
  }

  @Nested
  class A_holiday {

    @ParameterizedTest
    @EnumSource
    void on_a_working_day_stays(WeekKind week) {
      assertEquals(List.of(), daysOff(week, holiday(FRI_1_MAY)));
    }

    @Test
    void on_a_saturday_frees_monday_in_the_five_day_week_and_nothing_in_the_six_day_week() {
      assertEquals(List.of(MON_11_MAY), daysOff(WeekKind.FIVE_DAY, holiday(SAT_9_MAY)));
      assertEquals(List.of(), daysOff(WeekKind.SIX_DAY, holiday(SAT_9_MAY)));
    }

    @ParameterizedTest
    @EnumSource
    void on_a_sunday_frees_monday_in_both_weeks(WeekKind week) {
      assertEquals(List.of(MON_11_MAY), daysOff(week, holiday(SUN_10_MAY)));
    }

    @Test
    void of_a_chain_takes_the_next_day_that_is_still_free() {
      SpecialDay[] chain = {holiday(MON_11_MAY), holiday(SUN_10_MAY), holiday(SAT_9_MAY)};

      assertEquals(List.of(TUE_12_MAY, WED_13_MAY), daysOff(WeekKind.FIVE_DAY, chain));
      assertEquals(List.of(TUE_12_MAY), daysOff(WeekKind.SIX_DAY, chain));
    }

    @Test
    void is_named_beside_the_day_it_frees() {
      assertEquals(
          List.of(new TransferredHoliday(holiday(SAT_9_MAY), MON_11_MAY)),
          HolidayTransfer.of(List.of(holiday(SAT_9_MAY)), WeekKind.FIVE_DAY));
    }

    @Test
    void entered_twice_is_transferred_once() {
      assertEquals(
          List.of(MON_11_MAY), daysOff(WeekKind.FIVE_DAY, holiday(SAT_9_MAY), holiday(SAT_9_MAY)));
    }
  }

  @Nested
  class A_fixed_day_off {

    @ParameterizedTest
    @EnumSource
    void on_a_sunday_frees_nothing(WeekKind week) {
      assertEquals(
          List.of(), daysOff(week, day(SUN_10_MAY, DayKind.FIXED_DAY_OFF, WeekScope.BOTH)));
    }

    @ParameterizedTest
    @EnumSource
    void is_passed_over_when_a_holiday_looks_for_its_day(WeekKind week) {
      assertEquals(
          List.of(TUE_12_MAY),
          daysOff(
              week, holiday(SUN_10_MAY), day(MON_11_MAY, DayKind.FIXED_DAY_OFF, WeekScope.BOTH)));
    }

    @Test
    void of_the_other_week_is_no_obstacle() {
      assertEquals(
          List.of(MON_11_MAY),
          daysOff(
              WeekKind.FIVE_DAY,
              holiday(SUN_10_MAY),
              day(MON_11_MAY, DayKind.FIXED_DAY_OFF, WeekScope.SIX_DAY)));
    }
  }

  @Test
  void days_that_are_consequences_or_decisions_themselves_do_not_matter() {
    assertEquals(
        List.of(MON_11_MAY),
        daysOff(
            WeekKind.FIVE_DAY,
            holiday(SAT_9_MAY),
            day(SUN_10_MAY, DayKind.WORKING_WEEKEND, WeekScope.BOTH),
            day(MON_11_MAY, DayKind.TRANSFERRED, WeekScope.BOTH),
            day(TUE_12_MAY, DayKind.OUTAGE, WeekScope.BOTH)));
  }

  /** The transfers of every year as the law gives them, worked out by hand, and as seeded. */
  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class Of_the_seeded_years {

    private static final DateTimeFormatter RUSSIAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private List<SpecialDay> days;

    @BeforeAll
    void migrate() throws SQLException {
      days = SeededDays.read();
    }

    @ParameterizedTest
    @CsvSource({
      "2022, 01-01>01-03 01-02>01-04 05-01>05-02 05-07>05-10, 01-02>01-03 05-01>05-02",
      "2023, 01-01>01-03 05-07>05-08 12-16>12-18, 01-01>01-03 05-07>05-08",
      "2024, 03-23>03-25 07-06>07-08, ''",
      "2025, 03-08>03-10 03-22>03-24 03-23>03-25 07-06>07-07 08-30>09-01 10-25>10-27,"
          + " 03-23>03-24 07-06>07-07",
      "2026, 03-08>03-09 03-21>03-24 03-22>03-25 05-09>05-11 10-25>10-26,"
          + " 03-08>03-09 03-22>03-24 10-25>10-26",
      "2027, 01-02>01-04 03-21>03-24 05-01>05-03 05-09>05-10, 03-21>03-24 05-09>05-10"
    })
    void are_those_of_the_law(int year, String five, String six) {
      assertEquals(five, transfers(year, WeekKind.FIVE_DAY));
      assertEquals(six, transfers(year, WeekKind.SIX_DAY));
    }

    @ParameterizedTest
    @EnumSource
    void are_the_seeded_transfers_and_each_names_its_holiday(WeekKind week) {
      List<SpecialDay> seeded =
          SeededDays.withoutSwaps(days).stream()
              .filter(day -> day.kind() == DayKind.TRANSFERRED && day.scope().covers(week))
              .toList();
      List<TransferredHoliday> computed = HolidayTransfer.of(days, week);

      assertEquals(
          computed.stream().map(TransferredHoliday::to).toList(),
          seeded.stream().map(SpecialDay::date).toList());
      for (int i = 0; i < seeded.size(); i++) {
        SpecialDay holiday = computed.get(i).holiday();
        assertTrue(seeded.get(i).source().contains(holiday.date().format(RUSSIAN)));
        assertTrue(seeded.get(i).titleRu().contains(holiday.titleRu()));
        assertTrue(seeded.get(i).titleKk().contains(holiday.titleKk()));
        assertTrue(seeded.get(i).titleEn().contains(holiday.titleEn()));
      }
    }

    private String transfers(int year, WeekKind week) {
      Stream<SpecialDay> ofYear = days.stream().filter(day -> day.date().getYear() == year);
      List<String> texts = new ArrayList<>();
      for (TransferredHoliday transfer : HolidayTransfer.of(ofYear.toList(), week)) {
        texts.add(
            transfer.holiday().date().toString().substring(5)
                + ">"
                + transfer.to().toString().substring(5));
      }
      return String.join(" ", texts);
    }
  }
}

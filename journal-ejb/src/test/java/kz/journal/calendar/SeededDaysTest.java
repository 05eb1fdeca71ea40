package kz.journal.calendar;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.journal.calendar.rule.WorkingCalendar;
import kz.journal.regulation.Clause;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The seeded days against the text of the law and against published balances of working days. */
@Clause({"2.3.3b", "2.3.3c", "2.3.3d"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeededDaysTest {

  private List<SpecialDay> days;
  private WorkingCalendar calendar;

  @BeforeAll
  void migrate() throws SQLException {
    days = SeededDays.read();
    calendar = new WorkingCalendar(days);
  }

  private Set<LocalDate> dates(DayKind kind, int year) {
    return days.stream()
        .filter(day -> day.kind() == kind && day.date().getYear() == year)
        .map(SpecialDay::date)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<LocalDate> dates(int year, String... monthDays) {
    return Stream.of(monthDays)
        .map(monthDay -> LocalDate.parse(year + "-" + monthDay))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean works(String date, WeekKind week) {
    return calendar.isWorking(LocalDate.parse(date), week);
  }

  @Nested
  class Holidays {

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024, 2025})
    void until_2025_constitution_day_is_30_august(int year) {
      assertEquals(
          dates(
              year, "01-01", "01-02", "03-08", "03-21", "03-22", "03-23", "05-01", "05-07", "05-09",
              "07-06", "08-30", "10-25", "12-16"),
          dates(DayKind.HOLIDAY, year));
    }

    @Test
    void the_year_2026_has_no_constitution_day() {
      assertEquals(
          dates(
              2026, "01-01", "01-02", "03-08", "03-21", "03-22", "03-23", "05-01", "05-07", "05-09",
              "07-06", "10-25", "12-16"),
          dates(DayKind.HOLIDAY, 2026));
    }

    @Test
    void from_2027_constitution_day_is_15_march() {
      assertEquals(
          dates(
              2027, "01-01", "01-02", "03-08", "03-15", "03-21", "03-22", "03-23", "05-01", "05-07",
              "05-09", "07-06", "10-25", "12-16"),
          dates(DayKind.HOLIDAY, 2027));
    }

    @Test
    void hold_in_both_weeks() {
      assertTrue(
          days.stream()
              .filter(day -> day.kind() == DayKind.HOLIDAY || day.kind() == DayKind.FIXED_DAY_OFF)
              .allMatch(day -> day.scope() == WeekScope.BOTH));
    }

    @Test
    void the_abolished_ones_of_2022_are_worked() {
      assertTrue(works("2022-12-01", WeekKind.FIVE_DAY));
      assertTrue(works("2022-12-17", WeekKind.SIX_DAY));
      assertTrue(works("2022-12-19", WeekKind.FIVE_DAY));
    }

    @Test
    void the_monday_after_30_august_2026_is_worked() {
      assertTrue(works("2026-08-31", WeekKind.FIVE_DAY));
      assertTrue(works("2026-08-31", WeekKind.SIX_DAY));
    }

    @Test
    void the_monday_after_15_march_2026_is_worked() {
      assertTrue(works("2026-03-16", WeekKind.FIVE_DAY));
      assertFalse(works("2027-03-15", WeekKind.FIVE_DAY));
    }
  }

  @Nested
  class Fixed_days_off {

    @ParameterizedTest
    @CsvSource({
      "2022, 07-09",
      "2023, 06-28",
      "2024, 06-16",
      "2025, 06-06",
      "2026, 05-27",
      "2027, 05-16"
    })
    void are_7_january_and_the_first_day_of_kurban_ait(int year, String kurbanAit) {
      assertEquals(dates(year, "01-07", kurbanAit), dates(DayKind.FIXED_DAY_OFF, year));
    }

    @Test
    void on_a_weekend_free_no_other_day() {
      assertTrue(works("2022-07-11", WeekKind.FIVE_DAY), "after Kurban Ait on Sat 9 July 2022");
      assertTrue(works("2023-01-09", WeekKind.FIVE_DAY), "after Christmas on Sat 7 January 2023");
      assertTrue(works("2024-01-08", WeekKind.SIX_DAY), "after Christmas on Sun 7 January 2024");
      assertTrue(works("2024-06-17", WeekKind.FIVE_DAY), "after Kurban Ait on Sun 16 June 2024");
      assertTrue(works("2027-05-17", WeekKind.SIX_DAY), "after Kurban Ait on Sun 16 May 2027");
    }

    @Test
    void the_one_that_is_not_announced_yet_says_so() {
      assertEquals(
          dates(2027, "05-16"),
          days.stream()
              .filter(day -> day.source().contains("не подтверждено"))
              .map(SpecialDay::date)
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Nested
  class Swaps_by_decree {

    @ParameterizedTest
    @CsvSource({
      "2022-03-05, 2022-03-07",
      "2022-08-27, 2022-08-29",
      "2022-10-22, 2022-10-24",
      "2023-07-01, 2023-07-07",
      "2024-05-04, 2024-05-08"
    })
    void of_a_saturday_concern_the_five_day_week_only(String worked, String off) {
      assertTrue(works(worked, WeekKind.FIVE_DAY));
      assertFalse(works(off, WeekKind.FIVE_DAY));
      assertTrue(works(worked, WeekKind.SIX_DAY));
      assertTrue(works(off, WeekKind.SIX_DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIVE_DAY", "SIX_DAY"})
    void of_sunday_5_january_2025_concerns_both_weeks(WeekKind week) {
      assertTrue(works("2025-01-05", week));
      assertFalse(works("2025-01-03", week));
    }

    @Test
    void are_these_six_and_no_others() {
      assertEquals(
          List.of(
              "2022-03-05", "2022-08-27", "2022-10-22", "2023-07-01", "2024-05-04", "2025-01-05"),
          days.stream()
              .filter(day -> day.kind() == DayKind.WORKING_WEEKEND)
              .map(day -> day.date().toString())
              .toList());
      assertEquals(days.size() - 12, SeededDays.withoutSwaps(days).size());
    }
  }

  @Nested
  class Balance {

    /** The ministry's balance for 2024; June as it became when Kurban Ait moved to the 16th. */
    @ParameterizedTest
    @CsvSource({
      "2024-01, 21, 25", "2024-02, 21, 25", "2024-03, 17, 22", "2024-04, 22, 26",
      "2024-05, 20, 24", "2024-06, 20, 25", "2024-07, 22, 26", "2024-08, 21, 26",
      "2024-09, 21, 25", "2024-10, 22, 26", "2024-11, 21, 26", "2024-12, 21, 25"
    })
    void of_every_month_of_2024_is_met(YearMonth month, int five, int six) {
      meets(month, five, six);
    }

    /** Months that the ministry or the press published for both weeks. */
    @ParameterizedTest
    @CsvSource({
      "2025-01, 20, 24",
      "2025-03, 17, 22",
      "2025-08, 21, 25",
      "2025-10, 22, 26",
      "2025-11, 20, 25",
      "2026-01, 19, 24"
    })
    void of_other_published_months_is_met(YearMonth month, int five, int six) {
      meets(month, five, six);
    }

    @ParameterizedTest
    @CsvSource({"2024, 249", "2025, 246"})
    void of_a_five_day_year_is_met(int year, int five) {
      assertEquals(
          five,
          LocalDate.of(year, 1, 1)
              .datesUntil(LocalDate.of(year + 1, 1, 1))
              .filter(date -> calendar.isWorking(date, WeekKind.FIVE_DAY))
              .count());
    }

    private void meets(YearMonth month, int five, int six) {
      assertAll(
          () -> assertEquals(five, workingDays(month, WeekKind.FIVE_DAY)),
          () -> assertEquals(six, workingDays(month, WeekKind.SIX_DAY)));
    }

    private long workingDays(YearMonth month, WeekKind week) {
      return month
          .atDay(1)
          .datesUntil(month.plusMonths(1).atDay(1))
          .filter(date -> calendar.isWorking(date, week))
          .count();
    }
  }

  @Nested
  class Texts {

    @Test
    void are_all_different_between_languages_but_for_nauryz() {
      assertEquals(
          Set.of("Наурыз мейрамы"),
          days.stream()
              .filter(day -> day.titleRu().equals(day.titleKk()))
              .map(SpecialDay::titleRu)
              .collect(Collectors.toSet()));
    }

    @Test
    void in_russian_and_kazakh_have_no_latin_look_alikes() {
      for (SpecialDay day : days) {
        assertTrue(day.titleRu().matches("[А-яЁё0-9 (),:–-]+"), day.titleRu());
        assertTrue(day.titleKk().matches("[А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі0-9 (),:-]+"), day.titleKk());
        assertTrue(day.titleEn().matches("[A-Za-z0-9 ()’]+"), day.titleEn());
      }
    }

    @Test
    void every_source_names_an_act_and_its_state() {
      for (SpecialDay day : days) {
        assertTrue(
            day.source().matches("(Закон|Трудовой кодекс|Постановление|Приказ) .*№ .*"),
            day.source());
        assertTrue(
            day.source().contains("подтверждено") || day.source().contains("по действующему"),
            day.source());
      }
    }

    @Test
    void republic_day_bears_its_new_kazakh_name_from_2026() {
      assertEquals(
          List.of(
              "Республика күні",
              "Республика күні",
              "Республика күні",
              "Республика күні",
              "Қазақстан Республикасы күні",
              "Қазақстан Республикасы күні"),
          days.stream()
              .filter(day -> day.kind() == DayKind.HOLIDAY && day.date().getMonthValue() == 10)
              .map(SpecialDay::titleKk)
              .toList());
    }
  }
}

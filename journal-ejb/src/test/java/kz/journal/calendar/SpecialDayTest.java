package kz.journal.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialDayTest {

  private static final LocalDate FRI_3_JAN = LocalDate.of(2025, 1, 3);
  private static final LocalDate SAT_4_MAY = LocalDate.of(2024, 5, 4);
  private static final LocalDate SUN_5_JAN = LocalDate.of(2025, 1, 5);

  private static SpecialDay day(LocalDate date, DayKind kind) {
    return new SpecialDay(date, kind, WeekScope.BOTH, "по-русски", "қазақша", "English", "act");
  }

  @Test
  void a_working_weekend_stands_on_a_saturday_or_a_sunday() {
    assertEquals(SAT_4_MAY, day(SAT_4_MAY, DayKind.WORKING_WEEKEND).date());
    assertEquals(SUN_5_JAN, day(SUN_5_JAN, DayKind.WORKING_WEEKEND).date());
    assertThrows(IllegalArgumentException.class, () -> day(FRI_3_JAN, DayKind.WORKING_WEEKEND));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void every_title_and_the_source_are_needed(int missing) {
    for (String nothing : new String[] {null, "", " "}) {
      String[] texts = {"по-русски", "қазақша", "English", "act"};
      texts[missing] = nothing;
      assertThrows(
          IllegalArgumentException.class,
          () ->
              new SpecialDay(
                  FRI_3_JAN,
                  DayKind.HOLIDAY,
                  WeekScope.BOTH,
                  texts[0],
                  texts[1],
                  texts[2],
                  texts[3]));
    }
  }

  @Test
  void the_title_is_given_in_the_readers_language_and_in_russian_to_all_others() {
    SpecialDay day = day(FRI_3_JAN, DayKind.HOLIDAY);

    assertEquals("по-русски", day.titleIn(Locale.forLanguageTag("ru")));
    assertEquals("қазақша", day.titleIn(Locale.forLanguageTag("kk-KZ")));
    assertEquals("English", day.titleIn(Locale.UK));
    assertEquals("по-русски", day.titleIn(Locale.FRENCH));
  }

  @Test
  void a_scope_covers_its_own_week_or_both() {
    assertTrue(WeekScope.FIVE_DAY.covers(WeekKind.FIVE_DAY));
    assertFalse(WeekScope.FIVE_DAY.covers(WeekKind.SIX_DAY));
    assertTrue(WeekScope.SIX_DAY.covers(WeekKind.SIX_DAY));
    assertFalse(WeekScope.SIX_DAY.covers(WeekKind.FIVE_DAY));
    assertTrue(WeekScope.BOTH.covers(WeekKind.FIVE_DAY));
    assertTrue(WeekScope.BOTH.covers(WeekKind.SIX_DAY));
  }

  @Test
  void a_count_without_a_day_is_no_count() {
    assertThrows(IllegalArgumentException.class, () -> new CountedDays(List.of(), List.of()));
  }
}

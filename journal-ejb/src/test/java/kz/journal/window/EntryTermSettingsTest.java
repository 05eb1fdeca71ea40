package kz.journal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import kz.journal.regulation.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Clause({"2.3.3b", "2.3.3c", "2.3.3d"})
class EntryTermSettingsTest {

  private final EntryTermSettings defaults = EntryTermSettings.defaults();

  @ParameterizedTest
  @CsvSource({
    "LESSON, 2, 2.3.3b",
    "WRITTEN_EXAM, 3, 2.3.3c",
    "COMPUTER_TEST, 3, 2.3.3c",
    "ESSAY, 3, 2.3.3c",
    "PROJECT, 3, 2.3.3c",
    "ORAL_EXAM, 2, 2.3.3d",
    "PRACTICAL_SKILLS, 2, 2.3.3d",
    "OSCE, 2, 2.3.3d",
    "CLINICAL_CASE, 2, 2.3.3d",
    "COMBINED_EXAM, 3, 2.3.3c"
  })
  void by_default_terms_are_of_two_three_and_two_days(Occasion occasion, int days, String clause) {
    assertEquals(days, defaults.daysOf(occasion));
    assertEquals(clause, occasion.clause());
  }

  @Test
  void by_default_the_day_of_the_lesson_is_not_counted() {
    assertFalse(defaults.countLessonDay());
    assertTrue(defaults.countingLessonDay().countLessonDay());
    assertEquals(defaults.days(), defaults.countingLessonDay().days());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 30})
  void one_term_may_be_changed_and_the_others_stay(int days) {
    EntryTermSettings changed = defaults.with(Occasion.OSCE, days);

    assertEquals(days, changed.daysOf(Occasion.OSCE));
    assertEquals(2, changed.daysOf(Occasion.LESSON));
    assertEquals(2, defaults.daysOf(Occasion.OSCE));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 31})
  void a_term_of_no_day_or_of_more_than_thirty_is_refused(int days) {
    assertThrows(IllegalArgumentException.class, () -> defaults.with(Occasion.LESSON, days));
  }

  @Test
  void an_occasion_without_a_term_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new EntryTermSettings(false, Map.of(Occasion.LESSON, 2)));
  }
}

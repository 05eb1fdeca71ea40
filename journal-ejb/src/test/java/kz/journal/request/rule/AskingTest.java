package kz.journal.request.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kz.journal.extension.ExtensionScope;
import kz.journal.extension.Wish;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.request.rule.Asking.Wanted;
import kz.journal.time.JournalZone;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskingTest {

  private static final LocalDate TUE_20_OCT = LocalDate.of(2026, 10, 20);
  private static final LocalDate WED_21_OCT = LocalDate.of(2026, 10, 21);
  private static final Instant NOW = JournalZone.at(LocalDate.of(2026, 10, 27), LocalTime.NOON);

  @Nested
  @Clause("2.2.7c")
  class Clause_2_2_7c_the_explanatory_note {

    @Test
    void is_asked_for_once_the_window_has_closed() {
      assertTrue(Asking.of(NOW, NOW, false).isAllowed());
      assertTrue(Asking.of(NOW.minusNanos(1000), NOW, false).isAllowed());
      assertRefused("request-not-closed", "2.3.3b", Asking.of(NOW.plusNanos(1000), NOW, false));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void needs_a_reason(String reason) {
      assertRefused("request-reason", "2.2.7c", Asking.ofReason(reason));
      assertRefused("request-answer", "2.2.7c", Asking.ofRefusal(reason));
    }

    @Test
    void takes_five_hundred_characters_and_not_one_more() {
      assertTrue(Asking.ofReason(" " + "x".repeat(500)).isAllowed());
      assertRefused("request-reason", "2.2.7c", Asking.ofReason("x".repeat(501)));
      assertTrue(Asking.ofRefusal("x".repeat(500)).isAllowed());
      assertRefused("request-answer", "2.2.7c", Asking.ofRefusal("x".repeat(501)));
    }

    @Test
    void is_not_asked_twice_while_it_waits() {
      assertRefused("request-present", "2.2.7b", Asking.of(NOW, NOW, true));
    }
  }

  @Nested
  @Clause("2.2.7b")
  class Clause_2_2_7b_the_extension_that_answers {

    private final Wanted cell = new Wanted(1, 2, 3L, TUE_20_OCT);
    private final Wanted lesson = new Wanted(1, 2, null, TUE_20_OCT);

    @Test
    void of_a_cell_opens_that_cell_and_no_whole_lesson() {
      assertTrue(Asking.answers(single(ExtensionScope.CELL, 2L, 3L), cell).isAllowed());
      assertNot(Asking.answers(single(ExtensionScope.CELL, 2L, 4L), cell));
      assertNot(Asking.answers(single(ExtensionScope.CELL, 5L, 3L), cell));
      assertNot(Asking.answers(single(ExtensionScope.CELL, 2L, 3L), lesson));
    }

    @Test
    void of_a_lesson_opens_it_and_its_cells() {
      assertTrue(Asking.answers(single(ExtensionScope.LESSON, 2L, null), cell).isAllowed());
      assertTrue(Asking.answers(single(ExtensionScope.LESSON, 2L, null), lesson).isAllowed());
      assertNot(Asking.answers(single(ExtensionScope.LESSON, 5L, null), lesson));
    }

    @Test
    void of_a_journal_opens_its_lessons_of_those_days() {
      assertTrue(Asking.answers(days(ExtensionScope.JOURNAL, 1L, TUE_20_OCT), cell).isAllowed());
      assertNot(Asking.answers(days(ExtensionScope.JOURNAL, 7L, TUE_20_OCT), cell));
      assertNot(Asking.answers(days(ExtensionScope.JOURNAL, 1L, WED_21_OCT), cell));
    }

    @ParameterizedTest
    @EnumSource(names = {"TEACHER", "DEPARTMENT", "ALL"})
    void of_more_is_held_against_the_day(ExtensionScope scope) {
      assertTrue(Asking.answers(days(scope, 1L, TUE_20_OCT), cell).isAllowed());
      assertNot(Asking.answers(days(scope, 1L, WED_21_OCT), cell));
    }

    @Test
    void must_say_whose_windows_it_means() {
      assertRefused(
          "extension-scope", null, Asking.answers(single(ExtensionScope.CELL, 2L, null), cell));
    }
  }

  private static Wish single(ExtensionScope scope, Long lesson, Long student) {
    return new Wish(
        scope, lesson, student, null, null, null, null, null, null, NOW, null, null, false);
  }

  private static Wish days(ExtensionScope scope, Long id, LocalDate from) {
    return new Wish(scope, null, null, id, id, id, null, from, WED_21_OCT, NOW, null, null, false);
  }

  private static void assertNot(Decision decision) {
    assertRefused("request-not-covered", "2.2.7b", decision);
  }

  private static void assertRefused(String key, String clause, Decision decision) {
    Refused refused = assertInstanceOf(Refused.class, decision);
    assertEquals(key, refused.messageKey());
    assertEquals(clause, refused.clause().orElse(null));
  }
}

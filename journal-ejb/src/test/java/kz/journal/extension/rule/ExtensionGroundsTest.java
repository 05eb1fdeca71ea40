package kz.journal.extension.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kz.journal.calendar.EducationLevel;
import kz.journal.extension.Consent;
import kz.journal.extension.ExtensionGround;
import kz.journal.extension.ExtensionScope;
import kz.journal.extension.Wish;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalZone;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionGroundsTest {

  private static final LocalDate MON_26_OCT = LocalDate.of(2026, 10, 26);
  private static final LocalDate FRI_30_OCT = LocalDate.of(2026, 10, 30);
  private static final LocalDate SAT_23_JAN = LocalDate.of(2027, 1, 23);
  private static final Instant NOW = JournalZone.at(MON_26_OCT, LocalTime.of(10, 0));
  private static final Instant LATER = JournalZone.endOf(FRI_30_OCT);
  private static final Wish.Document NOTE = new Wish.Document("12-04", MON_26_OCT, null);

  @Nested
  @Clause("2.2.7c")
  class Clause_2_2_7c_grounds {

    @ParameterizedTest
    @EnumSource(ExtensionGround.class)
    void each_of_the_three_is_enough_with_its_document(ExtensionGround ground) {
      assertTrue(asked(lesson(LATER, ground, NOTE, false)).isAllowed());
    }

    @Test
    void there_are_no_others() {
      assertEquals(3, ExtensionGround.values().length);
    }

    @Test
    void without_a_ground_it_is_refused() {
      assertRefused("extension-no-ground", "2.2.7c", asked(lesson(LATER, null, NOTE, false)));
    }

    @Test
    void without_a_document_it_is_refused() {
      assertRefused("extension-no-document", "2.2.7c", asked(note(null)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void a_document_without_a_number_is_none(String number) {
      assertRefused(
          "extension-no-document",
          "2.2.7c",
          asked(note(new Wish.Document(number, MON_26_OCT, null))));
    }

    @Test
    void a_document_without_a_date_is_none() {
      assertRefused(
          "extension-no-document", "2.2.7c", asked(note(new Wish.Document("12-04", null, null))));
    }

    @Test
    void a_number_of_sixty_characters_is_taken_and_one_more_is_not() {
      assertTrue(asked(note(new Wish.Document("1".repeat(60), MON_26_OCT, null))).isAllowed());
      assertRefused(
          "extension-no-document",
          "2.2.7c",
          asked(note(new Wish.Document("1".repeat(61), MON_26_OCT, null))));
    }
  }

  @Nested
  @Clause("2.2.7b")
  class Clause_2_2_7b_term_and_consent {

    @Test
    void an_end_a_moment_ahead_is_allowed() {
      assertTrue(asked(until(NOW.plusNanos(1000))).isAllowed());
    }

    @Test
    void an_end_now_or_before_is_refused() {
      assertRefused("extension-into-past", "2.2.7b", asked(until(NOW)));
      assertRefused("extension-into-past", "2.2.7b", asked(until(NOW.minusNanos(1000))));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void declining_and_undoing_need_a_reason(String why) {
      assertRefused("extension-no-reason", "2.2.7b", ExtensionGrounds.ofReason(why));
    }

    @Test
    void a_reason_of_five_hundred_characters_is_taken_and_one_more_is_not() {
      assertTrue(ExtensionGrounds.ofReason("x".repeat(500)).isAllowed());
      assertRefused("extension-no-reason", "2.2.7b", ExtensionGrounds.ofReason("x".repeat(501)));
    }

    @Test
    void nothing_is_in_force_before_the_vice_rector_agreed() {
      Refused refused =
          assertRefused(
              "extension-no-consent", "2.2.7b", ExtensionGrounds.ofForce(Consent.PENDING, null));
      assertEquals(Roles.ACADEMIC_VICE_RECTOR, refused.whoCanOpen().orElseThrow());
      assertRefused(
          "extension-no-consent", "2.2.7b", ExtensionGrounds.ofForce(Consent.DECLINED, " "));
      assertTrue(ExtensionGrounds.ofForce(Consent.AGREED, null).isAllowed());
    }

    @Test
    void a_signed_document_stands_for_the_answer() {
      assertTrue(ExtensionGrounds.ofForce(Consent.PENDING, "77 от 26.10.2026").isAllowed());
    }

    @ParameterizedTest
    @EnumSource(value = Consent.class, names = "PENDING", mode = EnumSource.Mode.EXCLUDE)
    void what_is_answered_is_not_answered_again(Consent consent) {
      assertRefused(
          "extension-decided", "2.2.7b", ExtensionGrounds.ofAnswer(consent, LATER, NOW, true));
      assertRefused(
          "extension-decided", "2.2.7b", ExtensionGrounds.ofAnswer(consent, LATER, NOW, false));
    }

    @Test
    void agreeing_to_an_end_that_has_passed_is_refused_and_declining_it_is_not() {
      assertTrue(ExtensionGrounds.ofAnswer(Consent.PENDING, LATER, NOW, true).isAllowed());
      assertRefused(
          "extension-into-past",
          "2.2.7b",
          ExtensionGrounds.ofAnswer(Consent.PENDING, NOW, NOW, true));
      assertTrue(ExtensionGrounds.ofAnswer(Consent.PENDING, NOW, NOW, false).isAllowed());
    }

    @Test
    void only_what_is_in_force_is_undone_and_once() {
      assertTrue(ExtensionGrounds.ofUndo(Consent.AGREED, false).isAllowed());
      assertRefused(
          "extension-not-in-force", "2.2.7b", ExtensionGrounds.ofUndo(Consent.AGREED, true));
      assertRefused(
          "extension-not-in-force", "2.2.7b", ExtensionGrounds.ofUndo(Consent.PENDING, false));
    }
  }

  @Nested
  @Clause("2.2.7a")
  class Clause_2_2_7a_the_semester {

    @Test
    void up_to_the_end_of_its_last_day_is_allowed() {
      assertTrue(asked(until(JournalZone.endOf(SAT_23_JAN))).isAllowed());
    }

    @Test
    void beyond_it_is_refused_until_confirmed_again() {
      Instant beyond = JournalZone.endOf(SAT_23_JAN).plusNanos(1000);
      assertRefused("extension-beyond-semester", "2.2.7a", asked(until(beyond)));
      assertTrue(asked(lesson(beyond, ExtensionGround.EXPLANATORY_NOTE, NOTE, true)).isAllowed());
    }

    @Test
    void without_lessons_there_is_no_end_to_pass() {
      assertTrue(ExtensionGrounds.ofRequest(until(LATER), NOW, null).isAllowed());
    }
  }

  @Nested
  class Whose_windows {

    @ParameterizedTest
    @EnumSource(ExtensionScope.class)
    void must_be_said(ExtensionScope scope) {
      assertRefused("extension-scope", null, asked(wish(scope, null, null, null)));
      assertTrue(asked(wish(scope, 1L, MON_26_OCT, FRI_30_OCT)).isAllowed());
    }

    @ParameterizedTest
    @EnumSource(
        value = ExtensionScope.class,
        names = {"CELL", "LESSON"},
        mode = EnumSource.Mode.EXCLUDE)
    void needs_days_in_their_order_beyond_single_lessons(ExtensionScope scope) {
      assertTrue(asked(wish(scope, 1L, MON_26_OCT, MON_26_OCT)).isAllowed());
      assertRefused("extension-scope", null, asked(wish(scope, 1L, MON_26_OCT, null)));
      assertRefused("extension-scope", null, asked(wish(scope, 1L, FRI_30_OCT, MON_26_OCT)));
    }
  }

  private static Decision asked(Wish wish) {
    return ExtensionGrounds.ofRequest(wish, NOW, SAT_23_JAN);
  }

  private static Wish until(Instant until) {
    return lesson(until, ExtensionGround.EXPLANATORY_NOTE, NOTE, false);
  }

  private static Wish note(Wish.Document document) {
    return lesson(LATER, ExtensionGround.EXPLANATORY_NOTE, document, false);
  }

  private static Wish lesson(
      Instant until, ExtensionGround ground, Wish.Document document, boolean confirmed) {
    return new Wish(
        ExtensionScope.LESSON,
        1L,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        until,
        ground,
        document,
        confirmed);
  }

  private static Wish wish(ExtensionScope scope, Long id, LocalDate from, LocalDate to) {
    return new Wish(
        scope,
        id,
        id,
        id,
        id,
        id,
        id == null ? null : EducationLevel.BACHELOR,
        from,
        to,
        LATER,
        ExtensionGround.HOLIDAY,
        NOTE,
        false);
  }

  private static Refused assertRefused(String key, String clause, Decision decision) {
    Refused refused = assertInstanceOf(Refused.class, decision);
    assertEquals(key, refused.messageKey());
    assertEquals(clause, refused.clause().orElse(null));
    return refused;
  }
}

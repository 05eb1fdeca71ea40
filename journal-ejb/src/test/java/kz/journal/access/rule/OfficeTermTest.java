package kz.journal.access.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OfficeTermTest {

  private static final LocalDate TUE_01_SEP = LocalDate.of(2026, 9, 1);
  private static final LocalDate MON_19_OCT = LocalDate.of(2026, 10, 19);
  private static final LocalDate TUE_20_OCT = LocalDate.of(2026, 10, 20);
  private static final LocalDate WED_21_OCT = LocalDate.of(2026, 10, 21);
  private static final LocalDate THU_22_OCT = LocalDate.of(2026, 10, 22);

  private static void assertRefused(String key, Decision decision) {
    assertEquals(key, decision instanceof Refused refused ? refused.messageKey() : "allowed");
  }

  private static void assertAllowed(Decision decision) {
    assertTrue(decision.isAllowed(), () -> String.valueOf(decision));
  }

  @Nested
  class An_office_is_given {

    @Test
    void for_a_single_day() {
      assertAllowed(new OfficeTerm(TUE_20_OCT, TUE_20_OCT).assignable());
    }

    @Test
    void until_further_notice() {
      assertAllowed(new OfficeTerm(TUE_20_OCT, null).assignable());
    }

    @Test
    void but_not_with_its_last_day_before_its_first() {
      assertRefused(
          "office-ends-before-it-begins", new OfficeTerm(TUE_20_OCT, MON_19_OCT).assignable());
    }
  }

  @Nested
  class Two_terms_overlap {

    @Test
    void on_the_day_one_ends_and_the_other_begins() {
      OfficeTerm first = new OfficeTerm(TUE_01_SEP, TUE_20_OCT);
      OfficeTerm second = new OfficeTerm(TUE_20_OCT, null);
      assertTrue(first.overlaps(second));
      assertTrue(second.overlaps(first));
    }

    @Test
    void not_if_one_begins_the_day_after_the_other_ends() {
      OfficeTerm first = new OfficeTerm(TUE_01_SEP, TUE_20_OCT);
      OfficeTerm second = new OfficeTerm(WED_21_OCT, THU_22_OCT);
      assertFalse(first.overlaps(second));
      assertFalse(second.overlaps(first));
    }

    @Test
    void if_neither_ends() {
      assertTrue(new OfficeTerm(TUE_01_SEP, null).overlaps(new OfficeTerm(THU_22_OCT, null)));
    }

    @Test
    void if_one_lies_within_the_other() {
      OfficeTerm whole = new OfficeTerm(TUE_01_SEP, THU_22_OCT);
      OfficeTerm part = new OfficeTerm(TUE_20_OCT, WED_21_OCT);
      assertTrue(whole.overlaps(part));
      assertTrue(part.overlaps(whole));
    }
  }

  @Nested
  class An_office_ends {

    private final OfficeTerm open = new OfficeTerm(TUE_01_SEP, null);

    @Test
    void on_a_day_to_come_or_today() {
      assertAllowed(open.endable(THU_22_OCT, WED_21_OCT));
      assertAllowed(open.endable(WED_21_OCT, WED_21_OCT));
    }

    @Test
    void at_once_with_yesterday_as_its_last_day() {
      assertAllowed(open.endable(TUE_20_OCT, WED_21_OCT));
    }

    @Test
    void never_earlier_for_what_was_stays() {
      assertRefused("office-ends-in-the-past", open.endable(MON_19_OCT, WED_21_OCT));
    }

    @Test
    void never_before_it_began() {
      assertRefused(
          "office-ends-before-it-begins",
          new OfficeTerm(THU_22_OCT, null).endable(WED_21_OCT, WED_21_OCT));
    }

    @Test
    void once_and_not_again_when_it_is_over() {
      assertRefused(
          "office-is-over", new OfficeTerm(TUE_01_SEP, MON_19_OCT).endable(THU_22_OCT, WED_21_OCT));
      assertAllowed(new OfficeTerm(TUE_01_SEP, TUE_20_OCT).endable(THU_22_OCT, WED_21_OCT));
    }
  }
}

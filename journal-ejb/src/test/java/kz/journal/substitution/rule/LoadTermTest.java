package kz.journal.substitution.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LoadTermTest {

  private static final LocalDate MON_05_OCT = LocalDate.of(2026, 10, 5);
  private static final LocalDate FRI_09_OCT = LocalDate.of(2026, 10, 9);
  private static final LoadTerm WEEK = new LoadTerm(MON_05_OCT, FRI_09_OCT);
  private static final LoadTerm SEMESTER = new LoadTerm(null, null);

  private static void assertRefused(String key, Decision decision) {
    assertEquals(key, assertInstanceOf(Refused.class, decision).messageKey());
  }

  @Nested
  @DisplayName("2.3.2")
  @Clause("2.3.2")
  class ALineOfTheLoad {

    @Test
    void lasts_a_day_at_least() {
      assertRefused("load-days", new LoadTerm(FRI_09_OCT, FRI_09_OCT.minusDays(1)).addable());
      assertTrue(new LoadTerm(FRI_09_OCT, FRI_09_OCT).addable().isAllowed());
      assertTrue(new LoadTerm(null, FRI_09_OCT).addable().isAllowed());
      assertTrue(new LoadTerm(FRI_09_OCT, null).addable().isAllowed());
    }

    @Test
    void overlaps_another_by_a_single_day() {
      assertTrue(WEEK.overlaps(new LoadTerm(FRI_09_OCT, null)));
      assertFalse(WEEK.overlaps(new LoadTerm(FRI_09_OCT.plusDays(1), null)));
      assertTrue(WEEK.overlaps(new LoadTerm(null, MON_05_OCT)));
      assertFalse(WEEK.overlaps(new LoadTerm(null, MON_05_OCT.minusDays(1))));
      assertTrue(SEMESTER.overlaps(WEEK) && WEEK.overlaps(SEMESTER));
    }

    @Test
    void ends_yesterday_at_the_earliest() {
      LocalDate today = MON_05_OCT.plusDays(2);
      assertRefused("substitution-ends-in-the-past", SEMESTER.endable(today.minusDays(2), today));
      assertTrue(SEMESTER.endable(today.minusDays(1), today).isAllowed());
      assertTrue(SEMESTER.endable(today, today).isAllowed());
      assertRefused("substitution-ends-in-the-past", SEMESTER.endable(null, today));
    }

    @Test
    void does_not_end_later_than_it_would() {
      assertTrue(WEEK.endable(FRI_09_OCT, MON_05_OCT).isAllowed());
      assertRefused("load-days", WEEK.endable(FRI_09_OCT.plusDays(1), MON_05_OCT));
    }

    @Test
    void is_over_the_day_after_its_last() {
      assertTrue(WEEK.endable(FRI_09_OCT, FRI_09_OCT).isAllowed());
      assertRefused("load-is-over", WEEK.endable(FRI_09_OCT, FRI_09_OCT.plusDays(1)));
    }
  }
}

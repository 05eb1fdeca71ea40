package kz.journal.access.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import kz.journal.regulation.Clause;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OneTimeTermTest {

  /** Days and hours of Almaty, which are five hours ahead of UTC. */
  private static final Instant TUE_01_SEP_00_00 = Instant.parse("2026-08-31T19:00:00Z");

  private static final Instant TUE_01_SEP_23_59 = Instant.parse("2026-09-01T18:59:59.999Z");
  private static final Instant MIDNIGHT_AFTER_TUE_01_SEP = Instant.parse("2026-09-01T19:00:00Z");
  private static final Instant MIDNIGHT_AFTER_WED_02_SEP = Instant.parse("2026-09-02T19:00:00Z");
  private static final Instant MIDNIGHT_AFTER_THU_03_SEP = Instant.parse("2026-09-03T19:00:00Z");
  private static final Instant MIDNIGHT_AFTER_THU_01_OCT = Instant.parse("2026-10-01T19:00:00Z");

  @Nested
  @Clause("2.2.8")
  class Paragraph_2_2_8 {

    @Test
    void a_password_of_one_day_ends_with_the_day_after_its_issue() {
      assertEquals(MIDNIGHT_AFTER_WED_02_SEP, OneTimeTerm.end(TUE_01_SEP_00_00, 1));
    }

    @Test
    void the_hour_of_issue_makes_no_difference() {
      assertEquals(MIDNIGHT_AFTER_WED_02_SEP, OneTimeTerm.end(TUE_01_SEP_23_59, 1));
      assertEquals(MIDNIGHT_AFTER_THU_03_SEP, OneTimeTerm.end(MIDNIGHT_AFTER_TUE_01_SEP, 1));
    }

    @Test
    void thirty_days_from_the_first_of_september_end_with_the_first_of_october() {
      assertEquals(MIDNIGHT_AFTER_THU_01_OCT, OneTimeTerm.end(TUE_01_SEP_23_59, 30));
    }
  }
}

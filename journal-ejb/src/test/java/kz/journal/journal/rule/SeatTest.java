package kz.journal.journal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.roster.StudentStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeatTest {

  private static final LocalDate SUN_04_OCT = LocalDate.of(2026, 10, 4);
  private static final LocalDate MON_05_OCT = LocalDate.of(2026, 10, 5);
  private static final LocalDate FRI_09_OCT = LocalDate.of(2026, 10, 9);
  private static final LocalDate SAT_10_OCT = LocalDate.of(2026, 10, 10);

  private static void assertRefused(String key, Decision decision) {
    Refused refused = assertInstanceOf(Refused.class, decision);
    assertEquals(key, refused.messageKey());
    assertEquals("2.3.1b", refused.clause().orElseThrow());
  }

  @Nested
  class OfSomebodyStudying {

    private final Seat seat = new Seat(MON_05_OCT, FRI_09_OCT, StudentStatus.STUDYING, null);

    @Test
    void lasts_from_its_first_day_to_its_last_both_included() {
      assertRefused("not-in-class", seat.on(SUN_04_OCT));
      assertTrue(seat.on(MON_05_OCT).isAllowed());
      assertTrue(seat.on(FRI_09_OCT).isAllowed());
      assertRefused("not-in-class", seat.on(SAT_10_OCT));
      assertEquals(FRI_09_OCT, seat.lastDay());
    }

    @Test
    void lasts_the_semester_without_days() {
      Seat whole = new Seat(null, null, StudentStatus.STUDYING, null);
      assertTrue(whole.on(SUN_04_OCT).isAllowed());
      assertNull(whole.lastDay());
      assertFalse(whole.never());
    }

    @Test
    void does_not_end_with_the_day_the_studies_began() {
      assertTrue(
          new Seat(null, null, StudentStatus.STUDYING, FRI_09_OCT).on(SAT_10_OCT).isAllowed());
    }
  }

  @Nested
  class OfSomebodyWhoLeft {

    @ParameterizedTest
    @EnumSource(value = StudentStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "STUDYING")
    void ends_before_the_day_of_leaving(StudentStatus status) {
      Seat seat = new Seat(null, null, status, FRI_09_OCT);
      assertTrue(seat.on(FRI_09_OCT.minusDays(1)).isAllowed());
      assertRefused("student-left", seat.on(FRI_09_OCT));
      assertRefused("student-left", seat.on(SAT_10_OCT));
      assertEquals(FRI_09_OCT.minusDays(1), seat.lastDay());
      assertFalse(seat.never());
    }

    @Test
    void ends_with_the_earlier_of_both_days() {
      assertEquals(
          MON_05_OCT, new Seat(null, MON_05_OCT, StudentStatus.EXPELLED, SAT_10_OCT).lastDay());
    }

    @Test
    void is_closed_altogether_where_the_day_is_unknown() {
      Seat seat = new Seat(null, null, StudentStatus.LEFT, null);
      assertRefused("student-left", seat.on(MON_05_OCT));
      assertTrue(seat.never());
    }
  }
}

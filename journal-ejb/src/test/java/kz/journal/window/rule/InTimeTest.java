package kz.journal.window.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.RefusalText;
import kz.journal.regulation.Refused;
import kz.journal.window.ComputedTerm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2.3.3")
@Clause({"2.3.3a", "2.3.3b"})
class InTimeTest {

  private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
  private static final Instant BEGINS = Instant.parse("2026-11-23T04:00:00Z");
  private static final Instant MIDNIGHT_AFTER_WED_25_NOV = Instant.parse("2026-11-25T19:00:00Z");

  private static final ComputedTerm TERM =
      new ComputedTerm(
          BEGINS,
          MIDNIGHT_AFTER_WED_25_NOV,
          "2.3.3b",
          List.of(MON_23_NOV.plusDays(1), MON_23_NOV.plusDays(2)),
          List.of());

  private static Decision at(Instant now) {
    return InTime.of(TERM, TERM.stateAt(now), MON_23_NOV);
  }

  @Test
  void entry_before_the_lesson_is_refused_with_its_beginning() {
    Refused refused = assertInstanceOf(Refused.class, at(BEGINS.minusNanos(1)));
    assertEquals(Optional.of("2.3.3a"), refused.clause());
    assertEquals(BEGINS, refused.arguments().get("opensAt"));
  }

  @Test
  void entry_is_in_time_from_the_beginning_to_the_last_moment() {
    assertTrue(at(BEGINS).isAllowed());
    assertTrue(at(MIDNIGHT_AFTER_WED_25_NOV.minusNanos(1)).isAllowed());
  }

  @Test
  void entry_at_the_closing_instant_is_late_and_told_who_can_open() {
    Refused refused = assertInstanceOf(Refused.class, at(MIDNIGHT_AFTER_WED_25_NOV));
    assertEquals(Optional.of("2.3.3b"), refused.clause());
    assertEquals(Optional.of(MIDNIGHT_AFTER_WED_25_NOV), refused.closedAt());
    assertEquals(Optional.of("REGISTRAR"), refused.whoCanOpen());
    String text = RefusalText.in(Locale.ENGLISH).of(refused.with("value", "80"));
    assertTrue(text.contains("25 Nov at 24:00") && text.contains("two working days"), text);
  }
}

package kz.journal.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefusedTest {

  private static final LocalDate TUE_20_OCT = LocalDate.of(2026, 10, 20);
  private static final Instant END_OF_THU_22_OCT = Instant.parse("2026-10-22T19:00:00Z");

  private static final Refused CLOSED =
      Refused.because("window-closed")
          .citing("2.3.3b")
          .with("value", "80")
          .with("lesson", TUE_20_OCT)
          .with("term", 2)
          .closedAt(END_OF_THU_22_OCT)
          .openedBy("REGISTRAR");

  @Test
  void carries_everything_it_was_given() {
    assertEquals("window-closed", CLOSED.messageKey());
    assertEquals(Optional.of("2.3.3b"), CLOSED.clause());
    assertEquals(Map.of("value", "80", "lesson", TUE_20_OCT, "term", 2), CLOSED.arguments());
    assertEquals(Optional.of(END_OF_THU_22_OCT), CLOSED.closedAt());
    assertEquals(Optional.of("REGISTRAR"), CLOSED.whoCanOpen());
  }

  @Test
  void keeps_its_arguments_in_the_order_given() {
    assertEquals(List.of("value", "lesson", "term"), List.copyOf(CLOSED.arguments().keySet()));
  }

  @Test
  void equals_a_refusal_made_alike() {
    assertEquals(
        Refused.because("not-a-mark").with("value", "140"),
        Refused.because("not-a-mark").with("value", "140"));
  }

  @Test
  void does_not_change_afterwards() {
    Map<String, Object> arguments = new HashMap<>(Map.of("value", "140"));
    Refused refused =
        new Refused("not-a-mark", Optional.empty(), arguments, Optional.empty(), Optional.empty());
    arguments.put("value", "14");
    assertEquals("140", refused.arguments().get("value"));
    assertThrows(UnsupportedOperationException.class, () -> refused.arguments().put("value", "14"));
  }

  @Test
  void is_a_no_and_allowed_is_a_yes() {
    assertFalse(CLOSED.isAllowed());
    assertTrue(Decision.allowed().isAllowed());
    assertEquals(new Allowed(), Decision.allowed());
  }

  @Test
  void cannot_be_made_without_a_text_a_clause_and_an_office_that_exist() {
    Refused refused = Refused.because("not-a-mark");
    assertThrows(IllegalArgumentException.class, () -> Refused.because("no-such-text"));
    assertThrows(IllegalArgumentException.class, () -> refused.citing("9.9"));
    assertThrows(IllegalArgumentException.class, () -> refused.openedBy("JANITOR"));
  }

  @Test
  void takes_only_arguments_that_can_be_printed() {
    assertThrows(IllegalArgumentException.class, () -> refusedWith("value", 1.5));
    assertThrows(
        IllegalArgumentException.class,
        () -> Refused.because("not-a-mark").with("value", (String) null));
  }

  @Test
  void takes_no_argument_named_like_its_own_parts() {
    assertThrows(IllegalArgumentException.class, () -> refusedWith("clause", "2.3.3b"));
    assertThrows(IllegalArgumentException.class, () -> refusedWith("closedAt", "22.10"));
    assertThrows(IllegalArgumentException.class, () -> refusedWith("whoCanOpen", "REGISTRAR"));
  }

  private static Refused refusedWith(String name, Object value) {
    return new Refused(
        "not-a-mark", Optional.empty(), Map.of(name, value), Optional.empty(), Optional.empty());
  }
}

package kz.journal.journal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import kz.journal.journal.Absence;
import kz.journal.journal.MarkValue;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkScaleTest {

  @Nested
  @DisplayName("2.1.2.1")
  @Clause("2.1.2.1")
  class StoresMarksAndAttendance {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49, 50, 99, 100})
    void takes_whole_points_from_0_to_100(int points) {
      assertTrue(MarkScale.of(MarkValue.of(points)).isAllowed());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101, 140, 9999})
    void refuses_points_outside_and_repeats_them(int points) {
      Refused refused = assertInstanceOf(Refused.class, MarkScale.of(MarkValue.of(points)));
      assertEquals("not-a-mark", refused.messageKey());
      assertEquals(Integer.toString(points), refused.arguments().get("value"));
    }

    @Test
    void takes_every_attendance_code_and_nothing() {
      for (Absence code : Absence.values()) {
        assertTrue(MarkScale.of(MarkValue.of(code)).isAllowed());
      }
      assertTrue(MarkScale.of(MarkValue.CLEARED).isAllowed());
    }

    @Test
    void a_zero_is_a_mark_and_not_nothing() {
      assertFalse(MarkValue.of(0).cleared());
      assertEquals(Optional.of(MarkValue.of(0)), MarkScale.typed("0"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "87, 87",
    "' 87 ', 87",
    "007, 7",
    "'87,0', 87",
    "87.00, 87",
    "100, 100",
    "101, 101",
    "-5, -5"
  })
  void reads_whole_numbers_also_those_the_scale_refuses(String text, int points) {
    assertEquals(Optional.of(MarkValue.of(points)), MarkScale.typed(text));
  }

  @ParameterizedTest
  @CsvSource({
    "н, N", "Н, N", "нб, N", "n, N", "Y, N", "ув, U", "УВ, U", "у, U", "ed, U", "e, U", "+, P"
  })
  void reads_codes_in_any_layout(String text, Absence code) {
    assertEquals(Optional.of(MarkValue.of(code)), MarkScale.typed(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0"})
  void reads_a_blank_as_clearing(String text) {
    assertEquals(Optional.of(MarkValue.CLEARED), MarkScale.typed(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"87,5", "8 7", "12345", "зачёт", "#REF!", "=1+1", "н/б?", "٨٧", "1e2"})
  void reads_nothing_into_what_is_no_mark(String text) {
    assertEquals(Optional.empty(), MarkScale.typed(text));
  }
}

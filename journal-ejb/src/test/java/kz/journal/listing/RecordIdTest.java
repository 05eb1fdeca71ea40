package kz.journal.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordIdTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 7, 999_999_999_999_999_999L, 1_000_000_000_000_000_000L, Long.MAX_VALUE})
  void digits_are_an_id_up_to_the_largest(long id) {
    assertEquals(Optional.of(id), RecordId.read(Long.toString(id)));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", " 7", "-7", "+7", "7x", "٧", "9223372036854775808", "00000000000000000007"})
  void anything_else_is_none(String text) {
    assertEquals(Optional.empty(), RecordId.read(text));
  }

  @Test
  void zeros_before_it_change_nothing() {
    assertEquals(Optional.of(7L), RecordId.read("0000000000000000007"));
  }
}

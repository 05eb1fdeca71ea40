package kz.journal.access.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"abc", "teacher1", "n.ermekuly", "a_b-c@d.kz", "2026-it"})
  void latin_letters_digits_and_four_signs_are_taken(String login) {
    assertEquals(Optional.of(login), LoginName.accept(login));
  }

  @Test
  void case_and_blanks_around_it_do_not_count() {
    assertEquals(Optional.of("teacher1"), LoginName.accept("  Teacher1 "));
  }

  @Test
  void three_characters_are_the_fewest_and_sixty_the_most() {
    assertEquals(Optional.empty(), LoginName.accept("ab"));
    assertEquals(Optional.of("a".repeat(60)), LoginName.accept("a".repeat(60)));
    assertEquals(Optional.empty(), LoginName.accept("a".repeat(61)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", ".abc", "-abc", "имя", "a b c", "ab/cd", "abc'--"})
  void nothing_else_is_taken(String login) {
    assertEquals(Optional.empty(), LoginName.accept(login));
  }

  @ParameterizedTest
  @ValueSource(strings = {"system", "System", "anonymous"})
  void the_servers_own_names_belong_to_nobody(String login) {
    assertEquals(Optional.empty(), LoginName.accept(login));
  }

  @Test
  void no_login_is_no_login() {
    assertEquals(Optional.empty(), LoginName.accept(null));
  }
}

package kz.journal.access.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import kz.journal.access.rule.PasswordPolicy.Fault;
import kz.journal.regulation.Clause;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Clause("2.2.8")
class PasswordPolicyTest {

  private static final PasswordPolicy TEN = new PasswordPolicy(10);
  private static final List<String> OWNER = List.of("n.ermekuly", "Ермекұлы", "Нұрлан", "Ли");

  private static void assertGood(String password) {
    assertEquals(Optional.empty(), TEN.faultOf(password, OWNER));
  }

  private static void assertFault(Fault fault, String password) {
    assertEquals(Optional.of(fault), TEN.faultOf(password, OWNER));
  }

  @Nested
  @DisplayName("Length")
  class Length {

    @Test
    void nine_characters_are_too_few() {
      assertFault(Fault.TOO_SHORT, "kestrel-7");
    }

    @Test
    void ten_characters_are_enough() {
      assertGood("kestrel-77");
    }

    @Test
    void an_empty_password_is_too_short() {
      assertFault(Fault.TOO_SHORT, "");
    }

    @Test
    void characters_are_counted_not_units_of_storage() {
      assertFault(Fault.TOO_SHORT, "kestr𝄞𝄢🂡🂢");
      assertGood("kestre𝄞𝄢🂡🂢");
    }

    @Test
    void one_hundred_and_twenty_eight_characters_are_the_most() {
      assertGood("ab".repeat(64));
      assertFault(Fault.TOO_LONG, "ab".repeat(64) + "a");
    }

    @Test
    void the_shortest_length_is_a_setting() {
      assertEquals(
          Optional.of(Fault.TOO_SHORT), new PasswordPolicy(11).faultOf("kestrel-77", OWNER));
      assertEquals(Optional.empty(), new PasswordPolicy(8).faultOf("kestrel7", OWNER));
    }
  }

  @Nested
  @DisplayName("What everybody tries")
  class Tried_first {

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "QwertyUiop", "йцукенгшщз", "journal-demo"})
    void is_not_taken_whatever_its_case(String password) {
      assertFault(Fault.TRIED_FIRST, password);
    }

    @Test
    void one_character_over_and_over_is_not_taken() {
      assertFault(Fault.ONE_CHARACTER, "aaaaaaaaaa");
      assertFault(Fault.ONE_CHARACTER, "аААаААаААа");
    }

    @Test
    void two_characters_over_and_over_are_long_enough_to_be_taken() {
      assertGood("abababababab");
    }
  }

  @Nested
  @DisplayName("What the owner is called")
  class Personal {

    @ParameterizedTest
    @ValueSource(strings = {"N.Ermekuly2026", "менЕРМЕКҰЛЫмын", "нұрлан-12345"})
    void is_no_part_of_a_password(String password) {
      assertFault(Fault.CONTAINS_LOGIN_OR_NAME, password);
    }

    @Test
    void a_name_of_three_letters_may_stand_in_a_word() {
      assertGood("земля-лилия-липа");
    }
  }

  @Test
  void a_phrase_is_taken_in_any_language() {
    assertGood("тихая вода точит");
    assertGood("өзен тасыды кеше");
    assertGood("four geese on ice");
  }
}

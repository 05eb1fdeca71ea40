package kz.journal.setting;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

  @Test
  void every_default_is_a_value_the_setting_takes() {
    assertAll(
        Arrays.stream(Setting.values())
            .map(
                setting ->
                    () ->
                        assertEquals(
                            Optional.of(setting.initial()),
                            setting.accept(setting.initial()),
                            setting.key())));
  }

  @Test
  void every_setting_is_found_by_its_own_key() {
    assertAll(
        Stream.of(Setting.values())
            .map(
                setting -> () -> assertEquals(Optional.of(setting), Setting.byKey(setting.key()))));
    assertEquals(Optional.empty(), Setting.byKey("no.such"));
  }

  @Nested
  class A_number {

    @Test
    void is_taken_within_its_bounds_both_included() {
      assertEquals(Optional.empty(), Setting.PASSWORD_LENGTH.accept("7"));
      assertEquals(Optional.of("8"), Setting.PASSWORD_LENGTH.accept("8"));
      assertEquals(Optional.of("64"), Setting.PASSWORD_LENGTH.accept("64"));
      assertEquals(Optional.empty(), Setting.PASSWORD_LENGTH.accept("65"));
    }

    @Test
    void is_kept_in_its_plain_form() {
      assertEquals(Optional.of("12"), Setting.PASSWORD_LENGTH.accept(" 012 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "10.0", "1e1", "+10", "9999999999", "-10"})
    void is_nothing_but_digits(String typed) {
      assertEquals(Optional.empty(), Setting.PASSWORD_LENGTH.accept(typed));
    }
  }

  @Nested
  class A_text {

    @Test
    void is_taken_up_to_its_length() {
      assertEquals(Optional.of("қ".repeat(100)), Setting.CITY_KK.accept("қ".repeat(100)));
      assertEquals(Optional.empty(), Setting.CITY_KK.accept("қ".repeat(101)));
    }

    @Test
    void may_be_empty() {
      assertEquals(Optional.of(""), Setting.SITE_ADDRESS.accept(null));
      assertEquals(Optional.of(""), Setting.SITE_ADDRESS.accept("  "));
    }
  }

  @Test
  void a_flag_is_true_or_false() {
    assertEquals(Optional.of("true"), Setting.DEAN_SEES_ALL.accept("TRUE"));
    assertEquals(Optional.of("false"), Setting.DEAN_SEES_ALL.accept("false"));
    assertEquals(Optional.empty(), Setting.DEAN_SEES_ALL.accept("yes"));
    assertEquals(Optional.empty(), Setting.DEAN_SEES_ALL.accept(null));
  }

  @Test
  void a_choice_is_one_of_those_offered() {
    assertEquals(Optional.of("SIX_DAY"), Setting.WEEK_KIND.accept("SIX_DAY"));
    assertEquals(Optional.empty(), Setting.WEEK_KIND.accept("six_day"));
    assertEquals(Optional.empty(), Setting.WEEK_KIND.accept("SEVEN_DAY"));
  }
}

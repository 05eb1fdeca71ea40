package kz.journal.access.rule;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInDelayTest {

  private static final Instant NOW = Instant.parse("2026-10-20T04:00:00Z");

  private static void assertWait(Duration wait, SignInDelay delay, int failures) {
    assertEquals(Optional.of(NOW.plus(wait)), delay.blockedUntil(failures, NOW));
  }

  private static void assertOpen(SignInDelay delay, int failures) {
    assertEquals(Optional.empty(), delay.blockedUntil(failures, NOW));
  }

  @Nested
  class For_a_login {

    @Test
    void five_failures_cost_nothing() {
      assertOpen(SignInDelay.OF_LOGIN, 0);
      assertOpen(SignInDelay.OF_LOGIN, 5);
    }

    @ParameterizedTest
    @CsvSource({"6, 30", "7, 60", "8, 120", "9, 240", "10, 480", "11, 900", "12, 900"})
    void each_further_one_doubles_the_wait_up_to_a_quarter_of_an_hour(int failures, int seconds) {
      assertWait(ofSeconds(seconds), SignInDelay.OF_LOGIN, failures);
    }

    @Test
    void a_thousand_failures_lock_nobody_out_for_good() {
      assertWait(ofMinutes(15), SignInDelay.OF_LOGIN, 1000);
      assertWait(ofMinutes(15), SignInDelay.OF_LOGIN, Integer.MAX_VALUE);
    }
  }

  @Nested
  class For_an_address {

    @Test
    void thirty_failures_of_a_classroom_cost_nothing() {
      assertOpen(SignInDelay.OF_ADDRESS, 30);
      assertWait(ofSeconds(30), SignInDelay.OF_ADDRESS, 31);
    }
  }

  @Nested
  class Half_an_hour_of_quiet {

    @Test
    void forgets_what_was_before() {
      assertTrue(SignInDelay.OF_LOGIN.forgotten(NOW.minus(ofMinutes(30)), NOW));
      assertTrue(SignInDelay.OF_LOGIN.forgotten(NOW.minus(ofMinutes(31)), NOW));
    }

    @Test
    void less_than_that_forgets_nothing() {
      assertFalse(SignInDelay.OF_LOGIN.forgotten(NOW.minus(ofMinutes(30)).plusNanos(1), NOW));
    }

    @Test
    void nothing_is_remembered_of_one_who_never_failed() {
      assertTrue(SignInDelay.OF_LOGIN.forgotten(null, NOW));
    }

    @Test
    void is_as_long_as_any_memory() {
      assertEquals(SignInDelay.LONGEST_MEMORY, SignInDelay.OF_LOGIN.memory());
      assertEquals(SignInDelay.LONGEST_MEMORY, SignInDelay.OF_ADDRESS.memory());
    }
  }
}

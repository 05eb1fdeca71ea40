package kz.journal.outage.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.journal.outage.Declaration;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** When a silence is a downtime, and what may be declared. */
@Clause("2.2.7c")
class OutageRulesTest {

  private static final Instant NOON = Instant.parse("2026-11-25T07:00:00Z");

  @Nested
  class Silences {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private Optional<Duration> since(Instant last) {
      return Silence.of(last, NOON, HALF_AN_HOUR);
    }

    @Test
    void of_the_length_that_is_set_is_a_downtime() {
      assertEquals(Optional.of(HALF_AN_HOUR), since(NOON.minus(HALF_AN_HOUR)));
      assertEquals(
          Optional.of(HALF_AN_HOUR.plusSeconds(1)),
          since(NOON.minus(HALF_AN_HOUR).minusSeconds(1)));
    }

    @Test
    void that_is_shorter_is_none() {
      assertEquals(Optional.empty(), since(NOON.minus(HALF_AN_HOUR).plusNanos(1)));
    }

    @Test
    void before_the_first_beat_ever_is_none() {
      assertEquals(Optional.empty(), since(null));
    }
  }

  @Nested
  class Declarations {

    private String refusal(Instant from, Instant to, String reason) {
      Decision decision =
          OutageAdmission.of(
              new Declaration(from, to, reason, "1", LocalDate.of(2026, 11, 25), null, false, null),
              NOON);
      return decision instanceof Refused refused ? refused.messageKey() : "";
    }

    @Test
    void an_outage_that_is_over_is_taken() {
      assertEquals("", refusal(NOON.minusSeconds(1), NOON, "x"));
      assertEquals("", refusal(NOON.minus(OutageAdmission.LONGEST), NOON, "x"));
    }

    @Test
    void one_that_goes_on_is_backwards_or_too_long_is_not() {
      assertEquals("outage-interval", refusal(NOON.minusSeconds(1), NOON.plusNanos(1), "x"));
      assertEquals("outage-interval", refusal(NOON, NOON, "x"));
      assertEquals("outage-interval", refusal(NOON, NOON.minusSeconds(1), "x"));
      assertEquals("outage-interval", refusal(null, NOON, "x"));
      assertEquals("outage-interval", refusal(NOON, null, "x"));
      assertEquals(
          "outage-interval", refusal(NOON.minus(OutageAdmission.LONGEST).minusNanos(1), NOON, "x"));
    }

    @Test
    void a_reason_is_needed_and_bounded() {
      Instant from = NOON.minusSeconds(60);
      assertEquals("reason-missing", refusal(from, NOON, null));
      assertEquals("reason-missing", refusal(from, NOON, " "));
      assertEquals("", refusal(from, NOON, "x".repeat(OutageAdmission.LONGEST_REASON)));
      assertEquals(
          "reason-missing", refusal(from, NOON, "x".repeat(OutageAdmission.LONGEST_REASON + 1)));
    }
  }
}

package kz.journal.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class JournalZoneTest {

  private static final LocalDate WED_28_FEB = LocalDate.of(2024, 2, 28);
  private static final LocalDate THU_29_FEB = LocalDate.of(2024, 2, 29);
  private static final LocalDate FRI_1_MAR = LocalDate.of(2024, 3, 1);

  @Test
  void the_day_before_the_zone_changed_has_twenty_five_hours() {
    assertEquals(
        Duration.ofHours(24),
        Duration.between(
            JournalZone.endOf(WED_28_FEB.minusDays(1)), JournalZone.endOf(WED_28_FEB)));
    assertEquals(
        Duration.ofHours(25),
        Duration.between(JournalZone.endOf(WED_28_FEB), JournalZone.endOf(THU_29_FEB)));
    assertEquals(
        Duration.ofHours(24),
        Duration.between(JournalZone.endOf(THU_29_FEB), JournalZone.endOf(FRI_1_MAR)));
  }

  @Test
  void the_offset_is_six_hours_before_march_2024_and_five_after() {
    assertEquals(Instant.parse("2024-02-28T18:00:00Z"), JournalZone.endOf(WED_28_FEB));
    assertEquals(Instant.parse("2024-02-29T19:00:00Z"), JournalZone.endOf(THU_29_FEB));
    assertEquals(Instant.parse("2024-03-01T19:00:00Z"), JournalZone.endOf(FRI_1_MAR));
  }

  @Test
  void a_time_in_the_hour_that_happened_twice_is_the_first_one() {
    assertEquals(
        Instant.parse("2024-02-29T17:30:00Z"), JournalZone.at(THU_29_FEB, LocalTime.of(23, 30)));
    assertEquals(
        Instant.parse("2024-02-29T16:59:00Z"), JournalZone.at(THU_29_FEB, LocalTime.of(22, 59)));
  }

  @Test
  void both_passes_of_that_hour_belong_to_the_same_day() {
    assertEquals(THU_29_FEB, JournalZone.dayOf(Instant.parse("2024-02-29T17:30:00Z")));
    assertEquals(THU_29_FEB, JournalZone.dayOf(Instant.parse("2024-02-29T18:59:59.999Z")));
    assertEquals(FRI_1_MAR, JournalZone.dayOf(Instant.parse("2024-02-29T19:00:00Z")));
  }
}

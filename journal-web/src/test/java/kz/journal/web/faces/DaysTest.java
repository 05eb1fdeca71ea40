package kz.journal.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DaysTest {

  @Test
  void both_days_belong_to_the_stretch() {
    Days days = Days.of("2026-10-26", "2026-10-27");
    assertEquals(Instant.parse("2026-10-25T19:00:00Z"), days.from());
    assertEquals(Instant.parse("2026-10-27T19:00:00Z"), days.to());
  }

  @Test
  void an_open_end_bounds_nothing() {
    assertNull(Days.of("", "2026-10-27").from());
    assertNull(Days.of("2026-10-26", null).to());
  }

  @Test
  void what_is_no_day_counts_as_not_given() {
    assertNull(Days.of("2026-02-30", "yesterday").from());
    assertNull(Days.of("2026-02-30", "yesterday").to());
  }
}

package kz.journal.calendar.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import kz.journal.calendar.WeekKind;
import kz.journal.regulation.Clause;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WaitingTest {

  private static final LocalDate FRI_09_OCT = LocalDate.of(2026, 10, 9);
  private static final WorkingCalendar CALENDAR = new WorkingCalendar(List.of());

  private static int since(LocalDate reported, LocalDate today, WeekKind week) {
    return Waiting.workingDays(reported, today, CALENDAR, week);
  }

  @Nested
  @DisplayName("2.3.1b")
  @Clause("2.3.1b")
  class AReportWaits {

    @Test
    void no_day_on_the_day_it_was_sent() {
      assertEquals(0, since(FRI_09_OCT, FRI_09_OCT, WeekKind.FIVE_DAY));
      assertEquals(0, since(FRI_09_OCT, FRI_09_OCT.minusDays(3), WeekKind.FIVE_DAY));
    }

    @Test
    void no_day_over_a_weekend_and_one_on_the_monday_after() {
      assertEquals(0, since(FRI_09_OCT, FRI_09_OCT.plusDays(2), WeekKind.FIVE_DAY));
      assertEquals(1, since(FRI_09_OCT, FRI_09_OCT.plusDays(3), WeekKind.FIVE_DAY));
      assertEquals(2, since(FRI_09_OCT, FRI_09_OCT.plusDays(3), WeekKind.SIX_DAY));
    }

    @Test
    void five_days_a_week() {
      assertEquals(5, since(FRI_09_OCT, FRI_09_OCT.plusDays(7), WeekKind.FIVE_DAY));
    }
  }
}

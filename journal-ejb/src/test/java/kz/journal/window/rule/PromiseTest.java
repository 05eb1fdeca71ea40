package kz.journal.window.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import kz.journal.regulation.Clause;
import kz.journal.time.JournalZone;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Clause("2.3.3b")
class PromiseTest {

  private static final Instant WED_28_OCT = JournalZone.endOf(LocalDate.of(2026, 10, 28));
  private static final Instant THU_29_OCT = JournalZone.endOf(LocalDate.of(2026, 10, 29));
  private static final Instant FRI_30_OCT = JournalZone.endOf(LocalDate.of(2026, 10, 30));
  private static final Instant A_MOMENT = Instant.EPOCH.plusNanos(1000);

  @Nested
  class When_the_calendar_changes {

    @Test
    void an_open_window_moves_later() {
      assertEquals(FRI_30_OCT, Promise.kept(THU_29_OCT, FRI_30_OCT, before(THU_29_OCT)));
    }

    @Test
    void an_open_window_never_moves_earlier() {
      assertEquals(THU_29_OCT, Promise.kept(THU_29_OCT, WED_28_OCT, before(WED_28_OCT)));
    }

    @Test
    void a_closed_window_stays_closed_from_its_very_end_on() {
      assertEquals(THU_29_OCT, Promise.kept(THU_29_OCT, FRI_30_OCT, THU_29_OCT));
      assertEquals(THU_29_OCT, Promise.kept(THU_29_OCT, FRI_30_OCT, before(FRI_30_OCT)));
    }
  }

  @Nested
  class When_the_lesson_is_moved {

    @Test
    void a_closed_window_opens_for_a_day_whose_term_is_not_over() {
      assertEquals(FRI_30_OCT, Promise.moved(WED_28_OCT, FRI_30_OCT, THU_29_OCT));
    }

    @Test
    void a_closed_window_stays_where_it_was_if_the_new_term_is_over_too() {
      assertEquals(WED_28_OCT, Promise.moved(WED_28_OCT, THU_29_OCT, THU_29_OCT));
    }

    @Test
    void an_open_window_never_moves_earlier() {
      assertEquals(FRI_30_OCT, Promise.moved(FRI_30_OCT, THU_29_OCT, WED_28_OCT));
    }
  }

  private static Instant before(Instant moment) {
    return moment.minusNanos(A_MOMENT.getNano());
  }
}

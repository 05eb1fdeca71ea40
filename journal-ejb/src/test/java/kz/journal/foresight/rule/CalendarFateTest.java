package kz.journal.foresight.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.journal.calendar.DayKind;
import kz.journal.calendar.EducationLevel;
import kz.journal.calendar.SeededDays;
import kz.journal.calendar.SpecialDay;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.WeekScope;
import kz.journal.calendar.rule.WorkingCalendar;
import kz.journal.foresight.rule.Fate.Kind;
import kz.journal.regulation.Clause;
import kz.journal.time.JournalZone;
import kz.journal.window.EntryTermSettings;
import kz.journal.window.Occasion;
import kz.journal.window.rule.LevelTerms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What another calendar makes of windows that were promised under the one before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Clause("2.3.3b")
class CalendarFateTest {

  private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
  private static final LocalDate TUE_24_NOV = LocalDate.of(2026, 11, 24);
  private static final LocalDate WED_25_NOV = LocalDate.of(2026, 11, 25);
  private static final LocalDate THU_26_NOV = LocalDate.of(2026, 11, 26);
  private static final LocalDate FRI_27_NOV = LocalDate.of(2026, 11, 27);
  private static final LocalDate SAT_28_NOV = LocalDate.of(2026, 11, 28);
  private static final LocalDate MON_30_NOV = LocalDate.of(2026, 11, 30);
  private static final LocalDate TUE_1_DEC = LocalDate.of(2026, 12, 1);
  private static final Instant NOON_OF_MONDAY = JournalZone.at(MON_23_NOV, LocalTime.NOON);

  private List<SpecialDay> seeded;
  private LevelTerms now;

  @BeforeAll
  void migrate() throws SQLException {
    seeded = SeededDays.read();
    now = terms(seeded);
  }

  private static LevelTerms terms(List<SpecialDay> days) {
    return new LevelTerms(
        new WorkingCalendar(days), EntryTermSettings.defaults(), WeekKind.FIVE_DAY, List.of());
  }

  private CalendarFate with(DayKind kind, LocalDate date) {
    List<SpecialDay> days = new ArrayList<>(seeded);
    days.add(new SpecialDay(date, kind, WeekScope.BOTH, "День", "Күн", "Day", "Приказ"));
    return new CalendarFate(now, terms(days));
  }

  private static Alike lesson(LocalDate day, Instant closes) {
    return new Alike(
        day,
        Occasion.LESSON,
        EducationLevel.BACHELOR,
        JournalZone.at(day, LocalTime.of(9, 0)),
        closes,
        closes,
        1);
  }

  private static Alike lesson(LocalDate day, LocalDate last) {
    return lesson(day, JournalZone.endOf(last));
  }

  @Test
  void a_day_off_within_the_term_moves_it_to_the_next_working_day() {
    Fate fate =
        with(DayKind.TRANSFERRED, TUE_24_NOV)
            .of(lesson(MON_23_NOV, WED_25_NOV), NOON_OF_MONDAY)
            .orElseThrow();
    assertEquals(Kind.MOVED, fate.kind());
    assertEquals(JournalZone.endOf(WED_25_NOV), fate.before());
    assertEquals(JournalZone.endOf(THU_26_NOV), fate.after());
  }

  @Test
  void the_lesson_s_own_day_and_the_day_after_the_last_touch_nothing() {
    Alike lesson = lesson(MON_23_NOV, WED_25_NOV);
    assertEquals(
        Optional.empty(), with(DayKind.TRANSFERRED, MON_23_NOV).of(lesson, NOON_OF_MONDAY));
    assertEquals(
        Optional.empty(), with(DayKind.TRANSFERRED, THU_26_NOV).of(lesson, NOON_OF_MONDAY));
  }

  @Test
  void a_holiday_on_a_day_off_touches_the_term_and_changes_nothing() {
    Fate fate =
        with(DayKind.HOLIDAY, SAT_28_NOV)
            .of(lesson(FRI_27_NOV, TUE_1_DEC), NOON_OF_MONDAY)
            .orElseThrow();
    assertEquals(Kind.SAME, fate.kind());
    assertEquals(fate.before(), fate.after());
  }

  @Test
  void a_working_saturday_would_close_earlier_and_the_promise_stays() {
    Fate fate =
        with(DayKind.WORKING_WEEKEND, SAT_28_NOV)
            .of(lesson(FRI_27_NOV, TUE_1_DEC), NOON_OF_MONDAY)
            .orElseThrow();
    assertEquals(Kind.KEPT, fate.kind());
    assertEquals(JournalZone.endOf(MON_30_NOV), fate.wanted());
    assertEquals(JournalZone.endOf(TUE_1_DEC), fate.after());
  }

  @Test
  void a_window_that_an_extension_made_longer_is_touched_and_stays() {
    Fate fate =
        with(DayKind.TRANSFERRED, TUE_24_NOV)
            .of(lesson(MON_23_NOV, MON_30_NOV), NOON_OF_MONDAY)
            .orElseThrow();
    assertEquals(Kind.SAME, fate.kind(), "longer than the rule anyway");
    assertEquals(JournalZone.endOf(MON_30_NOV), fate.after());
  }

  @Test
  void a_window_that_closes_this_moment_is_closed_and_stays() {
    Instant closing = JournalZone.endOf(WED_25_NOV);
    Fate fate =
        with(DayKind.TRANSFERRED, TUE_24_NOV)
            .of(lesson(MON_23_NOV, closing), closing)
            .orElseThrow();
    assertEquals(closing, fate.after());
    Fate before =
        with(DayKind.TRANSFERRED, TUE_24_NOV)
            .of(lesson(MON_23_NOV, closing), closing.minusNanos(1))
            .orElseThrow();
    assertEquals(JournalZone.endOf(THU_26_NOV), before.after());
  }
}

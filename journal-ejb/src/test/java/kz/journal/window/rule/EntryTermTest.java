package kz.journal.window.rule;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.journal.calendar.DayKind;
import kz.journal.calendar.DayStatus;
import kz.journal.calendar.SeededDays;
import kz.journal.calendar.SpecialDay;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.WeekScope;
import kz.journal.calendar.rule.WorkingCalendar;
import kz.journal.regulation.Clause;
import kz.journal.window.ComputedTerm;
import kz.journal.window.EntryTermSettings;
import kz.journal.window.Occasion;
import kz.journal.window.WindowState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Terms of entry, computed on the seeded calendar. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryTermTest {

  private static final LocalDate THU_22_OCT = LocalDate.of(2026, 10, 22);
  private static final LocalDate FRI_23_OCT = LocalDate.of(2026, 10, 23);
  private static final LocalDate SAT_24_OCT = LocalDate.of(2026, 10, 24);
  private static final LocalDate SUN_25_OCT_HOLIDAY = LocalDate.of(2026, 10, 25);
  private static final LocalDate MON_26_OCT_TRANSFERRED = LocalDate.of(2026, 10, 26);
  private static final LocalDate TUE_27_OCT = LocalDate.of(2026, 10, 27);
  private static final LocalDate WED_28_OCT = LocalDate.of(2026, 10, 28);
  private static final LocalDate TUE_27_FEB = LocalDate.of(2024, 2, 27);
  private static final LocalDate THU_29_FEB = LocalDate.of(2024, 2, 29);
  private static final LocalTime NINE = LocalTime.of(9, 0);

  private WorkingCalendar calendar;
  private EntryTerm rule;

  @BeforeAll
  void migrate() throws SQLException {
    calendar = new WorkingCalendar(SeededDays.read());
    rule = new EntryTerm(calendar, EntryTermSettings.defaults());
  }

  private ComputedTerm lesson(LocalDate date) {
    return rule.of(Occasion.LESSON, date, NINE, WeekKind.FIVE_DAY);
  }

  private static LocalDate last(ComputedTerm term) {
    return term.counted().get(term.counted().size() - 1);
  }

  @Clause({"2.3.3b", "2.3.3c", "2.3.3d"})
  @ParameterizedTest(name = "{1} of {0}: {2} / {3}, {4}")
  @CsvFileSource(
      resources = "/kz/journal/window/entry-terms.csv",
      delimiter = ';',
      numLinesToSkip = 1)
  void closes_at_the_end_of_the_day_worked_out_by_hand(
      String day, Occasion occasion, String five, String six, String why) {
    assertAll(
        why,
        () ->
            assertEquals(
                weekday(five), last(rule.of(occasion, weekday(day), NINE, WeekKind.FIVE_DAY))),
        () ->
            assertEquals(
                weekday(six), last(rule.of(occasion, weekday(day), NINE, WeekKind.SIX_DAY))));
  }

  /** Reads "Fri 2026-10-23" and fails if the weekday is wrong. */
  private static LocalDate weekday(String text) {
    return LocalDate.parse(text, DateTimeFormatter.ofPattern("EEE uuuu-MM-dd", Locale.ENGLISH));
  }

  @Nested
  @Clause("2.3.3a")
  @DisplayName("2.3.3a: filled in on the day of the lesson, by the timetable")
  class Clause_2_3_3_a {

    @Test
    void opens_at_the_scheduled_start_and_not_before() {
      ComputedTerm term = lesson(FRI_23_OCT);
      Instant start = Instant.parse("2026-10-23T04:00:00Z");

      assertEquals(start, term.opensAt());
      assertEquals(WindowState.NOT_YET, term.stateAt(start.minusNanos(1)));
      assertEquals(WindowState.OPEN, term.stateAt(start));
      assertEquals(WindowState.OPEN, term.stateAt(start.plusNanos(1)));
    }

    @Test
    void opens_by_the_clock_of_the_day_on_both_sides_of_the_change_of_zone() {
      assertEquals(Instant.parse("2024-02-29T03:00:00Z"), lesson(THU_29_FEB).opensAt());
      assertEquals(Instant.parse("2024-03-01T04:00:00Z"), lesson(THU_29_FEB.plusDays(1)).opensAt());
    }

    @ParameterizedTest
    @EnumSource
    void a_lesson_at_midnight_opens_with_its_day(WeekKind week) {
      assertEquals(
          Instant.parse("2026-10-22T19:00:00Z"),
          rule.of(Occasion.LESSON, FRI_23_OCT, LocalTime.MIDNIGHT, week).opensAt());
    }
  }

  @Nested
  @Clause("2.3.3b")
  @DisplayName("2.3.3b: a lesson is open for two working days")
  class Clause_2_3_3_b {

    @Test
    void closes_at_the_end_of_the_second_working_day() {
      ComputedTerm term = lesson(FRI_23_OCT);
      Instant end = Instant.parse("2026-10-28T19:00:00Z");

      assertEquals(end, term.closesAt());
      assertEquals(WindowState.OPEN, term.stateAt(end.minusNanos(1)));
      assertEquals(WindowState.CLOSED, term.stateAt(end));
      assertEquals(WindowState.CLOSED, term.stateAt(end.plusNanos(1)));
    }

    @Test
    void names_the_days_counted_and_the_days_skipped_with_their_reasons() {
      ComputedTerm term = lesson(FRI_23_OCT);

      assertEquals("2.3.3b", term.clause());
      assertEquals(List.of(TUE_27_OCT, WED_28_OCT), term.counted());
      assertEquals(
          List.of(
              calendar.why(SAT_24_OCT, WeekKind.FIVE_DAY),
              calendar.why(SUN_25_OCT_HOLIDAY, WeekKind.FIVE_DAY),
              calendar.why(MON_26_OCT_TRANSFERRED, WeekKind.FIVE_DAY)),
          term.skipped());
      assertEquals(
          List.of(
              Optional.empty(),
              Optional.of("День Республики"),
              Optional.of("Выходной за воскресенье 25 октября (День Республики)")),
          term.skipped().stream().map(day -> day.special().map(SpecialDay::titleRu)).toList());
    }

    @Test
    void the_day_of_the_lesson_is_neither_counted_nor_skipped() {
      ComputedTerm term = lesson(MON_26_OCT_TRANSFERRED);

      assertEquals(List.of(TUE_27_OCT, WED_28_OCT), term.counted());
      assertEquals(List.of(), term.skipped());
    }

    @Test
    void a_term_that_ends_on_29_february_2024_lasts_through_its_25_hours() {
      ComputedTerm term = lesson(TUE_27_FEB);

      assertEquals(Instant.parse("2024-02-29T19:00:00Z"), term.closesAt());
      assertEquals(WindowState.OPEN, term.stateAt(Instant.parse("2024-02-29T18:59:59.999Z")));
    }

    @Test
    void the_hour_of_the_lesson_does_not_matter_for_the_end() {
      assertEquals(
          lesson(FRI_23_OCT).closesAt(),
          rule.of(Occasion.LESSON, FRI_23_OCT, LocalTime.of(23, 59), WeekKind.FIVE_DAY).closesAt());
    }
  }

  @Nested
  @Clause("2.3.3c")
  @DisplayName("2.3.3c: a written exam is open for three working days")
  class Clause_2_3_3_c {

    @Test
    void closes_at_the_end_of_the_third_working_day() {
      ComputedTerm term = rule.of(Occasion.WRITTEN_EXAM, FRI_23_OCT, NINE, WeekKind.SIX_DAY);

      assertEquals("2.3.3c", term.clause());
      assertEquals(List.of(SAT_24_OCT, TUE_27_OCT, WED_28_OCT), term.counted());
      assertEquals(Instant.parse("2026-10-28T19:00:00Z"), term.closesAt());
    }

    @Test
    void the_registrar_may_set_another_length() {
      EntryTerm longer =
          new EntryTerm(calendar, EntryTermSettings.defaults().with(Occasion.WRITTEN_EXAM, 4));

      assertEquals(
          WED_28_OCT.plusDays(1),
          last(longer.of(Occasion.WRITTEN_EXAM, FRI_23_OCT, NINE, WeekKind.SIX_DAY)));
    }
  }

  @Nested
  @Clause("2.3.3d")
  @DisplayName("2.3.3d: an oral exam is open for two working days")
  class Clause_2_3_3_d {

    @Test
    void closes_at_the_end_of_the_second_working_day() {
      ComputedTerm term = rule.of(Occasion.ORAL_EXAM, FRI_23_OCT, NINE, WeekKind.SIX_DAY);

      assertEquals("2.3.3d", term.clause());
      assertEquals(List.of(SAT_24_OCT, TUE_27_OCT), term.counted());
      assertEquals(Instant.parse("2026-10-27T19:00:00Z"), term.closesAt());
    }
  }

  @Nested
  @Clause("2.3.3b")
  class Where_the_day_of_the_lesson_is_counted {

    private ComputedTerm counting(LocalDate date) {
      return new EntryTerm(calendar, EntryTermSettings.defaults().countingLessonDay())
          .of(Occasion.LESSON, date, NINE, WeekKind.FIVE_DAY);
    }

    @Test
    void a_working_day_is_the_first_of_the_two() {
      assertEquals(List.of(THU_22_OCT, FRI_23_OCT), counting(THU_22_OCT).counted());
      assertEquals(List.of(FRI_23_OCT, TUE_27_OCT), counting(FRI_23_OCT).counted());
    }

    @Test
    void a_day_off_is_skipped() {
      ComputedTerm term = counting(MON_26_OCT_TRANSFERRED);

      assertEquals(List.of(TUE_27_OCT, WED_28_OCT), term.counted());
      assertEquals(
          List.of(calendar.why(MON_26_OCT_TRANSFERRED, WeekKind.FIVE_DAY)), term.skipped());
    }
  }

  @Nested
  @Clause({"2.3.3b", "2.3.3c", "2.3.3d"})
  class Had_the_calendar_been_another {

    /** The ministry's first calendar of 2024 had the first day of Kurban Ait on Monday 17 June. */
    @Test
    void the_first_calendar_of_2024_would_have_closed_a_day_later() throws SQLException {
      LocalDate fri14June = LocalDate.of(2024, 6, 14);
      LocalDate sun16June = LocalDate.of(2024, 6, 16);
      LocalDate mon17June = LocalDate.of(2024, 6, 17);
      List<SpecialDay> first =
          SeededDays.read().stream()
              .map(day -> day.date().equals(sun16June) ? kurbanAit(mon17June) : day)
              .toList();

      ComputedTerm term =
          new EntryTerm(new WorkingCalendar(first), EntryTermSettings.defaults())
              .of(Occasion.LESSON, fri14June, NINE, WeekKind.FIVE_DAY);

      assertEquals(LocalDate.of(2024, 6, 19), last(term));
      assertEquals(
          List.of(fri14June.plusDays(1), sun16June, mon17June),
          term.skipped().stream().map(DayStatus::date).toList());
    }

    private SpecialDay kurbanAit(LocalDate date) {
      return new SpecialDay(
          date, DayKind.FIXED_DAY_OFF, WeekScope.BOTH, "Курбан-айт", "Құрбан айт", "Ait", "act");
    }
  }

  @Test
  void a_term_cannot_close_before_it_opens() {
    Instant noon = Instant.parse("2026-10-23T07:00:00Z");

    assertThrows(
        IllegalArgumentException.class,
        () -> new ComputedTerm(noon, noon, "2.3.3b", List.of(FRI_23_OCT), List.of()));
  }
}

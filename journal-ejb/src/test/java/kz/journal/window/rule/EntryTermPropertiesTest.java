package kz.journal.window.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import kz.journal.calendar.DayKind;
import kz.journal.calendar.SeededDays;
import kz.journal.calendar.SpecialDay;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.WeekScope;
import kz.journal.calendar.rule.WorkingCalendar;
import kz.journal.regulation.Clause;
import kz.journal.time.JournalZone;
import kz.journal.window.ComputedTerm;
import kz.journal.window.EntryTermSettings;
import kz.journal.window.Occasion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every day of the seeded years, tried for each of them. */
@Clause({"2.3.3b", "2.3.3c", "2.3.3d"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryTermPropertiesTest {

  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
  private static final LocalDate END = LocalDate.of(2028, 1, 1);
  private static final List<LocalDate> EVERY_DAY = FIRST.datesUntil(END).toList();
  private static final LocalTime START = LocalTime.of(8, 30);

  /** No term of three working days reaches further, with one more day off. */
  private static final int REACH = 12;

  private List<SpecialDay> days;

  @BeforeAll
  void migrate() throws SQLException {
    days = SeededDays.read();
  }

  private static EntryTerm rule(List<SpecialDay> days) {
    return new EntryTerm(new WorkingCalendar(days), EntryTermSettings.defaults());
  }

  private static Instant end(EntryTerm rule, Occasion occasion, LocalDate date, WeekKind week) {
    return rule.of(occasion, date, START, week).closesAt();
  }

  @ParameterizedTest
  @EnumSource
  void a_term_counts_its_days_and_accounts_for_every_day_between(WeekKind week) {
    WorkingCalendar calendar = new WorkingCalendar(days);
    EntryTerm rule = rule(days);
    for (Occasion occasion : Occasion.values()) {
      for (LocalDate date : EVERY_DAY) {
        ComputedTerm term = rule.of(occasion, date, START, week);
        assertEquals(occasion.defaultDays(), term.counted().size());
        term.counted().forEach(day -> assertTrue(calendar.isWorking(day, week)));
        term.skipped().forEach(day -> assertFalse(day.working()));

        TreeSet<LocalDate> walked = new TreeSet<>(term.counted());
        term.skipped().forEach(day -> walked.add(day.date()));
        LocalDate last = term.counted().get(term.counted().size() - 1);
        assertEquals(date.plusDays(1).datesUntil(last.plusDays(1)).toList(), List.copyOf(walked));
        assertEquals(JournalZone.endOf(last), term.closesAt());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_later_day_never_closes_earlier(WeekKind week) {
    EntryTerm rule = rule(days);
    for (Occasion occasion : Occasion.values()) {
      Instant before = Instant.MIN;
      for (LocalDate date : EVERY_DAY) {
        Instant end = end(rule, occasion, date, week);
        assertFalse(end.isBefore(before), () -> occasion + " of " + date);
        before = end;
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HOLIDAY", "OUTAGE"})
  void one_more_day_off_never_closes_earlier(DayKind kind) {
    EntryTerm rule = rule(days);
    int moved = 0;
    for (LocalDate extra : EVERY_DAY) {
      List<SpecialDay> more = new ArrayList<>(days);
      more.add(new SpecialDay(extra, kind, WeekScope.BOTH, "день", "күн", "day", "act"));
      EntryTerm withOneMore = rule(more);
      for (WeekKind week : WeekKind.values()) {
        for (Occasion occasion : List.of(Occasion.LESSON, Occasion.WRITTEN_EXAM)) {
          for (LocalDate date = extra.minusDays(REACH);
              !date.isAfter(extra);
              date = date.plusDays(1)) {
            Instant before = end(rule, occasion, date, week);
            Instant after = end(withOneMore, occasion, date, week);
            assertFalse(after.isBefore(before), occasion + " of " + date + " with " + extra);
            if (after.isAfter(before)) {
              moved++;
            }
          }
        }
      }
    }
    assertTrue(moved > EVERY_DAY.size(), "only " + moved + " terms were touched at all");
  }

  @Test
  void without_swaps_a_six_day_week_never_closes_later_than_a_five_day_one() {
    assertSixNeverLater(SeededDays.withoutSwaps(days));
  }

  @Test
  void nor_does_it_with_the_swaps_decreed_so_far() {
    assertSixNeverLater(days);
  }

  private static void assertSixNeverLater(List<SpecialDay> days) {
    EntryTerm rule = rule(days);
    int earlier = 0;
    for (Occasion occasion : Occasion.values()) {
      for (LocalDate date : EVERY_DAY) {
        Instant five = end(rule, occasion, date, WeekKind.FIVE_DAY);
        Instant six = end(rule, occasion, date, WeekKind.SIX_DAY);
        assertFalse(six.isAfter(five), () -> occasion + " of " + date);
        if (six.isBefore(five)) {
          earlier++;
        }
      }
    }
    assertTrue(earlier > EVERY_DAY.size(), "the weeks hardly differ: " + earlier);
  }
}

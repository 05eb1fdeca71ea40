package kz.journal.extension.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import kz.journal.calendar.EducationLevel;
import kz.journal.calendar.SeededDays;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.rule.WorkingCalendar;
import kz.journal.extension.OutageInterval;
import kz.journal.foresight.rule.Alike;
import kz.journal.foresight.rule.Fate;
import kz.journal.regulation.Clause;
import kz.journal.time.JournalZone;
import kz.journal.window.EntryTermSettings;
import kz.journal.window.Occasion;
import kz.journal.window.rule.LevelTerms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How much longer a window is because the system was down. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Clause("2.2.7c")
class OutageLengtheningTest {

  private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
  private static final LocalDate TUE_24_NOV = LocalDate.of(2026, 11, 24);
  private static final LocalDate WED_25_NOV = LocalDate.of(2026, 11, 25);
  private static final LocalDate THU_26_NOV = LocalDate.of(2026, 11, 26);
  private static final LocalDate FRI_27_NOV = LocalDate.of(2026, 11, 27);
  private static final LocalDate SAT_28_NOV = LocalDate.of(2026, 11, 28);
  private static final LocalDate MON_30_NOV = LocalDate.of(2026, 11, 30);
  private static final LocalDate TUE_1_DEC = LocalDate.of(2026, 12, 1);
  private static final LocalDate WED_2_DEC = LocalDate.of(2026, 12, 2);

  /** The window of a lesson of Monday at nine: until 24:00 of Wednesday. */
  private static final Instant OPENS = JournalZone.at(MON_23_NOV, LocalTime.of(9, 0));

  private static final Instant CLOSES = JournalZone.endOf(WED_25_NOV);

  private WorkingCalendar days;

  @BeforeAll
  void migrate() throws SQLException {
    days = new WorkingCalendar(SeededDays.read());
  }

  private static OutageInterval down(Instant from, Instant to) {
    return new OutageInterval(from, to);
  }

  private static Instant at(LocalDate day, int hour) {
    return JournalZone.at(day, LocalTime.of(hour, 0));
  }

  private Optional<Instant> end(OutageInterval outage) {
    return OutageLengthening.end(OPENS, CLOSES, outage, days, WeekKind.FIVE_DAY);
  }

  private Optional<Instant> end(
      LocalDate lesson, LocalDate last, OutageInterval outage, WeekKind week) {
    return OutageLengthening.end(at(lesson, 9), JournalZone.endOf(last), outage, days, week);
  }

  @Nested
  class Touched {

    @Test
    void an_outage_of_two_hours_gives_one_whole_working_day_back() {
      assertEquals(
          Optional.of(JournalZone.endOf(THU_26_NOV)),
          end(down(at(WED_25_NOV, 14), at(WED_25_NOV, 16))));
    }

    @Test
    void one_that_ends_when_the_window_opens_does_not_touch_it() {
      assertEquals(Optional.empty(), end(down(at(MON_23_NOV, 1), OPENS)));
      assertEquals(
          Optional.of(JournalZone.endOf(THU_26_NOV)),
          end(down(at(MON_23_NOV, 1), OPENS.plusNanos(1))));
    }

    @Test
    void one_that_begins_when_the_window_closes_does_not_touch_it() {
      assertEquals(Optional.empty(), end(down(CLOSES, at(THU_26_NOV, 12))));
      assertEquals(
          Optional.of(JournalZone.endOf(THU_26_NOV)),
          end(down(CLOSES.minusNanos(1), at(THU_26_NOV, 12))));
    }
  }

  @Nested
  class Days_given_back {

    @Test
    void as_many_as_the_working_days_it_was_down_on() {
      assertEquals(
          Optional.of(JournalZone.endOf(FRI_27_NOV)),
          end(down(at(TUE_24_NOV, 23), at(WED_25_NOV, 1))));
      assertEquals(
          Optional.of(JournalZone.endOf(MON_30_NOV)),
          end(down(at(MON_23_NOV, 20), at(WED_25_NOV, 1))));
    }

    @Test
    void an_outage_that_ends_at_midnight_does_not_reach_the_next_day() {
      assertEquals(
          Optional.of(JournalZone.endOf(THU_26_NOV)),
          end(down(at(TUE_24_NOV, 20), JournalZone.endOf(TUE_24_NOV))));
    }

    @Test
    void only_while_the_window_was_open() {
      assertEquals(
          Optional.of(JournalZone.endOf(THU_26_NOV)),
          end(down(at(WED_25_NOV, 20), at(MON_30_NOV, 9))));
    }

    @Test
    void a_day_off_takes_nothing_and_gives_nothing_back() {
      OutageInterval saturday = down(at(SAT_28_NOV, 8), at(SAT_28_NOV, 20));
      assertEquals(
          Optional.of(JournalZone.endOf(TUE_1_DEC)),
          end(FRI_27_NOV, TUE_1_DEC, saturday, WeekKind.FIVE_DAY));
      assertEquals(
          Optional.of(JournalZone.endOf(TUE_1_DEC)),
          end(FRI_27_NOV, MON_30_NOV, saturday, WeekKind.SIX_DAY),
          "Saturday is worked in the other week");
    }

    @Test
    void days_off_are_skipped_on_the_way() {
      assertEquals(
          Optional.of(JournalZone.endOf(MON_30_NOV)),
          end(
              THU_26_NOV,
              FRI_27_NOV,
              down(at(FRI_27_NOV, 10), at(FRI_27_NOV, 11)),
              WeekKind.FIVE_DAY));
    }

    @Test
    void an_end_within_a_day_becomes_the_end_of_a_whole_one() {
      assertEquals(
          Optional.of(JournalZone.endOf(THU_26_NOV)),
          OutageLengthening.end(
              OPENS,
              at(WED_25_NOV, 18),
              down(at(TUE_24_NOV, 10), at(TUE_24_NOV, 11)),
              days,
              WeekKind.FIVE_DAY));
    }
  }

  @Nested
  class What_becomes_of_it {

    private final Alike windows =
        new Alike(MON_23_NOV, Occasion.LESSON, EducationLevel.BACHELOR, OPENS, CLOSES, CLOSES, 3);

    private Fate fate(OutageInterval outage, Instant now) {
      LevelTerms terms =
          new LevelTerms(days, EntryTermSettings.defaults(), WeekKind.FIVE_DAY, List.of());
      return new OutageFate(terms, outage).of(windows, now).orElseThrow();
    }

    @Test
    void a_closed_window_opens_again_if_the_new_end_is_still_to_come() {
      OutageInterval outage = down(at(WED_25_NOV, 14), at(WED_25_NOV, 16));
      assertEquals(Fate.Kind.MOVED, fate(outage, at(THU_26_NOV, 9)).kind());
      Instant end = JournalZone.endOf(THU_26_NOV);
      assertEquals(Fate.Kind.MOVED, fate(outage, end.minusNanos(1)).kind());
    }

    @Test
    void it_stays_closed_if_that_end_has_passed_as_well() {
      OutageInterval outage = down(at(WED_25_NOV, 14), at(WED_25_NOV, 16));
      Fate late = fate(outage, JournalZone.endOf(THU_26_NOV));
      assertEquals(Fate.Kind.TOO_LATE, late.kind());
      assertEquals(CLOSES, late.after());
      assertEquals(JournalZone.endOf(THU_26_NOV), late.wanted());
      assertEquals(Fate.Kind.TOO_LATE, fate(outage, at(WED_2_DEC, 9)).kind());
    }
  }
}

package kz.journal.window.rule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import kz.journal.calendar.CountedDays;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.rule.WorkingCalendar;
import kz.journal.calendar.rule.WorkingDays;
import kz.journal.regulation.Clause;
import kz.journal.time.JournalZone;
import kz.journal.window.ComputedTerm;
import kz.journal.window.EntryTermSettings;
import kz.journal.window.Occasion;

/**
 * Decides from when until when the journal is open for an occasion: from the scheduled start
 * (inclusive) until 24:00 of the last working day of the term (exclusive), in {@link
 * JournalZone#ALMATY}. Paragraph 2.3.3: two working days for lessons and oral exams, three for
 * written ones. Dates are those on which the lesson or the student's own exam actually takes place;
 * lessons on a day off have a term like any other.
 *
 * <p>Reading: "filled in on the day of the lesson, the journal is open for two working days" does
 * not say whether that day is the first of the two. For a lesson of Monday 23 November 2026 the
 * journal would close at the end of Tuesday 24 November if it is, and of Wednesday 25 November if
 * it is not. The latter is the default: a term begins on the day after (Civil Code, art. 173), the
 * sentence makes two statements, and the later end never punishes a timely entry (reading A1,
 * decision record 0004). {@link EntryTermSettings#countLessonDay} chooses the other.
 *
 * <p>Reading: the week the days belong to is a parameter, see {@link WeekKind} (A2); the terms of
 * forms the paragraph does not name stand in {@link Occasion} (A3).
 */
@Clause({"2.3.3a", "2.3.3b", "2.3.3c", "2.3.3d"})
public final class EntryTerm {

  private final WorkingCalendar calendar;
  private final EntryTermSettings settings;

  /** The rule under the given calendar and settings; immutable and safe to share. */
  public EntryTerm(WorkingCalendar calendar, EntryTermSettings settings) {
    this.calendar = Objects.requireNonNull(calendar, "calendar");
    this.settings = Objects.requireNonNull(settings, "settings");
  }

  /**
   * The term of one occasion.
   *
   * @param occasion what is entered
   * @param date the day of the lesson or exam
   * @param start its scheduled start on that day
   * @param week the week whose working days are counted
   */
  public ComputedTerm of(Occasion occasion, LocalDate date, LocalTime start, WeekKind week) {
    LocalDate countFrom = settings.countLessonDay() ? date.minusDays(1) : date;
    CountedDays days = new WorkingDays(calendar, week).count(countFrom, settings.daysOf(occasion));
    return new ComputedTerm(
        JournalZone.at(date, start),
        JournalZone.endOf(days.last()),
        occasion.clause(),
        days.counted(),
        days.skipped());
  }
}

package kz.journal.journal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.journal.calendar.WeekKind;
import kz.journal.journal.rule.Seat;
import kz.journal.regulation.Decision;
import kz.journal.roster.LessonKind;
import kz.journal.substitution.rule.WhoMayEnter;
import kz.journal.window.ComputedTerm;
import kz.journal.window.Occasion;
import kz.journal.window.rule.EntryTerm;

/**
 * What is the same for all changes that one caller makes in one journal at once: who the caller is,
 * the load of the class, the places of its students, the rule of the terms. Lessons and cells are
 * read by each change anew, under lock.
 *
 * @param login the caller, author of what will be written
 * @param seats the places of the students asked for; who is not in it does not sit in the class
 */
public record Entrance(
    long journalId,
    String login,
    long personId,
    Set<String> roles,
    List<WhoMayEnter.Load> loads,
    Map<Long, Seat> seats,
    EntryTerm rule,
    WeekKind week) {

  /** Whether the caller fills lessons of this kind on this day. */
  public Decision mayEnter(LessonKind kind, LocalDate day) {
    return WhoMayEnter.of(personId, roles, kind, day, loads);
  }

  /** What the rule gives for a lesson; its window may have been promised longer. */
  public ComputedTerm term(LocalDate day, LocalTime start) {
    return rule.of(Occasion.LESSON, day, start, week);
  }
}

package kz.journal.journal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.journal.journal.rule.Seat;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.roster.Lesson;
import kz.journal.substitution.TeachingLoad;
import kz.journal.substitution.rule.WhoMayEnter;
import kz.journal.window.ComputedTerm;
import kz.journal.window.LessonWindows;
import kz.journal.window.rule.LevelTerms;

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
    LevelTerms terms) {

  /** Whether the caller fills this lesson. */
  public Decision mayEnter(Lesson lesson) {
    return WhoMayEnter.of(personId, roles, TeachingLoad.held(lesson), loads);
  }

  /**
   * The refusal of an entry after the end of the window, as the caller should read it: a substitute
   * is told that the substitution moves no term and an extension is needed (reading A8).
   */
  public Refused late(Lesson lesson, Refused refused) {
    boolean substitute =
        refused.messageKey().equals("window-closed")
            && WhoMayEnter.standIn(personId, TeachingLoad.held(lesson), loads).isPresent();
    return substitute
        ? new Refused(
            "window-closed-to-substitute",
            refused.clause(),
            refused.arguments(),
            refused.closedAt(),
            refused.whoCanOpen())
        : refused;
  }

  /** What the rule gives for a lesson; its window may have been promised longer. */
  public ComputedTerm term(Lesson lesson) {
    return LessonWindows.byRule(terms, lesson);
  }
}

package kz.journal.request.rule;

import java.time.Instant;
import java.time.LocalDate;
import kz.journal.extension.Wish;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;

/**
 * Decides whether a teacher's request for an extension stands (2.2.7: the explanatory note is one
 * of the grounds, and the registrar's office is where it goes).
 */
@Clause({"2.2.7b", "2.2.7c"})
public final class Asking {

  /** The most characters of a reason or an answer. */
  public static final int LONGEST = 500;

  private Asking() {}

  /**
   * Whether a request may be sent, its reason aside. Only a window that has closed can be asked
   * for: before, the teacher enters.
   *
   * @param closesAt the end promised for the lesson, or for the cell if one is meant; excluded
   * @param waiting whether one for the same lesson and student waits already
   */
  public static Decision of(Instant closesAt, Instant now, boolean waiting) {
    if (closesAt.isAfter(now)) {
      return Refused.because("request-not-closed").citing("2.3.3b").closedAt(closesAt);
    }
    if (waiting) {
      return Refused.because("request-present").citing("2.2.7b");
    }
    return Decision.allowed();
  }

  /** Whether it says why. */
  public static Decision ofReason(String reason) {
    return ofWords("request-reason", reason);
  }

  /** Whether the registrar's no is given a reason. */
  public static Decision ofRefusal(String answer) {
    return ofWords("request-answer", answer);
  }

  private static Decision ofWords(String otherwise, String words) {
    return words != null && !words.isBlank() && words.strip().length() <= LONGEST
        ? Decision.allowed()
        : Refused.because(otherwise).citing("2.2.7c").with("longest", LONGEST);
  }

  /**
   * What was asked for.
   *
   * @param student {@code null} for the whole lesson
   * @param day of the lesson
   */
  public record Wanted(long journal, long lesson, Long student, LocalDate day) {}

  /**
   * Whether an extension would open what was asked for. Of a teacher, a department or a level only
   * the days are looked at here: whose lesson it is the registrar has before the eyes.
   */
  public static Decision answers(Wish wish, Wanted wanted) {
    if (!wish.complete()) {
      return Refused.because("extension-scope");
    }
    boolean opens =
        switch (wish.scope()) {
          case CELL -> wish.lesson() == wanted.lesson() && wish.student().equals(wanted.student());
          case LESSON -> wish.lesson() == wanted.lesson();
          case JOURNAL -> wish.journal() == wanted.journal() && onItsDay(wish, wanted);
          case TEACHER, DEPARTMENT, LEVEL, ALL -> onItsDay(wish, wanted);
        };
    return opens
        ? Decision.allowed()
        : Refused.because("request-not-covered").citing("2.2.7b").with("day", wanted.day());
  }

  private static boolean onItsDay(Wish wish, Wanted wanted) {
    return !wanted.day().isBefore(wish.from()) && !wanted.day().isAfter(wish.to());
  }
}

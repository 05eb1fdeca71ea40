package kz.journal.journal.rule;

import java.time.LocalDate;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.roster.StudentStatus;

/**
 * A student's place in a class, as far as entry goes: marked is who sat in the class on the day of
 * the lesson and had not left by then (2.3.1: the roster is the registrar's, teachers report what
 * differs).
 *
 * @param from the first day in the class, or {@code null} for the semester's
 * @param to the last day, included, or {@code null} for the semester's
 * @param status where the student stands now
 * @param since the first day of that status, or {@code null} if unknown
 */
public record Seat(LocalDate from, LocalDate to, StudentStatus status, LocalDate since) {

  /** Whether the student is marked for a lesson of this day. */
  public Decision on(LocalDate lesson) {
    if (from != null && lesson.isBefore(from) || to != null && lesson.isAfter(to)) {
      return Refused.because("not-in-class").citing("2.3.1b").with("lesson", lesson);
    }
    return left() && (since == null || !lesson.isBefore(since))
        ? Refused.because("student-left").citing("2.3.1b").with("lesson", lesson)
        : Decision.allowed();
  }

  /** The last day of entry, included; {@code null} for the semester's, or if {@link #never}. */
  public LocalDate lastDay() {
    if (!left() || since == null) {
      return to;
    }
    LocalDate last = since.minusDays(1);
    return to == null || last.isBefore(to) ? last : to;
  }

  /** Whether no lesson of any day is open for the student. */
  public boolean never() {
    return left() && since == null;
  }

  private boolean left() {
    return status != StudentStatus.STUDYING;
  }
}

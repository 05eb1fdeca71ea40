package kz.journal.substitution.rule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;

/**
 * What must be known before the journal of a repeat course is opened: the decision of the
 * department meeting with its number and date, the teacher it names, and who repeats (2.2.6,
 * reading A24). The students may be of any group and year, and one is enough.
 *
 * @param title of the journal
 * @param teacherId the teacher bound by the decision, or {@code null} if none was named
 * @param students ids of those who repeat
 * @param lessons when it is held; may be empty, lessons can be added later
 */
@Clause("2.2.6")
public record RepeatOrder(
    String title, Long teacherId, Set<Long> students, List<Slot> lessons, DecisionPaper paper) {

  /** The most characters of a title. */
  public static final int LONGEST_TITLE = 200;

  public RepeatOrder {
    title = title == null || title.isBlank() ? null : title.strip();
    students = Set.copyOf(students);
    lessons = List.copyOf(lessons);
  }

  /** One lesson of it. */
  public record Slot(LocalDate day, LocalTime startsAt, LocalTime endsAt) {}

  /** Whether the journal can be opened today. */
  public Decision openable(LocalDate today) {
    if (paper.fault("2.2.6", today).isPresent()) {
      return paper.fault("2.2.6", today).get();
    }
    if (teacherId == null) {
      return Refused.because("repeat-teacher").citing("2.2.6");
    }
    if (students.isEmpty()) {
      return Refused.because("repeat-students").citing("2.2.6");
    }
    if (title == null || title.length() > LONGEST_TITLE) {
      return Refused.because("repeat-title").with("longest", LONGEST_TITLE);
    }
    boolean timed = lessons.stream().allMatch(slot -> slot.startsAt().isBefore(slot.endsAt()));
    return timed ? Decision.allowed() : Refused.because("repeat-lessons");
  }
}

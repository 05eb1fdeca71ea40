package kz.journal.journal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.journal.org.Trilingual;
import kz.journal.roster.LessonKind;
import kz.journal.window.ComputedTerm;
import kz.journal.window.WindowState;

/**
 * A lesson of the teacher's load with its term and how much of it is filled.
 *
 * @param filled how many of the students have a mark or an attendance code
 * @param students how many are expected: enrolled on the lesson's day
 * @param empty shortened names of at most three students without an entry
 */
public record LessonToFill(
    long lessonId,
    long journalId,
    String journal,
    Trilingual discipline,
    LocalDate day,
    LocalTime startsAt,
    LessonKind kind,
    String topic,
    String room,
    ComputedTerm term,
    WindowState state,
    int filled,
    int students,
    List<String> empty) {

  public boolean full() {
    return filled >= students;
  }
}

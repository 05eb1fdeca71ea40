package kz.journal.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import kz.journal.org.PersonName;
import kz.journal.org.Trilingual;
import kz.journal.roster.LessonFlag;
import kz.journal.roster.LessonKind;
import kz.journal.roster.StudentStatus;

/**
 * The table of a journal as the caller may see it: lessons in the order of the timetable, students
 * in the order of their names, cells that were ever entered.
 */
public record JournalTable(
    long id,
    String title,
    Trilingual discipline,
    String semester,
    List<String> teachers,
    List<LessonColumn> lessons,
    List<StudentRow> students,
    Map<CellKey, Cell> cells) {

  /** Where a cell stands. */
  public record CellKey(long lesson, long student) {}

  /** A lesson as a column. */
  public record LessonColumn(
      long id,
      LocalDate day,
      LocalTime startsAt,
      LocalTime endsAt,
      LessonKind kind,
      String topic,
      String room,
      LessonFlag flag) {}

  /**
   * A student as a row. The journal is closed for the student outside {@code from}–{@code to} (both
   * included; {@code null} means no bound).
   */
  public record StudentRow(
      long id,
      PersonName name,
      String identifier,
      StudentStatus status,
      LocalDate from,
      LocalDate to) {}

  /** What stands in a cell; version 0 never occurs. */
  public record Cell(Integer points, Absence absence, int version, String author, Instant at) {}

  public Cell cell(long lesson, long student) {
    return cells.get(new CellKey(lesson, student));
  }
}

package kz.journal.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import kz.journal.org.PersonName;
import kz.journal.org.Trilingual;
import kz.journal.regulation.Decision;
import kz.journal.roster.LessonFlag;
import kz.journal.roster.LessonKind;
import kz.journal.roster.StudentStatus;
import kz.journal.window.ComputedTerm;
import kz.journal.window.WindowState;

/**
 * The table of a journal as the caller may see it: lessons in the order of the timetable, students
 * in the order of their names, cells that were ever entered.
 *
 * @param writable whether the caller fills any lesson of the journal at any time
 * @param openCells single cells that are open beyond their lesson's own window
 */
public record JournalTable(
    long id,
    String title,
    Trilingual discipline,
    String semester,
    List<String> teachers,
    boolean writable,
    List<LessonColumn> lessons,
    List<StudentRow> students,
    Map<CellKey, Cell> cells,
    List<OpenCell> openCells) {

  /** Where a cell stands. */
  public record CellKey(long lesson, long student) {}

  /**
   * A lesson as a column.
   *
   * @param topic as it is shown: the teacher's own, else the timetable's; {@code null} if none
   * @param ownTopic the topic the teacher gave, or {@code null}
   * @param term its window
   * @param state the window's state at the moment of reading
   * @param closesToday whether it is open and closes at the end of the day of reading
   * @param entry whether the caller fills it at all, the window aside (2.3.2)
   */
  public record LessonColumn(
      long id,
      LocalDate day,
      LocalTime startsAt,
      LocalTime endsAt,
      LessonKind kind,
      String topic,
      String ownTopic,
      String room,
      LessonFlag flag,
      ComputedTerm term,
      WindowState state,
      boolean closesToday,
      Decision entry) {

    /** Whether the caller may write in the lesson now. */
    public boolean writable() {
      return state == WindowState.OPEN && entry.isAllowed();
    }
  }

  /**
   * A student as a row. The journal is closed for the student outside {@code from}–{@code to} (both
   * included; {@code null} means no bound), and altogether unless {@code open}.
   */
  public record StudentRow(
      long id,
      PersonName name,
      String identifier,
      StudentStatus status,
      LocalDate from,
      LocalDate to,
      boolean open) {}

  /**
   * A cell that an extension holds open.
   *
   * @param closesAt excluded
   * @param clause the statement it rests on
   */
  public record OpenCell(long lesson, long student, Instant closesAt, String clause) {}

  /** What stands in a cell; version 0 never occurs. */
  public record Cell(
      Integer points, Absence absence, int version, String author, String authorName, Instant at) {}

  public Cell cell(long lesson, long student) {
    return cells.get(new CellKey(lesson, student));
  }
}

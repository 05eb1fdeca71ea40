package kz.journal.sheet;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.journal.journal.JournalTable;
import kz.journal.journal.rule.Seat;
import kz.journal.org.PersonName;
import kz.journal.regulation.Decision;
import kz.journal.roster.StudentStatus;
import kz.journal.window.rule.InTime;

/**
 * A journal as a sheet is read against it: the columns and rows in the order of the table, the
 * cells that were ever entered, and what the caller may enter at this moment.
 */
public record Grid(
    List<Column> columns, List<Row> rows, Map<JournalTable.CellKey, JournalTable.Cell> cells) {

  /**
   * A lesson.
   *
   * @param entry whether the caller may enter into this lesson now; a refusal that speaks of the
   *     value gets it later
   */
  public record Column(long id, LocalDate day, LocalTime startsAt, Decision entry) {}

  /**
   * A student.
   *
   * @param seat the days on which the student is marked
   */
  public record Row(long id, PersonName name, String identifier, Seat seat) {}

  /** What the caller sees of a journal, as of the moment it was read. */
  public static Grid of(JournalTable table) {
    return new Grid(
        table.lessons().stream().map(Grid::column).toList(),
        table.students().stream().map(Grid::row).toList(),
        table.cells());
  }

  private static Column column(JournalTable.LessonColumn lesson) {
    Decision entry =
        lesson.entry().isAllowed()
            ? InTime.of(lesson.term(), lesson.state(), lesson.day())
            : lesson.entry();
    return new Column(lesson.id(), lesson.day(), lesson.startsAt(), entry);
  }

  private static Row row(JournalTable.StudentRow student) {
    return new Row(student.id(), student.name(), student.identifier(), seat(student));
  }

  /** The days on which a student is marked, as far as the table tells. */
  static Seat seat(JournalTable.StudentRow student) {
    boolean left = student.status() != StudentStatus.STUDYING;
    LocalDate since = left && student.to() != null ? student.to().plusDays(1) : null;
    return student.open() && !left
        ? new Seat(student.from(), student.to(), StudentStatus.STUDYING, null)
        : new Seat(student.from(), null, student.status(), since);
  }

  public Grid {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    cells = Map.copyOf(cells);
  }

  /** What stands in the cell, or {@code null} if nothing was ever entered. */
  public JournalTable.Cell cell(Column lesson, Row student) {
    return cells.get(new JournalTable.CellKey(lesson.id(), student.id()));
  }

  /** The place of a lesson among the columns, from 0; -1 if it has none. */
  public int indexOfLesson(Long lesson) {
    return lesson == null ? -1 : first(columns.stream().mapToLong(Column::id).toArray(), lesson);
  }

  /** The place of a student among the rows, from 0; -1 if there is none. */
  public int indexOfStudent(Long student) {
    return student == null ? -1 : first(rows.stream().mapToLong(Row::id).toArray(), student);
  }

  private static int first(long[] ids, long id) {
    return IntStream.range(0, ids.length).filter(i -> ids[i] == id).findFirst().orElse(-1);
  }
}

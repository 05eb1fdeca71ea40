package kz.journal.sheet.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.journal.journal.JournalTable;
import kz.journal.journal.JournalTable.CellKey;
import kz.journal.journal.MarkValue;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Refused;
import kz.journal.sheet.Grid;
import kz.journal.sheet.ProposedCell;
import kz.journal.sheet.SheetReading;
import kz.journal.sheet.Stamp;
import kz.journal.sheet.Verdict;

/**
 * Reads a workbook that was taken from the journal and filled elsewhere. Only what differs from
 * what was taken counts: a cell emptied since is cleared, one left alone is left alone, even if the
 * journal's has changed. Where both have changed it is a conflict, unless both say the same.
 */
@Clause("2.3.1a")
public final class FileReading {

  /**
   * One cell of the file that can belong to a student and a lesson.
   *
   * @param line the row of the workbook, from 1
   * @param column the column, from 1
   * @param lesson the id its column carries, or {@code null}
   * @param student the id its row carries, or {@code null}
   * @param name the name that stands in its row
   * @param text as it stands; a formula begins with an equals sign
   */
  public record Filled(int line, int column, Long lesson, Long student, String name, String text) {}

  private final Stamp stamp;
  private final Map<Long, Grid.Column> lessons;
  private final Map<Long, Grid.Row> students;
  private final Grid grid;

  private FileReading(Stamp stamp, Grid grid) {
    this.stamp = stamp;
    this.grid = grid;
    this.lessons = grid.columns().stream().collect(Collectors.toMap(Grid.Column::id, c -> c));
    this.students = grid.rows().stream().collect(Collectors.toMap(Grid.Row::id, r -> r));
  }

  /** What the file would do, in the order of its cells. */
  public static SheetReading of(Stamp stamp, List<Filled> file, Grid grid) {
    FileReading reading = new FileReading(stamp, grid);
    List<ProposedCell> cells = new ArrayList<>();
    Map<CellKey, Integer> met = new HashMap<>();
    for (Filled filled : file) {
      reading.proposed(filled).ifPresent(cell -> Twice.add(cells, met, cell));
    }
    return SheetReading.of(cells);
  }

  /** The cell, unless it stands as it was taken. */
  private Optional<ProposedCell> proposed(Filled filled) {
    String text = PastedText.plain(filled.text());
    Stamp.Taken taken =
        filled.lesson() == null || filled.student() == null
            ? null
            : stamp.cells().get(new CellKey(filled.lesson(), filled.student()));
    MarkValue value = CellVerdict.value(text).orElse(null);
    MarkValue stood = taken == null ? MarkValue.CLEARED : taken.value();
    if (stood.equals(value)) {
      return Optional.empty();
    }
    Integer seen = taken == null ? null : (Integer) taken.version();
    Grid.Column lesson = lessons.get(filled.lesson());
    Grid.Row student = students.get(filled.student());
    return Optional.of(
        lesson == null || student == null
            ? unknown(filled, text, lesson, student, value, seen)
            : known(filled, text, lesson, student, value, seen));
  }

  private ProposedCell known(
      Filled filled,
      String text,
      Grid.Column lesson,
      Grid.Row student,
      MarkValue value,
      Integer seen) {
    JournalTable.Cell before = grid.cell(lesson, student);
    CellVerdict verdict = CellVerdict.of(lesson, student, text, value, before);
    boolean writable = verdict.reason().isEmpty() && verdict.verdict() != Verdict.SAME;
    boolean stale = !Objects.equals(seen, before == null ? null : (Integer) before.version());
    return cell(
        filled,
        text,
        lesson,
        student,
        before,
        value,
        seen,
        writable && stale ? Verdict.CONFLICT : verdict.verdict(),
        writable && stale ? meanwhile(before) : verdict.reason());
  }

  private static ProposedCell unknown(
      Filled filled,
      String text,
      Grid.Column lesson,
      Grid.Row student,
      MarkValue value,
      Integer seen) {
    Refused reason =
        lesson == null
            ? Refused.because("sheet-lesson-unknown").with("column", filled.column())
            : Refused.because("sheet-student-unknown").with("line", filled.line());
    return cell(
        filled, text, lesson, student, null, value, seen, Verdict.UNKNOWN, Optional.of(reason));
  }

  private static ProposedCell cell(
      Filled filled,
      String text,
      Grid.Column lesson,
      Grid.Row student,
      JournalTable.Cell before,
      MarkValue value,
      Integer seen,
      Verdict verdict,
      Optional<Refused> reason) {
    return new ProposedCell(
        filled.line(),
        text,
        lesson == null ? null : lesson.id(),
        student == null ? null : student.id(),
        filled.name(),
        List.of(),
        before,
        value,
        seen,
        verdict,
        reason);
  }

  /** Nobody can make a cell that was entered into one that never was. */
  private static Optional<Refused> meanwhile(JournalTable.Cell before) {
    return Optional.ofNullable(before)
        .map(
            cell ->
                Refused.because("sheet-changed-meanwhile")
                    .with("at", cell.at())
                    .with("author", cell.authorName()));
  }
}

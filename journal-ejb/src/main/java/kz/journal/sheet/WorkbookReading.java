package kz.journal.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.journal.bundle.BundleLimits;
import kz.journal.bundle.UploadedWorkbook;
import kz.journal.bundle.UploadedWorkbook.Row;
import kz.journal.listing.RecordId;
import kz.journal.regulation.Refused;
import kz.journal.sheet.rule.FileReading;

/** Finds in a returned workbook its stamp and the cells that carry the ids of rows and columns. */
final class WorkbookReading {

  private static final long MEBIBYTE = 1L << 20;

  /** More than the largest journal needs, far less than would hurt. */
  private static final BundleLimits LIMITS =
      new BundleLimits(200, 24 * MEBIBYTE, 16 * MEBIBYTE, 100, 1, 1);

  /**
   * The stamp has a row for each cell ever entered: two hundred students by five hundred lessons.
   */
  private static final UploadedWorkbook.Room ROOM =
      new UploadedWorkbook.Room(
          100_000, JournalWorkbook.FIRST_LESSON + JournalWorkbook.MOST_LESSONS, 1_000_000);

  private WorkbookReading() {}

  /** What the file would do to this journal. */
  static SheetReading read(Path file, long journalId, Grid grid) {
    Map<String, List<Row>> sheets =
        UploadedWorkbook.read(
                file, LIMITS, List.of(JournalWorkbook.MARKS, JournalWorkbook.STAMP), ROOM)
            .orElse(Map.of());
    List<List<String>> lines =
        sheets.getOrDefault(JournalWorkbook.STAMP, List.of()).stream().map(Row::cells).toList();
    List<Row> rows = sheets.get(JournalWorkbook.MARKS);
    if (rows == null || !Stamp.begins(lines)) {
      return SheetReading.refused(Refused.because("sheet-not-a-workbook"));
    }
    Optional<Stamp> stamp = Stamp.read(lines);
    Optional<Row> ids = rows.stream().filter(row -> !lessons(row).isEmpty()).findFirst();
    if (stamp.isEmpty() || ids.isEmpty()) {
      return SheetReading.refused(Refused.because("sheet-damaged"));
    }
    if (stamp.get().journalId() != journalId) {
      return SheetReading.refused(Refused.because("sheet-of-another-journal"));
    }
    return FileReading.of(stamp.get(), filled(rows, ids.get()), grid);
  }

  /** The cells of the students' rows; blank ones too where both ids are known. */
  private static List<FileReading.Filled> filled(List<Row> rows, Row ids) {
    List<FileReading.Filled> cells = new ArrayList<>();
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    int first = JournalWorkbook.FIRST_STUDENT - JournalWorkbook.LESSON_IDS + ids.line();
    for (Row row : rows) {
      if (row.line() < first) {
        continue;
      }
      Long student = id(row.cell(0));
      for (int column = JournalWorkbook.FIRST_LESSON; column < width; column++) {
        // Text from beyond the last column stands in one that belongs to no lesson.
        Long lesson = column < ROOM.columns() ? id(ids.cell(column)) : null;
        String text = row.cell(column);
        if (!text.isBlank() || lesson != null && student != null) {
          cells.add(
              new FileReading.Filled(
                  row.line(), column + 1, lesson, student, row.cell(JournalWorkbook.NAME), text));
        }
      }
    }
    return cells;
  }

  private static List<Long> lessons(Row row) {
    return row.cells().stream()
        .skip(JournalWorkbook.FIRST_LESSON)
        .map(WorkbookReading::id)
        .filter(id -> id != null)
        .toList();
  }

  private static Long id(String cell) {
    String text = cell.strip();
    String prefix = JournalWorkbook.ID_PREFIX;
    return text.startsWith(prefix)
        ? RecordId.read(text.substring(prefix.length())).orElse(null)
        : null;
  }
}

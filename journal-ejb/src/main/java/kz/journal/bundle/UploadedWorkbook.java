package kz.journal.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small workbook (XLSX) from outside, as text: watched for bombs and read as a stream like a
 * bundle's, then held in memory.
 */
public final class UploadedWorkbook {

  /**
   * A row that is not blank.
   *
   * @param line its number, from 1
   * @param cells as they stand; a formula begins with an equals sign
   * @param formulas the cells that hold a formula, or the error one left
   */
  public record Row(int line, List<String> cells, BitSet formulas) {

    /** The text of a cell; empty beyond the last. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  /**
   * How much is held in memory.
   *
   * @param rows of one sheet; one that has more is not read
   * @param columns of one sheet; text beyond stands in one more column, the last of it only
   * @param cells of one sheet, blank ones before the last of a row included; one that has more is
   *     not read
   */
  public record Room(int rows, int columns, long cells) {}

  private UploadedWorkbook() {}

  /**
   * Reads the named sheets; one that is missing is left out.
   *
   * @param upload a file of ours; nobody may write to it meanwhile
   * @return empty if it is no workbook, is damaged, or asks for more than limits and room allow
   */
  public static Optional<Map<String, List<Row>>> read(
      Path upload, BundleLimits limits, List<String> names, Room room) {
    BundleProblems problems = new BundleProblems(limits.problems());
    Map<String, List<Row>> sheets = new HashMap<>();
    try (ZipArchive zip = new ZipArchive(upload, limits)) {
      if (!zip.passes(problems) || !WorkbookSheets.isWorkbook(zip)) {
        return Optional.empty();
      }
      try (WorkbookSheets workbook = WorkbookSheets.open(upload, zip, problems)) {
        for (String name : names) {
          if (workbook.has(name)) {
            sheets.put(name, rows(workbook, name, room));
          }
        }
      }
    } catch (IOException | NoRoom unreadable) {
      return Optional.empty();
    }
    return problems.errorCount() > 0 ? Optional.empty() : Optional.of(sheets);
  }

  private static List<Row> rows(WorkbookSheets workbook, String name, Room room) {
    List<Row> rows = new ArrayList<>();
    long[] held = {0};
    workbook.read(
        name,
        (line, cells, formulas) -> {
          held[0] += cells.length;
          if (rows.size() == room.rows() || held[0] > room.cells()) {
            throw new NoRoom();
          }
          rows.add(new Row(line, List.of(cells), (BitSet) formulas.clone()));
        },
        room.columns());
    return rows;
  }

  private static final class NoRoom extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}

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

  private UploadedWorkbook() {}

  /**
   * Reads the named sheets; one that is missing is left out.
   *
   * @param upload a file of ours; nobody may write to it meanwhile
   * @return empty if it is no workbook, is damaged, asks for more than the limits allow or has more
   *     rows than these
   */
  public static Optional<Map<String, List<Row>>> read(
      Path upload, BundleLimits limits, List<String> names, int mostRows) {
    BundleProblems problems = new BundleProblems(limits.problems());
    Map<String, List<Row>> sheets = new HashMap<>();
    try (ZipArchive zip = new ZipArchive(upload, limits)) {
      if (!zip.passes(problems) || !WorkbookSheets.isWorkbook(zip)) {
        return Optional.empty();
      }
      try (WorkbookSheets workbook = WorkbookSheets.open(upload, zip, problems)) {
        for (String name : names) {
          if (workbook.has(name)) {
            sheets.put(name, rows(workbook, name, mostRows, problems));
          }
        }
      }
    } catch (IOException | TooManyRows unreadable) {
      return Optional.empty();
    }
    return problems.errorCount() > 0 ? Optional.empty() : Optional.of(sheets);
  }

  private static List<Row> rows(
      WorkbookSheets workbook, String name, int most, BundleProblems problems) {
    List<Row> rows = new ArrayList<>();
    workbook.read(
        name,
        (line, cells, formulas) -> {
          if (rows.size() == most) {
            throw new TooManyRows();
          }
          rows.add(new Row(line, List.of(cells), (BitSet) formulas.clone()));
        });
    return rows;
  }

  private static final class TooManyRows extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}

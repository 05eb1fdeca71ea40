package kz.journal.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Set;
import kz.journal.bundle.BundleProblem.Reason;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The CSV files of a OneRoster bundle: RFC 4180, UTF-8 with or without a byte order mark, at the
 * top of the archive. Bytes that are not UTF-8 arrive in their cells as U+FFFD, which the rules
 * refuse: so the problem has a line and a column.
 */
final class CsvSheets implements BundleSheets {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
  private static final BitSet NO_FORMULAS = new BitSet();

  /** Files of the standard that the journal has no use for. */
  private static final Set<String> UNUSED =
      Set.of(
          "categories.csv",
          "classResources.csv",
          "courseResources.csv",
          "demographics.csv",
          "lineItemLearningObjectiveIds.csv",
          "lineItemScoreScales.csv",
          "lineItems.csv",
          "resources.csv",
          "resultLearningObjectiveIds.csv",
          "resultScoreScales.csv",
          "results.csv",
          "scoreScales.csv",
          "userProfiles.csv",
          "userResources.csv");

  private final ZipArchive zip;
  private final BundleLimits limits;
  private final BundleProblems problems;

  CsvSheets(ZipArchive zip, Set<String> sheets, BundleLimits limits, BundleProblems problems) {
    this.zip = zip;
    this.limits = limits;
    this.problems = problems;
    for (String name : zip.names()) {
      String file = name.substring(name.lastIndexOf('/') + 1);
      boolean ours = file.endsWith(".csv") && sheets.contains(file.replace(".csv", ""));
      if (ours && !file.equals(name)) {
        problems.error(name, 0, "", name, Reason.FOLDER);
      } else if (!ours && !UNUSED.contains(file) && !name.startsWith("__MACOSX/")) {
        problems.warning(name, 0, "", name, Reason.UNKNOWN_FILE);
      }
    }
  }

  @Override
  public String extension() {
    return ".csv";
  }

  @Override
  public boolean has(String sheet) {
    return zip.has(sheet + ".csv");
  }

  @Override
  public boolean read(String sheet, RowSink sink) {
    String file = sheet + ".csv";
    try (InputStream bytes = new BufferedInputStream(zip.open(file))) {
      return begins(bytes, 0xFE, 0xFF) || begins(bytes, 0xFF, 0xFE)
          ? refused(file, 1, Reason.ENCODING)
          : read(file, bytes, sink);
    } catch (UploadFault fault) {
      fault.report(problems, file);
      return false;
    } catch (IOException damaged) {
      return refused(file, 0, Reason.UNREADABLE);
    }
  }

  private boolean read(String file, InputStream bytes, RowSink sink) throws IOException {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      bytes.skipNBytes(3);
    }
    int line = 0;
    try (CSVParser parser =
        FORMAT.parse(
            new RecordGuard(
                new InputStreamReader(bytes, StandardCharsets.UTF_8), limits.recordChars()))) {
      Iterator<CSVRecord> records = parser.iterator();
      line = nextLine(parser);
      while (records.hasNext()) {
        String[] cells = records.next().values();
        if (cells.length > 1 || !cells[0].isBlank()) {
          sink.row(line, cells, NO_FORMULAS);
        }
        line = nextLine(parser);
      }
      return true;
    } catch (UncheckedIOException wrapped) {
      if (wrapped.getCause() instanceof CSVException) {
        return refused(file, line, Reason.QUOTES);
      }
      throw wrapped.getCause();
    }
  }

  private static int nextLine(CSVParser parser) {
    return Math.toIntExact(parser.getCurrentLineNumber() + 1);
  }

  private boolean refused(String file, int line, Reason reason) {
    problems.error(file, line, "", "", reason);
    return false;
  }

  private static boolean begins(InputStream bytes, int... mark) throws IOException {
    bytes.mark(mark.length);
    boolean same = true;
    for (int expected : mark) {
      same &= bytes.read() == expected;
    }
    bytes.reset();
    return same;
  }
}

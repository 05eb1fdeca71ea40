package kz.journal.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The sheets from which the demo university is made: units, disciplines, curriculum, names, topics.
 * They lie beside each other under {@code /demo} in the resources, in UTF-8, each with a header.
 */
final class DemoSheets {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private DemoSheets() {}

  /** The rows of a sheet; an unknown sheet is a mistake of the build. */
  static List<CSVRecord> rows(String sheet) {
    try (Reader reader = open(sheet);
        CSVParser parser = FORMAT.parse(reader)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The values of a column that holds several. */
  static List<String> list(CSVRecord row, String column, String separator) {
    String cell = row.get(column);
    return cell.isBlank() ? List.of() : Arrays.asList(cell.split(separator));
  }

  /** The number in a column, or this one where the cell is empty. */
  static int number(CSVRecord row, String column, int otherwise) {
    String cell = row.get(column);
    return cell.isBlank() ? otherwise : Integer.parseInt(cell);
  }

  /** The texts that are put together with a number or a name, by key. */
  static Map<String, String> texts() {
    return rows("texts").stream()
        .collect(Collectors.toMap(row -> row.get("key"), row -> row.get("text")));
  }

  private static Reader open(String sheet) {
    return new InputStreamReader(
        DemoSheets.class.getResourceAsStream("/demo/" + sheet + ".csv"), StandardCharsets.UTF_8);
  }
}

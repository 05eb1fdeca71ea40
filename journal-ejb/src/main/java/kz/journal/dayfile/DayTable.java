package kz.journal.dayfile;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.journal.calendar.RecordedDay;
import kz.journal.calendar.SpecialDay;
import kz.journal.regulation.Refused;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Days as CSV: a header with the names of the fields in any order, then a line for each day. */
final class DayTable {

  private static final CSVFormat FORMAT = CSVFormat.RFC4180;
  private static final Map<String, String> NAMES =
      DayFields.ALL.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));

  private DayTable() {}

  static String write(List<RecordedDay> days) {
    StringBuilder text = new StringBuilder();
    line(text, DayFields.ALL.toArray());
    for (RecordedDay recorded : days) {
      SpecialDay day = recorded.day();
      line(
          text,
          day.date(),
          day.kind(),
          day.scope(),
          day.titleRu(),
          day.titleKk(),
          day.titleEn(),
          day.source());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, Object... cells) {
    text.append(FORMAT.format(cells)).append(FORMAT.getRecordSeparator());
  }

  static ReadDays read(String text) {
    List<DayFields.ReadDay> days = new ArrayList<>();
    List<FileFault> faults = new ArrayList<>();
    int line = 1;
    try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
      Iterator<CSVRecord> records = parser.iterator();
      List<String> header = header(records);
      for (String field : DayFields.ALL) {
        if (Collections.frequency(header, field) != 1) {
          faults.add(new FileFault(1, field, "", Refused.because("day-file-column")));
        }
      }
      if (!faults.isEmpty()) {
        return new ReadDays(days, faults);
      }
      line = nextLine(parser);
      while (records.hasNext()) {
        CSVRecord record = records.next();
        if (record.size() > 1 || !record.get(0).isBlank()) {
          read(record, line, header, days, faults);
        }
        line = nextLine(parser);
      }
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof CSVException)) {
        throw e;
      }
      faults.add(new FileFault(line, "", "", Refused.because("day-file-quotes")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ReadDays(days, faults);
  }

  private static List<String> header(Iterator<CSVRecord> records) {
    return records.hasNext() ? records.next().stream().map(String::strip).toList() : List.of();
  }

  private static void read(
      CSVRecord record,
      int line,
      List<String> header,
      List<DayFields.ReadDay> days,
      List<FileFault> faults) {
    if (record.size() != header.size()) {
      faults.add(new FileFault(line, "", "", Refused.because("day-file-width")));
      return;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      values.put(header.get(i), record.get(i));
    }
    days.add(new DayFields(line, NAMES, values).read(LocalDate::parse, faults));
  }

  private static int nextLine(CSVParser parser) {
    return Math.toIntExact(parser.getCurrentLineNumber() + 1);
  }
}

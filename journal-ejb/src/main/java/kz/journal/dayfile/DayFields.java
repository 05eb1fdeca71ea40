package kz.journal.dayfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import kz.journal.calendar.DayDraft;
import kz.journal.calendar.DayKind;
import kz.journal.calendar.WeekScope;
import kz.journal.regulation.Refused;

/**
 * The fields of one day as they stand in a file, and what is wrong with them.
 *
 * @param names what each field is called there, by the name of the draft's component
 */
record DayFields(int line, Map<String, String> names, Map<String, String> values) {

  static final String DATE = "date";
  static final String KIND = "kind";
  static final String WEEK = "week";
  static final String TITLE_RU = "titleRu";
  static final String TITLE_KK = "titleKk";
  static final String TITLE_EN = "titleEn";
  static final String SOURCE = "source";

  /** The fields of a day in the order in which they are written. */
  static final List<String> ALL = List.of(DATE, KIND, WEEK, TITLE_RU, TITLE_KK, TITLE_EN, SOURCE);

  /** The day; what is wrong goes to the faults, and then the day counts for nothing. */
  ReadDay read(Function<String, LocalDate> date, List<FileFault> faults) {
    DayDraft draft =
        new DayDraft(
            value(DATE, date, faults),
            value(KIND, text -> DayKind.valueOf(text.toUpperCase(Locale.ROOT)), faults),
            value(WEEK, text -> WeekScope.valueOf(text.toUpperCase(Locale.ROOT)), faults),
            values.get(TITLE_RU),
            values.get(TITLE_KK),
            values.get(TITLE_EN),
            values.get(SOURCE));
    return new ReadDay(line, names, draft);
  }

  private <T> T value(String field, Function<String, T> reading, List<FileFault> faults) {
    String text = values.getOrDefault(field, "").strip();
    try {
      if (!text.isEmpty()) {
        return reading.apply(text);
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      faults.add(fault(field, text, Refused.because("day-file-value").with("value", text)));
      return null;
    }
    faults.add(fault(field, "", Refused.because("day-file-empty")));
    return null;
  }

  private FileFault fault(String field, String value, Refused why) {
    return new FileFault(line, names.get(field), value, why);
  }

  /**
   * A day and where it came from.
   *
   * @param line on which it begins, from 1
   */
  record ReadDay(int line, Map<String, String> names, DayDraft draft) {

    /** The fault that the calendar found with the day, at the field it is about. */
    FileFault fault(Refused why) {
      String field =
          switch (why.messageKey()) {
            case "day-title" -> TITLE_RU;
            case "day-source" -> SOURCE;
            case "day-kind" -> KIND;
            default -> DATE;
          };
      return new FileFault(line, names.get(field), String.valueOf(draft.date()), why);
    }
  }
}

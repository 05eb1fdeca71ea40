package kz.journal.dayfile;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.journal.calendar.RecordedDay;
import kz.journal.calendar.SpecialDay;
import kz.journal.document.CalendarFile;
import kz.journal.regulation.Refused;

/**
 * Days as iCalendar: one whole-day event for each. What the standard has no property for, the kind,
 * the weeks and the titles in three languages, stands in properties of our own; an event without
 * them is not guessed at. A day that repeats or lasts is refused, for the journal's days are
 * single.
 */
final class DayEvents {

  private static final String EVENT = "VEVENT";
  private static final String START = "DTSTART";
  private static final String END = "DTEND";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  /** What each field of a day is called in an event. */
  private static final Map<String, String> NAMES =
      Map.of(
          DayFields.DATE, START,
          DayFields.KIND, "X-JOURNAL-KIND",
          DayFields.WEEK, "X-JOURNAL-WEEK",
          DayFields.TITLE_RU, "X-JOURNAL-TITLE-RU",
          DayFields.TITLE_KK, "X-JOURNAL-TITLE-KK",
          DayFields.TITLE_EN, "X-JOURNAL-TITLE-EN",
          DayFields.SOURCE, "DESCRIPTION");

  private DayEvents() {}

  static String write(String name, List<RecordedDay> days, Locale language) {
    return CalendarFile.of(name, days.stream().map(day -> event(day, language)).toList());
  }

  private static CalendarFile.Event event(RecordedDay recorded, Locale language) {
    SpecialDay day = recorded.day();
    Map<String, String> own = new LinkedHashMap<>();
    own.put(NAMES.get(DayFields.KIND), day.kind().name());
    own.put(NAMES.get(DayFields.WEEK), day.scope().name());
    own.put(NAMES.get(DayFields.TITLE_RU), day.titleRu());
    own.put(NAMES.get(DayFields.TITLE_KK), day.titleKk());
    own.put(NAMES.get(DayFields.TITLE_EN), day.titleEn());
    return new CalendarFile.Event(
        "day-%s-%s-%s@journal".formatted(day.date(), day.kind(), day.scope()),
        recorded.recordedAt(),
        new CalendarFile.Days(day.date(), day.date().plusDays(1)),
        day.titleIn(language),
        day.source(),
        own);
  }

  static ReadDays read(String text) {
    Reading reading = new Reading();
    try (VObjectReader reader =
        new VObjectReader(new StringReader(text), SyntaxRules.iCalendar())) {
      reader.parse(reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!reading.calendarSeen) {
      reading.fault(1, "BEGIN", "", "day-file-no-calendar");
    } else if (reading.begun != 0) {
      reading.fault(reading.begun, "END", "", "day-file-unended");
    }
    return new ReadDays(reading.days, reading.faults);
  }

  /** Listens to the lines of a file; other components than events are passed over. */
  private static final class Reading extends VObjectDataAdapter {

    private final List<DayFields.ReadDay> days = new ArrayList<>();
    private final List<FileFault> faults = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private boolean calendarSeen;
    private int begun;
    private int endLine;

    @Override
    public void onComponentBegin(String name, Context context) {
      calendarSeen |= name.equals("VCALENDAR");
      if (name.equals(EVENT)) {
        begun = context.getLineNumber();
        values.clear();
      }
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
      List<String> parents = context.getParentComponents();
      if (parents.isEmpty() || !parents.get(parents.size() - 1).equals(EVENT)) {
        return;
      }
      String name = property.getName().toUpperCase(Locale.ROOT);
      String value = VObjectPropertyValues.unescape(property.getValue());
      if (name.equals("RRULE") || name.equals("RDATE")) {
        fault(context.getLineNumber(), name, value, "day-file-repeats");
      }
      if (name.equals(END)) {
        endLine = context.getLineNumber();
      }
      if (values.put(name, value) != null && (NAMES.containsValue(name) || name.equals(END))) {
        fault(context.getLineNumber(), name, value, "day-file-again");
      }
    }

    @Override
    public void onComponentEnd(String name, Context context) {
      if (!name.equals(EVENT) || begun == 0) {
        return;
      }
      Map<String, String> fields = new LinkedHashMap<>();
      NAMES.forEach((field, property) -> fields.put(field, values.getOrDefault(property, "")));
      DayFields.ReadDay day =
          new DayFields(begun, NAMES, fields).read(text -> LocalDate.parse(text, DAY), faults);
      LocalDate date = day.draft().date();
      String end = values.get(END);
      if (date != null && end != null && !end.equals(DAY.format(date.plusDays(1)))) {
        fault(endLine, END, end, "day-file-lasts");
      }
      days.add(day);
      begun = 0;
    }

    @Override
    public void onWarning(
        Warning warning, VObjectProperty property, Exception thrown, Context context) {
      fault(context.getLineNumber(), "", context.getUnfoldedLine(), "day-file-line");
    }

    private void fault(int line, String field, String value, String key) {
      faults.add(new FileFault(line, field, value, Refused.because(key)));
    }
  }
}

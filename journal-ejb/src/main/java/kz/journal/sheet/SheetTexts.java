package kz.journal.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import kz.journal.journal.Absence;
import kz.journal.journal.JournalTable;

/** The words on a workbook and on paper, in Kazakh, English, and Russian for every other locale. */
record SheetTexts(Locale locale, ResourceBundle bundle) {

  private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd.MM");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  static SheetTexts in(Locale locale) {
    return new SheetTexts(
        locale,
        ResourceBundle.getBundle(
            "sheet.texts",
            locale,
            SheetTexts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  String text(String key) {
    return bundle.getString(key);
  }

  /** The text with one placeholder replaced. */
  String text(String key, String name, String value) {
    return text(key).replace("{" + name + "}", value);
  }

  /** What a sheet is headed with; the discipline only where the journal's title lacks it. */
  String heading(JournalTable table) {
    String discipline = table.discipline().in(locale);
    String journal = table.title() + " · " + table.semester();
    return table.title().contains(discipline) ? journal : discipline + " · " + journal;
  }

  /** A kind of lesson in two to four letters. */
  String kind(JournalTable.LessonColumn lesson) {
    return text("kind." + lesson.kind().name());
  }

  /** A cell as people write it: «87», «н», «ув», «+»; nothing for an empty one. */
  String value(JournalTable.Cell cell) {
    if (cell == null) {
      return "";
    }
    return cell.points() == null ? code(cell.absence()) : cell.points().toString();
  }

  String code(Absence absence) {
    return absence == null ? "" : text("absence." + absence.name());
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String shortDay(LocalDate day) {
    return SHORT_DAY.format(day);
  }
}

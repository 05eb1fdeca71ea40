package kz.journal.sheet.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.journal.org.PersonName;

/**
 * The day a column is headed with, as people and spreadsheets write it: {@code 22.10}, {@code
 * 22.10.26}, {@code 2026-10-22}, {@code 22/10/2026}, «22 окт», «чт 22.10, 09:00». With strokes the
 * day stands before the month, unless that is no day at all.
 *
 * @param year {@code null} if it is not written
 * @param time {@code null} if it is not written
 */
record HeaderDay(Integer year, int month, int day, LocalTime time) {

  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?!\\d)");
  private static final Pattern POINTS =
      Pattern.compile(
          "(?<![\\d.,])(?<day>\\d{1,2})\\.(?<month>\\d{1,2})(?:\\.(?<year>\\d{4}|\\d{2}))?(?!\\d|\\.\\d)");
  private static final Pattern STROKES =
      Pattern.compile(
          "(?<!\\d)(?<day>\\d{1,2})/(?<month>\\d{1,2})(?:/(?<year>\\d{4}|\\d{2}))?(?!\\d)");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<!\\d)(?<day>\\d{1,2})[ .-](?<word>\\p{L}{3,10})\\.?(?:[ -](?<year>\\d{4}|\\d{2}))?"
              + "(?![\\d:])");
  private static final Pattern TIME = Pattern.compile("(?<!\\d)([01]?\\d|2[0-3]):([0-5]\\d)");

  /** The stems of the months in Russian, Kazakh (folded) and English. */
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("январ", "кантар", "january"),
          List.of("феврал", "акпан", "february"),
          List.of("март", "наурыз", "march"),
          List.of("апрел", "сауир", "april"),
          List.of("май", "мая", "мамыр", "may"),
          List.of("июн", "маусым", "june"),
          List.of("июл", "шилде", "july"),
          List.of("август", "тамыз", "august"),
          List.of("сентябр", "кыркуйек", "september"),
          List.of("октябр", "казан", "october"),
          List.of("ноябр", "караша", "november"),
          List.of("декабр", "желтоксан", "december"));

  private static final int LONGEST_ENDING = 2;

  /** The day in a header; empty if there is none. */
  static Optional<HeaderDay> in(String header) {
    LocalTime time = timeIn(header);
    for (Pattern pattern : List.of(ISO, POINTS, STROKES)) {
      Matcher found = pattern.matcher(header);
      if (found.find()) {
        int month = Integer.parseInt(found.group("month"));
        int day = Integer.parseInt(found.group("day"));
        Integer year = year(found.group("year"));
        Optional<HeaderDay> read = of(year, month, day, time);
        return read.isEmpty() && pattern == STROKES ? of(year, day, month, time) : read;
      }
    }
    Matcher found = WORDS.matcher(header.toLowerCase(Locale.ROOT));
    while (found.find()) {
      int month = month(found.group("word"));
      if (month > 0) {
        return of(year(found.group("year")), month, Integer.parseInt(found.group("day")), time);
      }
    }
    return Optional.empty();
  }

  /** Whether this is the header of that day. */
  boolean means(LocalDate date) {
    return date.getDayOfMonth() == day
        && date.getMonthValue() == month
        && (year == null || year == date.getYear());
  }

  private static Optional<HeaderDay> of(Integer year, int month, int day, LocalTime time) {
    try {
      LocalDate.of(year == null ? 2024 : year, month, day);
      return Optional.of(new HeaderDay(year, month, day, time));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Integer year(String digits) {
    if (digits == null) {
      return null;
    }
    int year = Integer.parseInt(digits);
    return year < 100 ? 2000 + year : year;
  }

  private static int month(String word) {
    String folded = PersonName.fold(word);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).stream().anyMatch(stem -> names(folded, stem))) {
        return i + 1;
      }
    }
    return 0;
  }

  /** «окт», «октябрь», «октября»; no word that only begins like a month. */
  private static boolean names(String word, String stem) {
    return stem.startsWith(word)
        || word.startsWith(stem) && word.length() - stem.length() <= LONGEST_ENDING;
  }

  private static LocalTime timeIn(String header) {
    Matcher found = TIME.matcher(header);
    return found.find()
        ? LocalTime.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)))
        : null;
  }
}

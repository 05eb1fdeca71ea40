package kz.journal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * One date on which the plain week does not hold, with the document that says so.
 *
 * @param date the civil date in {@link JournalZone#ALMATY}
 * @param kind what makes the date special
 * @param scope the weeks it holds for
 * @param titleRu its name in Russian, shown as the reason of a skipped day
 * @param titleKk its name in Kazakh
 * @param titleEn its name in English
 * @param source the act it comes from, and whether the date is confirmed
 */
public record SpecialDay(
    LocalDate date,
    DayKind kind,
    WeekScope scope,
    String titleRu,
    String titleKk,
    String titleEn,
    String source) {

  /**
   * Checks what the data must never violate.
   *
   * @throws NullPointerException if a component is missing
   * @throws IllegalArgumentException if a title or the source is blank, or a working weekend does
   *     not stand on a Saturday or Sunday
   */
  public SpecialDay {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(scope, "scope");
    requireText(titleRu, "titleRu");
    requireText(titleKk, "titleKk");
    requireText(titleEn, "titleEn");
    requireText(source, "source");
    if (kind == DayKind.WORKING_WEEKEND
        && date.getDayOfWeek() != DayOfWeek.SATURDAY
        && date.getDayOfWeek() != DayOfWeek.SUNDAY) {
      throw new IllegalArgumentException("a working weekend on a weekday: " + date);
    }
  }

  /** The title in Kazakh or English where the locale asks for it, else in Russian. */
  public String titleIn(Locale locale) {
    return switch (locale.getLanguage()) {
      case "kk" -> titleKk;
      case "en" -> titleEn;
      default -> titleRu;
    };
  }

  private static void requireText(String text, String name) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(name + " is missing");
    }
  }
}

package kz.journal.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Explains a {@link Refused} to a person in Kazakh, English or, for any other locale, Russian.
 *
 * <p>Days and times are those of Asia/Almaty, to the minute. A template names the form a value
 * takes:
 *
 * <ul>
 *   <li>none: a text or a number as it is;
 *   <li>{@code day}: a day, 20.10 or 20 Oct;
 *   <li>{@code at}: a moment at which something happens, «29.10 в 09:00»;
 *   <li>{@code endAt}: an excluded end at which something happens; midnight is 24:00 of the day
 *       before;
 *   <li>{@code until}: an excluded end up to which something lasts, «до 29.10, 24:00»;
 *   <li>{@code timeAt}: the time of day alone;
 *   <li>{@code office}, {@code Office}: an office inside, or at the start of, a sentence;
 *   <li>{@code workingDays}: a number of working days in words.
 * </ul>
 */
public final class RefusalText {

  private static final String BUNDLE = "regulation.refusals";
  private static final String MESSAGE = "refusal.";
  private static final String OFFICE = "office.";
  private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Locale locale;
  private final Bundle bundle;
  private final boolean kazakh;
  private final DateTimeFormatter dayFormat;

  private RefusalText(Locale locale) {
    this.locale = locale;
    this.bundle = Bundle.of(BUNDLE, locale);
    this.kazakh = "kk".equals(locale.getLanguage());
    this.dayFormat = DateTimeFormatter.ofPattern(bundle.text("form.day"), Locale.ENGLISH);
  }

  /** The explanations for readers of this locale. */
  public static RefusalText in(Locale locale) {
    return new RefusalText(locale);
  }

  static boolean hasMessage(String messageKey) {
    return Bundle.of(BUNDLE, Locale.ROOT).has(MESSAGE + messageKey);
  }

  static boolean hasOffice(String office) {
    return Bundle.of(BUNDLE, Locale.ROOT).has(OFFICE + office);
  }

  /**
   * The refusal in words, citing the paragraph of its clause.
   *
   * @throws IllegalArgumentException if the text names something the refusal does not carry, or
   *     carries as another type
   */
  public String of(Refused refused) {
    return bundle.fill(
        MESSAGE + refused.messageKey(),
        (name, form) -> {
          Object value = value(refused, name);
          try {
            return inForm(form, value);
          } catch (ClassCastException e) {
            throw new IllegalArgumentException(
                "%s of %s cannot be printed as %s: %s"
                    .formatted(name, refused.messageKey(), form, value),
                e);
          }
        });
  }

  private Object value(Refused refused, String name) {
    Object value =
        switch (name) {
          case "clause" ->
              refused
                  .clause()
                  .map(id -> ClauseRegistry.current().citation(id, locale))
                  .orElse(null);
          case "closedAt" -> refused.closedAt().orElse(null);
          case "whoCanOpen" -> refused.whoCanOpen().orElse(null);
          default -> refused.arguments().get(name);
        };
    if (value == null) {
      throw new IllegalArgumentException(refused.messageKey() + " lacks " + name);
    }
    return value;
  }

  private String inForm(String form, Object value) {
    return switch (form) {
      case "" -> value instanceof Integer number ? number.toString() : (String) value;
      case "day" -> dayFormat.format((LocalDate) value);
      case "at" -> at(Moment.of((Instant) value));
      case "endAt" -> at(Moment.ofExcludedEnd((Instant) value));
      case "until" -> until(Moment.ofExcludedEnd((Instant) value));
      case "timeAt" -> timeAt(Moment.of((Instant) value));
      case "office" -> office((String) value);
      case "Office" -> capitalised(office((String) value));
      case "workingDays" -> workingDays((Integer) value);
      default -> throw new IllegalStateException("No such form of a value: " + form);
    };
  }

  private String at(Moment moment) {
    return dayAndTime("form.at", moment, timeAt(moment));
  }

  private String until(Moment moment) {
    return dayAndTime(
        "form.until", moment, kazakh ? moment.time + "-" + moment.ending.until() : moment.time);
  }

  private String timeAt(Moment moment) {
    return kazakh ? moment.time + "-" + moment.ending.at() : moment.time;
  }

  private String dayAndTime(String key, Moment moment, String time) {
    return bundle.fill(
        key, (name, form) -> name.equals("day") ? dayFormat.format(moment.day) : time);
  }

  private String office(String name) {
    return bundle.text(OFFICE + name);
  }

  private String workingDays(int count) {
    String inWords = "workingDays." + count;
    return bundle.has(inWords)
        ? bundle.text(inWords)
        : bundle.fill("workingDays.more", (name, form) -> String.valueOf(count));
  }

  private static String capitalised(String text) {
    int first = text.startsWith("«") ? 1 : 0;
    return text.substring(0, first)
        + text.substring(first, first + 1).toUpperCase(Locale.ROOT)
        + text.substring(first + 1);
  }

  /** A moment as a person of the university reads it. */
  private record Moment(LocalDate day, String time, KazakhEnding ending) {

    static Moment of(Instant instant) {
      ZonedDateTime local = instant.atZone(ZONE);
      return new Moment(
          local.toLocalDate(), TIME.format(local), KazakhEnding.ofMinute(local.getMinute()));
    }

    static Moment ofExcludedEnd(Instant end) {
      ZonedDateTime local = end.atZone(ZONE);
      return local.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? new Moment(local.toLocalDate().minusDays(1), "24:00", KazakhEnding.ofMinute(0))
          : of(end);
    }
  }
}

package kz.journal.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting of the journal: its kind, bounds (both included), default and the role that owns
 * it. Names on the page are {@code setting.<name>} in the bundles.
 */
public enum Setting {
  UNIVERSITY_RU("university.ru", text(200), "Медицинский университет", Owner.REGISTRAR),
  UNIVERSITY_KK("university.kk", text(200), "Медицина университеті", Owner.REGISTRAR),
  UNIVERSITY_EN("university.en", text(200), "Medical University", Owner.REGISTRAR),
  CITY_RU("city.ru", text(100), "Астана", Owner.REGISTRAR),
  CITY_KK("city.kk", text(100), "Астана", Owner.REGISTRAR),
  CITY_EN("city.en", text(100), "Astana", Owner.REGISTRAR),
  WEEK_KIND("term.week", choice("FIVE_DAY", "SIX_DAY"), "FIVE_DAY", Owner.REGISTRAR),
  COUNT_LESSON_DAY("term.countLessonDay", flag(), "false", Owner.REGISTRAR),
  DEAN_SEES_ALL("access.deanSeesAllFaculties", flag(), "false", Owner.REGISTRAR),
  RULES_EDITION("access.rulesEdition", text(20), "1", Owner.REGISTRAR),
  PASSWORD_LENGTH("access.passwordLength", number(8, 64), "10", Owner.CREDENTIALS_OFFICE),
  ONE_TIME_PASSWORD_DAYS(
      "access.oneTimePasswordDays", number(1, 365), "30", Owner.CREDENTIALS_OFFICE),
  SESSION_IDLE_MINUTES("access.sessionIdleMinutes", number(5, 720), "60", Owner.IT),
  TOKEN_DAYS("access.tokenDays", number(1, 365), "90", Owner.IT),
  IMPORT_MEGABYTES("import.megabytes", number(1, 500), "64", Owner.IT),
  DOWNTIME_MINUTES("outage.downtimeMinutes", number(5, 1440), "30", Owner.IT),
  FILE_MEGABYTES("file.megabytes", number(1, 100), "10", Owner.IT),
  SITE_ADDRESS("site.address", text(200), "", Owner.IT);

  /** The role that may change a setting; the names are those of the roles. */
  public enum Owner {
    REGISTRAR,
    CREDENTIALS_OFFICE,
    IT
  }

  /** What values a setting takes. */
  public sealed interface Kind permits Text, Number, Flag, Choice {}

  public record Text(int longest) implements Kind {}

  public record Number(int lowest, int highest) implements Kind {}

  public record Flag() implements Kind {}

  public record Choice(List<String> values) implements Kind {}

  private final String key;
  private final Kind kind;
  private final String initial;
  private final Owner owner;

  Setting(String key, Kind kind, String initial, Owner owner) {
    this.key = key;
    this.kind = kind;
    this.initial = initial;
    this.owner = owner;
  }

  /** The name under which values are stored; never changes. */
  public String key() {
    return key;
  }

  public Kind kind() {
    return kind;
  }

  public String initial() {
    return initial;
  }

  public Owner owner() {
    return owner;
  }

  public static Optional<Setting> byKey(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  /**
   * The value as it will be stored, or empty if this setting cannot have it: too long, not a whole
   * number within the bounds, not one of the choices.
   */
  public Optional<String> accept(String typed) {
    String value = typed == null ? "" : typed.strip();
    if (kind instanceof Text text) {
      return value.codePointCount(0, value.length()) <= text.longest()
          ? Optional.of(value)
          : Optional.empty();
    }
    if (kind instanceof Number number) {
      return value.matches("-?[0-9]{1,9}")
              && Integer.parseInt(value) >= number.lowest()
              && Integer.parseInt(value) <= number.highest()
          ? Optional.of(Integer.toString(Integer.parseInt(value)))
          : Optional.empty();
    }
    if (kind instanceof Choice choice) {
      return choice.values().contains(value) ? Optional.of(value) : Optional.empty();
    }
    String flag = value.toLowerCase(Locale.ROOT);
    return flag.equals("true") || flag.equals("false") ? Optional.of(flag) : Optional.empty();
  }

  private static Kind text(int longest) {
    return new Text(longest);
  }

  private static Kind number(int lowest, int highest) {
    return new Number(lowest, highest);
  }

  private static Kind flag() {
    return new Flag();
  }

  private static Kind choice(String... values) {
    return new Choice(List.of(values));
  }
}

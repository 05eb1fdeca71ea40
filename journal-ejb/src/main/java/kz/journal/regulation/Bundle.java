package kz.journal.regulation;

import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of one resource bundle in one language: Kazakh, English, and Russian for every other
 * locale, whatever the default locale of the machine is.
 *
 * <p>A placeholder is <code>{name}</code> or <code>{name,form}</code>, named because the languages
 * order their words differently.
 */
final class Bundle {

  /** Gives the text for a placeholder; the form is empty where the template names none. */
  @FunctionalInterface
  interface Filling {
    String value(String name, String form);
  }

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?:,(\\w+))?}");
  private static final ResourceBundle.Control RUSSIAN_IS_THE_ONLY_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle texts;

  private Bundle(ResourceBundle texts) {
    this.texts = texts;
  }

  static Bundle of(String name, Locale locale) {
    return new Bundle(
        ResourceBundle.getBundle(
            name, locale, Bundle.class.getClassLoader(), RUSSIAN_IS_THE_ONLY_FALLBACK));
  }

  boolean has(String key) {
    return texts.containsKey(key);
  }

  Set<String> keys() {
    return texts.keySet();
  }

  /**
   * The text as it stands in the file.
   *
   * @throws java.util.MissingResourceException if there is none under this key
   */
  String text(String key) {
    return texts.getString(key);
  }

  /** The text with each placeholder replaced. */
  String fill(String key, Filling filling) {
    return PLACEHOLDER
        .matcher(text(key))
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    filling.value(found.group(1), Objects.requireNonNullElse(found.group(2), ""))));
  }
}

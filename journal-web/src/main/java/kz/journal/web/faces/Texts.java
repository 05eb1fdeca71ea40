package kz.journal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The words of the pages in the caller's language, for code; views use {@code #{msg}}. */
@RequestScoped
public class Texts {

  public static final String BUNDLE = "kz.journal.web.messages";

  @Inject private ActiveLocale active;

  public String get(String key, Object... arguments) {
    return of(active.locale(), key, arguments);
  }

  /** All words whose keys begin so, by their keys. */
  public Map<String, String> with(String... beginnings) {
    ResourceBundle bundle = bundle(active.locale());
    Map<String, String> words = new TreeMap<>();
    for (String key : bundle.keySet()) {
      if (Stream.of(beginnings).anyMatch(key::startsWith)) {
        words.put(key, bundle.getString(key));
      }
    }
    return words;
  }

  /** Whether there are words for this key. */
  public boolean has(String key) {
    return bundle(active.locale()).containsKey(key);
  }

  /** In a language that is not the caller's. */
  public static String of(Locale locale, String key, Object... arguments) {
    ResourceBundle bundle = bundle(locale);
    try {
      String pattern = bundle.getString(key);
      return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    } catch (MissingResourceException e) {
      return "???" + key + "???";
    }
  }

  static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}

package kz.journal.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The language in which a machine's reader is answered. */
final class ReaderLanguage {

  private static final List<String> SPOKEN = List.of("ru", "kk", "en");

  private ReaderLanguage() {}

  /** The first of ru, kk, en that {@code Accept-Language} asks for; Russian if it names none. */
  static Locale of(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Locale.forLanguageTag("ru");
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .filter(SPOKEN::contains)
        .findFirst()
        .map(Locale::forLanguageTag)
        .orElseGet(() -> Locale.forLanguageTag("ru"));
  }
}

package kz.journal.org;

import java.util.Locale;

/**
 * A name in Russian, Kazakh and English. Russian is the base: where another language has no text of
 * its own the Russian one is shown.
 */
public record Trilingual(String ru, String kk, String en) {

  public static Trilingual of(String ru) {
    return new Trilingual(ru, null, null);
  }

  /** The text in this language, else the Russian one. */
  public String in(Locale locale) {
    String own =
        switch (locale.getLanguage()) {
          case "kk" -> kk;
          case "en" -> en;
          default -> ru;
        };
    return own == null || own.isBlank() ? ru : own;
  }
}

package kz.journal.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import kz.journal.bundle.BundleProblem.Reason;
import kz.journal.bundle.BundleProblem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "_kk", "_en"})
  void every_reason_has_a_text_and_every_text_a_reason(String language) throws IOException {
    Properties texts = new Properties();
    String file = "/bundle/problems" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(
            BundleProblem.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    Set<String> reasons =
        Arrays.stream(Reason.values()).map(Reason::key).collect(Collectors.toSet());
    assertEquals(reasons, texts.stringPropertyNames());
    texts.forEach((key, text) -> assertFalse(text.toString().isBlank(), key.toString()));
  }

  @Test
  void speaks_the_readers_language_and_russian_to_others() {
    BundleProblem problem =
        new BundleProblem(
            Severity.ERROR, "users.csv", 2, "givenName", "x", Reason.TOO_LONG, List.of("200"));
    assertEquals("Значение длиннее 200 знаков.", problem.message(Locale.forLanguageTag("ru")));
    assertEquals("Мән 200 таңбадан ұзын.", problem.message(Locale.forLanguageTag("kk")));
    assertEquals("Мән 200 таңбадан ұзын.", problem.message(Locale.forLanguageTag("kk-KZ")));
    assertEquals("The value is longer than 200 characters.", problem.message(Locale.ENGLISH));
    assertEquals("Значение длиннее 200 знаков.", problem.message(Locale.FRENCH));
  }
}

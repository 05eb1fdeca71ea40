package kz.journal.regulation;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code .properties} file among the resources of the modules, those of {@code META-INF}
 * aside, is a bundle of texts: Russian in the file without a suffix, Kazakh and English beside it.
 */
class BundlesTest {

  private static final List<Path> RESOURCES =
      List.of(
          Path.of("journal-ejb", "src", "main", "resources"),
          Path.of("journal-web", "src", "main", "resources"));
  private static final List<String> LANGUAGES = List.of("", "_kk", "_en");

  private static final Pattern PLACEHOLDER_NAME = Pattern.compile("\\{\\s*(\\w+)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");
  private static final Pattern MIXED_WORD =
      Pattern.compile("\\p{IsCyrillic}\\p{IsLatin}|\\p{IsLatin}\\p{IsCyrillic}");
  private static final Pattern BREAKABLE = Pattern.compile("(?:(?<![\\p{L}.])п\\.|№) (?=[\\d{])");
  private static final Pattern NUMBERED = Pattern.compile("\\{\\d");
  private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

  /** A family by its path without language and extension, relative to the checkout. */
  static Stream<Path> families() {
    return RESOURCES.stream().flatMap(BundlesTest::familiesUnder).distinct().sorted();
  }

  private static Stream<Path> familiesUnder(Path resources) {
    Path directory = Checkout.root().resolve(resources);
    if (!Files.isDirectory(directory)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".properties"))
          .filter(file -> !directory.relativize(file).startsWith("META-INF"))
          .map(file -> Checkout.root().relativize(file).toString())
          .map(file -> Path.of(file.replaceFirst("(_(kk|en))?\\.properties$", "")))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Texts of one file by key; a key that stands twice fails. */
  private static Map<String, String> texts(Path family, String language) {
    Path file = Checkout.root().resolve(family + language + ".properties");
    assertTrue(Files.exists(file), () -> file + " is missing");
    Map<String, String> texts = new TreeMap<>();
    Properties properties =
        new Properties() {
          private static final long serialVersionUID = 1L;

          @Override
          public synchronized Object put(Object key, Object value) {
            assertTrue(
                texts.put((String) key, (String) value) == null,
                () -> key + " stands twice in " + file);
            return null;
          }
        };
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  @Test
  void bundles_are_found_at_all() {
    assertTrue(families().anyMatch(family -> family.endsWith("regulation/refusals")));
  }

  @ParameterizedTest
  @MethodSource("families")
  void every_language_has_the_same_keys(Path family) {
    SortedSet<String> russian = new TreeSet<>(texts(family, "").keySet());
    for (String language : LANGUAGES) {
      assertEquals(russian, new TreeSet<>(texts(family, language).keySet()), family + language);
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void every_language_names_the_same_placeholders(Path family) {
    Map<String, String> russian = texts(family, "");
    for (String language : LANGUAGES) {
      texts(family, language)
          .forEach(
              (key, text) ->
                  assertEquals(
                      placeholders(russian.getOrDefault(key, "")),
                      placeholders(text),
                      family + language + ": " + key));
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void no_text_is_missing(Path family) {
    forEachText(
        family,
        (where, text) -> {
          assertFalse(text.isBlank(), () -> where + " is empty");
          assertFalse((where + text).contains("???"), () -> where + " stands for a missing text");
        });
  }

  @ParameterizedTest
  @MethodSource("families")
  void no_word_mixes_alphabets(Path family) {
    forEachText(
        family,
        (where, text) ->
            assertNotFound(MIXED_WORD, PLACEHOLDER.matcher(text).replaceAll(" "), where));
  }

  @ParameterizedTest
  @MethodSource("families")
  void a_number_is_not_parted_from_its_sign(Path family) {
    forEachText(family, (where, text) -> assertNotFound(BREAKABLE, text, where));
  }

  @ParameterizedTest
  @MethodSource("families")
  void an_apostrophe_beside_a_numbered_placeholder_is_doubled(Path family) {
    forEachText(
        family,
        (where, text) -> {
          if (NUMBERED.matcher(text).find()) {
            assertNotFound(LONE_APOSTROPHE, text, where);
          }
        });
  }

  private static SortedSet<String> placeholders(String text) {
    return PLACEHOLDER_NAME
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static void forEachText(Path family, BiConsumer<String, String> check) {
    for (String language : LANGUAGES) {
      texts(family, language)
          .forEach((key, text) -> check.accept(family + language + ": " + key, text));
    }
  }

  private static void assertNotFound(Pattern fault, String text, String where) {
    assertFalse(fault.matcher(text).find(), () -> where + " = " + text);
  }

  /** The patterns above, tried on texts with and without the fault. */
  @Nested
  class A_fault_is_recognised {

    @Test
    void a_Latin_letter_in_a_Cyrillic_word() {
      assertTrue(MIXED_WORD.matcher("бiр").find());
      assertTrue(MIXED_WORD.matcher("Cтудент").find());
      assertFalse(MIXED_WORD.matcher("бір PDF-файл, JSON").find());
    }

    @Test
    void a_plain_space_after_the_sign_of_a_number() {
      assertTrue(BREAKABLE.matcher("(п. 2.3.3)").find());
      assertTrue(BREAKABLE.matcher("приказ № {number}").find());
      assertFalse(BREAKABLE.matcher("(п.\u00A02.3.3), №\u00A0{number}, № п/п и т.п. 5").find());
    }

    @Test
    void an_apostrophe_that_would_swallow_a_placeholder() {
      assertTrue(NUMBERED.matcher("registrar's {0}").find());
      assertTrue(LONE_APOSTROPHE.matcher("registrar's {0}").find());
      assertFalse(LONE_APOSTROPHE.matcher("registrar''s {0}").find());
      assertFalse(NUMBERED.matcher("registrar's {name}").find());
    }

    @Test
    void a_placeholder_of_either_style_by_its_name() {
      assertEquals(
          new TreeSet<>(List.of("0", "1", "day", "n")),
          placeholders("{0} {1,choice,0#none|1#one} {day,at} { n }"));
    }
  }
}

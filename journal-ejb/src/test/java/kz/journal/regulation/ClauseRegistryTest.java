package kz.journal.regulation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseRegistryTest {

  private static final Locale RU = Locale.forLanguageTag("ru");
  private static final Locale KK = Locale.forLanguageTag("kk");
  private static final Locale EN = Locale.ENGLISH;

  private static final List<String> INSTRUCTION =
      List.of(
          """
          H-1 H-2 H-3 H-4
          1.1 1.2 1.3 1.4 1.5 1.6 1.7
          2.1.1 2.1.2 2.1.2.1 2.1.2.2 2.1.2.3 2.1.2.4 2.1.2.5 2.1.2.6 2.1.2.7 2.1.2.8 2.1.2.9
          2.2.1 2.2.2-0 2.2.2-1 2.2.2-2 2.2.2-3 2.2.2-4 2.2.2-5a 2.2.2-5b 2.2.3
          2.2.4a 2.2.4b 2.2.4c 2.2.5a 2.2.5b 2.2.5c 2.2.6 2.2.7a 2.2.7b 2.2.7c 2.2.8 2.2.9
          2.3.1a 2.3.1b 2.3.2 2.3.3a 2.3.3b 2.3.3c 2.3.3d 2.3.3e 2.3.3f
          2.3.4a 2.3.4b 2.3.4c 2.3.4d
          2.4.1a 2.4.1b 2.4.2 2.4.3 2.4.4a 2.4.4b
          3.1 3.2 3.3 3.4-0 3.4-1 3.4-2 3.4-3 3.4-4 3.4-5 3.4-6
          S-1 Annex-1 Annex-2 Annex-3
          """
              .split("\\s+"));

  private final ClauseRegistry registry = ClauseRegistry.current();

  static Stream<Locale> languages() {
    return Stream.of(RU, KK, EN);
  }

  @Test
  void holds_the_76_statements_in_the_order_of_the_instruction() {
    assertEquals(76, registry.entries().size());
    assertEquals(INSTRUCTION, registry.entries().stream().map(ClauseRegistry.Entry::id).toList());
  }

  @Test
  void prints_the_paragraph_a_numbered_statement_stands_in() {
    for (ClauseRegistry.Entry entry : registry.entries()) {
      if (Character.isDigit(entry.id().charAt(0))) {
        assertEquals(entry.id().replaceFirst("(-\\d+)?[a-f]?$", ""), entry.place());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void says_each_statement_in_one_sentence_of_its_own(Locale language) {
    Set<String> texts = new HashSet<>();
    for (ClauseRegistry.Entry entry : registry.entries()) {
      String text = registry.text(entry.id(), language);
      assertAll(
          () -> assertTrue(text.length() > 20 && text.endsWith("."), entry.id()),
          () -> assertFalse(text.matches(".*[а-яёәғқңөұүһіa-z»]\\. .*"), entry.id() + ": " + text),
          () -> assertTrue(texts.add(text), entry.id() + " repeats another: " + text));
    }
  }

  @Test
  void says_each_statement_differently_in_each_language() {
    for (ClauseRegistry.Entry entry : registry.entries()) {
      Set<String> texts = new HashSet<>();
      languages().forEach(language -> texts.add(registry.text(entry.id(), language)));
      assertEquals(3, texts.size(), entry.id());
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void gives_a_reason_for_organisational_statements_and_for_no_others(Locale language) {
    for (ClauseRegistry.Entry entry : registry.entries()) {
      assertEquals(
          entry.kind() == ClauseKind.ORGANISATIONAL,
          registry.reason(entry.id(), language).isPresent(),
          entry.id());
    }
  }

  @Test
  void says_nothing_about_statements_it_does_not_have() {
    Bundle bundle = Bundle.of("regulation.clauses", RU);
    Set<String> ids = Set.copyOf(INSTRUCTION);
    for (String key : bundle.keys()) {
      if (key.startsWith("text.") || key.startsWith("reason.")) {
        assertTrue(ids.contains(key.substring(key.indexOf('.') + 1)), key);
      }
    }
  }

  @Nested
  class A_citation {

    @Test
    void names_the_paragraph_in_the_readers_language() {
      assertEquals("п.\u00A02.3.3", registry.citation("2.3.3b", RU));
      assertEquals("2.3.3-т.", registry.citation("2.3.3b", KK));
      assertEquals("2.3.3", registry.citation("2.3.3b", EN));
      assertEquals("п.\u00A02.2.2", registry.citation("2.2.2-5a", RU));
      assertEquals("п.\u00A02.1.2.1", registry.citation("2.1.2.1", RU));
    }

    @Test
    void names_an_unnumbered_part() {
      assertEquals("титульный лист", registry.citation("H-3", RU));
      assertEquals("мазмұны", registry.citation("H-4", KK));
      assertEquals("signature", registry.citation("S-1", EN));
      assertEquals("лист ознакомления", registry.citation("Annex-3", RU));
    }

    @Test
    void is_Russian_for_readers_of_any_other_language() {
      assertEquals("п.\u00A01.7", registry.citation("1.7", Locale.FRENCH));
      assertEquals("п.\u00A01.7", registry.citation("1.7", Locale.ROOT));
    }

    @Test
    void is_the_same_in_every_country_of_a_language() {
      assertEquals("1.7-т.", registry.citation("1.7", Locale.forLanguageTag("kk-KZ")));
      assertEquals("1.7", registry.citation("1.7", Locale.UK));
    }
  }

  @Nested
  class An_unknown_id {

    @Test
    void is_not_found() {
      assertEquals(Optional.empty(), registry.find("2.3.3"));
      assertEquals(Optional.empty(), registry.find("2.3.3g"));
    }

    @Test
    void is_refused_where_an_entry_is_needed() {
      assertThrows(IllegalArgumentException.class, () -> registry.entry("2.3.3"));
      assertThrows(IllegalArgumentException.class, () -> registry.text("", RU));
      assertThrows(IllegalArgumentException.class, () -> registry.reason("9.9", RU));
      assertThrows(IllegalArgumentException.class, () -> registry.citation("9.9", RU));
    }
  }

  @Nested
  class Reading {

    @Test
    void skips_comments_and_blank_lines() throws IOException {
      ClauseRegistry read = ClauseRegistry.read(new StringReader("# a comment\n\n1.7;1.7;RULE\n"));
      assertEquals(
          List.of(new ClauseRegistry.Entry("1.7", "1.7", ClauseKind.RULE)), read.entries());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"1.7;1.7", "1.7;1.7;RULE;", ";1.7;RULE", "1.7;;RULE", "1.7;1.7;rule", "1.7"})
    void refuses_a_malformed_line(String line) {
      IllegalStateException refusal =
          assertThrows(
              IllegalStateException.class, () -> ClauseRegistry.read(new StringReader(line)));
      assertTrue(refusal.getMessage().endsWith(line), refusal.getMessage());
    }

    @Test
    void refuses_an_id_that_stands_twice() {
      assertThrows(
          IllegalStateException.class,
          () -> ClauseRegistry.read(new StringReader("1.7;1.7;RULE\n1.7;1.7;DATA")));
    }
  }
}

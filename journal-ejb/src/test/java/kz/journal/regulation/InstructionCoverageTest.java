package kz.journal.regulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every statement of the instruction is obeyed by code and checked by a test, or stands on {@code
 * regulation/not-built.txt}, or is not for code at all; and {@code docs/instruction-map.md} says
 * which.
 */
class InstructionCoverageTest {

  static final String WRITE_COMMAND =
      "mvn -pl journal-ejb test -Dtest=InstructionCoverageTest -Djournal.map.write=true";

  private static final Path MAP = Path.of("docs", "instruction-map.md");
  private static final String THIS_FILE = "InstructionCoverageTest.java";

  private static List<Citation> compiled;
  private static InstructionCoverage coverage;

  @BeforeAll
  static void scan() {
    compiled = CompiledCitations.ofThisModule();
    List<Citation> citations =
        Stream.concat(compiled.stream(), SourceCitations.ofLaterModules(Checkout.root()).stream())
            .filter(citation -> !citation.file().endsWith(THIS_FILE))
            .toList();
    coverage = new InstructionCoverage(ClauseRegistry.current(), notBuilt(), citations);
  }

  private static Set<String> notBuilt() {
    try (var list =
        Objects.requireNonNull(
            InstructionCoverageTest.class.getResourceAsStream("/regulation/not-built.txt"))) {
      return new LinkedHashSet<>(
          new String(list.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void every_clause_has_code_and_a_test_or_a_reason_to_have_none() {
    assertEquals("", String.join("\n", coverage.problems()));
  }

  @Test
  void the_committed_map_is_current() throws IOException {
    Path map = Checkout.root().resolve(MAP);
    if (Boolean.getBoolean("journal.map.write")) {
      Files.createDirectories(map.getParent());
      Files.writeString(map, coverage.map());
    }
    String committed = Files.exists(map) ? Files.readString(map) : "";
    assertIterableEquals(
        coverage.map().lines().toList(),
        committed.lines().toList(),
        () -> MAP + " is not current; write it with: " + WRITE_COMMAND);
  }

  @Nested
  class What_fails_the_build {

    private static final Path CODE = Path.of("journal-ejb/src/main/java/kz/journal/Rule.java");
    private static final Path TEST = Path.of("journal-ejb/src/test/java/kz/journal/RuleTest.java");

    @Test
    void a_citation_of_a_clause_the_instruction_does_not_have() throws IOException {
      assertProblem(
          CODE + " cites 9.9, which the instruction does not have",
          "1.7;1.7;DOCUMENT",
          Set.of(),
          inCode("9.9"));
    }

    @Test
    void a_clause_that_needs_code_and_has_none() throws IOException {
      assertProblem("2.3.3b has no code", "2.3.3b;2.3.3;RULE", Set.of(), inTest("2.3.3b"));
      assertProblem("1.7 has no code", "1.7;1.7;PROCEDURE", Set.of(), inTest("1.7"));
      assertProblem("2.2.3 has no code", "2.2.3;2.2.3;DATA", Set.of(), inTest("2.2.3"));
    }

    @Test
    void a_clause_with_code_and_without_a_test() throws IOException {
      assertProblem("2.3.3b has no test", "2.3.3b;2.3.3;RULE", Set.of(), inCode("2.3.3b"));
      assertProblem("3.3 has no test", "3.3;3.3;DOCUMENT", Set.of(), inCode("3.3"));
    }

    @Test
    void a_built_clause_on_the_list_of_those_not_built() throws IOException {
      assertProblem(
          "2.3.3b is built: take it off the list",
          "2.3.3b;2.3.3;RULE",
          Set.of("2.3.3b"),
          inCode("2.3.3b"),
          inTest("2.3.3b"));
    }

    @Test
    void a_line_of_the_list_that_needs_no_code() throws IOException {
      String needsNone = "%s needs no code, or does not exist: take it off the list";
      assertProblem(needsNone.formatted("3.3"), "3.3;3.3;DOCUMENT", Set.of("3.3"));
      assertProblem(needsNone.formatted("9.9"), "3.3;3.3;DOCUMENT", Set.of("9.9"));
    }

    @Test
    void an_organisational_clause_that_is_cited() throws IOException {
      String problem = "2.1.1 is organisational, yet it is cited";
      assertProblem(problem, "2.1.1;2.1.1;ORGANISATIONAL", Set.of(), inCode("2.1.1"));
      assertProblem(problem, "2.1.1;2.1.1;ORGANISATIONAL", Set.of(), inTest("2.1.1"));
    }

    @Test
    void an_organisational_clause_without_a_reason() throws IOException {
      assertProblem(
          "2.3.3b is organisational without a reason", "2.3.3b;2.3.3;ORGANISATIONAL", Set.of());
    }

    @Test
    void nothing_else() throws IOException {
      String registry =
          """
          2.1.1;2.1.1;ORGANISATIONAL
          2.3.3b;2.3.3;RULE
          2.3.3c;2.3.3;RULE
          2.3.3d;2.3.3;RULE
          3.3;3.3;DOCUMENT
          """;
      assertEquals(
          List.of(),
          coverage(
                  registry,
                  Set.of("2.3.3c", "2.3.3d"),
                  inCode("2.3.3b"),
                  inTest("2.3.3b"),
                  inCode("2.3.3d"))
              .problems());
    }

    private void assertProblem(
        String problem, String registry, Set<String> notBuilt, Citation... citations)
        throws IOException {
      assertEquals(List.of(problem), coverage(registry, notBuilt, citations).problems());
    }

    private InstructionCoverage coverage(
        String registry, Set<String> notBuilt, Citation... citations) throws IOException {
      return new InstructionCoverage(
          ClauseRegistry.read(new StringReader(registry)), notBuilt, List.of(citations));
    }

    private Citation inCode(String clause) {
      return new Citation(clause, CODE, false);
    }

    private Citation inTest(String clause) {
      return new Citation(clause, TEST, true);
    }
  }

  @Nested
  class The_map {

    @Test
    void tells_the_state_of_a_clause_and_links_its_code_and_tests() throws IOException {
      String registry =
          """
          2.1.1;2.1.1;ORGANISATIONAL
          2.3.3b;2.3.3;RULE
          2.3.3c;2.3.3;RULE
          3.3;3.3;DOCUMENT
          """;
      Path rule = Path.of("journal-ejb/src/main/java/kz/journal/Rule.java");
      Path page = Path.of("journal-web/src/main/java/kz/journal/Page.java");
      Path test = Path.of("journal-ear/src/test/java/kz/journal/RuleIT.java");
      String map =
          new InstructionCoverage(
                  ClauseRegistry.read(new StringReader(registry)),
                  Set.of("2.3.3c"),
                  List.of(
                      new Citation("2.3.3b", page, false),
                      new Citation("2.3.3b", rule, false),
                      new Citation("2.3.3b", rule, false),
                      new Citation("2.3.3b", test, true),
                      new Citation("2.3.3c", rule, false)))
              .map();

      List<String> rows = map.lines().filter(line -> line.matches("\\| [23].*")).toList();
      assertTrue(
          rows.get(0).endsWith("not in the behaviour of a program.* | organisational |  |  |"),
          rows.get(0));
      assertTrue(
          rows.get(1)
              .endsWith(
                  "until 24:00 of the second. | built |"
                      + " [Rule](../journal-ejb/src/main/java/kz/journal/Rule.java),"
                      + " [Page](../journal-web/src/main/java/kz/journal/Page.java) |"
                      + " [RuleIT](../journal-ear/src/test/java/kz/journal/RuleIT.java) |"),
          rows.get(1));
      assertTrue(
          rows.get(2)
              .endsWith(
                  "| not built | [Rule](../journal-ejb/src/main/java/kz/journal/Rule.java) |  |"),
          rows.get(2));
      assertTrue(rows.get(3).endsWith("| document |  |  |"), rows.get(3));
      assertTrue(
          map.contains("4 statements: 1 built, 1 not built, 1 document, 1 organisational."), map);
    }
  }

  @Nested
  class Citations_are_found {

    @Clause("1.1")
    static class Cited {
      @Clause("1.3")
      Cited() {}

      @Clause({"1.4", "1.5"})
      void act() {}
    }

    @Test
    void in_compiled_classes_on_types_constructors_and_methods() {
      List<String> cited =
          compiled.stream()
              .filter(citation -> citation.file().endsWith(THIS_FILE))
              .map(Citation::clause)
              .sorted()
              .toList();
      assertEquals(List.of("1.1", "1.3", "1.4", "1.5"), cited);
    }

    @Test
    void in_the_file_a_reader_would_open() {
      Path file =
          compiled.stream()
              .filter(citation -> citation.clause().equals("1.1") && citation.inTest())
              .map(Citation::file)
              .findFirst()
              .orElseThrow();
      assertTrue(Files.exists(Checkout.root().resolve(file)), file.toString());
    }

    @Test
    void in_the_sources_of_the_modules_compiled_later(@TempDir Path checkout) throws IOException {
      Path page = write(checkout, "journal-web/src/main/java/kz/journal/web/SignInPage.java");
      Path test = write(checkout, "journal-ear/src/test/java/kz/journal/SignInIT.java");
      assertEquals(
          List.of(new Citation("2.2.2-2", page, false), new Citation("2.2.2-2", test, true)),
          SourceCitations.ofLaterModules(checkout));
    }

    private static Path write(Path checkout, String file) throws IOException {
      Path source = checkout.resolve(file);
      Files.createDirectories(source.getParent());
      Files.writeString(source, "@Clause(\"2.2.2-2\") class Citing {}");
      return Path.of(file);
    }

    @Test
    void in_source_text_by_one_literal_or_several() {
      String source =
          """
          @Clause("1.7") class A {
            @kz.journal.regulation.Clause({"2.2.8", "2.2.2-1"})
            void a() {}

            @Clause(value = "1.6")
            void b() {}
          }
          """;
      assertEquals(List.of("1.7", "2.2.8", "2.2.2-1", "1.6"), SourceCitations.clauses(source));
    }

    @Test
    void but_not_in_comments() {
      String source =
          """
          /** As {@code @Clause("1.7")} says. */
          // @Clause("1.6")
          class A {}
          """;
      assertEquals(List.of(), SourceCitations.clauses(source));
    }

    @Test
    void even_after_a_literal_that_looks_like_a_comment() {
      String source =
          """
          @WebFilter("/*") @Clause("1.7") class A {
            String site = "http://localhost"; @Clause("1.6") void a() {}
            char quote = '"'; @Clause("1.5") void b() {} // "
            @Clause("1.4") void c() {}
          }
          """;
      assertEquals(List.of("1.7", "1.6", "1.5", "1.4"), SourceCitations.clauses(source));
    }

    @Test
    void and_one_that_cannot_be_read_is_not_passed_over() {
      assertThrows(AssertionError.class, () -> SourceCitations.clauses("@Clause(ID) class A {}"));
    }
  }
}

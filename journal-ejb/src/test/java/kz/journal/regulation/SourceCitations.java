package kz.journal.regulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Citations in the source text of the modules that are compiled after this one. Their classes do
 * not exist yet when this module is tested, so {@code @Clause} is read there as it is written.
 */
final class SourceCitations {

  private static final List<String> LATER_MODULES = List.of("journal-web", "journal-ear");

  /** A comment, or as group 1 a literal, whose "/*" begins none. */
  private static final Pattern LITERAL_OR_COMMENT =
      Pattern.compile(
          "(\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])++')|/\\*.*?\\*/|//[^\\n]*",
          Pattern.DOTALL);

  private static final Pattern CITATION =
      Pattern.compile("@(?:[\\w.]+\\.)?Clause\\s*\\(([^)]*)\\)", Pattern.DOTALL);
  private static final Pattern LITERALS_ONLY =
      Pattern.compile(
          "\\s*(?:value\\s*=\\s*)?\\{?\\s*\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*\\s*,?\\s*}?\\s*");
  private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

  private SourceCitations() {}

  static List<Citation> ofLaterModules(Path checkout) {
    List<Citation> citations = new ArrayList<>();
    for (String module : LATER_MODULES) {
      citations.addAll(under(checkout, Path.of(module, "src", "main", "java"), false));
      citations.addAll(under(checkout, Path.of(module, "src", "test", "java"), true));
    }
    return citations;
  }

  private static List<Citation> under(Path checkout, Path sources, boolean test) {
    if (!Files.isDirectory(checkout.resolve(sources))) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(checkout.resolve(sources))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(
              file ->
                  clauses(read(file)).stream()
                      .map(clause -> new Citation(clause, checkout.relativize(file), test)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The ids this source cites outside its comments.
   *
   * @throws AssertionError if a citation is not made of literals and so cannot be read
   */
  static List<String> clauses(String source) {
    String code =
        LITERAL_OR_COMMENT
            .matcher(source)
            .replaceAll(
                found -> found.group(1) == null ? " " : Matcher.quoteReplacement(found.group(1)));
    return CITATION
        .matcher(code)
        .results()
        .map(citation -> citation.group(1))
        .flatMap(SourceCitations::literals)
        .toList();
  }

  private static Stream<String> literals(String arguments) {
    if (!LITERALS_ONLY.matcher(arguments).matches()) {
      throw new AssertionError("Cite clauses by literals, not by " + arguments);
    }
    return LITERAL.matcher(arguments).results().map(literal -> literal.group(1));
  }
}

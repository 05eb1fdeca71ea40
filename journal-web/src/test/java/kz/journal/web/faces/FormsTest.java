package kz.journal.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A form sends its own id as a parameter. Where a page has a parameter of that name, the id would
 * be taken for its value, fail to convert, and the act would silently not happen.
 */
class FormsTest {

  private static final Path VIEWS = Path.of("src", "main", "webapp");
  private static final Pattern FORM = Pattern.compile("<h:form\\s[^>]*?id=\"([^\"]+)\"");
  private static final Pattern PARAMETER =
      Pattern.compile("<f:viewParam\\s[^>]*?name=\"([^\"]+)\"");

  @Test
  void no_form_is_called_like_a_parameter_of_its_page() {
    List<String> clashes = views().stream().flatMap(FormsTest::clashes).toList();
    assertEquals(List.of(), clashes);
  }

  private static Stream<String> clashes(Path view) {
    String text = read(view);
    Set<String> parameters = names(PARAMETER, text);
    return names(FORM, text).stream()
        .filter(parameters::contains)
        .map(name -> VIEWS.relativize(view) + ": " + name);
  }

  private static Set<String> names(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private static List<Path> views() {
    try (Stream<Path> files = Files.walk(VIEWS)) {
      List<Path> views = files.filter(file -> file.toString().endsWith(".xhtml")).toList();
      assertTrue(views.size() > 20, "only " + views.size());
      return views;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path view) {
    try {
      return Files.readString(view);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

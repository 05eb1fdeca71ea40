package kz.journal.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reading guide names files that exist. */
class ReadingGuideTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern FILE = Pattern.compile("`((?:journal-|docs/|docker/)[^`]+)`");

  @Test
  void every_file_it_names_exists() throws IOException {
    List<String> named =
        FILE.matcher(Files.readString(ROOT.resolve("docs/reading-guide.md")))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertTrue(named.size() >= 10, named::toString);
    assertEquals(
        List.of(), named.stream().filter(file -> !Files.exists(ROOT.resolve(file))).toList());
  }
}

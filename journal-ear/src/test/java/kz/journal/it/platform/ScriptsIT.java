package kz.journal.it.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tests of the pages' scripts, run by the Node.js that comes with the browser driver, so that a
 * machine needs none of its own.
 */
class ScriptsIT {

  private static final Path TESTS = Path.of("../journal-web/src/test/js");

  @Test
  void every_script_does_what_its_test_says() throws IOException, InterruptedException {
    Path driver =
        Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
            .driverDir();
    List<String> files;
    try (Stream<Path> found = Files.list(TESTS)) {
      files = found.map(Path::toString).filter(name -> name.endsWith(".test.js")).sorted().toList();
    }
    assertTrue(files.size() >= 5, files::toString);
    Process node =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(driver.resolve("node").toString(), "--test"), files.stream())
                    .toList())
            .redirectErrorStream(true)
            .start();
    String output;
    try (InputStream told = node.getInputStream()) {
      output = new String(told.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertEquals(0, node.waitFor(), output);
    assertTrue(output.contains("fail 0"), output);
  }
}

package kz.journal.it.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kz.journal.it.SuiteRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server of the run command does not outlive the build that started it. */
class WithParentIT {

  private static final String WITH_PARENT = "kz.journal.run.WithParent";
  private static final long PATIENCE_SECONDS = 60;

  /** A program that never ends by itself; it says its number when it runs. */
  public static final class Endless {

    private Endless() {}

    public static void main(String... arguments) throws InterruptedException {
      System.out.println(ProcessHandle.current().pid() + " " + String.join(" ", arguments));
      new CountDownLatch(1).await();
    }
  }

  /** Starts a program and waits for it, as the build does. */
  public static final class Starter {

    private Starter() {}

    public static void main(String... command) throws IOException, InterruptedException {
      new ProcessBuilder(command).inheritIO().start().waitFor();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void program_ends_with_the_process_that_started_it(boolean killed) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path tests = Path.of(Endless.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String classes = SuiteRun.current().classes() + File.pathSeparator + tests;
    Process parent =
        new ProcessBuilder(
                java,
                "-cp",
                classes,
                Starter.class.getName(),
                java,
                "-cp",
                classes,
                WITH_PARENT,
                Endless.class.getName(),
                "one",
                "two")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    ProcessHandle program = null;
    try (BufferedReader said = parent.inputReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      assertTrue(line.endsWith(" one two"), line);
      program = ProcessHandle.of(Long.parseLong(line.substring(0, line.indexOf(' ')))).get();
      if (killed) {
        parent.destroyForcibly();
      } else {
        parent.destroy();
      }
      program.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertFalse(program.isAlive());
    } finally {
      parent.destroyForcibly();
      if (program != null) {
        program.destroyForcibly();
      }
    }
  }
}

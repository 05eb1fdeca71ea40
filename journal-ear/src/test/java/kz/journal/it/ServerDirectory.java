package kz.journal.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A server of its own made from the provisioned one: its modules and programs by link, a copy of
 * its configuration, no deployment, no data, no log.
 *
 * @param root what the server takes for its installation
 */
public record ServerDirectory(Path root) {

  private static final String BASE = "standalone";

  /** Makes the server in a folder that is not there yet. */
  public static ServerDirectory create(SuiteRun run, Path root) {
    Path distribution = run.distribution();
    try (Stream<Path> parts = Files.list(distribution)) {
      Files.createDirectories(root.resolve(BASE).resolve("deployments"));
      for (Path part : (Iterable<Path>) parts::iterator) {
        if (!part.endsWith(BASE)) {
          Files.createSymbolicLink(root.resolve(part.getFileName()), part);
        }
      }
      Directories.copy(
          distribution.resolve(BASE).resolve("configuration"),
          root.resolve(BASE).resolve("configuration"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ServerDirectory(root);
  }

  public Path deployments() {
    return root.resolve(BASE).resolve("deployments");
  }

  public Path log() {
    return root.resolve(BASE).resolve("log");
  }

  public Path configuration() {
    return root.resolve(BASE).resolve("configuration");
  }

  public Path modules() {
    return root.resolve("modules");
  }
}

package kz.journal.regulation;

import java.nio.file.Files;
import java.nio.file.Path;

/** The directories of the checkout the tests run in, wherever in it they were started. */
final class Checkout {

  private Checkout() {}

  /** The directory that holds the modules. */
  static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(directory.resolve("journal-ejb"))) {
      directory = directory.getParent();
      if (directory == null) {
        throw new IllegalStateException("The tests run outside the checkout");
      }
    }
    return directory;
  }
}

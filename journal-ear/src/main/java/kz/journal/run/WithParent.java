package kz.journal.run;

import java.util.Arrays;
import java.util.Optional;

/**
 * Runs a program that ends with the process that started it, however that one ends. Ctrl-C in a
 * terminal reaches a build and its server alike; a signal to the build alone does not, and the
 * server would stay behind, with its port and its database.
 *
 * <p>The first argument is the class whose {@code main} is run, the others are its own.
 */
public final class WithParent {

  private static final long EVERY_MILLIS = 500;

  private WithParent() {}

  /** Does not return before the program does. */
  public static void main(String... arguments) throws ReflectiveOperationException {
    Optional<ProcessHandle> parent = ProcessHandle.current().parent();
    Thread watch = new Thread(() -> endAfter(parent), "parent-watch");
    watch.setDaemon(true);
    watch.start();
    Class.forName(arguments[0])
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  /** An orphan has another parent; this is noticed even while nobody has buried the first. */
  private static void endAfter(Optional<ProcessHandle> parent) {
    try {
      while (ProcessHandle.current().parent().equals(parent)) {
        Thread.sleep(EVERY_MILLIS);
      }
      System.exit(0);
    } catch (InterruptedException nobodyDoes) {
      Thread.currentThread().interrupt();
    }
  }
}

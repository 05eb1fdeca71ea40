package kz.journal.it;

import java.nio.file.Path;
import java.util.Locale;

/**
 * One run of the suite, as the build asked for it: on which database and on which ports. Outside
 * the build (from an editor) it is a run on the embedded database.
 *
 * @param product the database of this run
 * @param portOffset added to every port of the server: HTTP 8080, management 9990, MariaDB 13306
 */
public record SuiteRun(Product product, int portOffset) {

  /** The databases the suite runs on; in the build's words {@code h2} and {@code mariadb}. */
  public enum Product {
    H2,
    MARIADB
  }

  /** The run this virtual machine belongs to; the server is told the same as the test. */
  public static SuiteRun current() {
    return new SuiteRun(
        Product.valueOf(System.getProperty("journal.it.database", "h2").toUpperCase(Locale.ROOT)),
        Integer.getInteger("journal.it.port.offset", 100));
  }

  /**
   * How often a trial whose outcome depends on the moment is made.
   *
   * @param usually in every build
   * @param enduring in the profile {@code endure}
   */
  public static int times(int usually, int enduring) {
    return Boolean.getBoolean("journal.it.endure") ? enduring : usually;
  }

  /** {@code h2} or {@code mariadb}. */
  public String name() {
    return product.name().toLowerCase(Locale.ROOT);
  }

  /** Everything this run writes, apart from screenshots. */
  public Path directory() {
    return target().resolve("it").resolve(name());
  }

  /** The server that all tests of this run share. */
  public Path server() {
    return directory().resolve("server");
  }

  /** Pictures for people to look at. */
  public Path screenshots() {
    return target().resolve("screenshots").resolve(name());
  }

  /** The server as the build provisioned it; never written to. */
  public Path distribution() {
    return target().resolve("server");
  }

  /** The EAR that ships. */
  public Path ear() {
    return target().resolve("journal.ear");
  }

  /** What starts a run from the checkout. */
  public Path classes() {
    return target().resolve("classes");
  }

  /** The options of the server's JVM that ship. */
  public Path jvmOptions() {
    return Path.of("src", "main", "run", "jvm.args").toAbsolutePath();
  }

  /** What the server image is made of, beside the server. */
  public Path imageSources() {
    return Path.of("..", "docker").toAbsolutePath().normalize();
  }

  /** MariaDB's program and messages, unpacked by the build. */
  public Path mariaDbBinaries() {
    return target().resolve("mariadb");
  }

  public int mariaDbPort() {
    return 13306 + portOffset;
  }

  private static Path target() {
    return Path.of("target").toAbsolutePath();
  }
}

package kz.journal.it;

import java.net.URI;
import java.nio.file.Path;

/**
 * A server under test, as a client sees it.
 *
 * @param base address of the start page, with a slash at the end
 * @param logDirectory where it writes its log
 */
public record JournalServer(URI base, Path logDirectory) {

  private static final int HTTP_PORT = 8080;

  /** The server all tests of this run share. */
  public static JournalServer ofTheSuite() {
    SuiteRun run = SuiteRun.current();
    return onThisMachine(run.portOffset(), run.directory().resolve("server").resolve("log"));
  }

  static JournalServer onThisMachine(int portOffset, Path logDirectory) {
    return new JournalServer(
        URI.create("http://127.0.0.1:%d/".formatted(HTTP_PORT + portOffset)), logDirectory);
  }

  /** The address of a path such as {@code /sign-in.xhtml}. */
  public URI uri(String path) {
    return base.resolve(path);
  }

  /** A new client without cookies. */
  public Http http() {
    return new Http(this);
  }

  public Database database() {
    return new Database(base);
  }

  public ServerLog log() {
    return new ServerLog(logDirectory);
  }

  /** The demo's movable clock. */
  public JournalTimeline timeline() {
    return new JournalTimeline(this);
  }
}

package kz.journal.it;

import java.net.URI;
import java.nio.file.Path;

/**
 * A server under test, as a client sees it.
 *
 * @param base its address, without a slash at the end
 * @param logDirectory where it writes its log
 */
public record JournalServer(URI base, Path logDirectory) {

  private static final int HTTP_PORT = 8080;

  /** The server all tests of this run share. */
  public static JournalServer ofTheSuite() {
    SuiteRun run = SuiteRun.current();
    return onThisMachine(run.portOffset(), new ServerDirectory(run.server()));
  }

  static JournalServer onThisMachine(int portOffset, ServerDirectory installation) {
    return new JournalServer(
        URI.create("http://127.0.0.1:%d".formatted(HTTP_PORT + portOffset)), installation.log());
  }

  /** The address of a path such as {@code /sign-in.xhtml}, exactly as it is written. */
  public URI uri(String path) {
    return URI.create(base + path);
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

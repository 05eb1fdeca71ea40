package kz.journal.it.platform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import kz.journal.it.ServerLog;
import kz.journal.it.SuiteRun;
import org.junit.jupiter.api.Test;

/**
 * Reads the log of the server after the suite, so the build runs it in an execution of its own when
 * the server has ended. What nobody looks at is soon full: a warning is explained in {@link
 * ServerLog} or its cause is removed.
 */
class ServerLogIT {

  private final ServerLog log =
      new ServerLog(SuiteRun.current().directory().resolve("server").resolve("log"));

  @Test
  void the_server_started_and_stopped_in_order() {
    assertTrue(log.tells("org.jboss.as", "WFLYSRV0025"), "started");
    assertTrue(log.tells("org.jboss.as", "WFLYSRV0050"), "stopped");
  }

  @Test
  void nothing_was_complained_about() {
    List<ServerLog.Line> complaints = log.complaints();
    assertTrue(
        complaints.isEmpty(),
        () -> complaints.stream().map(Object::toString).collect(Collectors.joining("\n")));
  }
}

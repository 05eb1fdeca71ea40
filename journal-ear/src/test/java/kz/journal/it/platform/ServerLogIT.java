package kz.journal.it.platform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import kz.journal.it.ServerDirectory;
import kz.journal.it.ServerLog;
import kz.journal.it.SuiteRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads the log of the server after the suite, so the build runs it in an execution of its own when
 * the server has ended. What nobody looks at is soon full: a warning is explained in {@link
 * ServerLog} or its cause is removed.
 */
class ServerLogIT {

  @Test
  void the_server_started_and_stopped_in_order() {
    ServerLog log = new ServerLog(new ServerDirectory(SuiteRun.current().server()).log());
    assertTrue(log.tells("org.jboss.as", "WFLYSRV0025"), "started");
    assertTrue(log.tells("org.jboss.as", "WFLYSRV0050"), "stopped");
  }

  static List<ServerLog> logs() {
    return ServerLog.allOf(SuiteRun.current());
  }

  @ParameterizedTest
  @MethodSource("logs")
  void nothing_was_complained_about(ServerLog log) {
    List<ServerLog.Line> complaints = log.complaints();
    assertTrue(
        complaints.isEmpty(),
        () -> complaints.stream().map(Object::toString).collect(Collectors.joining("\n")));
  }
}

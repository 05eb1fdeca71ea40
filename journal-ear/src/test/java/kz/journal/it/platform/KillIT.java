package kz.journal.it.platform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import kz.journal.it.AgainstServer;
import kz.journal.it.Database;
import kz.journal.it.ServerProcess;
import org.junit.jupiter.api.Test;

/** What the data source acknowledged is there after the server was killed in the middle of work. */
@AgainstServer
class KillIT {

  private static final int BEFORE_THE_KILL = 300;

  @Test
  void acknowledged_commits_survive_a_kill() throws InterruptedException {
    try (ServerProcess server = ServerProcess.startEmpty("killed")) {
      Database database = server.server().database();
      database.execute("create table acknowledged (number bigint primary key)");

      AtomicLong acknowledged = new AtomicLong();
      CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);
      CompletableFuture<Void> writer =
          CompletableFuture.runAsync(() -> writeUntilCutOff(database, acknowledged, enough));
      enough.await();
      server.kill();
      writer.join();
      server.start();

      long kept = server.server().database().count("select count(*) from acknowledged");
      long promised = acknowledged.get();
      assertTrue(promised >= BEFORE_THE_KILL, () -> "Only " + promised + " were written");
      // The last row may have been written without its acknowledgement reaching the client.
      assertTrue(
          kept == promised || kept == promised + 1,
          () -> promised + " commits were acknowledged, " + kept + " are there");
    }
  }

  private static void writeUntilCutOff(
      Database database, AtomicLong acknowledged, CountDownLatch enough) {
    while (true) {
      try {
        database.execute("insert into acknowledged values (?)", acknowledged.get());
      } catch (UncheckedIOException cutOff) {
        return;
      }
      acknowledged.incrementAndGet();
      enough.countDown();
    }
  }
}

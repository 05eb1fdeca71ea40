package kz.journal.it.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import kz.journal.it.AgainstServer;
import kz.journal.it.Database;
import kz.journal.it.ServerProcess;
import org.junit.jupiter.api.Test;

/**
 * What the data source acknowledged is there after the server was killed in the middle of work; an
 * ordered stop turns nobody away with a failure.
 */
@AgainstServer
class KillIT {

  private static final int BEFORE_THE_KILL = 300;
  private static final int BEFORE_THE_STOP = 200;
  private static final int ASKERS = 4;
  private static final int PATIENCE_SECONDS = 60;

  @Test
  void acknowledged_commits_survive_a_kill() throws InterruptedException {
    try (ServerProcess server = ServerProcess.startEmpty("killed")) {
      Database database = server.server().database();
      database.execute("create table acknowledged (number bigint primary key)");

      AtomicLong acknowledged = new AtomicLong();
      CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);
      CompletableFuture<Void> writer =
          CompletableFuture.runAsync(() -> writeUntilCutOff(database, acknowledged, enough));
      assertTrue(enough.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "too few were acknowledged");
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

  @Test
  void a_stop_in_the_middle_of_requests_fails_none() throws InterruptedException {
    try (ServerProcess server = ServerProcess.startEmpty("stopped")) {
      Set<Integer> statuses = ConcurrentHashMap.newKeySet();
      CountDownLatch busy = new CountDownLatch(BEFORE_THE_STOP);
      List<CompletableFuture<Void>> askers =
          Stream.generate(
                  () -> CompletableFuture.runAsync(() -> askToTheEnd(server, statuses, busy)))
              .limit(ASKERS)
              .toList();
      assertTrue(busy.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "too few were answered");
      server.stop();
      askers.forEach(CompletableFuture::join);

      // What comes after the signal is told that the server is not there for it.
      statuses.removeAll(Set.of(200, 503));
      assertEquals(Set.of(), statuses);
    }
  }

  private static void askToTheEnd(
      ServerProcess server, Set<Integer> statuses, CountDownLatch busy) {
    while (server.process().isAlive()) {
      try {
        statuses.add(server.server().http().get("/health/ready").status());
        busy.countDown();
      } catch (UncheckedIOException cutOff) {
        Thread.onSpinWait();
      }
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

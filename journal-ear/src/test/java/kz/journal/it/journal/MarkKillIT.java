package kz.journal.it.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.journal.it.AgainstServer;
import kz.journal.it.Answer;
import kz.journal.it.Database;
import kz.journal.it.Directories;
import kz.journal.it.MariaDb;
import kz.journal.it.ServerProcess;
import kz.journal.it.SuiteRun;
import kz.journal.it.Together;
import kz.journal.it.journal.Pen.Change;
import kz.journal.it.journal.Pen.Result;
import org.junit.jupiter.api.Test;

/**
 * The power fails while fifty teachers mark, again and again: what was acknowledged is there once,
 * with its revision and its line in the audit; what was not may be there, then whole, and sending
 * it again saves it once.
 */
@AgainstServer
class MarkKillIT {

  private static final int KILLS = SuiteRun.times(3, 20);
  private static final int WRITERS = 50;
  private static final int LESSONS = 8;
  private static final int SAVED_BEFORE_A_KILL = 300;
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private static final LocalDate TUE_10_NOV_2026 = LocalDate.of(2026, 11, 10);

  @Test
  void acknowledged_marks_are_there_once_and_whole() throws IOException, InterruptedException {
    SuiteRun run = SuiteRun.current();
    Optional<MariaDb> database =
        run.product() == SuiteRun.Product.MARIADB
            ? Optional.of(MariaDb.startEmpty(run, "marks_killed_db"))
            : Optional.empty();
    ServerProcess server =
        ServerProcess.startEmpty(
            "marks_killed",
            database
                .map(own -> new String[] {"-Djournal.db.url=" + own.url(MariaDb.SCHEMA)})
                .orElse(new String[0]));
    try (server;
        Together hands = new Together()) {
      TaughtClass taught =
          TaughtClass.make(
              server.server().database(), 1, WRITERS, WRITERS, LESSONS, TUE_10_NOV_2026);
      List<Writer> writers =
          IntStream.range(0, WRITERS)
              .mapToObj(i -> new Writer(taught, taught.pen(server.server(), i), i))
              .toList();
      for (int kill = 1; kill <= KILLS; kill++) {
        server.server().timeline().goTo(TUE_10_NOV_2026, LocalTime.of(20, 0));
        boolean ofTheDatabase = kill % 2 == 0 && database.isPresent();
        markUntilCutOff(
            hands,
            writers,
            () ->
                database.filter(any -> ofTheDatabase).ifPresentOrElse(MariaDb::kill, server::kill));
        if (ofTheDatabase) {
          database.get().start();
          findsItsDatabaseAgain(server.server().database());
        } else {
          server.start();
        }
        everythingIsThere(server.server().database(), writers);
      }
    }
    if (database.isPresent()) {
      database.get().stop();
      // A server whose database is killed has every reason to complain.
      Directories.delete(server.server().logDirectory());
    }
  }

  private static void markUntilCutOff(Together hands, List<Writer> writers, Runnable kill) {
    CountDownLatch enough = new CountDownLatch(SAVED_BEFORE_A_KILL);
    AtomicBoolean killed = new AtomicBoolean();
    List<Callable<Boolean>> things = new ArrayList<>();
    writers.forEach(writer -> things.add(() -> writer.writeUntilCutOff(enough, killed)));
    things.add(
        () -> {
          boolean reached = enough.await(LONGEST.toSeconds(), TimeUnit.SECONDS);
          killed.set(true);
          kill.run();
          return reached;
        });
    assertTrue(hands.run(things).stream().allMatch(Boolean::booleanValue), "too few were saved");
  }

  private static void everythingIsThere(Database database, List<Writer> writers) {
    List<Map<String, Object>> revisions =
        database.rows(
            "select r.change_id, r.version, r.points, r.author, m.id, m.lesson_id, m.student_id,"
                + " m.version as stands, m.points as points_standing, m.author as owner"
                + " from mark m left join mark_revision r on r.mark_id = m.id"
                + " where m.lesson_id between ? and ? order by m.id, r.version",
            writers.get(0).taught.lesson(0),
            writers.get(0).taught.lesson(LESSONS));
    Map<Object, List<Map<String, Object>>> cells =
        revisions.stream().collect(Collectors.groupingBy(row -> row.get("id")));
    cells.values().forEach(MarkKillIT::wholeCell);

    Map<Object, Map<String, Object>> byNumber =
        revisions.stream()
            .collect(Collectors.toMap(row -> row.get("change_id"), Function.identity()));
    int acknowledged = 0;
    int unanswered = 0;
    for (Writer writer : writers) {
      acknowledged += writer.saved.size();
      unanswered += byNumber.containsKey(writer.pending.changeId()) ? 1 : 0;
      writer.saved.forEach(
          (change, version) -> {
            Map<String, Object> row = byNumber.get(change.changeId());
            assertTrue(row != null, () -> change + " was acknowledged and is lost");
            assertEquals(change.lesson(), row.get("lesson_id"), row::toString);
            assertEquals(change.student(), row.get("student_id"), row::toString);
            assertEquals(change.value(), row.get("points"), row::toString);
            assertEquals(version, row.get("version"), row::toString);
          });
    }
    assertEquals(acknowledged + unanswered, revisions.size(), "nothing but what was sent");

    Map<Object, Object> told =
        database
            .rows(
                "select object_id, count(*) as told from audit_entry"
                    + " where action = 'journal.mark' group by object_id")
            .stream()
            .collect(Collectors.toMap(row -> row.get("object_id"), row -> row.get("told")));
    cells.forEach(
        (id, rows) ->
            assertEquals((long) rows.size(), told.get(id.toString()), () -> "audit of mark " + id));
    assertEquals(cells.size(), told.size(), "no audit of what is not there");
  }

  private static void wholeCell(List<Map<String, Object>> revisions) {
    for (int version = 1; version <= revisions.size(); version++) {
      assertEquals(version, revisions.get(version - 1).get("version"), revisions::toString);
    }
    Map<String, Object> last = revisions.get(revisions.size() - 1);
    assertEquals(last.get("version"), last.get("stands"), last::toString);
    assertEquals(last.get("points"), last.get("points_standing"), last::toString);
    assertEquals(last.get("author"), last.get("owner"), last::toString);
  }

  /** The server notices only by a failure that its database was away. */
  private static void findsItsDatabaseAgain(Database database) {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (true) {
      try {
        database.count("select count(*) from mark");
        return;
      } catch (IllegalArgumentException e) {
        assertTrue(System.nanoTime() < deadline, e::getMessage);
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
  }

  /** One teacher, whose student is marked in one lesson after the other, over and over. */
  private static final class Writer {

    private final TaughtClass taught;
    private final Pen pen;
    private final int row;
    private final Map<Change, Integer> saved = new HashMap<>();
    private int sent;
    private Change pending;

    Writer(TaughtClass taught, Pen pen, int row) {
      this.taught = taught;
      this.pen = pen;
      this.row = row;
      next();
    }

    private void next() {
      int times = sent / LESSONS;
      pending =
          new Change(
              Change.number(row, ++sent),
              taught.lesson(sent % LESSONS),
              taught.student(row),
              sent % 101,
              times == 0 ? null : Integer.valueOf(times));
    }

    /** Begins with what the last cut left without an answer. */
    boolean writeUntilCutOff(CountDownLatch enough, AtomicBoolean killed) {
      while (true) {
        Answer answer;
        try {
          answer = pen.send(List.of(pending));
        } catch (UncheckedIOException cutOff) {
          return true;
        }
        if (answer.status() >= 500 && killed.get()) {
          return true;
        }
        Result result = Pen.results(answer).get(0);
        assertEquals("SAVED", result.outcome(), result::toString);
        assertEquals(
            pending.seen() == null ? 1 : pending.seen() + 1, result.version(), result::toString);
        saved.put(pending, result.version());
        next();
        enough.countDown();
      }
    }
  }
}

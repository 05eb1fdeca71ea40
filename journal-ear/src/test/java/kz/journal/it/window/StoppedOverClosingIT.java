package kz.journal.it.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import kz.journal.it.AgainstServer;
import kz.journal.it.Database;
import kz.journal.it.JournalServer;
import kz.journal.it.JournalTimeline;
import kz.journal.it.ServerProcess;
import kz.journal.it.journal.Pen.Change;
import kz.journal.it.journal.Pen.Result;
import kz.journal.it.journal.TaughtClass;
import kz.journal.regulation.Clause;
import kz.journal.time.JournalZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A server that was stopped when windows became due shows, started again, what one that stayed up
 * shows: the same states, the same refusal, the same notices.
 */
@AgainstServer
@Clause("2.3.3b")
class StoppedOverClosingIT {

  private static final int CLASS = 1703;
  private static final int STUDENTS = 4;
  private static final int LESSONS = 3;
  private static final int TERM_SECONDS = 30;
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  private TaughtClass here;

  @AfterEach
  void removeClass() {
    if (here != null) {
      here.remove();
    }
  }

  @Test
  void states_are_those_of_a_server_that_was_not_stopped(
      Database database, JournalServer server, JournalTimeline timeline) {
    try (ServerProcess stopped = ServerProcess.startEmpty("closing")) {
      Instant closes = Instant.now().plusSeconds(TERM_SECONDS).truncatedTo(ChronoUnit.SECONDS);
      here = filled(database, server, closes);
      TaughtClass there = filled(stopped.server().database(), stopped.server(), closes);

      timeline.goTo(closes);
      List<String> expected = state(here, server);
      stopped.stop();
      while (Instant.now().isBefore(closes)) {
        LockSupport.parkUntil(closes.toEpochMilli());
      }
      stopped.start();

      awaitClosed(there);
      assertEquals(expected, state(there, stopped.server()));
    }
  }

  /** One lesson is full, one has a mark, one is empty; two end now, the last an hour later. */
  private static TaughtClass filled(Database database, JournalServer server, Instant closes) {
    LocalDate yesterday = LocalDate.now(JournalZone.ALMATY).minusDays(1);
    TaughtClass made = TaughtClass.make(database, CLASS, STUDENTS, 1, LESSONS, yesterday);
    made.giveWindows(closes);
    database.execute(
        "update entry_window set closes_at = ? where lesson_id = ?",
        closes.plus(1, ChronoUnit.HOURS),
        made.lesson(2));
    for (int student = 0; student < STUDENTS; student++) {
      assertEquals("SAVED", write(made, server, 0, student).outcome());
    }
    assertEquals("SAVED", write(made, server, 1, 0).outcome());
    return made;
  }

  private static List<String> state(TaughtClass taught, JournalServer server) {
    List<String> state = new ArrayList<>();
    taught
        .pen(server, 0)
        .http()
        .get("/api/v1/journals/" + taught.journal())
        .must(200)
        .json()
        .required("lessons")
        .forEach(lesson -> state.add(lesson.toString()));
    taught
        .database()
        .rows(
            "select kind, arguments from notice where account_id = ? order by kind, arguments",
            taught.teacher(0))
        .forEach(notice -> state.add(notice.toString()));
    taught
        .database()
        .rows(
            "select lesson_id, closes_at, close_reason, case when closed_at is null then 'open'"
                + " else 'closed' end as written from entry_window where journal_id = ?"
                + " order by lesson_id",
            taught.journal())
        .forEach(window -> state.add(window.toString()));
    Result late = write(taught, server, 1, 1);
    state.add(late.outcome() + " " + late.clause() + " " + late.closedAt());
    state.add(write(taught, server, 2, 1).outcome());
    return state;
  }

  private static void awaitClosed(TaughtClass taught) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (taught
            .database()
            .count(
                "select count(*) from entry_window where journal_id = ? and closed_at is not null",
                taught.journal())
        < 2) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("What was due while the server was stopped is not closed");
      }
      LockSupport.parkNanos(100_000_000);
    }
  }

  private static Result write(TaughtClass taught, JournalServer server, int lesson, int student) {
    return taught
        .pen(server, 0)
        .write(
            new Change(
                Change.number(CLASS, STUDENTS * (lesson + 1L) + student),
                taught.lesson(lesson),
                taught.student(student),
                70,
                null));
  }
}

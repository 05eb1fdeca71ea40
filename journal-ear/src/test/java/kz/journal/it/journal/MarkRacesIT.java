package kz.journal.it.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import kz.journal.it.AgainstServer;
import kz.journal.it.Database;
import kz.journal.it.JournalServer;
import kz.journal.it.JournalTimeline;
import kz.journal.it.SuiteRun;
import kz.journal.it.Together;
import kz.journal.it.journal.Pen.Change;
import kz.journal.it.journal.Pen.Result;
import kz.journal.regulation.Clause;
import kz.journal.time.JournalZone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many hands at one journal: nobody's mark is lost, none is written twice, none too late. */
@AgainstServer
class MarkRacesIT {

  private static final int CLASS = 901;
  private static final int STUDENTS = 30;
  private static final int TEACHERS = 6;
  private static final int LESSONS = 60;

  private static final LocalDate TUE_10_NOV_2026 = LocalDate.of(2026, 11, 10);

  /** 24:00 of Thursday 12 November, the second working day after the lesson's. */
  private static final Instant CLOSES = JournalZone.endOf(LocalDate.of(2026, 11, 12));

  private static final AtomicLong NUMBERS = new AtomicLong();

  private static TaughtClass taught;
  private static List<Pen> teachers;
  private static Together hands;

  @BeforeAll
  static void makeClass(Database database, JournalServer server) {
    taught = TaughtClass.make(database, CLASS, STUDENTS, TEACHERS, LESSONS, TUE_10_NOV_2026);
    teachers = IntStream.range(0, TEACHERS).mapToObj(i -> taught.pen(server, i)).toList();
    hands = new Together();
  }

  @AfterAll
  static void removeClass() {
    hands.close();
    taught.remove();
  }

  @Nested
  class Two_writers_on_one_cell {

    /** Each cell is entered first in one round and changed in the next. */
    private static final int ROUNDS = SuiteRun.times(100, 1000);

    @BeforeEach
    void while_the_window_is_open(JournalTimeline timeline) {
      timeline.goTo(TUE_10_NOV_2026, LocalTime.of(20, 0));
    }

    @Test
    void one_is_saved_and_the_other_is_shown_what_stands(Database database) {
      for (int round = 0; round < ROUNDS; round++) {
        int cell = round / 2;
        Integer seen = round % 2 == 0 ? null : 1;
        Change first = change(cell, round % 50, seen);
        Change second = change(cell, 50 + round % 50, seen);

        List<Result> results =
            hands.run(
                List.of(() -> teachers.get(0).write(first), () -> teachers.get(1).write(second)));

        String told = "round " + round + ": " + results;
        List<String> outcomes = results.stream().map(Result::outcome).sorted().toList();
        assertEquals(List.of("CONFLICT", "SAVED"), outcomes, told);
        int winner = "SAVED".equals(results.get(0).outcome()) ? 0 : 1;
        Change saved = winner == 0 ? first : second;
        int version = seen == null ? 1 : 2;
        assertEquals(version, results.get(winner).version(), told);
        assertEquals(saved.value(), results.get(1 - winner).theirValue(), told);
        assertEquals(version, results.get(1 - winner).theirVersion(), told);
        Map<String, Object> stands = stands(database, saved);
        assertEquals(saved.value(), number(stands.get("points")), told);
        assertEquals(version, number(stands.get("version")), told);
        assertEquals(version, number(stands.get("revisions")), told);
        assertEquals(taught.login(winner), stands.get("author"), told);
      }
    }
  }

  @Nested
  class A_roll_call_of_thirty_and_a_second_writer {

    @Test
    void share_the_cells_and_each_has_one_owner(Database database, JournalTimeline timeline) {
      timeline.goTo(TUE_10_NOV_2026, LocalTime.of(20, 0));
      int lesson = LESSONS - 1;
      List<Change> rollCall =
          IntStream.range(0, STUDENTS).mapToObj(i -> change(lesson, i, 100, null)).toList();
      List<Change> typed =
          IntStream.range(0, STUDENTS).mapToObj(i -> change(lesson, i, i, null)).toList();

      List<List<Result>> results =
          hands.run(
              List.of(
                  () -> teachers.get(2).write(rollCall),
                  () -> typed.stream().map(teachers.get(3)::write).toList()));

      for (int student = 0; student < STUDENTS; student++) {
        List<Result> both = List.of(results.get(0).get(student), results.get(1).get(student));
        assertEquals(
            List.of("CONFLICT", "SAVED"),
            both.stream().map(Result::outcome).sorted().toList(),
            both::toString);
        boolean called = "SAVED".equals(both.get(0).outcome());
        Map<String, Object> stands = stands(database, typed.get(student));
        assertEquals(called ? 100 : student, number(stands.get("points")));
        assertEquals(1, number(stands.get("revisions")));
      }
    }
  }

  @Nested
  class The_same_change_sent_twice_at_once {

    private static final int ROUNDS = SuiteRun.times(20, 200);

    @BeforeEach
    void while_the_window_is_open(JournalTimeline timeline) {
      timeline.goTo(TUE_10_NOV_2026, LocalTime.of(20, 0));
    }

    @Test
    void is_saved_once_and_answered_twice(Database database) {
      for (int round = 0; round < ROUNDS; round++) {
        Change change = change(STUDENTS * 20 + round, 70, null);
        Callable<Result> send = () -> teachers.get(4).write(change);

        List<Result> results = hands.run(List.of(send, send));

        for (Result result : results) {
          assertEquals("SAVED", result.outcome(), results::toString);
          assertEquals(1, result.version(), results::toString);
        }
        assertEquals(1, number(stands(database, change).get("revisions")));
      }
    }

    @Test
    void with_another_value_is_invalid(Database database) {
      Change change = change(STUDENTS * 30, 70, null);
      assertEquals("SAVED", teachers.get(4).write(change).outcome());
      Change other = new Change(change.changeId(), change.lesson(), change.student(), 71, 1);

      assertEquals("INVALID", teachers.get(4).write(other).outcome());

      assertEquals(70, number(stands(database, change).get("points")));
      assertEquals("SAVED", teachers.get(5).write(other).outcome(), "a number of one's own");
    }

    @Test
    void into_two_lessons_fills_one_of_them(Database database) {
      for (int round = 0; round < ROUNDS; round++) {
        Change one = change(31 + round / STUDENTS, round % STUDENTS, 70, null);
        Change other =
            new Change(
                one.changeId(), taught.lesson(41 + round / STUDENTS), one.student(), 70, null);

        List<Result> results =
            hands.run(
                List.of(() -> teachers.get(5).write(one), () -> teachers.get(5).write(other)));

        assertEquals(
            List.of("INVALID", "SAVED"),
            results.stream().map(Result::outcome).sorted().toList(),
            results::toString);
        assertEquals(
            1,
            database.count(
                "select count(*) from mark_revision where change_id = ? and author = ?",
                one.changeId(),
                taught.login(5)));
      }
    }
  }

  @Nested
  @Clause("2.3.3b")
  class At_midnight_of_the_last_day {

    /** The clock is put this long before the end while all write, each as fast as it can. */
    @ParameterizedTest
    @CsvSource({"100, 50", "400, 51", "1500, 52"})
    void nothing_is_written_after_the_window_closed(
        int millisLeft, int lesson, Database database, JournalTimeline timeline) {
      long saved = revisions(database);
      timeline.goTo(CLOSES.minus(1, ChronoUnit.HOURS));
      CountDownLatch begun = new CountDownLatch(TEACHERS);
      AtomicBoolean closed = new AtomicBoolean();
      List<Callable<Integer>> things = new ArrayList<>();
      for (int teacher = 0; teacher < TEACHERS; teacher++) {
        int row = teacher;
        things.add(() -> writeUntilRefused(lesson, row, begun, closed));
      }
      things.add(
          () -> {
            begun.await();
            timeline.goTo(CLOSES.minusMillis(millisLeft));
            return 0;
          });

      int written = hands.run(things).stream().mapToInt(Integer::intValue).sum();

      assertEquals(written, revisions(database) - saved, "each saved answer has its revision");
      assertEquals(
          0,
          database.count(
              "select count(*) from mark_revision r join mark m on m.id = r.mark_id"
                  + " where m.lesson_id between ? and ? and r.entered_at >= ?",
              taught.lesson(0),
              taught.lesson(LESSONS),
              CLOSES));
    }

    /** Returns how many were saved before the first refusal; after it nothing may be. */
    private int writeUntilRefused(int lesson, int row, CountDownLatch begun, AtomicBoolean closed) {
      Integer seen = null;
      for (int count = 0; ; count++) {
        boolean late = closed.get();
        Change change = change(lesson, row, count % 101, seen);
        Result result = teachers.get(row).write(change);
        if ("REFUSED".equals(result.outcome())) {
          closed.set(true);
          assertEquals("2.3.3b", result.clause());
          assertEquals(CLOSES, OffsetDateTime.parse(result.closedAt()).toInstant());
          assertEquals("REFUSED", teachers.get(row).write(change).outcome(), "for good");
          return count;
        }
        assertEquals("SAVED", result.outcome(), result::toString);
        assertFalse(late, () -> "saved after another was refused: " + result);
        seen = result.version();
        begun.countDown();
      }
    }

    private long revisions(Database database) {
      return database.count(
          "select count(*) from mark_revision r join mark m on m.id = r.mark_id"
              + " where m.lesson_id between ? and ?",
          taught.lesson(0),
          taught.lesson(LESSONS));
    }
  }

  /** A change with a number of its own; the cells of the class counted lesson by lesson. */
  private static Change change(int cell, int value, Integer seen) {
    return change(cell / STUDENTS, cell % STUDENTS, value, seen);
  }

  private static Change change(int lesson, int student, int value, Integer seen) {
    return new Change(
        Change.number(CLASS, NUMBERS.incrementAndGet()),
        taught.lesson(lesson),
        taught.student(student),
        value,
        seen);
  }

  private static Map<String, Object> stands(Database database, Change change) {
    List<Map<String, Object>> rows =
        database.rows(
            "select m.points, m.version, m.author, count(r.id) as revisions from mark m"
                + " join mark_revision r on r.mark_id = m.id"
                + " where m.lesson_id = ? and m.student_id = ?"
                + " group by m.points, m.version, m.author",
            change.lesson(),
            change.student());
    assertEquals(1, rows.size(), rows::toString);
    return rows.get(0);
  }

  private static int number(Object value) {
    return ((Number) value).intValue();
  }
}

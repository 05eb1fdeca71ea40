package kz.journal.it.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import kz.journal.it.AgainstServer;
import kz.journal.it.Database;
import kz.journal.it.JournalServer;
import kz.journal.it.JournalTimeline;
import kz.journal.it.Together;
import kz.journal.it.journal.Pen;
import kz.journal.it.journal.Pen.Change;
import kz.journal.it.journal.Pen.Result;
import kz.journal.it.journal.TaughtClass;
import kz.journal.regulation.Clause;
import kz.journal.time.JournalZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Windows are rows: kept with the lesson, closed once by the timer, never what makes one late. */
@AgainstServer
@Clause("2.3.3b")
class WindowsIT {

  private static final int CLASS = 1701;
  private static final int STUDENTS = 5;

  private static final LocalDate TUE_10_NOV_2026 = LocalDate.of(2026, 11, 10);

  /** 24:00 of Thursday 12 November, the second working day after the lesson's. */
  private static final Instant CLOSES = JournalZone.endOf(LocalDate.of(2026, 11, 12));

  private static final AtomicLong NUMBERS = new AtomicLong();

  private Database database;
  private JournalServer server;
  private TaughtClass taught;

  @BeforeEach
  void with(Database database, JournalServer server, JournalTimeline timeline) {
    this.database = database;
    this.server = server;
    timeline.goTo(TUE_10_NOV_2026, LocalTime.of(20, 0));
  }

  @AfterEach
  void removeClass() {
    if (taught != null) {
      taught.remove();
    }
  }

  private void lessons(int count) {
    taught = TaughtClass.make(database, CLASS, STUDENTS, 2, count, TUE_10_NOV_2026);
  }

  @Nested
  class A_lesson {

    @Test
    void of_the_demo_has_its_window_from_the_beginning() {
      assertEquals(
          0,
          database.count(
              "select count(*) from lesson l join journal j on j.id = l.journal_id"
                  + " where j.sourced_id is null and l.cancelled_on is null and j.code not like 'К%'"
                  + " and not exists (select 1 from entry_window w where w.lesson_id = l.id)"));
    }

    @Test
    void that_came_without_a_window_gets_it_when_it_is_marked() {
      lessons(1);

      assertEquals("SAVED", write(0, 0, 70).outcome());

      assertEquals(CLOSES, moment("closes_at", 0));
      assertEquals(CLOSES, moment("rule_closes_at", 0));
    }

    @Test
    void promised_longer_than_the_rule_gives_is_open_until_then(JournalTimeline timeline) {
      lessons(1);
      Instant promised = CLOSES.plus(1, ChronoUnit.DAYS);
      taught.giveWindows(promised);

      timeline.goTo(promised.minusSeconds(60));
      assertEquals("SAVED", write(0, 0, 70).outcome());
      assertEquals("OPEN", lesson(0).required("state").asText());

      timeline.goTo(promised);
      Result late = write(0, 1, 70);
      assertEquals("REFUSED", late.outcome());
      assertEquals("2.3.3b", late.clause());
      assertEquals("CLOSED", lesson(0).required("state").asText());
    }

    @Test
    void that_is_moved_takes_its_window_along_and_the_move_is_written_down() {
      lessons(1);
      taught.giveWindows(CLOSES);
      LocalDate mon9Nov = LocalDate.of(2026, 11, 9);
      database.execute("update lesson set held_on = ? where id = ?", mon9Nov, taught.lesson(0));

      write(0, 0, 70);
      assertEquals(CLOSES, moment("closes_at", 0), "never earlier than promised");

      database.execute(
          "update lesson set held_on = ?, starts_at = '08:00:00' where id = ?",
          LocalDate.of(2026, 11, 11),
          taught.lesson(0));
      assertEquals("REFUSED", write(0, 1, 70).outcome(), "the lesson has not begun");
      assertEquals(JournalZone.endOf(LocalDate.of(2026, 11, 13)), moment("closes_at", 0));
      assertEquals(
          1,
          database.count(
              "select count(*) from window_change where lesson_id = ? and cause = 'TIMETABLE'",
              taught.lesson(0)));
    }
  }

  @Nested
  class A_single_cell {

    @Test
    void is_open_longer_than_its_lesson_and_its_neighbour_is_not(JournalTimeline timeline) {
      lessons(1);
      taught.giveWindows(CLOSES);
      Instant until = CLOSES.plus(5, ChronoUnit.HOURS);
      database.insert(
          "cell_opening",
          "id, lesson_id, student_id, closes_at, extension_id, opened_by, opened_at",
          List.<Object[]>of(
              new Object[] {
                taught.lesson(0), taught.lesson(0), taught.student(2), until, 1, "registrar", CLOSES
              }));

      timeline.goTo(until.minusSeconds(60));
      assertEquals("SAVED", write(0, 2, 70).outcome());
      assertEquals("REFUSED", write(0, 3, 70).outcome());
      JsonNode open = table().required("openCells");
      assertEquals(1, open.size());
      assertEquals(Long.toString(taught.student(2)), open.get(0).required("student").asText());
      assertEquals("CLOSED", lesson(0).required("state").asText());

      timeline.goTo(until);
      assertEquals("REFUSED", write(0, 2, 71).outcome());
      assertEquals(0, table().required("openCells").size());
    }
  }

  @Nested
  class When_the_term_is_over {

    @Test
    void the_window_is_closed_and_the_teacher_is_told_of_empty_cells(JournalTimeline timeline) {
      lessons(2);
      taught.giveWindows(CLOSES);
      for (int student = 0; student < STUDENTS; student++) {
        assertEquals("SAVED", write(0, student, 70).outcome());
      }
      assertEquals("SAVED", write(1, 0, 70).outcome());

      timeline.goTo(CLOSES.minusSeconds(30));
      assertEquals(0, closed());
      timeline.goTo(CLOSES);

      assertEquals(2, closed());
      List<Map<String, Object>> notices = notices(0);
      assertEquals(1, notices.size(), notices::toString);
      assertEquals(List.of("1", "4"), arguments(notices.get(0)).subList(0, 2));
    }

    @Test
    void it_is_closed_for_entry_though_no_timer_rang(JournalTimeline timeline) {
      lessons(1);
      timeline.goTo(CLOSES.plusSeconds(3600));
      // As a server leaves it that was stopped before midnight.
      taught.giveWindows(CLOSES);

      Result late = write(0, 0, 70);

      assertEquals("REFUSED", late.outcome());
      timeline.goTo(CLOSES.plusSeconds(7200));
      assertNotNull(moment("closed_at", 0), "caught up at the next ring");
      assertEquals(1, notices(0).size());
    }

    @Test
    void two_rings_at_once_close_it_once(JournalTimeline timeline) {
      lessons(400);
      taught.giveWindows(CLOSES);
      try (Together hands = new Together()) {
        Callable<Integer> ring =
            () -> {
              timeline.goTo(CLOSES.plusSeconds(1));
              return 0;
            };
        hands.run(List.of(ring, ring, ring));
      }

      assertEquals(400, closed());
      int told = 0;
      for (Map<String, Object> notice : notices(0)) {
        told += Integer.parseInt(arguments(notice).get(0));
      }
      assertEquals(400, told, "each lesson is told once");
    }

    @Test
    void ten_thousand_close_and_nobody_is_forgotten(JournalTimeline timeline) {
      taught =
          TaughtClass.make(database, CLASS, 2, 1, Collections.nCopies(10_000, TUE_10_NOV_2026));
      taught.giveWindows(CLOSES);
      timeline.goTo(CLOSES.minusSeconds(60));

      long begin = System.nanoTime();
      timeline.goTo(CLOSES);
      long millis = (System.nanoTime() - begin) / 1_000_000;

      System.out.println("10,000 windows due at once closed in " + millis + " ms");
      assertEquals(10_000, closed());
    }

    @Test
    void marks_that_race_the_closing_are_counted_or_refused(JournalTimeline timeline) {
      lessons(1);
      taught.giveWindows(CLOSES);
      timeline.goTo(CLOSES.minusSeconds(60));
      CountDownLatch begun = new CountDownLatch(1);
      List<Callable<Integer>> things = new ArrayList<>();
      things.add(
          () -> {
            int saved = 0;
            for (int student = 0; student < STUDENTS; student++) {
              saved += "SAVED".equals(write(0, student, 70).outcome()) ? 1 : 0;
              begun.countDown();
            }
            return saved;
          });
      things.add(
          () -> {
            begun.await();
            timeline.goTo(CLOSES);
            return 0;
          });
      int saved;
      try (Together hands = new Together()) {
        saved = hands.run(things).stream().mapToInt(Integer::intValue).sum();
      }

      assertEquals(
          saved,
          database.count(
              "select count(*) from mark where lesson_id = ? and points is not null",
              taught.lesson(0)));
      List<Map<String, Object>> notices = notices(0);
      int empty = notices.isEmpty() ? 0 : Integer.parseInt(arguments(notices.get(0)).get(1));
      assertEquals(STUDENTS - saved, empty, "what was saved is not called empty");
    }
  }

  private Result write(int lesson, int student, int value) {
    Pen pen = taught.pen(server, 0);
    return pen.write(
        new Change(
            Change.number(CLASS, NUMBERS.incrementAndGet()),
            taught.lesson(lesson),
            taught.student(student),
            value,
            null));
  }

  private JsonNode table() {
    return taught
        .pen(server, 0)
        .http()
        .get("/api/v1/journals/" + taught.journal())
        .must(200)
        .json();
  }

  private JsonNode lesson(int index) {
    return table().required("lessons").get(index);
  }

  private long closed() {
    return database.count(
        "select count(*) from entry_window where journal_id = ? and closed_at is not null",
        taught.journal());
  }

  private Instant moment(String column, int lesson) {
    Object value =
        database.value(
            "select " + column + " from entry_window where lesson_id = ?", taught.lesson(lesson));
    return value == null ? null : ((LocalDateTime) value).toInstant(ZoneOffset.UTC);
  }

  private List<Map<String, Object>> notices(int teacher) {
    return database.rows(
        "select arguments from notice where kind = 'CLOSED_EMPTY' and account_id = ?",
        taught.teacher(teacher));
  }

  private static List<String> arguments(Map<String, Object> notice) {
    return List.of(notice.get("arguments").toString().split("\u001f"));
  }
}

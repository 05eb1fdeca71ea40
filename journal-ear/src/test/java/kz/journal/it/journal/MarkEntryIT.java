package kz.journal.it.journal;

import static kz.journal.it.journal.Cells.change;
import static kz.journal.it.journal.Cells.enter;
import static kz.journal.it.journal.Cells.patch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.journal.it.AgainstServer;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.it.JournalTimeline;
import kz.journal.it.journal.Cells.Cell;
import kz.journal.regulation.Clause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The path of a mark, as machines and the page's own script go it. */
@AgainstServer
class MarkEntryIT {

  private static final String DEMO = "journal-demo";
  private static final int MANY = 2000;

  private Http teacher;

  @BeforeEach
  void teacher(Http http) {
    teacher = http.machine("teacher", DEMO);
  }

  private Cell openCell(int number, JournalTimeline time) {
    Cell cell = Cells.of(teacher, number);
    time.goTo(cell.during().toInstant());
    return cell;
  }

  private long revisions(Database database, Cell cell) {
    return database.count(
        "select count(*) from mark_revision r join mark m on m.id = r.mark_id"
            + " where m.lesson_id = ? and m.student_id = ?",
        Long.parseLong(cell.lesson()),
        Long.parseLong(cell.student()));
  }

  @Nested
  @DisplayName("2.2.3")
  @Clause("2.2.3")
  class Responsible {

    @Test
    void a_saved_mark_names_its_author_and_keeps_what_was_before(
        JournalTimeline time, Database database) {
      Cell cell = openCell(0, time);
      Integer seen = Cells.version(teacher, cell);
      int next = seen == null ? 1 : seen + 1;

      JsonNode saved = enter(teacher, cell, change(cell, 87, seen));
      assertEquals("SAVED", saved.required("outcome").asText(), saved::toString);
      assertEquals(next, saved.required("version").asInt());
      JsonNode changed = enter(teacher, cell, change(cell, "N", next));
      assertEquals(next + 1, changed.required("version").asInt(), changed::toString);

      JsonNode history =
          teacher
              .get(cell.path() + "/marks/" + cell.lesson() + "/" + cell.student() + "/history")
              .must(200)
              .json()
              .required("items");
      assertEquals(next + 1, history.size());
      JsonNode before = history.get(next - 1);
      assertEquals(87, before.required("value").asInt());
      assertEquals("teacher", before.required("author").asText());
      assertEquals("MACHINE", before.required("way").asText());
      JsonNode last = history.get(next);
      assertTrue(last.required("value").isNull());
      assertEquals("N", last.required("absence").asText());
      assertEquals(
          1,
          database.count(
              "select count(*) from audit_entry where action = 'journal.mark' and actor = 'teacher'"
                  + " and before_state = '87' and after_state = 'N' and object_id ="
                  + " (select cast(id as char(20)) from mark where lesson_id = ? and student_id = ?)",
              Long.parseLong(cell.lesson()),
              Long.parseLong(cell.student())));
    }

    @Test
    void a_repeat_is_answered_as_the_first_time_even_after_the_window_closed(
        JournalTimeline time, Database database) {
      Cell cell = openCell(1, time);
      Integer seen = Cells.version(teacher, cell);
      String id = UUID.randomUUID().toString();
      JsonNode first = enter(teacher, cell, change(id, cell, 61, seen));
      assertEquals("SAVED", first.required("outcome").asText(), first::toString);
      long written = revisions(database, cell);

      time.goTo(cell.closesAt().plusDays(3).toInstant());
      assertEquals(first, enter(teacher, cell, change(id, cell, 61, seen)));
      assertEquals(
          "INVALID", enter(teacher, cell, change(id, cell, 62, seen)).at("/outcome").asText());
      assertEquals(written, revisions(database, cell));
    }

    @Test
    void a_stale_version_is_a_conflict_that_shows_what_stands(
        JournalTimeline time, Database database) {
      Cell cell = openCell(2, time);
      Integer seen = Cells.version(teacher, cell);
      int next = enter(teacher, cell, change(cell, 68, seen)).at("/version").asInt();
      long written = revisions(database, cell);

      JsonNode conflict = enter(teacher, cell, change(cell, 74, seen));
      assertEquals("CONFLICT", conflict.required("outcome").asText(), conflict::toString);
      assertEquals(68, conflict.at("/theirs/value").asInt());
      assertEquals(next, conflict.at("/theirs/version").asInt());
      assertEquals("teacher", conflict.at("/theirs/author").asText());
      assertTrue(conflict.at("/theirs/at").asText().endsWith("+05:00"), conflict::toString);
      assertEquals(
          "CONFLICT", enter(teacher, cell, change(cell, 74, next + 1)).at("/outcome").asText());
      assertEquals(written, revisions(database, cell));
    }

    @Test
    void a_cleared_cell_stays_in_the_table_with_its_version(JournalTimeline time) {
      Cell cell = openCell(3, time);
      int next =
          enter(teacher, cell, change(cell, 55, Cells.version(teacher, cell)))
              .at("/version")
              .asInt();
      assertEquals("SAVED", enter(teacher, cell, change(cell, null, next)).at("/outcome").asText());
      assertEquals(next + 1, Cells.version(teacher, cell));
    }
  }

  @Nested
  @DisplayName("2.3.3")
  @Clause({"2.3.3a", "2.3.3b"})
  class WindowOfTheLesson {

    @Test
    void is_shut_until_the_lesson_begins(JournalTimeline time) {
      Cell cell = Cells.of(teacher, 4);
      Integer seen = Cells.version(teacher, cell);
      time.goTo(cell.opensAt().minusMinutes(5).toInstant());
      JsonNode early = enter(teacher, cell, change(cell, 70, seen));
      assertEquals("REFUSED", early.required("outcome").asText(), early::toString);
      assertEquals("2.3.3a", early.at("/refusal/clause").asText());
      assertEquals(seen, Cells.version(teacher, cell));

      time.goTo(cell.opensAt().toInstant());
      assertEquals("SAVED", enter(teacher, cell, change(cell, 70, seen)).at("/outcome").asText());
    }

    @Test
    void is_open_to_the_last_minute_and_shut_at_the_closing_instant(JournalTimeline time) {
      Cell cell = Cells.of(teacher, 5);
      Integer seen = Cells.version(teacher, cell);
      time.goTo(cell.closesAt().minusMinutes(1).toInstant());
      JsonNode timely = enter(teacher, cell, change(cell, 71, seen));
      assertEquals("SAVED", timely.required("outcome").asText(), timely::toString);

      time.goTo(cell.closesAt().toInstant());
      JsonNode late = enter(teacher, cell, change(cell, 80, timely.at("/version").asInt()));
      assertEquals("REFUSED", late.required("outcome").asText(), late::toString);
      assertEquals("2.3.3b", late.at("/refusal/clause").asText());
      assertEquals("REGISTRAR", late.at("/refusal/whoCanOpen").asText());
      assertEquals(
          cell.closesAt().toInstant(),
          java.time.OffsetDateTime.parse(late.at("/refusal/closedAt").asText()).toInstant());
      assertEquals(timely.at("/version").asInt(), Cells.version(teacher, cell));
    }

    @Test
    void counts_a_day_off_that_another_server_has_just_entered(
        JournalTimeline time, Database database) {
      Cell cell = Cells.of(teacher, 6);
      time.goTo(cell.opensAt().plusMinutes(5).toInstant());
      database.execute(
          "insert into day_off (id, on_date, kind, week, title_ru, title_kk, title_en, source,"
              + " recorded_at) values (1, ?, 'HOLIDAY', 'BOTH', 'а', 'а', 'a', 'test', ?)",
          cell.closesAt().minusMinutes(1).toLocalDate(),
          cell.closesAt().toInstant());
      database.execute("update calendar_state set version = version + 1");
      try {
        Cell later = Cells.of(teacher, 6);
        assertTrue(
            later.closesAt().isAfter(cell.closesAt()),
            () -> cell + " should close later: " + later);
      } finally {
        database.execute("delete from day_off where id = 1");
        database.execute("update calendar_state set version = version + 1");
      }
      assertEquals(cell.closesAt(), Cells.of(teacher, 6).closesAt());
    }

    @ParameterizedTest
    @CsvSource({
      "ru, 80 не записано, 24:00",
      "kk, 80 жазылмады, 24:00",
      "en, 80 was not saved, 24:00"
    })
    void says_why_in_the_readers_language(
        String language, String says, String end, JournalTimeline time) {
      Cell cell = Cells.of(teacher, 8);
      time.goTo(cell.closesAt().plusHours(1).toInstant());
      String message =
          enter(teacher.with("Accept-Language", language), cell, change(cell, 80, null))
              .at("/refusal/message")
              .asText();
      assertTrue(message.contains(says) && message.contains(end), message);
    }

    @Test
    void changes_the_tag_of_the_table_when_it_closes(JournalTimeline time) {
      Cell cell = Cells.of(teacher, 7);
      time.goTo(cell.closesAt().minusMinutes(5).toInstant());
      String open = teacher.get(cell.path()).must(200).header("ETag").orElseThrow();
      assertEquals(304, teacher.with("If-None-Match", open).get(cell.path()).status());
      time.goTo(cell.closesAt().plusMinutes(5).toInstant());
      assertEquals(200, teacher.with("If-None-Match", open).get(cell.path()).status());
    }
  }

  @Test
  void a_mark_changes_the_tag_of_the_table(JournalTimeline time) {
    Cell cell = openCell(8, time);
    String before = teacher.get(cell.path()).must(200).header("ETag").orElseThrow();
    enter(teacher, cell, change(cell, 90, Cells.version(teacher, cell)));
    assertNotEquals(before, teacher.get(cell.path()).must(200).header("ETag").orElseThrow());
  }

  @Test
  void what_is_no_mark_is_invalid_and_repeated_to_the_caller(
      JournalTimeline time, Database database) {
    Cell cell = openCell(9, time);
    Integer seen = Cells.version(teacher, cell);
    long written = revisions(database, cell);
    List<Map<String, Object>> wrong = new ArrayList<>();
    wrong.add(change(cell, 140, seen));
    wrong.add(change(cell, -1, seen));
    wrong.add(change(cell, 87.5, seen));
    wrong.add(change(cell, "X", seen));
    wrong.add(change(cell, true, seen));
    Map<String, Object> both = new HashMap<>(change(cell, 50, seen));
    both.put("absence", "N");
    wrong.add(both);
    wrong.add(change("no-uuid", cell, 50, seen));
    wrong.add(change(null, cell, 50, seen));
    Map<String, Object> nowhere = new HashMap<>(change(cell, 50, seen));
    nowhere.put("student", "1");
    wrong.add(nowhere);
    JsonNode results = patch(teacher, cell, wrong).must(200).json().required("results");
    assertEquals(wrong.size(), results.size());
    for (JsonNode result : results) {
      assertEquals("INVALID", result.required("outcome").asText(), result::toString);
      assertTrue(result.at("/refusal/clause").isNull(), result::toString);
    }
    assertTrue(results.get(0).at("/refusal/message").asText().contains("140"));
    assertEquals(written, revisions(database, cell));
  }

  @Test
  void each_change_stands_alone_and_is_answered_in_its_place(JournalTimeline time) {
    Cell first = openCell(10, time);
    Cell second = Cells.of(teacher, 11);
    List<Map<String, Object>> changes =
        List.of(
            change(first, 64, Cells.version(teacher, first)),
            change(second, 101, Cells.version(teacher, second)),
            change(second, "P", Cells.version(teacher, second)));
    JsonNode results = patch(teacher, first, changes).must(200).json().required("results");
    assertEquals("SAVED", results.get(0).required("outcome").asText());
    assertEquals("INVALID", results.get(1).required("outcome").asText());
    assertEquals("SAVED", results.get(2).required("outcome").asText());
    for (int i = 0; i < 3; i++) {
      assertEquals(changes.get(i).get("changeId"), results.get(i).required("changeId").asText());
    }
  }

  @Nested
  @DisplayName("2.3.2, 2.2.2")
  @Clause({"2.3.2", "2.2.2-3", "2.2.2-5b"})
  class OnlyTheTeacherOfTheLoad {

    @ParameterizedTest
    @CsvSource({
      "head, 2.4.2",
      "studyhead, 2.4.2",
      "dean, 2.2.2-3",
      "registrar, 2.3.2",
      "vicerector, 2.3.2",
      "supervisor, 2.3.2"
    })
    void others_who_see_the_journal_are_refused_by_their_paragraph(
        String login, String clause, Http http, JournalTimeline time, Database database) {
      Cell cell = openCell(0, time);
      Http other = http.machine(login, DEMO);
      var answer = patch(other, cell, List.of(change(cell, 100, null)));
      if (answer.status() == 404) {
        // The dean of another faculty does not see it at all.
        assertEquals("dean", login);
        return;
      }
      long written = revisions(database, cell);
      JsonNode result = answer.must(200).json().at("/results/0");
      assertEquals("REFUSED", result.required("outcome").asText(), result::toString);
      assertEquals(clause, result.at("/refusal/clause").asText());
      assertEquals(written, revisions(database, cell));
      assertEquals(false, other.get(cell.path()).must(200).json().at("/writable").asBoolean());
    }

    @Test
    void a_student_reads_the_own_row_and_writes_nothing(Http http, JournalTimeline time) {
      Http student = http.machine("student", DEMO);
      String journal = student.get("/api/v1/journals").must(200).json().at("/items/0/id").asText();
      JsonNode table = student.get("/api/v1/journals/" + journal).must(200).json();
      assertEquals(1, table.required("students").size());
      JsonNode lesson = table.required("lessons").get(0);
      Cell own =
          new Cell(
              journal,
              lesson.required("id").asText(),
              table.at("/students/0/id").asText(),
              java.time.OffsetDateTime.parse(lesson.required("opensAt").asText()),
              java.time.OffsetDateTime.parse(lesson.required("closesAt").asText()));
      time.goTo(own.during().toInstant());
      JsonNode result = enter(student, own, change(own, 100, null));
      assertEquals("REFUSED", result.required("outcome").asText(), result::toString);
      assertEquals("2.2.2-5b", result.at("/refusal/clause").asText());
    }

    @Test
    void a_journal_out_of_sight_does_not_exist(Http http, Database database) {
      long foreign =
          ((Number)
                  database.value(
                      "select min(j.id) from journal j where j.ended_on is null and not exists"
                          + " (select 1 from teaching_assignment a join account c on"
                          + " c.person_id = a.teacher_id where a.journal_id = j.id"
                          + " and a.ended_on is null and c.login = 'teacher')"))
              .longValue();
      String path = "/api/v1/journals/" + foreign;
      assertEquals(404, teacher.get(path).status());
      Map<String, Object> nothing = Map.of("changes", List.of());
      assertEquals(404, teacher.patchJson(path + "/marks", nothing).status());
      assertEquals(404, teacher.get(path + "/marks/1/1/history").status());
      assertEquals(403, http.machine("office", DEMO).get(path).status());
      assertEquals(401, http.get(path).status());
    }
  }

  @Test
  void a_malformed_request_is_told_so_and_an_endless_one_too() {
    Cell cell = Cells.of(teacher, 0);
    String path = cell.path() + "/marks";
    assertEquals(400, teacher.patchJson(path, Map.of()).status());
    assertEquals(400, teacher.patchJson(path, Map.of("changes", List.of("x"))).status());
    Map<String, Object> change = new HashMap<>(change(cell, 50, null));
    change.put("seenVersion", "one");
    assertEquals(400, teacher.patchJson(path, Map.of("changes", List.of(change))).status());
    assertEquals(400, teacher.send("PATCH", path, "application/json", "{".getBytes()).status());
    List<Object> many = new ArrayList<>();
    for (int i = 0; i <= MANY; i++) {
      many.add(change(cell, 50, null));
    }
    assertEquals(413, patch(teacher, cell, many).status());
  }

  @ParameterizedTest
  @Clause({"2.3.3b", "2.3.3c", "2.3.3d"})
  @CsvSource({
    // Sunday 25.10 is Republic Day, Monday 26.10 the day it moved to.
    "LESSON, 2026-10-23, FIVE_DAY, 2026-10-29T00:00:00+05:00, 2.3.3b, 3",
    "LESSON, 2026-10-23, SIX_DAY, 2026-10-28T00:00:00+05:00, 2.3.3b, 2",
    "WRITTEN_EXAM, 2026-11-23, FIVE_DAY, 2026-11-27T00:00:00+05:00, 2.3.3c, 0",
    "ORAL_EXAM, 2026-11-23, FIVE_DAY, 2026-11-26T00:00:00+05:00, 2.3.3d, 0"
  })
  void deadlines_are_told(
      String occasion, String date, String week, String closesAt, String clause, int skipped) {
    JsonNode told =
        teacher
            .get("/api/v1/deadlines?occasion=" + occasion + "&date=" + date + "&week=" + week)
            .must(200)
            .json();
    assertEquals(closesAt, told.required("closesAt").asText(), told::toString);
    assertEquals(date + "T00:00:00+05:00", told.required("opensAt").asText());
    assertEquals(clause, told.required("clause").asText());
    assertEquals(skipped, told.required("skipped").size(), told::toString);
    for (JsonNode day : told.required("skipped")) {
      assertTrue(!day.required("reason").asText().isBlank(), day::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "occasion=LESSON",
    "occasion=NONE&date=2026-11-23",
    "occasion=LESSON&date=23.11.2026"
  })
  void a_deadline_of_nothing_is_a_malformed_request(String query) {
    assertEquals(400, teacher.get("/api/v1/deadlines?" + query).status());
  }
}

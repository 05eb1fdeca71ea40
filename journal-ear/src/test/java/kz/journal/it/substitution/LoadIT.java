package kz.journal.it.substitution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.journal.it.AgainstServer;
import kz.journal.it.Browser;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.it.JournalServer;
import kz.journal.it.JournalTimeline;
import kz.journal.it.Visitor;
import kz.journal.it.journal.Pen;
import kz.journal.it.journal.TaughtClass;
import kz.journal.regulation.Clause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The load as the registrar edits it, what teachers report, and repeat courses. */
@AgainstServer
class LoadIT {

  private static final String DEMO = "journal-demo";
  private static final LocalDate MON_18_JAN_2027 = LocalDate.of(2027, 1, 18);
  private static final LocalDate TUE_19_JAN_2027 = LocalDate.of(2027, 1, 19);
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final String LOADS = "/api/v1/loads";
  private static final String REPORTS = "/api/v1/roster-reports";
  private static final String REPEATS = "/api/v1/repeat-courses";

  private TaughtClass taught;
  private Pen first;
  private Pen second;
  private Http registrar;
  private int changes;

  @BeforeEach
  void aClass(Database database, JournalServer server, JournalTimeline time) {
    time.goTo(MON_18_JAN_2027, TEN);
    taught =
        TaughtClass.make(database, 72, 2, 2, List.of(MON_18_JAN_2027, TUE_19_JAN_2027)).without(1);
    first = taught.pen(server, 0);
    second = taught.pen(server, 1);
    registrar = server.http().machine("registrar", DEMO);
  }

  @AfterEach
  void away() {
    taught.remove();
  }

  @Test
  @Clause("2.3.2")
  void a_line_added_lets_the_teacher_fill_its_kind_and_one_ended_no_longer(
      JournalTimeline time, Database database) {
    second.send(List.of(mark(0))).must(404);
    registrar.postJson(LOADS, line("LECTURE", " ")).must(422);
    JsonNode lecturer =
        registrar.postJson(LOADS, line("LECTURE", "Перераспределение")).must(201).json();
    Pen.Result practical = second.write(mark(0));
    assertEquals("REFUSED", practical.outcome());
    assertEquals("2.3.2", practical.clause());

    registrar.postJson(LOADS, line("LECTURE", "Ещё раз")).must(422);
    JsonNode added = registrar.postJson(LOADS, line("PRACTICAL", "Вместе")).must(201).json();
    assertEquals("SAVED", second.write(mark(0)).outcome());
    String id = added.at("/line/id").asText();
    Map<String, Object> ending = new HashMap<>();
    ending.put("lastDay", MON_18_JAN_2027.toString());
    ending.put("reason", "Передано");
    ending.put("seenTo", TUE_19_JAN_2027.toString());
    registrar.postJson(LOADS + "/" + id + "/end", ending).must(409);
    ending.put("seenTo", null);
    JsonNode ended = registrar.postJson(LOADS + "/" + id + "/end", ending).must(200).json();
    assertEquals(List.of("ADDED", "ENDED"), ended.at("/changes").findValuesAsText("kind"));
    time.goTo(TUE_19_JAN_2027, TEN);
    assertEquals("REFUSED", second.write(mark(1)).outcome());
    assertEquals("SAVED", first.write(mark(1)).outcome());
    JsonNode listed =
        registrar
            .get(LOADS + "?person=%D1%83%D1%87%D0%B8%D1%82%D0%B5%D0%BB%D1%8C0001")
            .must(200)
            .json();
    assertTrue(
        listed
            .at("/items")
            .findValuesAsText("id")
            .containsAll(List.of(id, lecturer.at("/line/id").asText())));
    assertEquals(
        3,
        database.count(
            "select count(*) from audit_entry where action in ('load.added', 'load.ended')"
                + " and actor = 'registrar' and after_state like ?",
            "journal " + taught.journal() + "%"));
  }

  @Test
  @Clause("2.3.2")
  void nobody_but_the_registrar_sees_or_edits_the_load(JournalServer server) {
    for (String role :
        List.of(
            "teacher",
            "head",
            "studyhead",
            "dean",
            "vicerector",
            "supervisor",
            "student",
            "office",
            "it")) {
      Http other = server.http().machine(role, DEMO);
      other.get(LOADS).must(403);
      other.postJson(LOADS, line("LECTURE", "Нет права")).must(403);
      other.postJson(REPEATS, repeat()).must(403);
      other.get(REPORTS).must(403);
    }
  }

  @Test
  @Clause("2.3.1b")
  void a_teacher_reports_and_the_registrar_settles_it(JournalTimeline time, Database database) {
    Map<String, Object> report = report();
    second.http().postJson(REPORTS, report).must(404);
    Map<String, Object> mute = report();
    mute.put("comment", "");
    assertEquals(
        "2.3.1b", first.http().postJson(REPORTS, mute).must(422).json().at("/clause").asText());
    String id = first.http().postJson(REPORTS, report).must(201).json().at("/id").asText();
    first.http().postJson(REPORTS, report).must(422);
    Map<String, Object> stranger = report();
    stranger.put("student", "1");
    first.http().postJson(REPORTS, stranger).must(404);

    time.goTo(MON_18_JAN_2027.plusDays(7), TEN);
    JsonNode waiting = waiting(id);
    assertEquals(5, waiting.at("/waited").asInt());
    int version = waiting.at("/version").asInt();
    Map<String, Object> answer =
        new HashMap<>(Map.of("accepted", true, "answer", " ", "seenVersion", version));
    registrar.postJson(REPORTS + "/" + id + "/answer", answer).must(422);
    answer.put("answer", "Отчислен приказом");
    registrar.postJson(REPORTS + "/" + id + "/answer", answer).must(200);
    registrar.postJson(REPORTS + "/" + id + "/answer", answer).must(409);
    assertEquals(
        1,
        database.count(
            "select count(*) from notice where account_id = ?"
                + " and kind = 'ROSTER_REPORT_ACCEPTED'",
            taught.teacher(0)));
    assertEquals(
        1,
        database.count(
            "select count(*) from student where person_id = ? and status = 'STUDYING'",
            taught.student(0)));
    first.http().postJson(REPORTS, report).must(201);
  }

  @Test
  @Clause("2.2.6")
  void a_repeat_course_is_opened_by_decision_for_one_teacher_and_the_earlier_result_stays(
      JournalTimeline time, Database database, JournalServer server) {
    assertEquals("SAVED", first.write(mark(0)).outcome());
    for (String missing : List.of("decision", "teacher", "students")) {
      Map<String, Object> incomplete = repeat();
      incomplete.remove(missing);
      assertEquals(
          "2.2.6",
          registrar.postJson(REPEATS, incomplete).must(422).json().at("/clause").asText(),
          missing);
    }
    String journal = registrar.postJson(REPEATS, repeat()).must(201).json().at("/journal").asText();
    try {
      JsonNode table = second.http().get("/api/v1/journals/" + journal).must(200).json();
      assertEquals(1, table.at("/students").size());
      first.http().get("/api/v1/journals/" + journal).must(404);
      long lesson = Long.parseLong(table.at("/lessons/0/id").asText());
      Pen again = new Pen(second.http(), Long.parseLong(journal));
      Pen.Change better = new Pen.Change(number(), lesson, taught.student(0), 95, null);
      assertEquals("SAVED", again.write(better).outcome());
      assertEquals(
          70,
          database.count(
              "select points from mark where lesson_id = ? and student_id = ?",
              taught.lesson(0),
              taught.student(0)));
      Map<String, Object> other = line(null, "Ещё преподаватель");
      other.put("journal", journal);
      other.put("teacher", Long.toString(taught.teacher(0)));
      assertEquals(
          "2.2.6", registrar.postJson(LOADS, other).must(422).json().at("/clause").asText());
    } finally {
      for (String sql :
          List.of(
              "delete from mark_revision where mark_id in (select m.id from mark m join lesson l"
                  + " on l.id = m.lesson_id where l.journal_id = ?)",
              "delete from mark where lesson_id in (select id from lesson where journal_id = ?)",
              "delete from repeat_course where journal_id = ?",
              "delete from lesson where journal_id = ?",
              "delete from enrolment where journal_id = ?",
              "delete from teaching_assignment where journal_id = ?",
              "delete from journal where id = ?")) {
        database.execute(sql, Long.valueOf(journal));
      }
    }
  }

  @Test
  void the_registrar_and_a_teacher_do_it_on_their_pages(Browser browser, Database database) {
    Visitor teacher = browser.phone().signIn(taught.login(0), DEMO);
    teacher.open(
        "/contingent/report.xhtml?journal=%d&student=%d"
            .formatted(taught.journal(), taught.student(1)));
    teacher.mustBeAccessible();
    teacher.page().locator("[id='report:comment']").fill("Не посещает");
    teacher.page().locator("[id='report:send']").click();
    teacher.page().locator("#earlier-title").waitFor();

    Visitor office = browser.desktop().signIn("registrar", DEMO);
    String id =
        database
            .value("select max(id) from roster_report where journal_id = ?", taught.journal())
            .toString();
    office.open("/contingent/reports.xhtml?chosen=" + id);
    office.mustBeAccessible();
    office.page().locator("[id='answer:words']").fill("Отпуск");
    office.page().locator("[id='answer:decline']").click();
    office
        .page()
        .waitForCondition(
            () ->
                database.count(
                        "select count(*) from roster_report where id = ? and state = 'DECLINED'",
                        Long.valueOf(id))
                    == 1);

    office.open(
        "/substitution/load.xhtml?teacher=%D0%A3%D1%87%D0%B8%D1%82%D0%B5%D0%BB%D1%8C0001&journal="
            + taught.journal());
    office.mustBeAccessible();
    office
        .page()
        .locator("[id='addition:teacherId']")
        .selectOption(Long.toString(taught.teacher(1)));
    office.page().locator("[id='addition:reason']").fill("Вместе");
    office.page().locator("[id='addition:send']").click();
    office.page().waitForURL(url -> url.contains("/substitution/loads.xhtml"));
    office.mustBeAccessible();
    office.open("/substitution/repeats.xhtml");
    office.mustBeAccessible();
  }

  private JsonNode waiting(String id) {
    for (JsonNode item :
        registrar.get(REPORTS + "?state=WAITING&size=200").must(200).json().at("/items")) {
      if (item.at("/id").asText().equals(id)) {
        return item;
      }
    }
    throw new AssertionError("The report is not in the queue");
  }

  private Map<String, Object> line(String kind, String reason) {
    Map<String, Object> body = new HashMap<>();
    body.put("journal", Long.toString(taught.journal()));
    body.put("teacher", Long.toString(taught.teacher(1)));
    body.put("kind", kind);
    body.put("reason", reason);
    return body;
  }

  private Map<String, Object> report() {
    Map<String, Object> body = new HashMap<>();
    body.put("journal", Long.toString(taught.journal()));
    body.put("student", Long.toString(taught.student(0)));
    body.put("kind", "LEFT");
    body.put("comment", "Не посещает с сентября");
    return body;
  }

  private Map<String, Object> repeat() {
    Map<String, Object> body = new HashMap<>();
    body.put("repeated", Long.toString(taught.journal()));
    body.put(
        "semester",
        taught
            .database()
            .value("select semester_id from journal where id = ?", taught.journal())
            .toString());
    body.put("title", "Класс 72, повторный курс");
    body.put("teacher", Long.toString(taught.teacher(1)));
    body.put("students", List.of(Long.toString(taught.student(0))));
    body.put(
        "lessons",
        List.of(Map.of("day", MON_18_JAN_2027.toString(), "startsAt", "09:00", "endsAt", "10:50")));
    body.put("decision", Map.of("number", "9", "date", MON_18_JAN_2027.toString()));
    return body;
  }

  private Pen.Change mark(int lesson) {
    return new Pen.Change(number(), taught.lesson(lesson), taught.student(0), 70, null);
  }

  private String number() {
    return Pen.Change.number(72, ++changes);
  }
}

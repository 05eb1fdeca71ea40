package kz.journal.it.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import kz.journal.it.AgainstServer;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.it.JournalTimeline;
import kz.journal.regulation.Clause;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why a cell is open or closed, and what became of it: the page behind «?» at every cell. */
@AgainstServer
class CellPageIT {

  private static final String DEMO = "journal-demo";
  private static final LocalDate THU_22_OCT = LocalDate.of(2026, 10, 22);
  private static final LocalDate FRI_23_OCT = LocalDate.of(2026, 10, 23);
  private static final LocalDate TUE_27_OCT = LocalDate.of(2026, 10, 27);
  private static final LocalDate WED_28_OCT = LocalDate.of(2026, 10, 28);

  @BeforeEach
  void everybodyReadsRussian(Database database) {
    database.execute("update account set language = 'ru' where login in ('teacher', 'student')");
  }

  @Nested
  @DisplayName("2.3.3")
  @Clause("2.3.3b")
  class Window {

    private AddedLesson lesson;

    @AfterEach
    void cancel() {
      lesson.cancel();
    }

    /** The explanation of the first student's cell, which nobody has filled. */
    private Element explanation(LocalDate day, LocalTime at, JournalTimeline time, Http http) {
      time.goTo(day, at);
      Http teacher = http.signIn("teacher", DEMO);
      Document page = teacher.get(lesson.page(lesson.students().get(0))).must(200).page();
      return page.getElementById("cell-explanation");
    }

    @Test
    void every_day_of_the_term_is_shown_with_the_reason_it_does_not_count(
        JournalTimeline time, Http http, Database database) {
      lesson = AddedLesson.on(THU_22_OCT, database);
      Element why = explanation(FRI_23_OCT, LocalTime.NOON, time, http);
      assertEquals(
          List.of("LESSON", "WORKING", "OFF", "OFF", "OFF", "WORKING"),
          why.select(".ribbon > li").eachAttr("data-kind"));
      assertEquals(
          List.of(
              "сб 24.10 выходной",
              "вс 25.10 День Республики",
              "пн 26.10 Выходной за воскресенье 25 октября (День Республики)"),
          why.select("dd li").eachText());
      assertTrue(why.text().contains("2.3.3"), why::text);
      assertTrue(why.select(".sources li").text().contains("«О праздниках"), why::text);
      assertEquals("Открыто до вт 27.10, 24:00", why.select(".state").text());
      assertTrue(why.text().contains("ни «н», ни 0 сами не появятся"), why::text);
    }

    @Test
    void before_the_lesson_begins_it_says_when_it_will(
        JournalTimeline time, Http http, Database database) {
      lesson = AddedLesson.on(THU_22_OCT, database);
      Element why = explanation(THU_22_OCT, LocalTime.of(8, 50), time, http);
      assertEquals("NOT_YET", why.select(".state").attr("data-kind"));
      assertEquals("Откроется чт 22.10 в 09:00", why.select(".state").text());
    }

    @Test
    void on_the_last_day_the_hours_are_counted(JournalTimeline time, Http http, Database database) {
      lesson = AddedLesson.on(THU_22_OCT, database);
      Element why = explanation(TUE_27_OCT, LocalTime.of(17, 39, 30), time, http);
      assertEquals("CLOSES_TODAY", why.select(".state").attr("data-kind"));
      assertEquals("Открыто ещё 6 ч 20 мин", why.select(".state").text());
    }

    @Test
    void at_midnight_it_is_closed_and_says_who_can_open_it(
        JournalTimeline time, Http http, Database database) {
      lesson = AddedLesson.on(THU_22_OCT, database);
      Element why = explanation(WED_28_OCT, LocalTime.MIDNIGHT, time, http);
      assertEquals("Закрыто с вт 27.10, 24:00", why.select(".state").text());
      assertTrue(why.text().contains("Офис-регистратор, по согласованию"), why::text);
      assertTrue(why.text().contains("закрылась пустой"), why::text);
      assertTrue(why.select(".ribbon").hasClass("closed"));
    }

    @Test
    void a_lesson_is_explained_without_a_student(
        JournalTimeline time, Http http, Database database) {
      lesson = AddedLesson.on(THU_22_OCT, database);
      time.goTo(FRI_23_OCT, LocalTime.NOON);
      Http teacher = http.signIn("teacher", DEMO);
      Document page = teacher.get(lesson.page(0).replace("&student=0", "")).must(200).page();
      assertEquals("ПЗ · чт 22.10", page.select("#explanation-title").text());
      assertTrue(page.select("#cell-explanation .history").isEmpty());
    }
  }

  @Test
  @Clause("2.2.3")
  void the_history_has_every_revision_newest_first(Http http, Database database) {
    Map<String, Object> mark =
        database
            .rows(
                "select l.journal_id, m.lesson_id, m.student_id, m.id from mark m"
                    + " join lesson l on l.id = m.lesson_id join teaching_assignment a"
                    + " on a.journal_id = l.journal_id join account c on c.person_id = a.teacher_id"
                    + " where c.login = 'teacher' and a.ended_on is null and l.cancelled_on is null"
                    + " order by m.version desc, m.id limit 1")
            .get(0);
    List<String> written =
        database
            .rows(
                "select points, absence, way from mark_revision where mark_id = ?"
                    + " order by version desc",
                mark.get("id"))
            .stream()
            .map(row -> row.get("way") + " " + shown(row))
            .toList();
    assertTrue(written.size() > 1, "no mark of the demo was ever changed");
    Element why =
        http.signIn("teacher", DEMO)
            .get(address(mark.get("journal_id"), mark.get("lesson_id"), mark.get("student_id")))
            .must(200)
            .page()
            .getElementById("cell-explanation");
    assertEquals(
        written,
        why.select(".history > li").stream()
            .map(entry -> entry.attr("data-way") + " " + entry.select(".change b").text())
            .toList());
    List<String> before = why.select(".history .change > :is(s, .soft)").eachText();
    List<String> after = why.select(".history .change b").eachText();
    assertEquals(after.subList(1, after.size()), before.subList(0, before.size() - 1));
    assertEquals("пусто", before.get(before.size() - 1));
  }

  @Test
  @Clause("2.2.2-5b")
  void a_student_is_explained_the_own_cell_and_nobody_elses(Http http, Database database) {
    Map<String, Object> own =
        database
            .rows(
                "select e.journal_id, e.student_id, min(l.id) as lesson from enrolment e"
                    + " join account c on c.person_id = e.student_id"
                    + " join lesson l on l.journal_id = e.journal_id"
                    + " where c.login = 'student' and l.cancelled_on is null"
                    + " group by e.journal_id, e.student_id order by e.journal_id limit 1")
            .get(0);
    long classmate =
        database.count(
            "select min(student_id) from enrolment where journal_id = ? and student_id <> ?",
            own.get("journal_id"),
            own.get("student_id"));
    Http student = http.signIn("student", DEMO);
    Document page =
        student
            .get(address(own.get("journal_id"), own.get("lesson"), own.get("student_id")))
            .must(200)
            .page();
    assertTrue(page.text().contains("2.2.2"), page::text);
    long refused = refused(database);
    student.get(address(own.get("journal_id"), own.get("lesson"), classmate)).must(404);
    assertEquals(refused + 1, refused(database), "asking is written down");
  }

  @Test
  @Clause("2.2.2-3")
  void a_dean_is_explained_rows_of_the_own_faculty_only(Http http, Database database) {
    String ofFaculty =
        "select min(e.student_id) from enrolment e join student s on s.person_id = e.student_id"
            + " join org_unit u on u.id = s.faculty_id where e.journal_id = ? and u.code ";
    long mixed =
        database.count(
            "select min(e.journal_id) from enrolment e join student s on s.person_id = e.student_id"
                + " join org_unit u on u.id = s.faculty_id where u.code = 'F1' and exists"
                + " (select 1 from enrolment o join student t on t.person_id = o.student_id"
                + " join org_unit w on w.id = t.faculty_id"
                + " where o.journal_id = e.journal_id and w.code <> 'F1')");
    long lesson = database.count("select min(id) from lesson where journal_id = ?", mixed);
    Http dean = http.signIn("dean", DEMO);
    dean.get(address(mixed, lesson, database.count(ofFaculty + "= 'F1'", mixed))).must(200);
    dean.get(address(mixed, lesson, database.count(ofFaculty + "<> 'F1'", mixed))).must(404);
  }

  @Test
  void a_lesson_of_another_journal_is_not_there(Http http, Database database) {
    long own = database.count("select min(journal_id) from lesson");
    long other = database.count("select min(id) from lesson where journal_id <> ?", own);
    long student =
        database.count("select min(student_id) from enrolment where journal_id = ?", own);
    Http registrar = http.signIn("registrar", DEMO);
    registrar.get(address(own, other, student)).must(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "0", "1", "9223372036854775808"})
  void a_cell_that_cannot_be_is_not_there(String id, Http http, Database database) {
    long journal = database.count("select min(journal_id) from lesson");
    long lesson = database.count("select min(id) from lesson where journal_id = ?", journal);
    Http registrar = http.signIn("registrar", DEMO);
    registrar.get(address(id, lesson, 1)).must(404);
    registrar.get(address(journal, id, 1)).must(404);
    if (!id.isEmpty()) {
      registrar.get(address(journal, lesson, id)).must(404);
    }
  }

  private static String address(Object journal, Object lesson, Object student) {
    return "/journal/cell.xhtml?journal=%s&lesson=%s&student=%s"
        .formatted(journal, lesson, student);
  }

  private static long refused(Database database) {
    return database.count(
        "select count(*) from sign_in_log where kind = 'REFUSED' and detail like 'journal %'");
  }

  private static String shown(Map<String, Object> revision) {
    if (revision.get("points") != null) {
      return revision.get("points").toString();
    }
    String code = String.valueOf(revision.get("absence"));
    return Map.of("N", "н", "U", "ув", "P", "+").getOrDefault(code, "пусто");
  }
}

package kz.journal.it.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.journal.it.Browser;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.it.JournalTimeline;
import kz.journal.it.Visitor;

/** A lesson of the imported faculty, which a teacher of it marks by keyboard alone. */
final class ImportedLesson {

  private static final String DEMO = "journal-demo";

  /** The first class of thirty to forty students in whose timetable this teacher stands alone. */
  private static final String CLASSES =
      "select min(j.id) from journal j where j.sourced_id is not null and j.ended_on is null"
          + " and (select count(*) from enrolment e where e.journal_id = j.id"
          + "      and e.ended_on is null) between 30 and 40"
          + " and (select count(*) from teaching_assignment a where a.journal_id = j.id"
          + "      and a.ended_on is null) = 1"
          + " and exists (select 1 from lesson l where l.journal_id = j.id"
          + "      and l.cancelled_on is null and l.flag is null)";

  private ImportedLesson() {}

  /** Marks a class of thirty to forty students with two key strokes a student. */
  static void isMarked(Http http, Database database, Browser browser, JournalTimeline time) {
    long journal = number(database.value(CLASSES));
    String login = giveAPassword(database, journal);
    Map<String, Object> lesson =
        database
            .rows(
                "select id, held_on, starts_at from lesson where journal_id = ?"
                    + " and cancelled_on is null and flag is null order by held_on, starts_at",
                journal)
            .get(0);
    time.goTo(
        LocalDate.parse(lesson.get("held_on").toString()),
        LocalTime.parse(lesson.get("starts_at").toString()).plusMinutes(30));

    Visitor teacher = browser.desktop().signIn(login, DEMO);
    Page page = teacher.page();
    // The home page leads to the first empty cell of the lesson.
    page.locator("a[href*='#l" + lesson.get("id") + "']").first().click();
    page.waitForSelector(".journal-box[data-ready]");
    List<String> students = students(http.machine(login, DEMO), journal);
    assertTrue(students.size() >= 30 && students.size() <= 40, students::toString);
    Map<String, String> typed = new TreeMap<>();
    for (int i = 0; i < students.size(); i++) {
      String mark = String.valueOf(50 + i);
      page.keyboard().type(mark);
      typed.put(students.get(i), mark);
    }
    page.waitForSelector("[data-saved='allSaved']");
    teacher.screenshot("imported-lesson");

    Map<String, String> stored = new TreeMap<>();
    database
        .rows(
            "select student_id, points from mark where lesson_id = ?",
            Long.parseLong(lesson.get("id").toString()))
        .forEach(row -> stored.put(row.get("student_id").toString(), row.get("points").toString()));
    assertEquals(typed, stored);
  }

  /** The credentials office's work, cut short: the teacher gets the password of the demo's. */
  private static String giveAPassword(Database database, long journal) {
    Map<String, Object> known =
        database
            .rows(
                "select password_hash as secret, rules_edition as edition from account"
                    + " where login = 'teacher'")
            .get(0);
    Map<String, Object> account =
        database
            .rows(
                "select c.id as id, c.login as login from account c"
                    + " join teaching_assignment a on a.teacher_id = c.person_id"
                    + " where a.journal_id = ? and a.ended_on is null",
                journal)
            .get(0);
    database.execute(
        "update account set password_hash = ?, password_issued = false, rules_edition = ?,"
            + " rules_accepted_at = created_at, language = 'ru' where id = ?",
        known.get("secret"),
        known.get("edition"),
        number(account.get("id")));
    return account.get("login").toString();
  }

  private static List<String> students(Http teacher, long journal) {
    JsonNode table = teacher.get("/api/v1/journals/" + journal).must(200).json();
    return table.required("students").findValuesAsText("id");
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}

package kz.journal.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.journal.it.AgainstServer;
import kz.journal.it.Answer;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.it.JournalServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers and bodies that no page ever sends. */
@AgainstServer
class TamperingIT {

  private static final String PASSWORD = Newcomers.PASSWORD;
  private static final Instant FRI_23_OCT_2099 = Instant.parse("2099-10-23T00:00:00Z");
  private static final String TABLE = "/journal/table.xhtml?id=";

  /** Names of classes, frames of a stack, statements of a database. */
  private static final Pattern INSIDES =
      Pattern.compile(
          "\\w+Exception|\\bat [a-z]+\\.[\\w.$]+\\(|Caused by|(?i)select .+ from |\\bkz\\.journal\\b"
              + "|jakarta\\.(?!faces)|\\bWFLY[A-Z]+\\d{4}\\b|\\bUT\\d{6}\\b|\\bRESTEASY\\d{6}\\b");

  private static Http registrar;

  @BeforeAll
  static void signIn(JournalServer server) {
    registrar = server.http().signIn("registrar", PASSWORD);
  }

  static Stream<String> identifiers() {
    return Stream.of(
        "",
        "x",
        "-1",
        "0",
        "1",
        "1.5",
        "1e5",
        "0x10",
        "+1",
        " 1",
        "9223372036854775807",
        "9223372036854775808",
        "999999999999999999",
        "99999999999999999999999999999999",
        "1;drop table mark",
        "1' or '1'='1",
        "1 or 1=1",
        "../../WEB-INF/web.xml",
        "<script>alert(1)</script>",
        "#{1+1}",
        "${7*7}",
        "\u0000",
        "١",
        "null");
  }

  @ParameterizedTest
  @MethodSource("identifiers")
  void a_journal_that_cannot_be_is_not_there(String id) {
    Answer answer = registrar.get(TABLE + encoded(id)).must(404);
    assertShowsNothingOfItsInsides(answer);
    assertFalse(answer.text().contains("alert(1)"), answer::toString);
  }

  @Test
  void without_an_identifier_there_is_no_journal() {
    registrar.get("/journal/table.xhtml").must(404);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "teacher,   a.teacher_id is null",
        "head,      u.code <> 'D12'",
        "studyhead, u.code <> 'D12'",
        "dean,      j.id not in (select e.journal_id from enrolment e join student s"
            + " on s.person_id = e.student_id join org_unit f on f.id = s.faculty_id"
            + " where f.code = 'F1')",
      })
  void a_foreign_journal_is_like_none_and_asking_is_written_down(
      String login, String foreign, Http http, Database database) {
    Object id =
        database.value(
            "select min(j.id) from journal j join discipline d on d.id = j.discipline_id"
                + " join org_unit u on u.id = d.department_id"
                + " left join teaching_assignment a on a.journal_id = j.id and a.teacher_id ="
                + " (select person_id from account where login = 'teacher')"
                + " where j.sourced_id is null and "
                + foreign);
    http.signIn(login, PASSWORD);
    long before = refusals(database, login, id);
    Answer answer = http.get(TABLE + id).must(404);
    Answer none = http.get(TABLE + 1).must(404);
    assertEquals(none.page().text(), answer.page().text());
    assertEquals(before + 1, refusals(database, login, id));
  }

  private static long refusals(Database database, String login, Object journal) {
    return database.count(
        "select count(*) from sign_in_log l join account a on a.id = l.account_id"
            + " where a.login = ? and l.kind = 'REFUSED' and l.address = '127.0.0.1'"
            + " and l.detail = ?",
        login,
        "journal " + journal);
  }

  @Test
  void a_students_own_journal_opens_and_a_foreign_one_does_not(Http http, Database database) {
    String sits =
        " (select e.journal_id from enrolment e join account a on a.person_id = e.student_id"
            + " where a.login = 'student')";
    String journals = "select min(id) from journal where sourced_id is null and id ";
    Object own = database.value(journals + "in" + sits);
    Object foreign = database.value(journals + "not in" + sits);
    http.signIn("student", PASSWORD);
    Answer table = http.get(TABLE + own).must(200);
    assertTrue(table.text().contains("Сағынтаева Аружан"));
    assertFalse(table.text().contains("Ахметов Алихан"));
    http.get(TABLE + foreign).must(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"it", "office"})
  void there_is_no_journal_for_it_and_office(String login, Http http, Database database) {
    Object any = database.value("select min(id) from journal");
    http.signIn(login, PASSWORD);
    assertEquals("/error/forbidden.xhtml", http.get(TABLE + any).must(302).location().getPath());
    Answer list = http.get("/journal/journals.xhtml").must(302);
    assertEquals("/error/forbidden.xhtml", list.location().getPath());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=x",
        "page=-1",
        "page=0",
        "page=99999999999",
        "page=2147483647",
        "page=1&page=2",
        "q=%25",
        "q=!",
        "q=_",
        "q=%27",
        "q=%00",
        "q=%ff",
        "q=%F0%9F%92%A9",
        "nothing=1"
      })
  void a_list_is_read_whatever_its_address_says(String query) {
    assertShowsNothingOfItsInsides(registrar.get("/journal/journals.xhtml?" + query).must(200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "roster/x",
        "roster/-1",
        "roster/0",
        "roster/999999999999999999",
        "roster/9999999999999999999",
        "roster/1%27",
        "..%2f..%2fWEB-INF%2fweb.xml"
      })
  void an_import_that_cannot_be_is_not_there(String path) {
    assertShowsNothingOfItsInsides(registrar.get("/api/v1/imports/" + path).must(404));
  }

  @ParameterizedTest
  @ValueSource(strings = {"teacher", "dean", "vicerector", "student", "office", "it"})
  void an_import_is_the_registrars(String login, Http http) {
    Http machine = http.machine(login, PASSWORD);
    for (Answer answer :
        List.of(
            machine.get("/api/v1/imports/roster/1"),
            machine.post("/api/v1/imports/roster", "application/zip", new byte[10]))) {
      assertShowsNothingOfItsInsides(answer.must(403));
      assertEquals(403, answer.json().at("/status").asInt());
    }
  }

  @Test
  void a_body_that_is_no_json_is_the_callers_fault(Http http) {
    Http it = http.machine("it", PASSWORD);
    for (String body : List.of("", "{", "[]", "null", "\"x\"", "{\"instant\":1}", "\u0000", "{}")) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      Answer answer = it.send("PUT", "/api/v1/clock", "application/json", bytes);
      assertShowsNothingOfItsInsides(answer.must(400));
    }
    byte[] xml = "<instant/>".getBytes(StandardCharsets.UTF_8);
    assertShowsNothingOfItsInsides(
        it.send("PUT", "/api/v1/clock", "application/xml", xml).must(415));
  }

  @Test
  void a_faces_request_that_no_page_made_shows_nothing_of_the_insides(JournalServer server) {
    for (Map<String, String> fields :
        List.of(
            Map.of("jakarta.faces.ViewState", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA=="),
            Map.of("jakarta.faces.ViewState", "1:2", "jakarta.faces.partial.ajax", "true"),
            Map.of("jakarta.faces.source", "x"),
            Map.of("primefaces.nonce", "'; script-src *"))) {
      Answer answer = registrar.postForm(server.uri("/home.xhtml"), fields);
      assertTrue(answer.status() < 500, answer::toString);
      assertShowsNothingOfItsInsides(answer);
      assertTrue(
          answer.headers("Content-Security-Policy").stream()
              .noneMatch(policy -> policy.contains("script-src *")),
          answer::toString);
    }
  }

  @Test
  void a_failure_has_a_number_and_shows_nothing_of_the_insides(Database database) {
    database.execute(
        "insert into roster_import (id, file_name, digest, size_bytes, dry_run, state, started_by,"
            + " started_at, finished_at, rows_total, rows_done, version)"
            + " values (4711, 'x', '', 0, true, 'MADE_BY_A_TEST', 'x', ?, ?, 0, 0, 1)",
        FRI_23_OCT_2099,
        FRI_23_OCT_2099);
    try {
      Answer problem = registrar.get("/api/v1/imports/roster/4711").must(500);
      assertEquals("{\"title\":\"На сервере произошла ошибка\",\"status\":500}", problem.text());
      String failed = registrar.get("/intake/imports.xhtml").must(302).location().toString();
      assertTrue(failed.matches(".*/error/failure\\.xhtml\\?number=[0-9a-f]{8}"), failed);
      Answer page = registrar.get(failed.substring(failed.indexOf("/error/"))).must(200);
      assertTrue(page.text().contains("Страница не открылась"));
      assertShowsNothingOfItsInsides(page);
    } finally {
      database.execute("delete from roster_import where id = 4711");
    }
  }

  private static void assertShowsNothingOfItsInsides(Answer answer) {
    assertFalse(INSIDES.matcher(answer.text()).find(), answer::toString);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

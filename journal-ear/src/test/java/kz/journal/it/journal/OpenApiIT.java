package kz.journal.it.journal;

import static kz.journal.it.journal.Cells.change;
import static kz.journal.it.journal.Cells.patch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.journal.it.AgainstServer;
import kz.journal.it.Answer;
import kz.journal.it.Http;
import kz.journal.it.JournalTimeline;
import kz.journal.it.OpenApiDocument;
import kz.journal.it.journal.Cells.Cell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The OpenAPI document is there for whoever is signed in, and the answers are as it says. */
@AgainstServer
class OpenApiIT {

  private static final String DOCUMENT = "/api/v1/openapi";
  private static final String DEMO = "journal-demo";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private Http teacher;

  @BeforeEach
  void teacher(Http http) {
    teacher = http.machine("teacher", DEMO);
  }

  @Nested
  class The_document {

    @Test
    void is_not_for_strangers(Http http) {
      assertEquals(401, http.get(DOCUMENT).status());
    }

    @Test
    void is_read_in_a_session_too(Http http) {
      http.signIn("student", DEMO).get(DOCUMENT).must(200);
    }

    @ParameterizedTest
    @CsvSource({
      "*/*, '', application/json",
      "application/json, '', application/json",
      "application/yaml, '', application/yaml",
      "'application/json;q=0.5, application/yaml', '', application/yaml",
      "*/*, ?format=yaml, application/yaml",
      "*/*, ?format=json, application/json"
    })
    void comes_as_json_or_as_yaml(String accept, String query, String type) {
      Answer answer = teacher.with("Accept", accept).get(DOCUMENT + query).must(200);
      assertEquals(type, answer.header("Content-Type").orElse("").replaceAll(";.*", ""));
      assertTrue(
          answer.text().startsWith(type.endsWith("json") ? "{" : "---\nopenapi: 3.1"),
          answer::toString);
    }

    @Test
    void comes_as_nothing_else() {
      assertEquals(400, teacher.get(DOCUMENT + "?format=html").status());
      assertEquals(406, teacher.with("Accept", "image/png").get(DOCUMENT).status());
    }
  }

  @Nested
  class As_described {

    private OpenApiDocument document;

    @BeforeEach
    void document() {
      document = new OpenApiDocument(teacher);
    }

    private JsonNode told(String operation, int status, Answer answer) {
      return document.describes(operation, answer.must(status)).json();
    }

    @Test
    void are_the_journals_and_the_caller() {
      JsonNode page = told("GET /api/v1/journals", 200, teacher.get("/api/v1/journals"));
      assertTrue(page.required("total").asInt() > 0, page::toString);
      told("GET /api/v1/me", 200, teacher.get("/api/v1/me"));
      told("GET /api/v1/openapi", 200, teacher.get(DOCUMENT));
    }

    @Test
    void is_the_table_and_that_it_has_not_changed(Http http) {
      String operation = "GET /api/v1/journals/{id}";
      String path = Cells.of(teacher, 0).path();
      Answer table = teacher.get(path);
      assertTrue(told(operation, 200, table).required("cells").size() > 0);
      String tag = table.header("ETag").orElseThrow();
      document.describes(operation, teacher.with("If-None-Match", tag).get(path).must(304));
      told(operation, 404, teacher.get("/api/v1/journals/999999999999999999"));
      told(operation, 403, http.machine("office", DEMO).get(path));
      told(operation, 401, http.get(path));
    }

    @Test
    void is_each_end_of_a_change(JournalTimeline time) {
      String operation = "PATCH /api/v1/journals/{id}/marks";
      Cell cell = Cells.of(teacher, 12);
      Cell other = Cells.of(teacher, 13);
      time.goTo(cell.during().toInstant());
      Integer seen = Cells.version(teacher, cell);
      JsonNode results =
          told(
                  operation,
                  200,
                  patch(
                      teacher,
                      cell,
                      List.of(
                          change(cell, 66, seen),
                          change(cell, 67, seen),
                          change(cell, 101, seen),
                          change(null, cell, 66, seen),
                          change(other, "U", Cells.version(teacher, other)))))
              .required("results");
      assertEquals(List.of("SAVED", "CONFLICT", "INVALID", "INVALID", "SAVED"), outcomes(results));
      time.goTo(cell.closesAt().toInstant());
      JsonNode late = told(operation, 200, patch(teacher, cell, List.of(change(cell, 70, seen))));
      assertEquals(List.of("REFUSED"), outcomes(late.required("results")));

      told(operation, 400, teacher.patchJson(cell.path() + "/marks", Map.of("changes", "none")));
      told(operation, 415, teacher.send("PATCH", cell.path() + "/marks", "text/plain", text("x")));
      assertTrue(
          told(
                      "GET /api/v1/journals/{id}/marks/{lesson}/{student}/history",
                      200,
                      teacher.get(
                          "%s/marks/%s/%s/history"
                              .formatted(cell.path(), cell.lesson(), cell.student())))
                  .required("items")
                  .size()
              > 0);
    }

    @Test
    void is_what_was_there_where_the_caller_saw_something_and_there_was_nothing(
        JournalTimeline time) {
      Cell cell = unmarked();
      time.goTo(cell.during().toInstant());
      JsonNode conflict =
          told(
              "PATCH /api/v1/journals/{id}/marks",
              200,
              patch(teacher, cell, List.of(change(cell, 66, 4))));
      assertTrue(conflict.at("/results/0/theirs/version").isNull(), conflict::toString);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"occasion=LESSON&date=2026-10-23", "occasion=OSCE&date=2026-12-31&week=SIX_DAY"})
    void is_a_deadline(String query) {
      JsonNode term = told("GET /api/v1/deadlines", 200, teacher.get("/api/v1/deadlines?" + query));
      assertTrue(term.required("skipped").size() > 0, term::toString);
    }

    @Test
    void is_no_deadline_for_a_day_that_is_none() {
      told(
          "GET /api/v1/deadlines",
          400,
          teacher.get("/api/v1/deadlines?occasion=LESSON&date=2026-02-30"));
    }

    @Test
    void is_what_a_sheet_would_do(JournalTimeline time) {
      Cell cell = Cells.of(teacher, 1);
      time.goTo(cell.during().toInstant());
      Map<String, Object> pasted =
          Map.of("text", "87\nXYZ\n101", "lesson", cell.lesson(), "student", cell.student());
      JsonNode preview =
          told(
              "POST /api/v1/journals/{id}/paste",
              200,
              teacher.postJson(cell.path() + "/paste", pasted));
      assertEquals(3, preview.required("rows").size(), preview::toString);
      told(
          "POST /api/v1/journals/{id}/paste",
          400,
          teacher.postJson(cell.path() + "/paste", Map.of()));
      byte[] workbook =
          document
              .describes(
                  "GET /api/v1/journals/{id}/sheet.xlsx",
                  teacher.get(cell.path() + "/sheet.xlsx").must(200))
              .bytes();
      told(
          "POST /api/v1/journals/{id}/sheet",
          200,
          teacher.post(cell.path() + "/sheet", XLSX, workbook));
      told(
          "POST /api/v1/journals/{id}/sheet",
          422,
          teacher.post(cell.path() + "/sheet", XLSX, text("no workbook")));
      document.describes(
          "GET /api/v1/journals/{id}/journal.pdf",
          teacher.get(cell.path() + "/journal.pdf").must(200));
    }

    @Test
    void is_the_topic_of_a_lesson(JournalTimeline time) {
      String operation = "PUT /api/v1/journals/{id}/lessons/{lesson}/topic";
      Cell cell = Cells.of(teacher, 2);
      String path = "%s/lessons/%s/topic".formatted(cell.path(), cell.lesson());
      time.goTo(cell.during().toInstant());
      told(
          operation, 409, teacher.putJson(path, Map.of("topic", "x", "seen", "never stood there")));
      told(operation, 422, teacher.putJson(path, Map.of("topic", "x".repeat(501))));
      told(operation, 400, teacher.putJson(path, Map.of()));
      time.goTo(cell.closesAt().toInstant());
      told(operation, 403, teacher.putJson(path, Map.of("topic", "x")));
    }

    @Test
    void are_the_clock_the_imports_and_the_tokens(Http http) {
      told("GET /api/v1/clock", 200, teacher.get("/api/v1/clock"));
      told(
          "PUT /api/v1/clock",
          403,
          teacher.putJson("/api/v1/clock", Map.of("instant", "2026-10-20T04:00:00Z")));
      Http registrar = http.machine("registrar", DEMO);
      JsonNode refused =
          told(
              "POST /api/v1/imports/roster",
              422,
              registrar.post("/api/v1/imports/roster", "application/zip", text("no archive")));
      assertTrue(refused.required("errors").size() > 0, refused::toString);
      told(
          "GET /api/v1/imports/roster/{id}",
          404,
          registrar.get("/api/v1/imports/roster/999999999999999999"));
      told(
          "POST /api/v1/tokens",
          201,
          http.withBasic("teacher", DEMO).send("POST", "/api/v1/tokens"));
      told("POST /api/v1/tokens", 401, http.send("POST", "/api/v1/tokens"));
    }

    /** A cell nothing was ever entered into, of a student who sits in the journal all the time. */
    private Cell unmarked() {
      Cell any = Cells.of(teacher, 0);
      JsonNode table = teacher.get(any.path()).must(200).json();
      Set<String> entered =
          all(table.required("cells"))
              .map(
                  cell ->
                      cell.required("lesson").asText() + " " + cell.required("student").asText())
              .collect(Collectors.toSet());
      for (JsonNode lesson : table.required("lessons")) {
        String id = lesson.required("id").asText();
        if (!entered.contains(id + " " + any.student())) {
          return new Cell(
              any.journal(),
              id,
              any.student(),
              OffsetDateTime.parse(lesson.required("opensAt").asText()),
              OffsetDateTime.parse(lesson.required("closesAt").asText()));
        }
      }
      throw new AssertionError("Every lesson is marked");
    }

    private static Stream<JsonNode> all(JsonNode array) {
      return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<String> outcomes(JsonNode results) {
      return all(results).map(result -> result.required("outcome").asText()).toList();
    }

    private static byte[] text(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}

package kz.journal.it.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.journal.it.AgainstServer;
import kz.journal.it.Answer;
import kz.journal.it.Http;
import kz.journal.it.JournalServer;
import kz.journal.it.OpenApiDocument;
import kz.journal.it.access.Newcomers;
import kz.journal.regulation.Clause;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The days over the wire; each test has a year of its own. */
@AgainstServer
class DaysIT {

  private static final String DAYS = "/api/v1/days";
  private static final String ONE = "/api/v1/days/{id}";

  private static Http registrar;
  private static OpenApiDocument document;

  @BeforeAll
  static void signIn(JournalServer server) {
    registrar = server.http().machine("registrar", Newcomers.PASSWORD);
    document = new OpenApiDocument(registrar);
  }

  private static JsonNode told(String operation, int status, Answer answer) {
    return document.describes(operation, answer.must(status)).json();
  }

  private static Map<String, Object> day(String date) {
    Map<String, Object> day = new HashMap<>();
    day.put("date", date);
    day.put("kind", "OUTAGE");
    day.put("week", "BOTH");
    day.put("titleRu", "Сбой");
    day.put("titleKk", "Ақау");
    day.put("titleEn", "Outage");
    day.put("source", "Акт отдела");
    return day;
  }

  private static Map<String, Object> seen(Map<String, Object> body, JsonNode day) {
    Map<String, Object> seen = new HashMap<>(body);
    seen.put("seenVersion", day.required("version").asInt());
    return seen;
  }

  @Test
  void a_day_is_entered_corrected_and_withdrawn_and_its_records_stay() {
    Answer created = registrar.postJson(DAYS, day("2081-03-04"));
    JsonNode first = told("POST /api/v1/days", 201, created);
    String path = DAYS + "/" + first.required("id").asText();
    assertTrue(created.header("Location").orElse("").endsWith(path), created::toString);

    JsonNode second =
        told("PUT " + ONE, 200, registrar.putJson(path, seen(day("2081-03-05"), first)));
    assertEquals(first.required("id"), second.required("replaces"));
    told("PUT " + ONE, 409, registrar.putJson(path, seen(day("2081-03-06"), first)));

    String withdrawal = DAYS + "/" + second.required("id").asText() + "/withdrawal";
    JsonNode withdrawn =
        told(
            "POST " + ONE + "/withdrawal",
            200,
            registrar.postJson(withdrawal, seen(Map.of("reason", "не было"), second)));
    assertEquals("registrar", withdrawn.required("retiredBy").asText());
    assertEquals(0, listed("?year=2081").required("total").asInt());
    assertEquals(2, listed("?year=2081&history=true").required("total").asInt());
    told("GET " + ONE, 200, registrar.get(path));
    told("GET " + ONE, 404, registrar.get(DAYS + "/999999999999999999"));
  }

  @Test
  void a_list_is_paged() {
    assertEquals(2, listed("?year=2026&size=2").required("items").size());
    assertEquals("2026-01-02", listed("?year=2026&first=1&size=1").at("/items/0/date").asText());
    assertTrue(listed("").required("calendarVersion").asLong() >= 1);
  }

  @Test
  void a_refusal_says_why_and_on_what_it_rests() {
    registrar.postJson(DAYS, day("2082-03-04")).must(201);
    JsonNode twice = told("POST /api/v1/days", 422, registrar.postJson(DAYS, day("2082-03-04")));
    assertEquals("2.3.3b", twice.required("clause").asText());
    Map<String, Object> odd = day("2082-03-05");
    odd.put("kind", "PARTY");
    told("POST /api/v1/days", 400, registrar.postJson(DAYS, odd));
    told("POST /api/v1/days", 400, registrar.postJson(DAYS, List.of()));
    told("PUT " + ONE, 404, registrar.putJson(DAYS + "/5", Map.of("seenVersion", 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"teacher", "dean", "vicerector", "it", "student"})
  void everybody_reads_and_the_registrar_alone_writes(String login, Http http) {
    Http other = http.machine(login, Newcomers.PASSWORD);
    other.get(DAYS).must(200);
    other.get(DAYS + "/proposals?year=2026").must(200);
    other.get(DAYS + "/file").must(200);
    other.postJson(DAYS, day("2083-03-04")).must(403);
    other.postJson(DAYS + "/5/withdrawal", Map.of("seenVersion", 1, "reason", "x")).must(403);
    other.postJson(DAYS + "/proposals", Map.of("year", 2083, "items", List.of())).must(403);
    other.post(DAYS + "/file", "text/csv", new byte[0]).must(403);
  }

  @Test
  void a_holiday_on_a_Sunday_proposes_the_day_after_it() {
    Map<String, Object> holiday = day("2084-03-05");
    holiday.put("kind", "HOLIDAY");
    registrar.postJson(DAYS, holiday).must(201);
    JsonNode proposed =
        told("GET /api/v1/days/proposals", 200, registrar.get(DAYS + "/proposals?year=2084"));
    assertEquals("2084-03-06", proposed.at("/items/0/to").asText());
    Map<String, Object> chosen =
        Map.of("holiday", "2084-03-05", "to", "2084-03-06", "week", "BOTH");
    Map<String, Object> body = Map.of("year", 2084, "items", List.of(chosen));
    JsonNode left =
        told("POST /api/v1/days/proposals", 200, registrar.postJson(DAYS + "/proposals", body));
    assertEquals(0, left.required("items").size());
    told("POST /api/v1/days/proposals", 409, registrar.postJson(DAYS + "/proposals", body));
    assertEquals(2, listed("?year=2084").required("total").asInt());
  }

  @ParameterizedTest
  @CsvSource({"text/csv, csv", "text/calendar, ics"})
  void what_is_exported_can_be_imported_again_and_changes_nothing(String type, String format) {
    Answer taken = registrar.get(DAYS + "/file?year=2026&format=" + format).must(200);
    assertTrue(taken.header("Content-Type").orElse("").startsWith(type), taken::toString);
    JsonNode intake =
        told(
            "POST /api/v1/days/file",
            200,
            registrar.post(DAYS + "/file?dryRun=false", type, taken.bytes()));
    assertEquals(0, intake.required("added").asInt(), intake::toString);
    assertEquals(0, intake.required("corrected").asInt(), intake::toString);
    assertTrue(intake.required("untouched").asInt() > 15, intake::toString);
  }

  @Test
  void a_file_is_tried_out_taken_or_refused_with_what_is_wrong() {
    String table =
        "date,kind,week,titleRu,titleKk,titleEn,source\n"
            + "2085-03-05,OUTAGE,BOTH,Сбой,Ақау,Outage,Акт\n";
    assertEquals(1, imported(table, "true", 200).required("added").asInt());
    assertEquals(0, listed("?year=2085").required("total").asInt());
    JsonNode refused = imported(table + "2085-03-06,OUTAGE,BOTH,Сбой,,Outage,Акт\n", "false", 422);
    assertEquals("roster-days.csv", refused.at("/errors/0/file").asText());
    assertEquals(3, refused.at("/errors/0/line").asInt());
    assertEquals("titleRu", refused.at("/errors/0/column").asText());
    assertEquals(0, listed("?year=2085").required("total").asInt());
    assertTrue(imported(table, "false", 200).required("applied").asBoolean());
    assertEquals(1, listed("?year=2085").required("total").asInt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"BACHELOR", "INTEGRATED", "INTERNSHIP", "RESIDENCY", "MASTER", "DOCTORAL"})
  @Clause("2.2.7a")
  void every_level_has_an_approved_calendar_of_its_own(String level) {
    String year = "GET /api/v1/calendars/{level}/{year}";
    JsonNode told = told(year, 200, registrar.get("/api/v1/calendars/" + level + "/2026"));
    assertEquals(level, told.required("level").asText());
    assertEquals(1, told.at("/academic/edition").asInt(), told::toString);
    assertEquals("registrar", told.at("/academic/approvedBy").asText());
    assertEquals(
        List.of(2, 3, 2),
        List.of(
            told.at("/academic/lessonDays").asInt(),
            told.at("/academic/writtenDays").asInt(),
            told.at("/academic/oralDays").asInt()));
    assertTrue(told.required("days").size() > 15, told::toString);
    told(year, 200, registrar.get("/api/v1/calendars/" + level + "/2031"));
    told(year, 400, registrar.get("/api/v1/calendars/" + level + "/2026?form=NIGHT"));
    told(year, 404, registrar.get("/api/v1/calendars/SCHOOL/2026"));
  }

  private static JsonNode imported(String table, String dryRun, int status) {
    return told(
        "POST /api/v1/days/file",
        status,
        registrar
            .with("X-File-Name", "roster-days.csv")
            .post(
                DAYS + "/file?dryRun=" + dryRun,
                "text/csv",
                table.getBytes(StandardCharsets.UTF_8)));
  }

  private static JsonNode listed(String query) {
    return told("GET /api/v1/days", 200, registrar.get(DAYS + query));
  }
}

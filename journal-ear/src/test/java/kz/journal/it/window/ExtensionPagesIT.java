package kz.journal.it.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kz.journal.it.AgainstServer;
import kz.journal.it.Answer;
import kz.journal.it.Browser;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.it.JournalServer;
import kz.journal.it.JournalTimeline;
import kz.journal.it.Visitor;
import kz.journal.it.journal.Pen.Change;
import kz.journal.it.journal.TaughtClass;
import kz.journal.regulation.Clause;
import kz.journal.time.JournalZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Extensions as people do them: asked for, previewed, agreed, answered from the queue. */
@AgainstServer
@Clause({"2.2.7a", "2.2.7b", "2.2.7c"})
class ExtensionPagesIT {

  private static final int CLASS = 1731;
  private static final String DEMO = "journal-demo";
  private static final String REQUESTS = "/api/v1/extension-requests";
  private static final LocalDate TUE_10_NOV_2026 = LocalDate.of(2026, 11, 10);
  private static final LocalDate MON_16_NOV_2026 = LocalDate.of(2026, 11, 16);
  private static final Instant CLOSES = JournalZone.endOf(LocalDate.of(2026, 11, 12));
  private static final byte[] PDF = "%PDF-1.4 приказ".getBytes(StandardCharsets.UTF_8);
  private static final AtomicLong NUMBERS = new AtomicLong();

  private Database database;
  private JournalServer server;
  private TaughtClass taught;
  private Http teacher;
  private Http registrar;
  private Http vicerector;

  @BeforeEach
  void a_class_whose_windows_closed_an_hour_ago(
      Database database, JournalServer server, JournalTimeline timeline) {
    this.database = database;
    this.server = server;
    registrar = server.http().machine("registrar", DEMO);
    vicerector = server.http().machine("vicerector", DEMO);
    timeline.goTo(TUE_10_NOV_2026, LocalTime.of(20, 0));
    taught = TaughtClass.make(database, CLASS, 3, 2, 4, TUE_10_NOV_2026).without(1);
    taught.giveWindows(CLOSES);
    teacher = taught.pen(server, 0).http();
    timeline.goTo(CLOSES.plus(1, ChronoUnit.HOURS));
    database.execute(
        "update account set language = 'ru' where login in ('registrar', 'vicerector', ?)",
        taught.login(0));
  }

  @AfterEach
  void away() {
    database.execute(
        "delete from window_extension where lesson_id between ? and ?",
        taught.lesson(0),
        taught.lesson(3));
    taught.remove();
  }

  @Nested
  class The_registrar {

    @Test
    void sees_what_would_change_and_the_vice_rector_agrees(Browser browser) {
      Visitor asks = browser.desktop().signIn("registrar", DEMO);
      asks.open(wishOf(0));
      Page page = asks.page();
      page.locator("#until").fill(MON_16_NOV_2026.toString());
      page.locator("form:has(#until) button").click();
      assertEquals(
          List.of("1", "1", "1", "0"), page.locator(".tally b").allInnerTexts(), "the outlook");
      assertTrue(page.locator("[id='moves']").innerText().contains("чт 12.11, 24:00"));
      asks.mustBeAccessible();
      page.locator("[id='asking:ground'] input[value=EXPLANATORY_NOTE]").check();
      page.locator("[id='asking:number']").fill("12-04");
      page.locator("[id='asking:date']").fill(TUE_10_NOV_2026.toString());
      page.locator("[id='asking:request']").click();
      page.waitForURL(url -> url.contains("/extension/extension.xhtml"));
      assertEquals("REFUSED", write(0));
      String extension = page.url().replaceAll(".*id=", "");

      Visitor agrees = browser.desktop().signIn("vicerector", DEMO);
      agrees.open("/extension/extension.xhtml?id=" + extension);
      agrees.mustBeAccessible();
      agrees.page().locator("[id='act:agree']").click();
      agrees.page().waitForSelector(".messages .note[data-kind=SAVED]");
      assertEquals("SAVED", write(0));
      assertEquals("REFUSED", write(1));

      asks.open("/extension/extension.xhtml?id=" + extension);
      page.locator("[id='act:undo']").click();
      assertTrue(page.locator("[id='act'] [role=alert]").innerText().contains("причину"));
      page.locator("[id='act:comment']").fill("Внесено по ошибке");
      page.locator("[id='act:undo']").click();
      page.waitForSelector(".messages .note[data-kind=SAVED]");
      assertTrue(page.locator(".history").innerText().contains("Внесено по ошибке"));
      assertEquals("REFUSED", write(0));
    }

    @Test
    void shows_the_file_of_the_document_and_only_those_concerned_read_it() {
      Http upload = registrar.with("X-File-Name", "order.pdf");
      JsonNode kept =
          upload.post("/api/v1/extensions/documents", "application/pdf", PDF).must(201).json();
      upload
          .post("/api/v1/extensions/documents", "application/pdf", new byte[] {1, 2, 3})
          .must(422);
      upload.post("/api/v1/extensions/documents", "image/png", PDF).must(422);
      upload.post("/api/v1/extensions/documents", "text/html", PDF).must(415);
      teacher.post("/api/v1/extensions/documents", "application/pdf", PDF).must(403);
      Map<String, Object> wish = wish(0);
      wish.put(
          "document",
          Map.of("number", "12", "date", "2026-11-13", "file", kept.required("id").asText()));
      JsonNode extension = registrar.postJson("/api/v1/extensions", wish).must(200).json();

      String file = "/api/v1/extensions/" + extension.required("id").asText() + "/document";
      for (Http reader : List.of(registrar, vicerector)) {
        Answer answer = reader.get(file).must(200);
        assertArrayEquals(PDF, answer.bytes());
        assertEquals("nosniff", answer.header("X-Content-Type-Options").orElseThrow());
        assertTrue(answer.header("Content-Disposition").orElseThrow().startsWith("attachment;"));
      }
      for (String role : List.of("teacher", "head", "dean", "supervisor", "student", "it")) {
        server.http().machine(role, DEMO).get(file).must(403);
      }
      wish.put("document", Map.of("number", "12", "date", "2026-11-13", "file", "1"));
      registrar.postJson("/api/v1/extensions", wish).must(422);
    }
  }

  @Nested
  class A_teacher {

    @Test
    void asks_from_the_closed_cell_and_the_registrar_grants_it(Browser browser) {
      Visitor asks = browser.desktop().signIn(taught.login(0), DEMO);
      asks.open(
          "/journal/cell.xhtml?journal=%d&lesson=%d&student=%d"
              .formatted(taught.journal(), taught.lesson(2), taught.student(1)));
      Page page = asks.page();
      page.locator("#cell-explanation a.btn").click();
      page.locator("[id='request:reason']").fill("Болел с 10 по 12 ноября");
      asks.mustBeAccessible();
      page.locator("[id='request:send']").click();
      page.waitForSelector(".messages .note[data-kind=SAVED]");
      asks.mustBeAccessible();

      Visitor answers = browser.desktop().signIn("registrar", DEMO);
      Page queue = answers.page();
      answers.open("/request/requests.xhtml?q=%D0%9A%D0%BB%D0%B0%D1%81%D1%81%20" + CLASS);
      queue.locator("[id='requests'] a").first().click();
      queue.waitForURL(url -> url.contains("chosen="));
      assertTrue(queue.locator(".acts").innerText().contains("Болел с 10 по 12 ноября"));
      answers.mustBeAccessible();
      queue.locator("[id='answer'] a.btn").click();
      queue.locator("#until").fill(MON_16_NOV_2026.toString());
      queue.locator("form:has(#until) button").click();
      queue.locator("[id='asking:number']").fill("12-04");
      queue.locator("[id='asking:date']").fill(TUE_10_NOV_2026.toString());
      queue
          .locator("[id='asking:paper']")
          .setInputFiles(new FilePayload("записка.pdf", "application/pdf", PDF));
      queue.locator("details:has([id='asking:signed']) summary").click();
      queue.locator("[id='asking:signed']").fill("77 от 13.11.2026");
      queue.locator("[id='asking:enterSigned']").click();
      queue.waitForURL(url -> url.contains("/extension/extension.xhtml"));
      assertTrue(queue.locator(".facts").innerText().contains("записка.pdf"));

      assertEquals("SAVED", write(2, 1));
      assertEquals("REFUSED", write(2, 0));
      asks.open("/home.xhtml");
      assertTrue(page.locator("main").innerText().contains("Срок продлён: Класс " + CLASS));
      assertTrue(page.locator("main").innerText().contains("продлено до пн 16.11, 24:00"));
    }

    @Test
    void is_told_by_the_answer_of_the_vice_rector(JournalTimeline timeline) {
      ask(0, null).must(201);
      ask(1, null).must(201);
      timeline.goTo(MON_16_NOV_2026, LocalTime.NOON);
      JsonNode first = waiting(0);
      assertEquals(1, first.required("waited").asInt());
      grant(first, wish(1)).must(422);
      JsonNode left = grant(first, wish(0)).must(200).json();
      assertEquals("WAITING", left.required("state").asText());
      grant(first, wish(0)).must(409);
      consent(left, true);
      assertEquals("GRANTED", own(0).required("state").asText());
      assertEquals("SAVED", write(0));

      consent(grant(waiting(1), wish(1)).must(200).json(), false);
      assertEquals("DECLINED", own(1).required("state").asText());
      assertEquals("Нет оснований", own(1).required("answer").asText());
      assertEquals("REFUSED", write(1));
      assertEquals(
          1,
          database.count(
              "select count(*) from notice where account_id = ?"
                  + " and kind = 'EXTENSION_REQUEST_GRANTED'",
              taught.teacher(0)));
    }

    @Test
    void asks_once_for_what_has_closed_and_with_a_reason(JournalTimeline timeline) {
      Map<String, Object> silent = asking(0, null);
      silent.put("reason", " ");
      assertEquals("2.2.7c", clause(teacher.postJson(REQUESTS, silent)));
      ask(0, taught.student(0)).must(201);
      assertEquals("2.2.7b", clause(ask(0, taught.student(0))));
      ask(0, taught.student(1)).must(201);
      ask(0, null).must(201);
      ask(0, 1L).must(404);
      timeline.goTo(CLOSES.minus(1, ChronoUnit.HOURS));
      assertEquals("2.3.3b", clause(ask(1, null)));
    }

    @Test
    void takes_it_back_and_the_registrar_declines_with_a_reason_only_what_was_seen() {
      ask(0, null).must(201);
      JsonNode mine = own(0);
      Map<String, Object> seen = Map.of("seenVersion", mine.required("version").asInt());
      String path = REQUESTS + "/" + mine.required("id").asText();
      server.http().machine("teacher", DEMO).postJson(path + "/withdrawal", seen).must(404);
      teacher.postJson(path + "/withdrawal", seen).must(200);
      teacher.postJson(path + "/withdrawal", seen).must(409);
      decline(mine, "Поздно").must(409);

      ask(0, null).must(201);
      decline(waiting(0), " ").must(422);
      decline(waiting(0), "Нет подтверждения").must(200);
      assertEquals("Нет подтверждения", own(0).required("answer").asText());
    }

    @Test
    void asks_and_the_registrar_answers_and_nobody_else_does() {
      for (String role :
          List.of("head", "studyhead", "dean", "registrar", "vicerector", "student", "it")) {
        server.http().machine(role, DEMO).postJson(REQUESTS, asking(0, null)).must(403);
        server.http().machine(role, DEMO).get(REQUESTS + "/own").must(403);
      }
      server.http().machine("teacher", DEMO).postJson(REQUESTS, asking(0, null)).must(404);
      ask(0, null).must(201);
      JsonNode asked = own(0);
      for (String role :
          List.of("teacher", "head", "studyhead", "dean", "vicerector", "student", "it")) {
        Http who = server.http().machine(role, DEMO);
        who.get(REQUESTS).must(403);
        Map<String, Object> no =
            Map.of("reason", "Нет", "seenVersion", asked.required("version").asInt());
        who.postJson(REQUESTS + "/" + asked.required("id").asText() + "/refusal", no).must(403);
        Map<String, Object> yes = wish(0);
        yes.put("seenVersion", asked.required("version").asInt());
        who.postJson(REQUESTS + "/" + asked.required("id").asText() + "/extension", yes).must(403);
      }
    }
  }

  private String wishOf(int lesson) {
    return "/extension/wish.xhtml?scope=LESSON&journal=%d&lesson=%d&q=%%D0%%9A%%D0%%BB%%D0%%B0%%D1%%81%%D1%%81%%20%d"
        .formatted(taught.journal(), taught.lesson(lesson), CLASS);
  }

  private Map<String, Object> asking(int lesson, Long student) {
    Map<String, Object> body = new HashMap<>();
    body.put("journal", Long.toString(taught.journal()));
    body.put("lesson", Long.toString(taught.lesson(lesson)));
    body.put("reason", "Болел");
    if (student != null) {
      body.put("student", Long.toString(student));
    }
    return body;
  }

  private Answer ask(int lesson, Long student) {
    return teacher.postJson(REQUESTS, asking(lesson, student));
  }

  /** The teacher's latest request for a lesson. */
  private JsonNode own(int lesson) {
    return of(lesson, teacher.get(REQUESTS + "/own").must(200).json());
  }

  private JsonNode waiting(int lesson) {
    return of(
        lesson,
        registrar
            .get(REQUESTS + "?person=%D0%9A%D0%BB%D0%B0%D1%81%D1%81%20" + CLASS)
            .must(200)
            .json());
  }

  private JsonNode of(int lesson, JsonNode page) {
    for (JsonNode item : page.required("items")) {
      if (item.required("lesson").asText().equals(Long.toString(taught.lesson(lesson)))) {
        return item;
      }
    }
    throw new AssertionError("no request for lesson " + lesson + " in " + page);
  }

  private Answer grant(JsonNode asked, Map<String, Object> wish) {
    wish.put("seenVersion", asked.required("version").asInt());
    return registrar.postJson(REQUESTS + "/" + asked.required("id").asText() + "/extension", wish);
  }

  private Answer decline(JsonNode asked, String why) {
    return registrar.postJson(
        REQUESTS + "/" + asked.required("id").asText() + "/refusal",
        Map.of("reason", why, "seenVersion", asked.required("version").asInt()));
  }

  private void consent(JsonNode left, boolean agree) {
    vicerector
        .postJson(
            "/api/v1/extensions/" + left.required("extension").asText() + "/consent",
            Map.of("agree", agree, "reply", "Нет оснований"))
        .must(200);
  }

  private Map<String, Object> wish(int lesson) {
    Map<String, Object> wish = new HashMap<>();
    wish.put("scope", "LESSON");
    wish.put("lesson", Long.toString(taught.lesson(lesson)));
    wish.put("until", JournalZone.endOf(MON_16_NOV_2026).toString());
    wish.put("ground", "EXPLANATORY_NOTE");
    wish.put("document", Map.of("number", "12-04", "date", "2026-11-13"));
    return wish;
  }

  private static String clause(Answer answer) {
    return answer.must(422).json().required("clause").asText();
  }

  private String write(int lesson) {
    return write(lesson, 0);
  }

  private String write(int lesson, int student) {
    return taught
        .pen(server, 0)
        .write(
            new Change(
                Change.number(CLASS, NUMBERS.incrementAndGet()),
                taught.lesson(lesson),
                taught.student(student),
                70,
                null))
        .outcome();
  }
}

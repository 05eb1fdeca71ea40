package kz.journal.it.substitution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.journal.it.AgainstServer;
import kz.journal.it.Answer;
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

/** A substitute fills in place of an absent teacher, by decision of the department meeting. */
@AgainstServer
@Clause("2.3.2")
class SubstitutionIT {

  private static final String DEMO = "journal-demo";
  private static final String ALL = "/api/v1/substitutions";
  private static final LocalDate MON_18_JAN_2027 = LocalDate.of(2027, 1, 18);
  private static final LocalDate TUE_19_JAN_2027 = LocalDate.of(2027, 1, 19);
  private static final LocalDate WED_20_JAN_2027 = LocalDate.of(2027, 1, 20);
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final int ABSENT = 0;
  private static final int SUBSTITUTE = 1;

  private TaughtClass taught;
  private Pen absent;
  private Pen substitute;
  private Http head;
  private Http registrar;
  private int changes;

  @BeforeEach
  void aClassAndWhoDecides(Database database, JournalServer server, JournalTimeline time) {
    time.goTo(MON_18_JAN_2027, TEN);
    taught =
        TaughtClass.make(
                database, 71, 2, 2, List.of(MON_18_JAN_2027, TUE_19_JAN_2027, WED_20_JAN_2027))
            .in("D12")
            .without(SUBSTITUTE);
    absent = taught.pen(server, ABSENT);
    substitute = taught.pen(server, SUBSTITUTE);
    head = server.http().machine("head", DEMO);
    registrar = server.http().machine("registrar", DEMO);
  }

  @AfterEach
  void away() {
    taught.remove();
  }

  @Test
  void the_substitute_fills_only_those_lessons_and_the_absent_teacher_only_reads_them(
      JournalTimeline time, Database database) {
    JsonNode entered = enter(named(0, 2)).must(201).json();
    assertEquals("ENTERED", entered.at("/substitution/state").asText());
    assertEquals(2, entered.at("/lessons").asInt());
    substitute.send(List.of(mark(0))).must(404);
    assertEquals("SAVED", absent.write(mark(0)).outcome());

    assertEquals(0, journalsFound(substitute.http()));
    confirm(entered).must(200);
    assertEquals(1, journalsFound(substitute.http()));
    Pen.Result refused = absent.write(mark(0));
    assertEquals("REFUSED", refused.outcome());
    assertEquals("2.3.2", refused.clause());
    assertTrue(refused.toString().contains("Учитель1 А."), refused::toString);
    absent.http().get(table()).must(200);

    Pen.Change change = new Pen.Change(number(), taught.lesson(0), taught.student(1), 81, null);
    assertEquals("SAVED", substitute.write(change).outcome());
    assertEquals("Учитель0 А.", history(0, 1).at("/items/0/insteadOf").asText());
    assertTrue(history(0, 0).at("/items/0/insteadOf").isNull());

    time.goTo(TUE_19_JAN_2027, TEN);
    assertEquals("SAVED", absent.write(mark(1)).outcome());
    Pen.Result another = substitute.write(mark(1));
    assertEquals("REFUSED", another.outcome());
    assertEquals("2.3.2", another.clause());
    for (int teacher : List.of(ABSENT, SUBSTITUTE)) {
      assertEquals(
          1,
          database.count(
              "select count(*) from notice where account_id = ?"
                  + " and kind = 'SUBSTITUTION_CONFIRMED' and read_at is null",
              taught.teacher(teacher)));
    }
    assertEquals(
        1,
        database.count(
            "select count(*) from audit_entry where action = 'substitution.confirmed'"
                + " and actor = 'registrar' and clause = '2.3.2' and object_id = ?",
            id(entered)));
  }

  @Test
  void it_ends_early_and_both_names_stay_on_what_was_marked(JournalTimeline time) {
    JsonNode entered = enter(days(MON_18_JAN_2027, WED_20_JAN_2027)).must(201).json();
    JsonNode confirmed = confirm(entered).must(200).json();
    assertEquals("SAVED", substitute.write(mark(0)).outcome());
    time.goTo(TUE_19_JAN_2027, TEN);
    Map<String, Object> ending = new HashMap<>(reasoned(confirmed, "Вышел на работу"));
    ending.put("lastDay", TUE_19_JAN_2027.toString());
    act(confirmed, "end", ending).must(200);
    assertEquals("SAVED", substitute.write(mark(1)).outcome());
    time.goTo(WED_20_JAN_2027, TEN);
    assertEquals("REFUSED", substitute.write(mark(2)).outcome());
    assertEquals("SAVED", absent.write(mark(2)).outcome());
    assertEquals("Учитель0 А.", history(0, 0).at("/items/0/insteadOf").asText());
    assertEquals("Учитель0 А.", history(1, 0).at("/items/0/insteadOf").asText());
    assertTrue(history(2, 0).at("/items/0/insteadOf").isNull());
  }

  @Test
  void withdrawn_it_gives_the_lessons_back_and_what_was_marked_stays() {
    JsonNode entered = enter(named(0)).must(201).json();
    JsonNode confirmed = confirm(entered).must(200).json();
    assertEquals("SAVED", substitute.write(mark(0)).outcome());
    Map<String, Object> why = reasoned(confirmed, "Решение отменено");
    head.postJson(ALL + "/" + id(entered) + "/withdrawal", why).must(409);
    act(confirmed, "withdrawal", why).must(200);
    substitute.send(List.of(mark(0))).must(404);
    Pen.Change next = new Pen.Change(number(), taught.lesson(0), taught.student(0), 55, 1);
    assertEquals("SAVED", absent.write(next).outcome());
    JsonNode items = history(0, 0).at("/items");
    assertEquals("Учитель0 А.", items.at("/0/insteadOf").asText());
    assertTrue(items.at("/1/insteadOf").isNull());
    JsonNode steps = registrar.get(ALL + "/" + id(entered)).must(200).json().at("/steps");
    assertEquals(List.of("ENTERED", "CONFIRMED", "WITHDRAWN"), steps.findValuesAsText("step"));
  }

  @Test
  @Clause("2.3.3b")
  void entered_late_it_opens_nothing_and_says_that_an_extension_is_needed(JournalTimeline time) {
    time.goTo(MON_18_JAN_2027.plusDays(14), TEN);
    JsonNode confirmed = confirm(enter(named(0)).must(201).json()).must(200).json();
    assertEquals(1, confirmed.at("/closed").asInt());
    Pen.Result refused = substitute.write(mark(0));
    assertEquals("REFUSED", refused.outcome());
    assertEquals("2.3.3b", refused.clause());
    assertTrue(refused.toString().contains("нужно продление"), refused::toString);
  }

  @Test
  void an_entry_needs_a_decision_lessons_of_the_load_and_a_teacher() {
    Map<String, Object> undecided = named(0);
    undecided.put("decision", Map.of("number", "", "date", MON_18_JAN_2027.toString()));
    assertEquals("2.3.2", enter(undecided).must(422).json().at("/clause").asText());
    Map<String, Object> oneself = named(0);
    oneself.put("substitute", Long.toString(taught.teacher(ABSENT)));
    enter(oneself).must(422);
    Map<String, Object> student = named(0);
    student.put("substitute", Long.toString(taught.student(0)));
    enter(student).must(422);
    Map<String, Object> notAbsents = named(0);
    notAbsents.put("absent", Long.toString(taught.teacher(SUBSTITUTE)));
    notAbsents.put("substitute", Long.toString(taught.teacher(ABSENT)));
    assertEquals("2.3.2", enter(notAbsents).must(422).json().at("/clause").asText());
    enter(named(0)).must(201);
    enter(days(MON_18_JAN_2027, MON_18_JAN_2027)).must(422);
    enter(days(TUE_19_JAN_2027, WED_20_JAN_2027)).must(201);
  }

  @Test
  void the_registrar_declines_with_a_reason_and_decides_only_on_what_was_seen() {
    JsonNode entered = enter(named(0)).must(201).json();
    act(entered, "refusal", reasoned(entered, " ")).must(422);
    Map<String, Object> stale = Map.of("seenVersion", version(entered) - 1);
    act(entered, "confirmation", stale).must(409);
    JsonNode declined = act(entered, "refusal", reasoned(entered, "Нет подписи")).must(200).json();
    assertEquals("DECLINED", declined.at("/substitution/state").asText());
    act(entered, "confirmation", Map.of("seenVersion", version(declined))).must(409);
    substitute.send(List.of(mark(0))).must(404);
    enter(named(0)).must(201);
  }

  @Test
  void only_the_own_head_enters_and_only_those_concerned_read(
      Database database, JournalServer server) {
    JsonNode entered = enter(named(0)).must(201).json();
    String one = ALL + "/" + id(entered);
    for (String role : List.of("teacher", "studyhead", "dean", "registrar", "student", "it")) {
      server.http().machine(role, DEMO).postJson(ALL, named(1)).must(403);
    }
    for (String role : List.of("teacher", "head", "studyhead", "dean", "student", "it")) {
      Map<String, Object> seen = Map.of("seenVersion", version(entered));
      server.http().machine(role, DEMO).postJson(one + "/confirmation", seen).must(403);
    }
    for (String role : List.of("dean", "student", "vicerector", "supervisor", "office", "it")) {
      server.http().machine(role, DEMO).get(one).must(403);
    }
    for (Http reader :
        List.of(head, registrar, server.http().machine("studyhead", DEMO), substitute.http())) {
      reader.get(one).must(200);
      assertTrue(listed(reader).contains(id(entered)));
    }
    Http stranger = server.http().machine("teacher", DEMO);
    stranger.get(one).must(404);
    assertFalse(listed(stranger).contains(id(entered)));

    database.execute(
        "update journal set discipline_id = (select min(d.id) from discipline d"
            + " join org_unit u on u.id = d.department_id where u.code <> 'D12') where id = ?",
        taught.journal());
    enter(named(1)).must(404);
    head.get(one).must(404);
    head.postJson(one + "/withdrawal", reasoned(entered, "Ошибка")).must(404);
  }

  @Test
  void head_and_registrar_do_it_on_their_pages(Browser browser, Database database) {
    Visitor visitor = browser.desktop().signIn("head", DEMO);
    visitor.open(
        "/substitution/substitution.xhtml?q=%D0%9A%D0%BB%D0%B0%D1%81%D1%81%2071&teacher=%D0%A3%D1%87%D0%B8%D1%82%D0%B5%D0%BB%D1%8C0001&journal="
            + taught.journal());
    visitor.mustBeAccessible();
    var page = visitor.page();
    page.locator("[id='order:absent']").selectOption(Long.toString(taught.teacher(ABSENT)));
    page.locator("[id='order:substitute']").selectOption(Long.toString(taught.teacher(SUBSTITUTE)));
    page.locator("[id='order:from']").fill(MON_18_JAN_2027.toString());
    page.locator("[id='order:to']").fill(TUE_19_JAN_2027.toString());
    page.locator("[id='order:number']").fill("7");
    page.locator("[id='order:date']").fill(MON_18_JAN_2027.toString());
    page.locator("[id='order:send']").click();
    page.waitForURL(url -> url.contains("/substitution/substitutions.xhtml"));
    String id =
        database
            .value("select max(id) from substitution where journal_id = ?", taught.journal())
            .toString();

    Visitor office = browser.desktop().signIn("registrar", DEMO);
    office.open("/substitution/substitutions.xhtml?chosen=" + id);
    office.mustBeAccessible();
    office.screenshot("substitution-registrar");
    office.page().locator("[id='act:confirm']").click();
    office.page().waitForURL(url -> url.contains("state=ALL"));
    assertEquals(
        1,
        database.count(
            "select count(*) from substitution where id = ? and state = 'CONFIRMED'",
            Long.valueOf(id)));

    Visitor teacher = browser.phone().signIn(taught.login(SUBSTITUTE), DEMO);
    teacher.mustBeAccessible();
    assertEquals(1, teacher.page().locator("#notices-title").count());
    teacher.page().locator("[id='notices:read']").click();
    teacher.page().waitForCondition(() -> teacher.page().locator("#notices-title").count() == 0);
  }

  /** How many journals of this class's title the list gives. */
  private static int journalsFound(Http reader) {
    return reader
        .get("/api/v1/journals?search=%D0%9A%D0%BB%D0%B0%D1%81%D1%81%2071")
        .must(200)
        .json()
        .at("/total")
        .asInt();
  }

  private static String id(JsonNode detail) {
    return detail.at("/substitution/id").asText();
  }

  private static int version(JsonNode detail) {
    return detail.at("/substitution/version").asInt();
  }

  private List<String> listed(Http reader) {
    return reader.get(ALL + "?size=200").must(200).json().at("/items").findValuesAsText("id");
  }

  private Answer enter(Map<String, Object> body) {
    return head.postJson(ALL, body);
  }

  private Answer confirm(JsonNode entered) {
    return act(entered, "confirmation", Map.of("seenVersion", version(entered)));
  }

  private Answer act(JsonNode detail, String act, Map<String, Object> body) {
    return registrar.postJson(ALL + "/" + id(detail) + "/" + act, body);
  }

  private static Map<String, Object> reasoned(JsonNode detail, String reason) {
    return Map.of("reason", reason, "seenVersion", version(detail));
  }

  private Map<String, Object> named(int... lessons) {
    Map<String, Object> body = order();
    body.put(
        "lessons",
        java.util.Arrays.stream(lessons).mapToObj(i -> Long.toString(taught.lesson(i))).toList());
    return body;
  }

  private Map<String, Object> days(LocalDate from, LocalDate to) {
    Map<String, Object> body = order();
    body.put("from", from.toString());
    body.put("to", to.toString());
    return body;
  }

  private Map<String, Object> order() {
    Map<String, Object> body = new HashMap<>();
    body.put("journal", Long.toString(taught.journal()));
    body.put("absent", Long.toString(taught.teacher(ABSENT)));
    body.put("substitute", Long.toString(taught.teacher(SUBSTITUTE)));
    body.put("decision", Map.of("number", "7", "date", MON_18_JAN_2027.toString()));
    return body;
  }

  private Pen.Change mark(int lesson) {
    return new Pen.Change(number(), taught.lesson(lesson), taught.student(0), 70, null);
  }

  private String number() {
    return Pen.Change.number(71, ++changes);
  }

  private JsonNode history(int lesson, int student) {
    return registrar
        .get(
            table()
                + "/marks/"
                + taught.lesson(lesson)
                + "/"
                + taught.student(student)
                + "/history")
        .must(200)
        .json();
  }

  private String table() {
    return "/api/v1/journals/" + taught.journal();
  }
}

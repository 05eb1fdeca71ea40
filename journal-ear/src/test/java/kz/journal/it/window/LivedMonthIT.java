package kz.journal.it.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import kz.journal.it.AgainstServer;
import kz.journal.it.Browser;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.it.JournalServer;
import kz.journal.it.JournalTimeline;
import kz.journal.it.ServerProcess;
import kz.journal.it.Visitor;
import kz.journal.it.journal.Pen.Change;
import kz.journal.it.journal.Pen.Result;
import kz.journal.it.journal.TaughtClass;
import kz.journal.regulation.Clause;
import kz.journal.time.JournalZone;
import org.junit.jupiter.api.Test;

/**
 * November 2026 lived through on a server of its own by moving the demo's clock: windows open and
 * close, one is lengthened, a holiday is declared, a substitution begins and ends. After each step
 * the teacher's journal shows the exact state of every lesson. Moments are counted by hand.
 */
@AgainstServer
@Clause({"2.3.3b", "2.2.7a", "2.2.7b", "2.3.2"})
class LivedMonthIT {

  private static final String DEMO = "journal-demo";
  private static final int CLASS = 1704;
  private static final int STUDENTS = 3;
  private static final int ABSENT = 0;
  private static final int SUBSTITUTE = 1;

  private static final LocalDate MON_2_NOV = LocalDate.of(2026, 11, 2);
  private static final LocalDate WED_4_NOV = LocalDate.of(2026, 11, 4);
  private static final LocalDate THU_5_NOV = LocalDate.of(2026, 11, 5);
  private static final LocalDate FRI_6_NOV = LocalDate.of(2026, 11, 6);
  private static final LocalDate SAT_7_NOV = LocalDate.of(2026, 11, 7);
  private static final LocalDate TUE_10_NOV = LocalDate.of(2026, 11, 10);
  private static final LocalDate WED_11_NOV = LocalDate.of(2026, 11, 11);
  private static final LocalDate THU_12_NOV = LocalDate.of(2026, 11, 12);
  private static final LocalDate FRI_13_NOV = LocalDate.of(2026, 11, 13);
  private static final LocalDate SAT_14_NOV = LocalDate.of(2026, 11, 14);
  private static final LocalDate TUE_17_NOV = LocalDate.of(2026, 11, 17);
  private static final LocalDate THU_19_NOV = LocalDate.of(2026, 11, 19);
  private static final LocalDate FRI_20_NOV = LocalDate.of(2026, 11, 20);
  private static final LocalDate TUE_24_NOV = LocalDate.of(2026, 11, 24);
  private static final LocalDate THU_26_NOV = LocalDate.of(2026, 11, 26);

  private static final LocalTime SEVEN = LocalTime.of(7, 0);
  private static final LocalTime NINE = LocalTime.of(9, 0);

  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private Database database;
  private JournalServer server;
  private JournalTimeline timeline;
  private TaughtClass taught;
  private Http registrar;
  private Visitor teacher;
  private Visitor substitute;
  private int changes;

  @Test
  void every_lesson_is_in_the_state_that_follows_from_what_happened(Browser browser) {
    try (ServerProcess process = ServerProcess.startEmpty("month")) {
      server = process.server();
      database = server.database();
      timeline = server.timeline();
      timeline.goTo(MON_2_NOV, SEVEN);
      taught =
          TaughtClass.make(
                  database,
                  CLASS,
                  STUDENTS,
                  2,
                  List.of(MON_2_NOV, TUE_10_NOV, TUE_17_NOV, TUE_24_NOV))
              .in("D12")
              .without(SUBSTITUTE);
      promise(WED_4_NOV, THU_12_NOV, THU_19_NOV, THU_26_NOV);
      registrar = server.http().machine("registrar", DEMO);
      Browser here = browser.at(server);
      teacher = here.desktop().signIn(taught.login(ABSENT), DEMO);
      substitute = here.desktop().signIn(taught.login(SUBSTITUTE), DEMO);

      theFirstLessonOpensAndCloses();
      itIsLengthened();
      aHolidayIsDeclared();
      aSubstituteStandsIn();
    }
  }

  private void theFirstLessonOpensAndCloses() {
    expect(
        "Откроется пн 02.11 в 08:00",
        "Откроется вт 10.11 в 08:01",
        "Откроется вт 17.11 в 08:02",
        "Откроется вт 24.11 в 08:03");
    assertEquals("REFUSED", write(ABSENT, 0, 0).outcome());
    timeline.goTo(MON_2_NOV, NINE);
    expectLesson(0, "Открыто до ср 04.11, 24:00");
    assertEquals("SAVED", write(ABSENT, 0, 0).outcome());
    timeline.goTo(WED_4_NOV, LocalTime.of(23, 29, 30));
    expectLesson(0, "Открыто ещё 30 мин");
    timeline.goTo(THU_5_NOV, LocalTime.MIDNIGHT);
    expectLesson(0, "Закрыто с ср 04.11, 24:00");
    assertEquals("REFUSED", write(ABSENT, 0, 1).outcome());
  }

  private void itIsLengthened() {
    timeline.goTo(THU_5_NOV, NINE);
    Map<String, Object> wish = new HashMap<>();
    wish.put("scope", "LESSON");
    wish.put("lesson", Long.toString(taught.lesson(0)));
    wish.put("until", JournalZone.endOf(FRI_6_NOV).toString());
    wish.put("ground", "EXPLANATORY_NOTE");
    wish.put("document", Map.of("number", "12-04", "date", THU_5_NOV.toString()));
    JsonNode asked = registrar.postJson("/api/v1/extensions", wish).must(200).json();
    expectLesson(0, "Закрыто с ср 04.11, 24:00");

    String consent = "/api/v1/extensions/" + asked.required("id").asText() + "/consent";
    Http vicerector = server.http().machine("vicerector", DEMO);
    vicerector.postJson(consent, Map.of("agree", true)).must(200);
    expectLesson(0, "Открыто до пт 06.11, 24:00");
    assertEquals("SAVED", write(ABSENT, 0, 1).outcome());
    timeline.goTo(SAT_7_NOV, LocalTime.MIDNIGHT);
    expectLesson(0, "Закрыто с пт 06.11, 24:00");
    assertEquals("REFUSED", write(ABSENT, 0, 2).outcome());
  }

  private void aHolidayIsDeclared() {
    timeline.goTo(SAT_7_NOV, NINE);
    Map<String, Object> day = new HashMap<>();
    day.put("date", WED_11_NOV.toString());
    day.put("kind", "HOLIDAY");
    day.put("week", "BOTH");
    day.put("titleRu", "День университета");
    day.put("titleKk", "Университет күні");
    day.put("titleEn", "University day");
    day.put("source", "Приказ 118");
    registrar.postJson("/api/v1/days", day).must(201);
    await(1, FRI_13_NOV);

    timeline.goTo(TUE_10_NOV, NINE);
    expectLesson(1, "Открыто до пт 13.11, 24:00");
    timeline.goTo(FRI_13_NOV, NINE);
    assertEquals("SAVED", write(ABSENT, 1, 0).outcome());
    timeline.goTo(SAT_14_NOV, LocalTime.MIDNIGHT);
    expectLesson(1, "Закрыто с пт 13.11, 24:00");
    expectLesson(2, "Откроется вт 17.11 в 08:02");
  }

  private void aSubstituteStandsIn() {
    timeline.goTo(TUE_17_NOV, SEVEN);
    Map<String, Object> order = new HashMap<>();
    order.put("journal", Long.toString(taught.journal()));
    order.put("absent", Long.toString(taught.teacher(ABSENT)));
    order.put("substitute", Long.toString(taught.teacher(SUBSTITUTE)));
    order.put("lessons", List.of(Long.toString(taught.lesson(2))));
    order.put("decision", Map.of("number", "7", "date", MON_2_NOV.toString()));
    String all = "/api/v1/substitutions";
    JsonNode entered = server.http().machine("head", DEMO).postJson(all, order).must(201).json();
    String confirmation = all + "/" + entered.at("/substitution/id").asText() + "/confirmation";
    Map<String, Object> seen = Map.of("seenVersion", entered.at("/substitution/version").asInt());
    registrar.postJson(confirmation, seen).must(200);

    timeline.goTo(TUE_17_NOV, NINE);
    expectLesson(2, "Открыто до чт 19.11, 24:00");
    assertEquals("Открыто до чт 19.11, 24:00", state(substitute, 2));
    assertEquals("2.3.2", write(ABSENT, 2, 0).clause());
    assertEquals("SAVED", write(SUBSTITUTE, 2, 0).outcome());
    timeline.goTo(FRI_20_NOV, LocalTime.MIDNIGHT);
    expectLesson(2, "Закрыто с чт 19.11, 24:00");
    assertEquals("2.3.3b", write(SUBSTITUTE, 2, 1).clause());

    timeline.goTo(TUE_24_NOV, NINE);
    assertEquals("2.3.2", write(SUBSTITUTE, 3, 0).clause());
    assertEquals("SAVED", write(ABSENT, 3, 0).outcome());
    expect(
        "Закрыто с пт 06.11, 24:00",
        "Закрыто с пт 13.11, 24:00",
        "Закрыто с чт 19.11, 24:00",
        "Открыто до чт 26.11, 24:00");
    teacher.open("/journal/table.xhtml?id=" + taught.journal()).screenshot("lived-month");
  }

  private Result write(int who, int lesson, int student) {
    return taught
        .pen(server, who)
        .write(
            new Change(
                Change.number(CLASS, ++changes),
                taught.lesson(lesson),
                taught.student(student),
                70,
                null));
  }

  /** The timer that follows the calendar rings when the change is committed. */
  private void await(int lesson, LocalDate lastDay) {
    String asked = "select count(*) from entry_window where lesson_id = ? and closes_at = ?";
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (database.count(asked, taught.lesson(lesson), JournalZone.endOf(lastDay)) == 0) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("The window did not follow the calendar");
      }
      LockSupport.parkNanos(100_000_000);
    }
  }

  private void promise(LocalDate... lastDays) {
    taught.giveWindows(JournalZone.endOf(lastDays[0]));
    for (int lesson = 0; lesson < lastDays.length; lesson++) {
      Instant closes = JournalZone.endOf(lastDays[lesson]);
      database.execute(
          "update entry_window set closes_at = ?, rule_closes_at = ? where lesson_id = ?",
          closes,
          closes,
          taught.lesson(lesson));
    }
  }

  private void expectLesson(int lesson, String state) {
    assertEquals(state, state(teacher, lesson));
  }

  /** What the journal says of each lesson, in the order of their days. */
  private void expect(String... states) {
    assertEquals(
        List.of(states),
        IntStream.range(0, states.length).mapToObj(i -> state(teacher, i)).toList());
  }

  /** The state of the last student's cell, as the page behind «?» says it. */
  private String state(Visitor visitor, int lesson) {
    return visitor
        .open(
            "/journal/cell.xhtml?journal=%d&lesson=%d&student=%d"
                .formatted(taught.journal(), taught.lesson(lesson), taught.student(STUDENTS - 1)))
        .page()
        .locator("#cell-explanation .state")
        .first()
        .innerText();
  }
}

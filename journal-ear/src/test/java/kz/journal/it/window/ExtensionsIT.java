package kz.journal.it.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kz.journal.it.AgainstServer;
import kz.journal.it.Answer;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.it.JournalServer;
import kz.journal.it.JournalTimeline;
import kz.journal.it.journal.Pen.Change;
import kz.journal.it.journal.Pen.Result;
import kz.journal.it.journal.TaughtClass;
import kz.journal.regulation.Clause;
import kz.journal.time.JournalZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Longer windows over HTTP: asked for, agreed, in force, undone; and the list of windows. */
@AgainstServer
@Clause({"2.2.7a", "2.2.7b", "2.2.7c"})
class ExtensionsIT {

  private static final int CLASS = 1702;
  private static final String EXTENSIONS = "/api/v1/extensions";
  private static final String DEMO = "journal-demo";

  private static final LocalDate TUE_10_NOV_2026 = LocalDate.of(2026, 11, 10);

  /** 24:00 of Thursday 12 November, the second working day after the lesson's. */
  private static final Instant CLOSES = JournalZone.endOf(LocalDate.of(2026, 11, 12));

  private static final Instant UNTIL = CLOSES.plus(3, ChronoUnit.DAYS);

  private static final Map<String, Object> WHY = Map.of("reason", "Внесено по ошибке");

  private static final AtomicLong NUMBERS = new AtomicLong();

  private Database database;
  private JournalServer server;
  private TaughtClass taught;
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
    taught = TaughtClass.make(database, CLASS, 3, 2, 4, TUE_10_NOV_2026);
    taught.giveWindows(CLOSES);
    timeline.goTo(CLOSES.plus(1, ChronoUnit.HOURS));
  }

  @AfterEach
  void removeClass() {
    taught.remove();
    database.execute("delete from window_extension where journal_id = ?", taught.journal());
    database.execute(
        "delete from window_extension where lesson_id between ? and ?",
        taught.lesson(0),
        taught.lesson(3));
  }

  @Nested
  class An_extension {

    @Test
    void is_in_force_only_when_the_vice_rector_agreed(JournalTimeline timeline) {
      JsonNode asked = post(registrar, "", wish(UNTIL)).must(200).json();
      assertEquals("PENDING", asked.required("consent").asText());
      assertEquals("REFUSED", write(0, 0).outcome());

      JsonNode agreed = answer(vicerector, asked, true).must(200).json();

      assertEquals("AGREED", agreed.required("consent").asText());
      assertEquals(4, agreed.required("touched").asInt());
      assertEquals(4, agreed.required("moved").asInt());
      assertEquals("SAVED", write(0, 0).outcome());
      assertEquals("OPEN", lesson(0).required("state").asText());
      assertTrue(lesson(0).required("extended").asBoolean());
      assertEquals(
          4,
          database.count(
              "select count(*) from window_change where cause = 'EXTENSION' and cause_id = ?",
              asked.required("id").asLong()));

      timeline.goTo(UNTIL);
      assertEquals("REFUSED", write(0, 1).outcome());
      assertEquals(
          4,
          database.count(
              "select count(*) from entry_window where journal_id = ? and closed_at is not null",
              taught.journal()));
    }

    @Test
    void that_is_declined_moves_nothing_and_is_not_answered_again() {
      JsonNode asked = post(registrar, "", wish(UNTIL)).must(200).json();

      JsonNode declined = answer(vicerector, asked, false).must(200).json();

      assertEquals("DECLINED", declined.required("consent").asText());
      assertEquals("REFUSED", write(0, 0).outcome());
      assertEquals("2.2.7b", clause(answer(vicerector, asked, true)));
    }

    @Test
    void entered_with_the_signed_document_is_in_force_at_once() {
      Map<String, Object> wish = wish(UNTIL);
      wish.put("signed", "");
      assertEquals("2.2.7b", clause(post(registrar, "", wish)));
      wish.put("signed", "77 от 13.11.2026");

      assertEquals(
          "AGREED", post(registrar, "", wish).must(200).json().required("consent").asText());

      assertEquals("SAVED", write(0, 0).outcome());
    }

    @Test
    void without_ground_or_document_or_into_the_past_is_refused() {
      Map<String, Object> noGround = wish(UNTIL);
      noGround.remove("ground");
      assertEquals("2.2.7c", clause(post(registrar, "", noGround)));
      Map<String, Object> noDocument = wish(UNTIL);
      noDocument.remove("document");
      assertEquals("2.2.7c", clause(post(registrar, "", noDocument)));
      assertEquals("2.2.7b", clause(post(registrar, "", wish(CLOSES))));
      Map<String, Object> another = wish(UNTIL);
      another.put("ground", "ILLNESS");
      post(registrar, "", another).must(400);
    }

    @Test
    void beyond_the_semester_needs_a_second_confirmation() {
      Map<String, Object> wish = wish(UNTIL.plus(400, ChronoUnit.DAYS));
      assertEquals("2.2.7a", clause(post(registrar, "", wish)));
      wish.put("beyondSemester", true);
      post(registrar, "", wish).must(200);
    }

    @Test
    void is_asked_for_by_the_registrar_and_agreed_by_the_vice_rector_alone() {
      Http teacher = server.http().machine("teacher", DEMO);
      post(teacher, "", wish(UNTIL)).must(403);
      post(teacher, "/preview", wish(UNTIL)).must(403);
      post(vicerector, "", wish(UNTIL)).must(403);
      JsonNode asked = post(registrar, "", wish(UNTIL)).must(200).json();
      answer(registrar, asked, true).must(403);
      answer(server.http().machine("supervisor", DEMO), asked, true).must(403);
    }

    @Test
    void of_one_cell_leaves_its_neighbours_closed() {
      Map<String, Object> wish = wish(UNTIL);
      wish.put("scope", "CELL");
      wish.put("lesson", Long.toString(taught.lesson(1)));
      wish.put("student", Long.toString(taught.student(2)));
      wish.put("signed", "77");
      post(registrar, "", wish).must(200);

      assertEquals("SAVED", write(1, 2).outcome());
      assertEquals("REFUSED", write(1, 1).outcome());
      assertEquals("REFUSED", write(0, 2).outcome());
      JsonNode cells = table().required("openCells");
      assertEquals(1, cells.size());
      assertEquals("2.2.7c", cells.get(0).required("clause").asText());
    }
  }

  @Nested
  class A_preview {

    @Test
    void says_what_would_move_and_moves_nothing() {
      database.execute(
          "update entry_window set closes_at = ? where lesson_id = ?",
          UNTIL.plus(1, ChronoUnit.DAYS),
          taught.lesson(3));

      JsonNode outlook = post(registrar, "/preview?size=2", wish(UNTIL)).must(200).json();

      assertEquals(4, outlook.required("touched").asInt());
      assertEquals(2, outlook.required("teachers").asInt());
      assertEquals(3, outlook.required("moved").asInt());
      assertEquals(2, outlook.required("items").size());
      assertEquals("2026-11-13T00:00:00+05:00", outlook.at("/items/0/before").asText());
      assertEquals("2026-11-16T00:00:00+05:00", outlook.at("/items/0/after").asText());
      assertTrue(outlook.path("refused").isMissingNode(), "nothing refuses it");
      assertEquals("REFUSED", write(0, 0).outcome());
    }
  }

  @Nested
  class A_counter_entry {

    @Test
    void closes_what_the_extension_opened_and_leaves_what_another_one_did() {
      JsonNode all = signed(wish(UNTIL));
      Map<String, Object> single = wish(UNTIL.minus(1, ChronoUnit.DAYS));
      single.put("scope", "LESSON");
      single.put("lesson", Long.toString(taught.lesson(1)));
      signed(single);
      assertEquals("SAVED", write(0, 0).outcome());

      JsonNode undone =
          post(registrar, "/" + all.required("id").asText() + "/undo", WHY).must(200).json();

      assertFalse(undone.path("undoneAt").isMissingNode());
      assertEquals("REFUSED", write(0, 1).outcome());
      assertEquals("SAVED", write(1, 1).outcome(), "the other extension holds");
      assertEquals(
          "2.2.7b", clause(post(registrar, "/" + all.required("id").asText() + "/undo", WHY)));
    }
  }

  @Nested
  class The_list_of_windows {

    @Test
    void shows_each_their_own_by_the_moment_they_close() {
      Http teacher = taught.pen(server, 0).http();
      JsonNode closed = teacher.get("/api/v1/windows?state=CLOSED&size=3").must(200).json();
      assertEquals(4, closed.required("total").asInt());
      assertEquals(3, closed.required("items").size());
      assertEquals(2, closed.at("/items/0/teachers").size());
      assertEquals(
          0, teacher.get("/api/v1/windows?state=OPEN").must(200).json().required("total").asInt());

      JsonNode of =
          registrar
              .get(
                  "/api/v1/windows?closingBefore=2026-11-13T00:00:00%2B05:00&teacher="
                      + taught.teacher(1))
              .must(200)
              .json();
      assertEquals(4, of.required("total").asInt());
      assertTrue(registrar.get("/api/v1/windows").must(200).json().required("total").asInt() > 100);
    }

    @Test
    void is_not_for_students_and_not_for_words_that_are_none() {
      server.http().machine("student", DEMO).get("/api/v1/windows").must(403);
      registrar.get("/api/v1/windows?state=AJAR").must(400);
      registrar.get("/api/v1/windows?closingBefore=tomorrow").must(400);
    }
  }

  private JsonNode signed(Map<String, Object> wish) {
    wish.put("signed", "77");
    return post(registrar, "", wish).must(200).json();
  }

  private Map<String, Object> wish(Instant until) {
    Map<String, Object> wish = new HashMap<>();
    wish.put("scope", "JOURNAL");
    wish.put("journal", Long.toString(taught.journal()));
    wish.put("from", TUE_10_NOV_2026.toString());
    wish.put("to", TUE_10_NOV_2026.toString());
    wish.put("until", until.toString());
    wish.put("ground", "EXPLANATORY_NOTE");
    wish.put("document", Map.of("number", "12-04", "date", "2026-11-13"));
    return wish;
  }

  private static Answer post(Http who, String path, Map<String, Object> body) {
    return who.postJson(EXTENSIONS + path, body);
  }

  private static Answer answer(Http who, JsonNode extension, boolean agree) {
    return post(
        who,
        "/" + extension.required("id").asText() + "/consent",
        Map.of("agree", agree, "reply", "нет"));
  }

  private static String clause(Answer answer) {
    return answer.must(422).json().required("clause").asText();
  }

  private Result write(int lesson, int student) {
    return taught
        .pen(server, 0)
        .write(
            new Change(
                Change.number(CLASS, NUMBERS.incrementAndGet()),
                taught.lesson(lesson),
                taught.student(student),
                70,
                null));
  }

  private JsonNode table() {
    return taught
        .pen(server, 0)
        .http()
        .get("/api/v1/journals/" + taught.journal())
        .must(200)
        .json();
  }

  private JsonNode lesson(int index) {
    return table().required("lessons").get(index);
  }
}

package kz.journal.it.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import kz.journal.it.AgainstServer;
import kz.journal.it.Answer;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.it.JournalServer;
import kz.journal.it.JournalTimeline;
import kz.journal.regulation.Clause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The topic of a lesson in its teacher's words. */
@AgainstServer
@Clause({"2.3.1a", "2.3.2", "2.3.3b"})
class TopicIT {

  private static final String DEMO = "journal-demo";
  private static final LocalDate MON_11_JAN_2027 = LocalDate.of(2027, 1, 11);
  private static final LocalTime TEN = LocalTime.of(10, 0);

  private Http teacher;

  @BeforeEach
  void teacher(Http http) {
    teacher = http.machine("teacher", DEMO);
  }

  @Test
  void a_teacher_words_it_and_takes_it_back(JournalTimeline time, Database database) {
    AddedLesson lesson = AddedLesson.on(MON_11_JAN_2027, database);
    try {
      time.goTo(MON_11_JAN_2027, TEN);
      assertEquals(
          "Өкпе көлемі",
          set(lesson, " Өкпе \n көлемі ", "Added").must(200).json().at("/topic").asText());
      JsonNode shown = shown(lesson);
      assertEquals("Өкпе көлемі", shown.at("/topic").asText());
      assertEquals("Өкпе көлемі", shown.at("/ownTopic").asText());
      assertEquals(
          1,
          database.count(
              "select count(*) from audit_entry where action = 'journal.topic'"
                  + " and actor = 'teacher' and object_id = ? and before_state = 'Added'"
                  + " and after_state = 'Өкпе көлемі'",
              Long.toString(lesson.id())));

      database.execute("update lesson set topic = 'From the timetable' where id = ?", lesson.id());
      assertEquals("Өкпе көлемі", shown(lesson).at("/topic").asText());
      set(lesson, "", "Өкпе көлемі").must(200);
      assertEquals("From the timetable", shown(lesson).at("/topic").asText());
      assertTrue(shown(lesson).at("/ownTopic").isNull());
    } finally {
      lesson.cancel();
    }
  }

  @Test
  void a_stale_one_is_refused_with_the_others(JournalTimeline time, Database database) {
    AddedLesson lesson = AddedLesson.on(MON_11_JAN_2027, database);
    try {
      time.goTo(MON_11_JAN_2027, TEN);
      String timetables =
          set(lesson, "Mine", "Seen before").must(409).json().at("/detail").asText();
      assertTrue(timetables.contains("Added"), timetables);
      set(lesson, "Mine", "Added").must(200);
      String theirs = set(lesson, "Other", "Added").must(409).json().at("/detail").asText();
      assertTrue(theirs.contains("Mine"), theirs);
      set(lesson, "Other", null).must(409);
      assertEquals("Mine", shown(lesson).at("/topic").asText());
    } finally {
      lesson.cancel();
    }
  }

  @Test
  void it_stands_once_the_window_has_closed(JournalTimeline time, Database database) {
    AddedLesson lesson = AddedLesson.on(MON_11_JAN_2027, database);
    try {
      time.goTo(MON_11_JAN_2027.minusDays(1), TEN);
      set(lesson, "Beforehand", "Added").must(200);
      time.goTo(MON_11_JAN_2027.plusDays(2), LocalTime.of(23, 59));
      set(lesson, "In time", "Beforehand").must(200);
      time.goTo(MON_11_JAN_2027.plusDays(3), LocalTime.MIDNIGHT);
      JsonNode refused = set(lesson, "Late", "In time").must(403).json();
      assertEquals("2.3.3b", refused.at("/clause").asText(), refused::toString);
      assertEquals("2027-01-14T00:00:00+05:00", refused.at("/closedAt").asText());
      assertEquals("In time", shown(lesson).at("/topic").asText());
    } finally {
      lesson.cancel();
    }
  }

  @Test
  void too_long_a_text_and_foreign_hands_are_refused(
      JournalTimeline time, Database database, JournalServer server) {
    AddedLesson lesson = AddedLesson.on(MON_11_JAN_2027, database);
    try {
      time.goTo(MON_11_JAN_2027, TEN);
      set(lesson, "т".repeat(501), "Added").must(422);
      assertEquals(
          500,
          set(lesson, "т".repeat(500), "Added").must(200).json().at("/topic").asText().length());
      for (String other : new String[] {"registrar", "dean", "student", "head"}) {
        Http caller = server.http().machine(other, DEMO);
        caller.putJson(path(lesson), Map.of("topic", "x")).must(403);
      }
      server.http().putJson(path(lesson), Map.of("topic", "x")).must(401);
      teacher.putJson(path(lesson), Map.of("seen", "x")).must(400);
      teacher.putJson(path(lesson), Map.of("topic", 7)).must(400);
      teacher
          .putJson(path(lesson).replace(Long.toString(lesson.id()), "1"), Map.of("topic", "x"))
          .must(404);
    } finally {
      lesson.cancel();
    }
  }

  private Answer set(AddedLesson lesson, String topic, String seen) {
    Map<String, Object> body = new HashMap<>();
    body.put("topic", topic);
    body.put("seen", seen);
    return teacher.putJson(path(lesson), body);
  }

  private static String path(AddedLesson lesson) {
    return "/api/v1/journals/%d/lessons/%d/topic".formatted(lesson.journal(), lesson.id());
  }

  private JsonNode shown(AddedLesson lesson) {
    for (JsonNode one :
        teacher.get("/api/v1/journals/" + lesson.journal()).must(200).json().at("/lessons")) {
      if (one.at("/id").asText().equals(Long.toString(lesson.id()))) {
        return one;
      }
    }
    throw new AssertionError("not in the table: " + lesson);
  }
}

package kz.journal.it.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import kz.journal.it.AgainstServer;
import kz.journal.it.Answer;
import kz.journal.it.Database;
import kz.journal.it.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The journals of a machine: what it may ask with, and in whose language it is answered. */
@AgainstServer
class JournalsIT {

  private Http teacher;
  private String journal;

  @BeforeEach
  void teacher(Http http) {
    teacher = http.machine("teacher", "journal-demo");
    journal = teacher.get("/api/v1/journals").must(200).json().at("/items/0/id").asText();
  }

  @Nested
  class Numbers_of_the_query {

    @ParameterizedTest
    @CsvSource({
      "first=x, first",
      "first=-1, first",
      "first=, first",
      "first=2147483648, first",
      "size=1.5, size",
      "size=0, size",
      "first=0&size=many, size"
    })
    void one_that_is_none_is_named(String query, String parameter) {
      Answer answer = teacher.get("/api/v1/journals?" + query).must(400);
      assertTrue(
          answer.header("Content-Type").orElseThrow().startsWith("application/problem+json"));
      assertEquals(parameter, answer.json().required("parameter").asText());
      assertTrue(answer.json().required("detail").asText().contains(parameter));
    }

    @Test
    void those_in_range_are_taken_and_no_page_is_longer_than_two_hundred() {
      JsonNode first = teacher.get("/api/v1/journals?first=0&size=1").must(200).json();
      assertEquals(1, first.required("items").size());
      JsonNode beyond = teacher.get("/api/v1/journals?first=2147483647").must(200).json();
      assertEquals(0, beyond.required("items").size());
      assertEquals(first.required("total"), beyond.required("total"));
      teacher.get("/api/v1/journals?size=201").must(200);
    }
  }

  @Nested
  class Ids_of_the_path {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "999999999999999999",
          "1000000000000000000",
          "9223372036854775807",
          "9223372036854775808",
          "9999999999999999999",
          "10000000000000000000",
          "x"
        })
    void what_leads_nowhere_is_not_found(String id) {
      String path = "/api/v1/journals/" + id;
      String own = "/api/v1/journals/" + journal;
      notFound(teacher.get(path));
      notFound(teacher.get(path + "/sheet.xlsx"));
      notFound(teacher.postJson(path + "/paste", Map.of("text", "1")));
      notFound(teacher.putJson(path + "/lessons/1/topic", Map.of("topic", "x")));
      notFound(teacher.putJson(own + "/lessons/" + id + "/topic", Map.of("topic", "x")));
      notFound(teacher.get(own + "/marks/" + id + "/1/history"));
      notFound(teacher.get(own + "/marks/1/" + id + "/history"));
    }

    private void notFound(Answer answer) {
      assertEquals(404, answer.must(404).json().required("status").asInt());
    }

    @Test
    void an_id_of_nineteen_digits_leads_to_its_journal(Database database) {
      long longId = 1_000_000_000_000_000_000L + 7;
      long like = Long.parseLong(journal);
      database.execute(
          "insert into journal (id, title, code, discipline_id, level, semester_id, lesson_kind,"
              + " version) select ?, title, 'N19', discipline_id, level, semester_id, lesson_kind,"
              + " 1 from journal where id = ?",
          longId,
          like);
      database.execute(
          "insert into teaching_assignment (id, journal_id, teacher_id, lead_teacher)"
              + " select ?, ?, teacher_id, lead_teacher from teaching_assignment where id ="
              + " (select min(a.id) from teaching_assignment a join account c on c.person_id ="
              + " a.teacher_id where c.login = 'teacher' and a.ended_on is null)",
          longId,
          longId);
      try {
        assertEquals(
            Long.toString(longId),
            teacher.get("/api/v1/journals/" + longId).must(200).json().required("id").asText());
        teacher.get("/api/v1/journals/" + longId + "/sheet.xlsx").must(200);
      } finally {
        database.execute("delete from teaching_assignment where id = ?", longId);
        database.execute("delete from journal where id = ?", longId);
      }
    }
  }

  @Nested
  class The_discipline {

    @ParameterizedTest
    @CsvSource({"ru, title_ru", "kk, title_kk", "en, title_en"})
    void is_named_in_the_readers_language(String language, String column, Database database) {
      String named =
          (String)
              database.value(
                  "select d."
                      + column
                      + " from discipline d join journal j on j.discipline_id = d.id"
                      + " where j.id = ?",
                  Long.parseLong(journal));
      Http reader = teacher.with("Accept-Language", language);
      assertEquals(
          named,
          reader.get("/api/v1/journals").must(200).json().at("/items/0/discipline").asText());
      assertEquals(
          named,
          reader.get("/api/v1/journals/" + journal).must(200).json().at("/discipline").asText());
    }

    @Test
    void the_tag_of_one_language_is_not_that_of_another() {
      String path = "/api/v1/journals/" + journal;
      Answer russian = teacher.with("Accept-Language", "ru").get(path).must(200);
      String tag = russian.header("ETag").orElseThrow();
      assertEquals("Accept-Language", russian.header("Vary").orElseThrow());
      Http kazakh = teacher.with("Accept-Language", "kk").with("If-None-Match", tag);
      assertNotEquals(tag, kazakh.get(path).must(200).header("ETag").orElseThrow());
      teacher.with("Accept-Language", "ru").with("If-None-Match", tag).get(path).must(304);
    }
  }
}

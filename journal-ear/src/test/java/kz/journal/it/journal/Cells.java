package kz.journal.it.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kz.journal.it.Answer;
import kz.journal.it.Http;

/** Journals and cells of the demo's teacher as a machine meets them. */
final class Cells {

  private Cells() {}

  /** A cell of a lesson, with the moments of its window. */
  record Cell(
      String journal,
      String lesson,
      String student,
      OffsetDateTime opensAt,
      OffsetDateTime closesAt) {

    String path() {
      return "/api/v1/journals/" + journal;
    }

    /** An hour after the lesson began: open for sure. */
    OffsetDateTime during() {
      return opensAt.plusHours(1);
    }
  }

  /**
   * A cell of the teacher's first journal: the lesson in the middle of its semester and a student
   * who sits in it all the time.
   *
   * @param number which student, from 0
   */
  static Cell of(Http teacher, int number) {
    String journal = teacher.get("/api/v1/journals").must(200).json().at("/items/0/id").asText();
    JsonNode table = teacher.get("/api/v1/journals/" + journal).must(200).json();
    JsonNode lessons = table.required("lessons");
    JsonNode lesson = lessons.get(lessons.size() / 2);
    List<JsonNode> students =
        StreamSupport.stream(table.required("students").spliterator(), false)
            .filter(student -> student.required("open").asBoolean())
            .filter(student -> student.required("from").isNull())
            .filter(student -> student.required("to").isNull())
            .toList();
    return new Cell(
        journal,
        lesson.required("id").asText(),
        students.get(number).required("id").asText(),
        OffsetDateTime.parse(lesson.required("opensAt").asText()),
        OffsetDateTime.parse(lesson.required("closesAt").asText()));
  }

  /** The cell's version as the table shows it; null if nothing was ever entered. */
  static Integer version(Http http, Cell cell) {
    for (JsonNode shown : http.get(cell.path()).must(200).json().required("cells")) {
      if (shown.required("lesson").asText().equals(cell.lesson())
          && shown.required("student").asText().equals(cell.student())) {
        return shown.required("version").asInt();
      }
    }
    return null;
  }

  /** A change of a cell; value may be a number, the name of a code or null. */
  static Map<String, Object> change(Cell cell, Object value, Integer seenVersion) {
    return change(UUID.randomUUID().toString(), cell, value, seenVersion);
  }

  static Map<String, Object> change(String id, Cell cell, Object value, Integer seenVersion) {
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("changeId", id);
    change.put("lesson", cell.lesson());
    change.put("student", cell.student());
    change.put(value instanceof String ? "absence" : "value", value);
    change.put("seenVersion", seenVersion);
    return change;
  }

  static Answer patch(Http http, Cell cell, List<?> changes) {
    return http.patchJson(cell.path() + "/marks", Map.of("changes", changes));
  }

  /** What became of one change. */
  static JsonNode enter(Http http, Cell cell, Map<String, Object> change) {
    return patch(http, cell, List.of(change)).must(200).json().at("/results/0");
  }

  static LocalDate day(Cell cell) {
    return cell.opensAt().toLocalDate();
  }

  static LocalTime start(Cell cell) {
    return cell.opensAt().toLocalTime();
  }
}

package kz.journal.web.rest;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.Locale;
import kz.journal.journal.JournalTable;

/** A journal's table as JSON, written as it goes: a big one has thousands of cells. */
final class JournalJson {

  private final JournalTable table;
  private final Locale language;

  JournalJson(JournalTable table, Locale language) {
    this.table = table;
    this.language = language;
  }

  StreamingOutput stream() {
    return output -> {
      try (JsonGenerator json = Json.createGenerator(output)) {
        write(json);
      }
    };
  }

  private void write(JsonGenerator json) {
    json.writeStartObject();
    json.write("id", Long.toString(table.id()));
    json.write("title", table.title());
    json.write("discipline", table.discipline().in(language));
    json.write("term", table.semester());
    json.write("writable", table.writable());
    json.writeStartArray("lessons");
    table.lessons().forEach(lesson -> lesson(json, lesson));
    json.writeEnd();
    json.writeStartArray("students");
    table.students().forEach(student -> student(json, student));
    json.writeEnd();
    json.writeStartArray("cells");
    table.cells().forEach((key, cell) -> cell(json, key, cell));
    json.writeEnd();
    json.writeStartArray("openCells");
    table.openCells().forEach(cell -> openCell(json, cell));
    json.writeEnd();
    json.writeEnd();
  }

  private static void lesson(JsonGenerator json, JournalTable.LessonColumn lesson) {
    json.writeStartObject();
    json.write("id", Long.toString(lesson.id()));
    json.write("date", lesson.day().toString());
    json.write("startsAt", lesson.startsAt().toString());
    json.write("kind", lesson.kind().name());
    text(json, "topic", lesson.topic());
    text(json, "ownTopic", lesson.ownTopic());
    json.write("state", lesson.state().name());
    json.write("closesToday", lesson.closesToday());
    json.write("opensAt", Problem.moment(lesson.term().opensAt()));
    json.write("closesAt", Problem.moment(lesson.term().closesAt()));
    json.write("extended", lesson.term().extended());
    json.write("writable", lesson.writable());
    json.writeEnd();
  }

  private static void openCell(JsonGenerator json, JournalTable.OpenCell cell) {
    json.writeStartObject();
    json.write("lesson", Long.toString(cell.lesson()));
    json.write("student", Long.toString(cell.student()));
    json.write("closesAt", Problem.moment(cell.closesAt()));
    json.write("clause", cell.clause());
    json.writeEnd();
  }

  private static void student(JsonGenerator json, JournalTable.StudentRow student) {
    json.writeStartObject();
    json.write("id", Long.toString(student.id()));
    json.write("name", student.name().full());
    text(json, "identifier", student.identifier());
    json.write("status", student.status().name());
    json.write("open", student.open());
    day(json, "from", student.from());
    day(json, "to", student.to());
    json.writeEnd();
  }

  private static void cell(JsonGenerator json, JournalTable.CellKey key, JournalTable.Cell cell) {
    json.writeStartObject();
    json.write("lesson", Long.toString(key.lesson()));
    json.write("student", Long.toString(key.student()));
    if (cell.points() == null) {
      json.writeNull("value");
    } else {
      json.write("value", cell.points());
    }
    text(json, "absence", cell.absence() == null ? null : cell.absence().name());
    json.write("version", cell.version());
    json.write("author", cell.author());
    json.write("authorName", cell.authorName());
    json.write("at", Problem.moment(cell.at()));
    json.writeEnd();
  }

  private static void day(JsonGenerator json, String name, LocalDate day) {
    text(json, name, day == null ? null : day.toString());
  }

  private static void text(JsonGenerator json, String name, String text) {
    if (text == null) {
      json.writeNull(name);
    } else {
      json.write(name, text);
    }
  }
}

package kz.journal.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Map;
import kz.journal.journal.Absence;
import kz.journal.journal.JournalTable;
import kz.journal.journal.MarkValue;
import kz.journal.regulation.RefusalText;
import kz.journal.regulation.Refused;
import kz.journal.sheet.ProposedCell;
import kz.journal.sheet.SheetReading;

/** What a sheet would do, as the journal's page and machines read it. */
final class SheetJson {

  /** Kept: each call of a method of {@link Json} searches the class path for a provider anew. */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private SheetJson() {}

  static JsonObject of(SheetReading sheet, Locale language) {
    RefusalText texts = RefusalText.in(language);
    JsonArrayBuilder rows = JSON.createArrayBuilder();
    sheet.cells().forEach(cell -> rows.add(row(cell, texts)));
    JsonObjectBuilder counts = JSON.createObjectBuilder();
    sheet.counts().forEach((verdict, count) -> counts.add(verdict.name(), count));
    return JSON.createObjectBuilder().add("rows", rows).add("counts", counts).build();
  }

  private static JsonObjectBuilder row(ProposedCell cell, RefusalText texts) {
    JsonObjectBuilder row = JSON.createObjectBuilder();
    row.add("line", cell.line());
    row.add("received", cell.received());
    text(row, "lesson", id(cell.lesson()));
    text(row, "student", id(cell.student()));
    row.add("name", cell.name());
    JsonArrayBuilder candidates = JSON.createArrayBuilder();
    cell.candidates().forEach(candidate -> candidates.add(candidate(candidate)));
    row.add("candidates", candidates);
    if (cell.before() == null) {
      row.addNull("before");
    } else {
      row.add("before", before(cell.before()));
    }
    value(row, cell.value() == null ? MarkValue.CLEARED : cell.value());
    number(row, "seenVersion", cell.seenVersion());
    row.add("verdict", cell.verdict().name());
    text(row, "reason", cell.reason().map(texts::of).orElse(null));
    text(row, "clause", cell.reason().flatMap(Refused::clause).orElse(null));
    return row;
  }

  private static JsonObjectBuilder candidate(ProposedCell.Candidate candidate) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    json.add("id", Long.toString(candidate.id()));
    json.add("name", candidate.name().full());
    text(json, "identifier", candidate.identifier());
    return json;
  }

  private static JsonObjectBuilder before(JournalTable.Cell cell) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    value(json, new MarkValue(cell.points(), cell.absence()));
    json.add("version", cell.version());
    json.add("author", cell.author());
    json.add("authorName", cell.authorName());
    json.add("at", Problem.moment(cell.at()));
    return json;
  }

  private static void value(JsonObjectBuilder json, MarkValue value) {
    Absence absence = value.absence();
    number(json, "value", value.points());
    text(json, "absence", absence == null ? null : absence.name());
  }

  private static String id(Long id) {
    return id == null ? null : id.toString();
  }

  private static void number(JsonObjectBuilder json, String name, Integer number) {
    if (number == null) {
      json.addNull(name);
    } else {
      json.add(name, number);
    }
  }

  private static void text(JsonObjectBuilder json, String name, String text) {
    if (text == null) {
      json.addNull(name);
    } else {
      json.add(name, text);
    }
  }
}

package kz.journal.intake;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.journal.bundle.BundleProblem;
import kz.journal.bundle.SheetKind;
import kz.journal.intake.Tally.Change;

/** Counts and problems of an import as the JSON that its record keeps. */
final class ReportText {

  private ReportText() {}

  record Counts(
      Map<SheetKind, Map<Change, Integer>> counts,
      Map<SheetKind, Map<Change, List<String>>> names) {}

  record Problems(List<BundleProblem> errors, int errorCount, List<BundleProblem> warnings) {}

  static String counts(Tally tally) {
    JsonObjectBuilder kinds = Json.createObjectBuilder();
    for (SheetKind kind : SheetKind.values()) {
      JsonObjectBuilder changes = Json.createObjectBuilder();
      for (Change change : Change.values()) {
        JsonArrayBuilder names = Json.createArrayBuilder();
        tally.names(kind, change).forEach(names::add);
        changes.add(
            change.name(),
            Json.createObjectBuilder().add("count", tally.count(kind, change)).add("names", names));
      }
      kinds.add(kind.name(), changes);
    }
    return kinds.build().toString();
  }

  static Counts counts(String json) {
    Map<SheetKind, Map<Change, Integer>> counts = new EnumMap<>(SheetKind.class);
    Map<SheetKind, Map<Change, List<String>>> names = new EnumMap<>(SheetKind.class);
    if (json == null) {
      return new Counts(counts, names);
    }
    read(json)
        .forEach(
            (kind, changes) ->
                changes
                    .asJsonObject()
                    .forEach(
                        (change, value) -> {
                          JsonObject entry = value.asJsonObject();
                          counts
                              .computeIfAbsent(
                                  SheetKind.valueOf(kind), k -> new EnumMap<>(Change.class))
                              .put(Change.valueOf(change), entry.getInt("count"));
                          names
                              .computeIfAbsent(
                                  SheetKind.valueOf(kind), k -> new EnumMap<>(Change.class))
                              .put(
                                  Change.valueOf(change),
                                  entry.getJsonArray("names").getValuesAs(JsonString::getString));
                        }));
    return new Counts(counts, names);
  }

  static String problems(List<BundleProblem> errors, int errorCount, List<BundleProblem> warnings) {
    return Json.createObjectBuilder()
        .add("errorCount", errorCount)
        .add("errors", list(errors))
        .add("warnings", list(warnings))
        .build()
        .toString();
  }

  static Problems problems(String json) {
    if (json == null) {
      return new Problems(List.of(), 0, List.of());
    }
    JsonObject object = read(json);
    return new Problems(
        list(object, "errors"), object.getInt("errorCount"), list(object, "warnings"));
  }

  private static JsonArrayBuilder list(List<BundleProblem> problems) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (BundleProblem problem : problems) {
      JsonArrayBuilder args = Json.createArrayBuilder();
      problem.args().forEach(args::add);
      list.add(
          Json.createObjectBuilder()
              .add("severity", problem.severity().name())
              .add("file", problem.file())
              .add("line", problem.line())
              .add("column", problem.column())
              .add("value", problem.value())
              .add("reason", problem.reason().name())
              .add("args", args));
    }
    return list;
  }

  private static List<BundleProblem> list(JsonObject object, String name) {
    List<BundleProblem> problems = new ArrayList<>();
    for (JsonObject entry : object.getJsonArray(name).getValuesAs(JsonObject.class)) {
      problems.add(
          new BundleProblem(
              BundleProblem.Severity.valueOf(entry.getString("severity")),
              entry.getString("file"),
              entry.getInt("line"),
              entry.getString("column"),
              entry.getString("value"),
              BundleProblem.Reason.valueOf(entry.getString("reason")),
              entry.getJsonArray("args").getValuesAs(JsonString::getString)));
    }
    return problems;
  }

  private static JsonObject read(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}

package kz.journal.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.journal.journal.Absence;
import kz.journal.journal.MarkChange;
import kz.journal.journal.MarkHistory;
import kz.journal.journal.MarkOutcome;
import kz.journal.journal.MarkValue;
import kz.journal.listing.RecordId;
import kz.journal.regulation.RefusalText;
import kz.journal.regulation.Refused;

/**
 * Changes of marks as machines send them, and what became of them. A missing key is null. What
 * cannot be a change at all makes the request malformed; a wrong value or number only its own
 * change invalid.
 */
final class MarkChangesJson {

  /** Kept: each call of a method of {@link Json} searches the class path for a provider anew. */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private MarkChangesJson() {}

  /** The changes in the order sent; empty if the body has no list of them. */
  static Optional<List<MarkChange>> read(JsonObject body) {
    if (body == null || !(body.get("changes") instanceof JsonArray sent)) {
      return Optional.empty();
    }
    List<MarkChange> changes = new ArrayList<>(sent.size());
    for (JsonValue one : sent) {
      if (!(one instanceof JsonObject change)) {
        return Optional.empty();
      }
      JsonValue seen = present(change, "seenVersion");
      if (seen != null && !whole(seen)) {
        return Optional.empty();
      }
      changes.add(change(change, seen == null ? null : ((JsonNumber) seen).intValue()));
    }
    return Optional.of(changes);
  }

  private static MarkChange change(JsonObject change, Integer seenVersion) {
    JsonValue value = present(change, "value");
    JsonValue absence = present(change, "absence");
    MarkValue understood = null;
    String received = "";
    if (value != null && absence != null) {
      received = shown(value) + " " + shown(absence);
    } else if (value != null) {
      received = shown(value);
      understood = points(value);
    } else if (absence != null) {
      received = shown(absence);
      understood = code(absence);
    } else {
      understood = MarkValue.CLEARED;
      received = understood.code();
    }
    return new MarkChange(
        text(change.get("changeId")),
        id(change.get("lesson")),
        id(change.get("student")),
        understood,
        received,
        seenVersion);
  }

  private static MarkValue points(JsonValue value) {
    return whole(value) ? MarkValue.of(((JsonNumber) value).intValue()) : null;
  }

  private static boolean whole(JsonValue value) {
    return value instanceof JsonNumber number
        && number.isIntegral()
        && Math.abs(number.doubleValue()) <= 1_000_000;
  }

  private static MarkValue code(JsonValue value) {
    String name = text(value);
    for (Absence absence : Absence.values()) {
      if (absence.name().equals(name)) {
        return MarkValue.of(absence);
      }
    }
    return null;
  }

  private static JsonValue present(JsonObject object, String key) {
    JsonValue value = object.get(key);
    return value == null || value == JsonValue.NULL ? null : value;
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : null;
  }

  /** What no lesson or student can be called is a cell that does not exist: 0. */
  private static long id(JsonValue value) {
    String text = value instanceof JsonNumber number ? number.toString() : text(value);
    return RecordId.read(text).orElse(0L);
  }

  private static String shown(JsonValue value) {
    String text = text(value);
    String shown = text == null ? value.toString() : text;
    return shown.length() > 40 ? shown.substring(0, 40) + "…" : shown;
  }

  static JsonObject write(List<MarkOutcome> outcomes, Locale language) {
    RefusalText texts = RefusalText.in(language);
    JsonArrayBuilder results = JSON.createArrayBuilder();
    for (MarkOutcome outcome : outcomes) {
      JsonObjectBuilder result = JSON.createObjectBuilder();
      add(result, "changeId", outcome.changeId());
      result.add("outcome", outcome.kind().name());
      if (outcome.version() == null) {
        result.addNull("version");
      } else {
        result.add("version", outcome.version());
      }
      if (outcome.refusal() != null) {
        result.add("refusal", refusal(outcome.refusal(), texts));
      }
      if (outcome.theirs() != null) {
        result.add("theirs", theirs(outcome.theirs()));
      }
      results.add(result);
    }
    return JSON.createObjectBuilder().add("results", results).build();
  }

  static JsonObjectBuilder refusal(Refused refused, RefusalText texts) {
    JsonObjectBuilder refusal = JSON.createObjectBuilder();
    add(refusal, "clause", refused.clause().orElse(null));
    refusal.add("message", texts.of(refused));
    add(refusal, "closedAt", refused.closedAt().map(Problem::moment).orElse(null));
    add(refusal, "whoCanOpen", refused.whoCanOpen().orElse(null));
    return refusal;
  }

  private static JsonObjectBuilder theirs(MarkOutcome.Standing standing) {
    JsonObjectBuilder theirs = JSON.createObjectBuilder();
    value(theirs, new MarkValue(standing.points(), standing.absence()));
    add(theirs, "author", standing.author());
    add(theirs, "authorName", standing.authorName());
    add(theirs, "at", moment(standing.at()));
    if (standing.version() == 0) {
      return theirs.addNull("version");
    }
    return theirs.add("version", standing.version());
  }

  static JsonObject history(List<MarkHistory.Revision> revisions) {
    JsonArrayBuilder items = JSON.createArrayBuilder();
    for (MarkHistory.Revision revision : revisions) {
      JsonObjectBuilder item = JSON.createObjectBuilder().add("version", revision.version());
      value(item, revision.value());
      item.add("author", revision.author());
      item.add("authorName", revision.authorName());
      item.add("at", Problem.moment(revision.at()));
      item.add("way", revision.way().name());
      items.add(item);
    }
    return JSON.createObjectBuilder().add("items", items).build();
  }

  private static void value(JsonObjectBuilder json, MarkValue value) {
    if (value.points() == null) {
      json.addNull("value");
    } else {
      json.add("value", value.points());
    }
    add(json, "absence", value.absence() == null ? null : value.absence().name());
  }

  private static String moment(Instant at) {
    return at == null ? null : Problem.moment(at);
  }

  private static void add(JsonObjectBuilder json, String name, String text) {
    if (text == null) {
      json.addNull(name);
    } else {
      json.add(name, text);
    }
  }
}

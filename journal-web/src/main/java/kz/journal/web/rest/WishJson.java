package kz.journal.web.rest;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import kz.journal.calendar.EducationLevel;
import kz.journal.extension.ExtensionGround;
import kz.journal.extension.ExtensionScope;
import kz.journal.extension.Wish;

/** Reads an extension somebody wishes for; what is missing stays {@code null}. */
final class WishJson {

  private WishJson() {}

  /** The wish, or empty if a value is of another kind than it must be. */
  static Optional<Wish> read(JsonObject body) {
    if (body == null) {
      return Optional.empty();
    }
    try {
      JsonValue document = body.get("document");
      return Optional.of(
          new Wish(
              named(ExtensionScope.class, body, "scope"),
              id(body, "lesson"),
              id(body, "student"),
              id(body, "journal"),
              id(body, "teacher"),
              id(body, "department"),
              named(EducationLevel.class, body, "level"),
              day(body, "from"),
              day(body, "to"),
              moment(body, "until"),
              named(ExtensionGround.class, body, "ground"),
              document == null || document == JsonValue.NULL
                  ? null
                  : document(document.asJsonObject()),
              flag(body, "beyondSemester").orElse(false)));
    } catch (IllegalArgumentException | DateTimeException | ClassCastException e) {
      return Optional.empty();
    }
  }

  private static Wish.Document document(JsonObject json) {
    return new Wish.Document(text(json, "number"), day(json, "date"), id(json, "file"));
  }

  /** A text, or {@code null} if it is not there or none. */
  static String text(JsonObject json, String name) {
    return json.get(name) instanceof JsonString string ? string.getString() : null;
  }

  /** True or false, or empty if it is not there or neither. */
  static Optional<Boolean> flag(JsonObject json, String name) {
    JsonValue value = json == null ? null : json.get(name);
    if (value == JsonValue.TRUE) {
      return Optional.of(true);
    }
    return value == JsonValue.FALSE ? Optional.of(false) : Optional.empty();
  }

  private static Long id(JsonObject json, String name) {
    JsonValue value = json.get(name);
    if (value instanceof JsonNumber number) {
      return number.longValue();
    }
    String text = text(json, name);
    return text == null ? null : Long.valueOf(text);
  }

  private static LocalDate day(JsonObject json, String name) {
    String text = text(json, name);
    return text == null ? null : LocalDate.parse(text);
  }

  private static Instant moment(JsonObject json, String name) {
    String text = text(json, name);
    return text == null ? null : OffsetDateTime.parse(text).toInstant();
  }

  private static <E extends Enum<E>> E named(Class<E> type, JsonObject json, String name) {
    String text = text(json, name);
    return text == null ? null : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
  }
}

package kz.journal.web.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import kz.journal.listing.RecordId;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.substitution.rule.DecisionPaper;

/** The body of a request, read field by field; what is of another type is malformed (400). */
record Asked(JsonObject body) {

  Asked {
    if (body == null) {
      throw new BadRequestException();
    }
  }

  /** A text; {@code null} if it is absent or null. */
  String text(String name) {
    JsonValue value = body.get(name);
    if (value == null || value == JsonValue.NULL) {
      return null;
    }
    if (value instanceof JsonString string) {
      return string.getString();
    }
    throw new BadRequestException();
  }

  /** An id, which must be there. */
  long id(String name) {
    return parsed(text(name));
  }

  /** Ids; none if the list is absent. */
  List<Long> ids(String name) {
    JsonValue value = body.get(name);
    if (value == null || value == JsonValue.NULL) {
      return List.of();
    }
    if (value instanceof JsonArray array) {
      return array.stream()
          .map(each -> parsed(each instanceof JsonString string ? string.getString() : null))
          .distinct()
          .toList();
    }
    throw new BadRequestException();
  }

  /** A day; {@code null} if it is absent or null. */
  LocalDate day(String name) {
    String text = text(name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new BadRequestException(e);
    }
  }

  /** A day, which must be there. */
  LocalDate neededDay(String name) {
    LocalDate day = day(name);
    if (day == null) {
      throw new BadRequestException();
    }
    return day;
  }

  /** One of the constants; {@code null} if it is absent or null. */
  <E extends Enum<E>> E constant(String name, Class<E> type) {
    return constant(type, text(name));
  }

  /** The constant of this name; {@code null} for none. */
  static <E extends Enum<E>> E constant(Class<E> type, String name) {
    try {
      return name == null || name.isBlank() ? null : Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(e);
    }
  }

  /** The version the caller saw, which must be there. */
  int seenVersion() {
    if (body.get("seenVersion") instanceof JsonNumber number && number.isIntegral()) {
      return number.intValue();
    }
    throw new BadRequestException();
  }

  /** The decision of a department meeting; whether it can be cited is decided elsewhere. */
  DecisionPaper decision() {
    JsonValue value = body.get("decision");
    if (value == null || value == JsonValue.NULL) {
      return new DecisionPaper(null, null);
    }
    if (value instanceof JsonObject object) {
      Asked decision = new Asked(object);
      return new DecisionPaper(
          decision.text("number"),
          decision.day("date"),
          decision.text("fileName"),
          decision.text("fileDigest"));
    }
    throw new BadRequestException();
  }

  /** What a refused act answers: 404, 409 for a stale version, 422 for anything else. */
  static Response refused(Decision decision, HttpServletRequest request) {
    if (!(decision instanceof Refused refused)) {
      throw new IllegalArgumentException("It was not refused");
    }
    return switch (refused.messageKey()) {
      case "not-found" -> throw new NotFoundException();
      case "changed-meanwhile" -> Problem.of(409, refused, request).response();
      default -> Problem.of(422, refused, request).response();
    };
  }

  private static long parsed(String text) {
    return RecordId.read(text).orElseThrow(BadRequestException::new);
  }
}

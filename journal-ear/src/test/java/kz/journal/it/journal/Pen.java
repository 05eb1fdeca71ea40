package kz.journal.it.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.journal.it.Answer;
import kz.journal.it.Http;

/**
 * Somebody who writes marks of one journal over HTTP.
 *
 * @param http recognised as the writer
 * @param journal the id of the journal
 */
public record Pen(Http http, long journal) {

  /**
   * A change on the wire.
   *
   * @param seen the version the writer saw, {@code null} for an empty cell
   */
  public record Change(String changeId, long lesson, long student, int value, Integer seen) {

    /** The number of a change is a UUID; a test counts its own. */
    public static String number(long whose, long count) {
      return new UUID(whose, count).toString();
    }

    Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("changeId", changeId);
      json.put("lesson", Long.toString(lesson));
      json.put("student", Long.toString(student));
      json.put("value", value);
      json.put("seenVersion", seen);
      return json;
    }
  }

  /** The answer to one change. */
  public record Result(JsonNode json) {

    public String outcome() {
      return json.required("outcome").asText();
    }

    public int version() {
      return json.required("version").asInt();
    }

    public String clause() {
      return json.at("/refusal/clause").asText();
    }

    public String closedAt() {
      return json.at("/refusal/closedAt").asText();
    }

    public int theirValue() {
      return json.at("/theirs/value").asInt();
    }

    public int theirVersion() {
      return json.at("/theirs/version").asInt();
    }

    @Override
    public String toString() {
      return json.toString();
    }
  }

  /** Sends one change. */
  public Result write(Change change) {
    return write(List.of(change)).get(0);
  }

  /** Sends changes in one request; the answers are in the order sent. */
  public List<Result> write(List<Change> changes) {
    return results(send(changes));
  }

  /** The same for a writer who does not count on an answer that holds results. */
  public Answer send(List<Change> changes) {
    return http.patchJson(
        "/api/v1/journals/" + journal + "/marks",
        Map.of("changes", changes.stream().map(Change::json).toList()));
  }

  static List<Result> results(Answer answer) {
    List<Result> results = new ArrayList<>();
    answer.must(200).json().required("results").forEach(one -> results.add(new Result(one)));
    return results;
  }
}

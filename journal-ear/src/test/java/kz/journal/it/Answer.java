package kz.journal.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What the server answered to one request; redirects are answers and are not followed. */
public final class Answer {

  static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

  private final HttpResponse<byte[]> response;

  Answer(HttpResponse<byte[]> response) {
    this.response = response;
  }

  public int status() {
    return response.statusCode();
  }

  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** Every line of a header that may come more than once. */
  public List<String> headers(String name) {
    return response.headers().allValues(name);
  }

  /** The line that sets this cookie, with all it says: {@code JOURNAL=…; path=/; HttpOnly}. */
  public String cookie(String name) {
    return headers("Set-Cookie").stream()
        .filter(line -> line.startsWith(name + "="))
        .findFirst()
        .orElseThrow(() -> wrong("a cookie " + name));
  }

  /** Where a redirect leads; the query is part of it. */
  public URI location() {
    return response.uri().resolve(header("Location").orElseThrow(() -> wrong("a redirect")));
  }

  public byte[] bytes() {
    return response.body();
  }

  public String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** The body as JSON; {@code at("/errors/0/line")} reads from it. */
  public JsonNode json() {
    try {
      return JSON.readTree(response.body());
    } catch (java.io.IOException e) {
      throw wrong("JSON");
    }
  }

  /** The body as a record of the test's own. */
  public <T> T json(Class<T> type) {
    try {
      return JSON.treeToValue(json(), type);
    } catch (JsonProcessingException e) {
      throw wrong(type.getSimpleName() + " (" + e.getOriginalMessage() + ")");
    }
  }

  /** The body as a page. */
  public Document page() {
    return Jsoup.parse(text(), response.uri().toString());
  }

  /** This answer, if it has this status; else the test fails and shows what came instead. */
  public Answer must(int status) {
    if (status() != status) {
      throw wrong("status " + status);
    }
    return this;
  }

  /** This answer, if its status is one of success (2xx). */
  public Answer mustSucceed() {
    if (status() / 100 != 2) {
      throw wrong("a success");
    }
    return this;
  }

  private AssertionError wrong(String expected) {
    return new AssertionError("Not " + expected + ": " + this);
  }

  @Override
  public String toString() {
    String body = text();
    return "%s %s -> %d %s%n%s"
        .formatted(
            response.request().method(),
            response.uri(),
            status(),
            header("Location").map(to -> "to " + to).orElse(""),
            body.length() <= 2000 ? body : body.substring(0, 2000) + "…");
  }
}

package kz.journal.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import kz.journal.regulation.RefusalText;
import kz.journal.regulation.Refused;
import kz.journal.time.JournalZone;

/**
 * Why a request was not carried out, as {@code application/problem+json} (RFC 9457) in the reader's
 * language. A refusal brings its text and, where it has them, the statement of the instruction it
 * rests on, the end of the window (excluded) and who can open it. A parameter that cannot be read
 * is named.
 */
public record Problem(
    int status,
    String title,
    Optional<Refused> refusal,
    Optional<String> parameter,
    Locale language) {

  public static final String MEDIA_TYPE = "application/problem+json";

  private static final ResourceBundle.Control RUSSIAN_IS_THE_ONLY_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** A problem that its status says all about. */
  public static Problem of(int status, HttpServletRequest request) {
    return titled("status." + status, status, Optional.empty(), request);
  }

  /** A rule's no. */
  public static Problem of(int status, Refused refusal, HttpServletRequest request) {
    return titled("status." + status, status, Optional.of(refusal), request);
  }

  /** An unsafe request of a browser without the token of its pages. */
  static Problem ofForgery(HttpServletRequest request) {
    return titled("csrf", 403, Optional.empty(), request);
  }

  /** A parameter of the query that cannot be read. */
  static Problem ofParameter(String name, HttpServletRequest request) {
    Problem malformed = of(400, request);
    return new Problem(
        400, malformed.title(), Optional.empty(), Optional.of(name), malformed.language());
  }

  /** An answer for REST resources and their filters. */
  public Response response() {
    return Response.status(status).type(MEDIA_TYPE).entity(json()).build();
  }

  /** The same answer where no resource is reached; sent at once, lest the container replaces it. */
  public void write(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(json());
    response.flushBuffer();
  }

  /** An instant as the resources write it: with the offset of the university's zone. */
  public static String moment(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        instant.atZone(JournalZone.ALMATY).toOffsetDateTime());
  }

  private String json() {
    JsonObjectBuilder json = Json.createObjectBuilder().add("title", title).add("status", status);
    parameter.ifPresent(
        name -> {
          json.add("detail", MessageFormat.format(text("parameter.number", language), name));
          json.add("parameter", name);
        });
    refusal.ifPresent(
        refused -> {
          json.add("detail", RefusalText.in(language).of(refused));
          refused.clause().ifPresent(clause -> json.add("clause", clause));
          refused.closedAt().ifPresent(end -> json.add("closedAt", moment(end)));
          refused.whoCanOpen().ifPresent(office -> json.add("whoCanOpen", office));
        });
    return json.build().toString();
  }

  private static Problem titled(
      String key, int status, Optional<Refused> refusal, HttpServletRequest request) {
    Locale language = ReaderLanguage.of(request);
    ResourceBundle titles = texts(language);
    String title = titles.getString(titles.containsKey(key) ? key : "status.other");
    return new Problem(status, title, refusal, Optional.empty(), language);
  }

  /** A word of the resources' answers in the reader's language. */
  static String text(String key, Locale language) {
    return texts(language).getString(key);
  }

  private static ResourceBundle texts(Locale language) {
    return ResourceBundle.getBundle(
        "rest.problems", language, Problem.class.getClassLoader(), RUSSIAN_IS_THE_ONLY_FALLBACK);
  }
}

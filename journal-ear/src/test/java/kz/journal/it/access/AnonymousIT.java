package kz.journal.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.journal.it.AgainstServer;
import kz.journal.it.Answer;
import kz.journal.it.Http;
import kz.journal.it.ShippedWar;
import kz.journal.it.ShippedWar.Endpoint;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A stranger is turned away from everything but the few public addresses. A server without its
 * security domain ignores the page constraints and says nothing: this test is what notices.
 */
@AgainstServer
class AnonymousIT {

  /** The addresses that need no sign-in; whoever adds one says why. */
  private static final List<Pattern> PUBLIC =
      Stream.of(
              "GET /sign-in\\.xhtml",
              "POST /sign-in\\.xhtml",
              // Style sheets, scripts and pictures of the pages.
              "GET /jakarta\\.faces\\.resource/.*",
              "GET /favicon\\.svg",
              // What went wrong must be readable before anybody could sign in.
              "(GET|POST|PUT|DELETE|PATCH) /error/.*",
              // Answers to the credentials it carries.
              "POST /api/v1/tokens",
              // For the machine that watches the server.
              "GET /health/.*",
              // The secret in the address is the key, and it can be revoked.
              "GET /api/v1/calendar/.*\\.ics",
              // Whoever holds a printed sheet may check it.
              "(GET|POST) /verify(\\.xhtml|/.*)?")
          .map(Pattern::compile)
          .toList();

  static Stream<Endpoint> pages() {
    return new ShippedWar()
        .pages().stream()
            .flatMap(page -> Stream.of(new Endpoint("GET", page), new Endpoint("POST", page)))
            .filter(AnonymousIT::closed);
  }

  static Stream<Endpoint> endpoints() {
    return new ShippedWar().endpoints().stream().filter(AnonymousIT::closed);
  }

  static Stream<Endpoint> files() {
    return new ShippedWar()
        .staticFiles().stream().map(file -> new Endpoint("GET", file)).filter(AnonymousIT::closed);
  }

  @Nested
  class Is_sent_to_the_sign_in_page {

    @ParameterizedTest
    @MethodSource("kz.journal.it.access.AnonymousIT#pages")
    void from_every_page(Endpoint page, Http http) {
      assertSentToSignIn(http.send(page.method(), page.path()));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("kz.journal.it.access.AnonymousIT#files")
    void from_every_file(Endpoint file, Http http) {
      assertSentToSignIn(http.send(file.method(), file.path()));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/",
          "/nothing-here",
          "/index.html",
          "/home.xhtml;jsessionid=1",
          "//home.xhtml",
          "/%68ome.xhtml",
          "/home.xhtml/",
          "/sign-in.xhtml/../home.xhtml",
          "/jakarta.faces.resource/../home.xhtml",
          "/sign-in.xhtml;/../home.xhtml",
          "/resources/css/any.css",
          "/wildfly-services/ejb"
        })
    void from_any_other_address_however_written(String path, Http http) {
      assertSentToSignIn(http.get(path));
    }

    @Test
    void and_back_to_where_they_wanted(Http http) {
      Answer answer = http.get("/home.xhtml?tab=a%26b");
      assertEquals("to=%2Fhome.xhtml%3Ftab%3Da%2526b", answer.location().getRawQuery());
    }
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void machine_without_token_gets_401(Endpoint endpoint, Http http) {
    http.send(endpoint.method(), endpoint.path()).must(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/", "/api/v1/nothing-here", "/api/v1/me/", "/api/v1//me"})
  void machine_without_token_learns_nothing_about_addresses(String path, Http http) {
    http.get(path).must(401);
  }

  @Test
  void machine_without_token_gets_401_whatever_it_sends(Http http) {
    http.post("/api/v1/imports/roster", "application/zip", new byte[1 << 20]).must(401);
  }

  @Test
  void machine_with_an_invented_token_gets_401(Http http) {
    http.withToken("invented").get("/api/v1/me").must(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in.xhtml",
        "/jakarta.faces.resource/core.js.xhtml?ln=primefaces",
        "/health/live",
        "/favicon.svg"
      })
  void public_address_answers_a_stranger(String path, Http http) {
    Answer answer = http.get(path);
    assertTrue(answer.status() != 401 && answer.header("Location").isEmpty(), answer::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/WEB-INF/classes/"})
  void inside_of_the_archive_is_nobodys(String path, Http http) {
    http.get(path).must(404);
  }

  private static boolean closed(Endpoint endpoint) {
    return PUBLIC.stream().noneMatch(open -> open.matcher(endpoint.toString()).matches());
  }

  private static void assertSentToSignIn(Answer answer) {
    answer.must(302);
    assertEquals("/sign-in.xhtml", answer.location().getPath(), answer::toString);
  }
}

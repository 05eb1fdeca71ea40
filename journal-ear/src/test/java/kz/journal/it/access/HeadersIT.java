package kz.journal.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.journal.it.AgainstServer;
import kz.journal.it.Answer;
import kz.journal.it.Http;
import kz.journal.it.JournalServer;
import kz.journal.it.ShippedWar;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every answer tells the browser about what it may do with it. */
@AgainstServer
class HeadersIT {

  private static Http teacher;
  private static Http registrar;

  @BeforeAll
  static void signIn(JournalServer server) {
    teacher = server.http().signIn("teacher", Newcomers.PASSWORD);
    registrar = server.http().signIn("registrar", Newcomers.PASSWORD);
  }

  private static final Pattern NONCE = Pattern.compile("script-src 'self' 'nonce-([^']+)'");

  @ParameterizedTest
  @CsvSource({
    "GET,  /sign-in.xhtml,                              200",
    "GET,  /home.xhtml,                                 302",
    "GET,  /nothing-here,                               302",
    "GET,  /favicon.svg,                                200",
    "GET,  /jakarta.faces.resource/base.css.xhtml?ln=css, 200",
    "GET,  /jakarta.faces.resource/none.css.xhtml,      404",
    "GET,  /health/live,                                200",
    "GET,  /health/none,                                404",
    "GET,  /error/forbidden.xhtml,                      403",
    "GET,  /api/v1/me,                                  401",
    "POST, /api/v1/tokens,                              401",
    "GET,  /api/v1/tokens,                              405"
  })
  void stand_on_answers_to_strangers(String method, String path, int status, Http http) {
    assertHeaders(http.send(method, path).must(status));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  /home.xhtml,                    200",
    "GET,  /journal/journals.xhtml,        200",
    "GET,  /journal/table.xhtml?id=1,      404",
    "GET,  /nothing-here,                  404",
    "GET,  /nothing-here.xhtml,            404",
    "GET,  /api/v1/me,                     200",
    "GET,  /api/v1/nothing-here,           404",
    "GET,  /api/v1/imports/roster/1,       403",
    "POST, /api/v1/me,                     405",
    "POST, /api/v1/tokens,                 403",
    "GET,  /error/failure.xhtml?number=1,  200"
  })
  void stand_on_answers_to_a_person(String method, String path, int status) {
    assertHeaders(teacher.send(method, path).must(status));
  }

  @Test
  void stand_on_the_answer_to_a_sign_in(Http http) {
    assertHeaders(http.submitSignIn("registrar", "wrong").must(200));
    assertHeaders(http.submitSignIn("registrar", Newcomers.PASSWORD).must(302));
  }

  @Test
  void no_page_runs_a_script_without_the_nonce_of_its_answer() {
    int pages = 0;
    for (String page : new ShippedWar().pages()) {
      Answer answer = registrar.get(page);
      if (answer.status() == 200) {
        assertScriptsAreOurs(page, answer);
        pages++;
      }
    }
    assertTrue(pages >= 4, "only " + pages + " pages");
  }

  @Test
  void the_page_of_an_error_is_a_page_and_not_a_file() {
    for (String path : List.of("/nothing-here", "/journal/table.xhtml?id=1")) {
      Answer answer = registrar.get(path).must(404);
      assertTrue(answer.page().text().contains("Такой страницы нет"), answer::toString);
      assertScriptsAreOurs(path, answer);
      assertFalse(policies(answer).contains("default-src 'none'"), policies(answer));
    }
  }

  @Test
  void the_nonce_is_another_one_for_each_answer(Http http) {
    assertNotEquals(
        nonce(http.get("/sign-in.xhtml").must(200)), nonce(http.get("/sign-in.xhtml").must(200)));
  }

  @Test
  void pages_with_personal_data_are_kept_by_nobody_and_files_may_be(Http http) {
    assertEquals(
        "max-age=604800",
        http.get("/jakarta.faces.resource/base.css.xhtml?ln=css")
            .must(200)
            .header("Cache-Control")
            .orElse(""));
    for (String path : List.of("/home.xhtml", "/api/v1/me", "/journal/journals.xhtml")) {
      assertEquals(
          "no-store", registrar.get(path).must(200).header("Cache-Control").orElse(""), path);
    }
  }

  @Test
  void the_server_does_not_tell_its_product(Http http) {
    Answer answer = http.get("/sign-in.xhtml").must(200);
    assertTrue(answer.header("Server").isEmpty());
    assertTrue(answer.header("X-Powered-By").isEmpty());
  }

  private static void assertHeaders(Answer answer) {
    assertHeader("nosniff", "X-Content-Type-Options", answer);
    assertHeader("DENY", "X-Frame-Options", answer);
    assertHeader("same-origin", "Referrer-Policy", answer);
    assertHeader("camera=(), microphone=(), geolocation=()", "Permissions-Policy", answer);
    assertHeader("same-origin", "Cross-Origin-Opener-Policy", answer);
    String policies = policies(answer);
    assertTrue(policies.contains("frame-ancestors 'none'"), answer + policies);
    for (String policy : policies.split(";")) {
      assertFalse(
          policy.contains("unsafe-eval")
              || policy.contains("unsafe-inline") && !policy.strip().startsWith("style-src"),
          answer + policies);
    }
  }

  private static void assertHeader(String value, String name, Answer answer) {
    assertEquals(List.of(value), answer.headers(name), () -> name + " of " + answer);
  }

  private static void assertScriptsAreOurs(String name, Answer answer) {
    String nonce = nonce(answer);
    Document page = answer.page();
    page.select("script")
        .forEach(
            script ->
                assertTrue(
                    script.attr("nonce").equals(nonce)
                        || script.attr("src").startsWith("/")
                            && !script.attr("src").startsWith("//"),
                    () -> name + ": " + script));
    assertTrue(
        page.getAllElements().stream()
            .flatMap(element -> element.attributes().asList().stream())
            .noneMatch(
                attribute ->
                    attribute.getKey().startsWith("on")
                        || attribute.getValue().startsWith("javascript:")),
        name);
  }

  private static String nonce(Answer answer) {
    Matcher policy = NONCE.matcher(policies(answer));
    assertTrue(policy.find(), () -> policies(answer) + " of " + answer);
    return policy.group(1);
  }

  private static String policies(Answer answer) {
    return answer.headers("Content-Security-Policy").stream().collect(Collectors.joining("; "));
  }
}

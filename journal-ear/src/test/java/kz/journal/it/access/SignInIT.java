package kz.journal.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import kz.journal.it.AgainstServer;
import kz.journal.it.Answer;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.it.JournalServer;
import kz.journal.regulation.Clause;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way in and out as a browser goes it. */
@AgainstServer
class SignInIT {

  private static final String PASSWORD = Newcomers.PASSWORD;
  private static final String BETTER = "четыре гуся на льду";

  @Nested
  @Clause("2.2.2-2")
  class The_page {

    @Test
    void asks_for_login_and_password_and_offers_one_button(Http http) {
      Element form = form(http.get("/sign-in.xhtml").must(200));
      assertEquals(
          List.of("text", "password"), form.select("input:not([type=hidden])").eachAttr("type"));
      assertEquals(List.of("Войти"), form.select("button[type=submit]").eachText());
    }

    @Test
    void leads_home_and_shows_who_came(Http http) {
      Answer answer = http.submitSignIn("registrar", PASSWORD).must(302);
      assertEquals("/", answer.location().getPath());
      assertTrue(http.get("/home.xhtml").must(200).text().contains("Жұмабекова Айгерім"));
    }

    @Test
    void login_is_not_a_matter_of_case_or_spaces_but_the_password_is(Http http) {
      http.submitSignIn("registrar", PASSWORD.toUpperCase(java.util.Locale.ROOT)).must(200);
      http.submitSignIn("registrar", PASSWORD + " ").must(200);
      http.submitSignIn(" Registrar ", PASSWORD).must(302);
    }

    @Test
    void looks_the_same_whatever_was_wrong(Http http, Database database) {
      Newcomers newcomers =
          new Newcomers(database).add("page-wrong").add("page-disabled").add("page-without");
      newcomers.disable("page-disabled");
      newcomers.loseCredentials("page-without");
      String wrong = rejected(http, "page-wrong", "wrong");
      assertTrue(wrong.contains("логин или пароль не подходит"), wrong);
      assertEquals(wrong, rejected(http, "page-unknown", "wrong"));
      assertEquals(wrong, rejected(http, "page-disabled", PASSWORD));
      assertEquals(wrong, rejected(http, "page-without", PASSWORD));
      http.signIn("page-wrong", PASSWORD);
    }

    @Test
    void says_until_when_it_is_closed_to_a_guesser_and_the_same_of_an_unknown_login(
        Http http, Database database) {
      Newcomers newcomers = new Newcomers(database).add("page-guessed");
      for (String login : List.of("page-guessed", "page-guessed-unknown")) {
        http.submitSignIn(login, "first guess").must(200);
        newcomers.countsFiveFailures(login);
        http.submitSignIn(login, "sixth guess").must(200);
        String closed = textOf(http.submitSignIn(login, PASSWORD).must(200), login);
        assertTrue(closed.matches("(?s).*Вход закрыт до \\d\\d:\\d\\d.*"), closed);
      }
      assertEquals(1, newcomers.logged("page-guessed", "THROTTLED"));
      assertEquals(2, newcomers.logged("page-guessed", "FAILED"));
      http.signIn("registrar", PASSWORD);
    }

    @Test
    void address_of_the_client_is_not_what_the_client_says(Http http, Database database) {
      new Newcomers(database).add("page-forwarded");
      http.with("X-Forwarded-For", "203.0.113.77")
          .with("Forwarded", "for=203.0.113.77")
          .with("User-Agent", "a browser")
          .submitSignIn("page-forwarded", PASSWORD)
          .must(302);
      assertEquals(
          List.of(Map.of("address", "127.0.0.1", "agent", "a browser")),
          database.rows(
              "select l.address, l.agent from sign_in_log l join account a on a.id = l.account_id"
                  + " where a.login = 'page-forwarded'"));
    }
  }

  @Nested
  class The_address_to_return_to {

    @ParameterizedTest
    @CsvSource({
      "/journal/journals.xhtml, /journal/journals.xhtml",
      "/home.xhtml?tab=a%26b, /home.xhtml?tab=a%26b"
    })
    void is_kept_within_the_journal(String to, String destination, Http http) {
      assertEquals(destination, destinationFor(http, to));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://elsewhere.example/",
          "//elsewhere.example/",
          "///elsewhere.example/",
          "/\\elsewhere.example/",
          "\\\\elsewhere.example",
          "/%09/elsewhere.example\t",
          "javascript:alert(1)",
          "data:text/html,x",
          "home.xhtml",
          "@elsewhere.example",
          "/x\r\nSet-Cookie: a=b",
          "/<script>",
          "/sign-in.xhtml"
        })
    void is_nowhere_else(String to, Http http) {
      assertEquals("/", destinationFor(http, to));
    }

    private String destinationFor(Http http, String to) {
      String address =
          "/sign-in.xhtml?to="
              + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8);
      Answer answer = http.submitSignIn(address, "registrar", PASSWORD).must(302);
      String location = answer.header("Location").orElseThrow();
      String here = "http://" + answer.location().getAuthority();
      return location.startsWith(here) ? location.substring(here.length()) : location;
    }
  }

  @Nested
  class A_session {

    @Test
    void gets_another_id_at_sign_in_and_the_old_one_is_nobodys(Http http, JournalServer server) {
      String planted = id(http.get("/sign-in.xhtml").cookie("JOURNAL"));
      String own = id(http.submitSignIn("registrar", PASSWORD).must(302).cookie("JOURNAL"));
      assertNotEquals(planted, own);
      bearing(server, planted).get("/api/v1/me").must(401);
      bearing(server, own).get("/api/v1/me").must(200);
    }

    @Test
    void gets_another_id_when_somebody_signs_in_over_it_and_the_first_is_over(
        Http http, JournalServer server, Database database) {
      Newcomers newcomers = new Newcomers(database).add("over-first").add("over-second");
      String first = id(http.submitSignIn("over-first", PASSWORD).must(302).cookie("JOURNAL"));
      String second = id(http.submitSignIn("over-second", PASSWORD).must(302).cookie("JOURNAL"));
      assertNotEquals(first, second);
      bearing(server, first).get("/api/v1/me").must(401);
      assertEquals("over-second", http.get("/api/v1/me").must(200).json().at("/login").asText());
      assertEquals(0, newcomers.sessions("over-first"));
      assertEquals(1, newcomers.logged("over-first", "SIGN_OUT"));
    }

    @Test
    void stays_whose_it_is_when_somebody_fails_to_sign_in_over_it(Http http, Database database) {
      Newcomers newcomers = new Newcomers(database).add("stays-first").add("stays-second");
      http.signIn("stays-first", PASSWORD);
      http.submitSignIn("stays-second", "wrong").must(200);
      assertEquals("stays-first", http.get("/api/v1/me").must(200).json().at("/login").asText());
      assertEquals(1, newcomers.sessions("stays-first"));
    }

    @Test
    void cookie_is_for_the_server_alone(Http http) {
      String cookie = http.get("/sign-in.xhtml").cookie("JOURNAL");
      assertTrue(cookie.contains("HttpOnly"), cookie);
      assertTrue(cookie.contains("SameSite=Lax"), cookie);
      assertFalse(cookie.contains("Max-Age") || cookie.contains("Expires"), cookie);
      assertFalse(cookie.contains("Domain"), cookie);
    }

    @Test
    void ends_on_the_server_with_the_sign_out_and_other_devices_stay(
        Http http, JournalServer server, Database database) {
      Newcomers newcomers = new Newcomers(database).add("signs-out");
      Http elsewhere = server.http().signIn("signs-out", PASSWORD);
      String id = id(http.submitSignIn("signs-out", PASSWORD).must(302).cookie("JOURNAL"));
      bearing(server, id).get("/api/v1/me").must(200);

      assertEquals(
          "/sign-in.xhtml",
          http.press("/home.xhtml", "departure:signOut").must(302).location().getPath());

      bearing(server, id).get("/api/v1/me").must(401);
      bearing(server, id).get("/home.xhtml").must(302);
      elsewhere.get("/api/v1/me").must(200);
      assertEquals(1, newcomers.sessions("signs-out"));
      assertEquals(1, newcomers.logged("signs-out", "SIGN_OUT"));
      assertEquals(2, newcomers.logged("signs-out", "SIGN_IN"));
    }

    @Test
    void and_token_end_at_once_when_the_account_is_disabled(Http http, Database database) {
      Newcomers newcomers = new Newcomers(database).add("is-disabled", "REGISTRAR");
      http.signIn("is-disabled", PASSWORD);
      Http machine = http.machine("is-disabled", PASSWORD);
      machine.get("/api/v1/me").must(200);
      newcomers.disable("is-disabled");
      http.get("/api/v1/me").must(401);
      assertEquals("/sign-in.xhtml", http.get("/home.xhtml").must(302).location().getPath());
      machine.get("/api/v1/me").must(401);
      assertEquals(0, newcomers.sessions("is-disabled"));
    }

    @Test
    @Clause("2.2.8")
    void ends_on_all_other_devices_with_a_change_of_password(
        Http http, JournalServer server, Database database) {
      Newcomers newcomers = new Newcomers(database).add("changes-at-desk");
      Http elsewhere = server.http().signIn("changes-at-desk", PASSWORD);
      http.signIn("changes-at-desk", PASSWORD);
      Map<String, String> typed = newPassword("password", PASSWORD, BETTER);
      http.press("/access/profile.xhtml", "password:change", typed).must(302);
      elsewhere.get("/api/v1/me").must(401);
      http.get("/api/v1/me").must(200);
      assertEquals(1, newcomers.sessions("changes-at-desk"));
      server.http().submitSignIn("changes-at-desk", PASSWORD).must(200);
      server.http().signIn("changes-at-desk", BETTER);
    }

    @Test
    void ends_after_the_idle_time(Http http, Database database) {
      new Newcomers(database).add("goes-away");
      http.signIn("goes-away", PASSWORD);
      database.execute(
          "update user_session set seen_at = ? where account_id ="
              + " (select id from account where login = 'goes-away')",
          java.time.Instant.now().minus(java.time.Duration.ofMinutes(59)));
      http.get("/api/v1/me").must(200);
      database.execute(
          "update user_session set seen_at = ? where account_id ="
              + " (select id from account where login = 'goes-away')",
          java.time.Instant.now().minus(java.time.Duration.ofMinutes(60)));
      http.get("/api/v1/me").must(401);
    }

    @Test
    void an_invented_id_is_not_taken_over(JournalServer server) {
      Answer answer = bearing(server, "invented").submitSignIn("registrar", PASSWORD).must(302);
      assertNotEquals("invented", id(answer.cookie("JOURNAL")));
    }
  }

  @Nested
  @Clause({"1.7", "2.2.8"})
  class A_duty_that_is_due {

    @Test
    void leaves_no_role_until_the_issued_password_is_replaced(Http http, Database database) {
      Newcomers newcomers = new Newcomers(database).add("due-password", "REGISTRAR");
      newcomers.issue("due-password");
      assertKeptOut(http, "due-password", "2.2.8");
      newcomers.replacesPassword("due-password");
      assertAtWork(http, "due-password");
    }

    @Test
    void leaves_no_role_until_the_rules_are_accepted(Http http, Database database) {
      Newcomers newcomers = new Newcomers(database).add("due-rules", "REGISTRAR");
      newcomers.forgetsRules("due-rules");
      assertKeptOut(http, "due-rules", "1.7");
      database.execute("update account set rules_edition = '1' where login = 'due-rules'");
      assertAtWork(http, "due-rules");
    }

    @Test
    void is_done_on_its_page_one_after_the_other(Http http, Database database) {
      Newcomers newcomers = new Newcomers(database).add("does-duties", "REGISTRAR");
      newcomers.issue("does-duties");
      newcomers.forgetsRules("does-duties");
      http.signIn("does-duties", PASSWORD);
      String page = "/access/duty.xhtml";
      http.press(page, "duty:change", newPassword("duty", PASSWORD, PASSWORD)).must(200);
      http.press(page, "duty:change", newPassword("duty", PASSWORD, BETTER)).must(302);
      assertTrue(http.get("/api/v1/me").must(200).json().at("/roles").isEmpty());
      http.press(page, "rules:accept").must(200);
      assertTrue(http.get("/api/v1/me").must(200).json().at("/roles").isEmpty());
      http.press(page, "rules:accept", Map.of("rules:accepted", "on")).must(302);
      assertEquals(
          "[\"REGISTRAR\"]", http.get("/api/v1/me").must(200).json().at("/roles").toString());
    }

    @Test
    void takes_the_roles_from_a_token_that_was_made_before(Http http, Database database) {
      Newcomers newcomers = new Newcomers(database).add("due-machine", "REGISTRAR");
      Http machine = http.machine("due-machine", PASSWORD);
      machine.get("/api/v1/imports/roster/1").must(404);
      newcomers.forgetsRules("due-machine");
      machine.get("/api/v1/imports/roster/1").must(403);
      assertTrue(machine.get("/api/v1/me").must(200).json().at("/roles").isEmpty());
    }

    private void assertKeptOut(Http http, String login, String clause) {
      http.signIn(login, PASSWORD);
      assertTrue(http.get("/api/v1/me").must(200).json().at("/roles").isEmpty());
      http.get("/api/v1/imports/roster/1").must(403);
      for (String page : List.of("/", "/home.xhtml", "/journal/journals.xhtml")) {
        Answer answer = http.get(page).must(302);
        assertEquals("/access/duty.xhtml", answer.location().getPath());
      }
      assertEquals(clause, token(login).must(403).json().at("/clause").asText());
    }

    private void assertAtWork(Http http, String login) {
      assertEquals(
          "[\"REGISTRAR\"]", http.get("/api/v1/me").must(200).json().at("/roles").toString());
      http.get("/api/v1/imports/roster/1").must(404);
      http.get("/home.xhtml").must(200);
      token(login).must(201);
    }

    /** Asked for by a machine, without the session of a browser. */
    private Answer token(String login) {
      return JournalServer.ofTheSuite()
          .http()
          .withBasic(login, PASSWORD)
          .send("POST", "/api/v1/tokens");
    }
  }

  @Nested
  @Clause("2.2.3")
  class The_log {

    @Test
    void has_a_line_for_a_refusal_on_a_page_and_one_for_a_machine(Http http, Database database) {
      Newcomers newcomers = new Newcomers(database).add("is-refused", "IT");
      http.signIn("is-refused", PASSWORD);
      Answer answer = http.get("/journal/journals.xhtml").must(302);
      assertEquals("/error/forbidden.xhtml", answer.location().getPath());
      http.machine("is-refused", PASSWORD).get("/api/v1/imports/roster/1").must(403);
      assertEquals(
          List.of("GET /api/v1/imports/roster/1", "GET /journal/journals.xhtml"),
          database
              .rows(
                  "select l.detail from sign_in_log l join account a on a.id = l.account_id"
                      + " where a.login = 'is-refused' and l.kind = 'REFUSED' order by l.detail")
              .stream()
              .map(row -> row.get("detail"))
              .toList());
      assertEquals(1, newcomers.logged("is-refused", "TOKEN_ISSUED"));
    }
  }

  @Test
  @Clause("2.2.2-5a")
  void student_and_parents_come_with_the_same_credentials_at_the_same_time(JournalServer server) {
    Http student = server.http().signIn("student", PASSWORD);
    Http mother = server.http().signIn("student", PASSWORD);
    for (Http visitor : List.of(student, mother)) {
      assertTrue(visitor.get("/home.xhtml").must(200).text().contains("Сағынтаева Аружан"));
      assertEquals(
          "[\"STUDENT\"]", visitor.get("/api/v1/me").must(200).json().at("/roles").toString());
    }
  }

  /** The fields of the form in which the owner replaces the password. */
  private static Map<String, String> newPassword(String form, String old, String chosen) {
    return Map.of(form + ":old", old, form + ":chosen", chosen, form + ":repeated", chosen);
  }

  private static String rejected(Http http, String login, String password) {
    return textOf(http.submitSignIn(login, password).must(200), login);
  }

  /** The page without what differs from one answer to the next, and without the typed login. */
  private static String textOf(Answer answer, String login) {
    Document page = answer.page();
    page.select("script").remove();
    page.select("input[name=primefaces.nonce]").forEach(field -> field.attr("value", "-"));
    return page.html().replace("value=\"" + login + "\"", "value=\"\"");
  }

  private static Element form(Answer answer) {
    return answer.page().selectFirst("form:has(input[type=password])");
  }

  private static Http bearing(JournalServer server, String id) {
    return server.http().with("Cookie", "JOURNAL=" + id);
  }

  /** The value of a cookie, from the line that sets it. */
  private static String id(String cookie) {
    return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
  }
}

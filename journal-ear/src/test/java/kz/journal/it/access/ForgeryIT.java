package kz.journal.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.journal.it.AgainstServer;
import kz.journal.it.Answer;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.it.JournalServer;
import kz.journal.regulation.Clause;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that only look like those of the person whose session or token they carry. */
@AgainstServer
@Clause("2.2.8")
class ForgeryIT {

  private static final String PASSWORD = Newcomers.PASSWORD;
  private static final String CLOCK = "/api/v1/clock";
  private static final Map<String, String> A_MOMENT = Map.of("instant", "not a moment");

  /** Refused as a moment, once it is clear who asks. */
  private static final int ASKED_BY_ITSELF = 400;

  @Nested
  class A_request_of_a_browser_that_changes_something {

    @Test
    void carries_the_token_of_its_page(Http http) {
      http.signIn("it", PASSWORD);
      http.withProofOf("/home.xhtml").putJson(CLOCK, A_MOMENT).must(ASKED_BY_ITSELF);
    }

    @Test
    void is_refused_without_it_and_written_down(Http http, Database database) {
      Newcomers newcomers = new Newcomers(database).add("has-no-token", "IT");
      http.signIn("has-no-token", PASSWORD);
      Answer refused = http.putJson(CLOCK, A_MOMENT).must(403);
      assertTrue(refused.json().at("/title").asText().contains("без подтверждения"));
      http.post("/api/v1/imports/roster", "application/zip", new byte[0]).must(403);
      http.send("POST", "/api/v1/tokens").must(403);
      assertEquals(3, newcomers.logged("has-no-token", "REFUSED"));
    }

    @Test
    void is_refused_with_an_invented_one(Http http) {
      http.signIn("it", PASSWORD);
      http.get("/home.xhtml").must(200);
      for (String token : List.of("", "x", "null", "undefined")) {
        http.with("X-CSRF-Token", token).putJson(CLOCK, A_MOMENT).must(403);
      }
    }

    @Test
    void is_refused_with_the_token_of_another_session(Http http, JournalServer server) {
      http.signIn("it", PASSWORD);
      Http other = server.http().signIn("it", PASSWORD);
      String foreign = proofOf(other);
      http.get("/home.xhtml").must(200);
      http.with("X-CSRF-Token", foreign).putJson(CLOCK, A_MOMENT).must(403);
      other.with("X-CSRF-Token", foreign).putJson(CLOCK, A_MOMENT).must(ASKED_BY_ITSELF);
    }

    @Test
    void is_refused_with_the_token_of_before_the_sign_in(Http http) {
      http.signIn("registrar", PASSWORD);
      String before = proofOf(http);
      http.signIn("it", PASSWORD);
      http.with("X-CSRF-Token", before).putJson(CLOCK, A_MOMENT).must(403);
    }

    @Test
    void is_refused_though_a_password_of_somebody_goes_along(Http http) {
      http.signIn("it", PASSWORD);
      http.withBasic("it", PASSWORD).putJson(CLOCK, A_MOMENT).must(403);
    }

    @Test
    void that_changes_nothing_needs_none(Http http) {
      http.signIn("it", PASSWORD);
      http.get(CLOCK).must(200);
    }

    private String proofOf(Http visitor) {
      return visitor
          .get("/home.xhtml")
          .must(200)
          .page()
          .selectFirst("meta[name=csrf-token]")
          .attr("content");
    }
  }

  @Nested
  class A_form_of_a_page {

    @Test
    void does_nothing_without_the_state_of_its_view(Http http, Database database) {
      Newcomers newcomers = new Newcomers(database).add("form-without");
      http.signIn("form-without", PASSWORD);
      Element button = http.button("/home.xhtml", "departure:signOut");
      Map<String, String> fields = new LinkedHashMap<>(Http.fieldsOf(button));
      fields.remove("jakarta.faces.ViewState");
      http.postForm(Http.formOf(button), fields);
      assertEquals(1, newcomers.sessions("form-without"));
      http.get("/api/v1/me").must(200);
    }

    @Test
    void does_nothing_with_an_invented_state(Http http, Database database) {
      Newcomers newcomers = new Newcomers(database).add("form-invented");
      http.signIn("form-invented", PASSWORD);
      Element button = http.button("/home.xhtml", "departure:signOut");
      Map<String, String> fields = new LinkedHashMap<>(Http.fieldsOf(button));
      for (String state : List.of("stateless", "1:1", "-1234567890123456789:1234567890", "x")) {
        fields.put("jakarta.faces.ViewState", state);
        Answer answer = http.postForm(Http.formOf(button), fields).must(302);
        assertEquals("/home.xhtml?expired=true", pathOf(answer), state);
        assertEquals(1, newcomers.sessions("form-invented"), state);
      }
    }

    private static String pathOf(Answer redirect) {
      URI location = redirect.location();
      return location.getPath() + "?" + location.getQuery();
    }

    @Test
    void does_nothing_with_the_state_of_somebody_elses_view(
        Http http, JournalServer server, Database database) {
      Newcomers newcomers = new Newcomers(database).add("form-victim").add("form-thief");
      http.signIn("form-victim", PASSWORD);
      Element stolen =
          server.http().signIn("form-thief", PASSWORD).button("/home.xhtml", "departure:signOut");
      http.postForm(Http.formOf(stolen), Http.fieldsOf(stolen));
      assertEquals(1, newcomers.sessions("form-victim"));
      assertEquals(1, newcomers.sessions("form-thief"));
    }

    @Test
    void works_with_its_own(Http http, Database database) {
      Newcomers newcomers = new Newcomers(database).add("form-own");
      http.signIn("form-own", PASSWORD);
      http.press("/home.xhtml", "departure:signOut").must(302);
      assertEquals(0, newcomers.sessions("form-own"));
    }

    @ParameterizedTest
    @CsvSource({
      "Sec-Fetch-Site, cross-site",
      "Sec-Fetch-Site, same-site",
      "Origin, https://elsewhere.example",
      "Origin, null",
      "Origin, http://127.0.0.1",
      "Origin, not an origin"
    })
    void is_refused_when_another_site_sends_it(String header, String value, Http http) {
      http.with(header, value).submitSignIn("registrar", PASSWORD).must(403);
      http.get("/api/v1/me").must(401);
    }

    @Test
    void is_taken_when_a_page_of_the_journal_sends_it(Http http, JournalServer server) {
      String here = server.base().toString();
      http.with("Origin", here).submitSignIn("registrar", PASSWORD).must(302);
      http.with("Origin", here)
          .with("Sec-Fetch-Site", "same-origin")
          .submitSignIn("registrar", PASSWORD)
          .must(302);
    }
  }

  @Nested
  class A_token {

    @Test
    void needs_no_proof_of_a_page_and_takes_no_session_along(Http http) {
      http.machine("it", PASSWORD).putJson(CLOCK, A_MOMENT).must(ASKED_BY_ITSELF);
    }

    @Test
    void that_is_invented_is_refused_even_with_a_session_beside_it(Http http) {
      http.signIn("it", PASSWORD);
      http.withToken("invented").get("/api/v1/me").must(401);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Bearer",
          "Bearer ",
          "bearer x",
          "Basic aXQ6am91cm5hbC1kZW1v",
          "Digest username=it",
          "Negotiate x"
        })
    void is_not_any_other_authorization(String authorization, Http http) {
      http.with("Authorization", authorization).get("/api/v1/me").must(401);
    }

    @Test
    void is_not_its_digest_nor_a_part_of_it(Http http, Database database) {
      Http owner = http.withBasic("office", PASSWORD);
      String token =
          owner
              .send("POST", "/api/v1/tokens?label=forged&days=1")
              .must(201)
              .json()
              .at("/token")
              .asText();
      Object digest =
          database.value("select max(token_hash) from api_token where label = 'forged'");
      assertEquals(256, Base64.getUrlDecoder().decode(token).length * Byte.SIZE);
      http.withToken(digest.toString()).get("/api/v1/me").must(401);
      http.withToken(token.substring(1)).get("/api/v1/me").must(401);
      http.withToken(token.toUpperCase(java.util.Locale.ROOT)).get("/api/v1/me").must(401);
      http.withToken(token + "%").get("/api/v1/me").must(401);
      http.withToken(token).get("/api/v1/me").must(200);
    }

    @Test
    void ends_at_its_last_moment(Http http, Database database) {
      Newcomers newcomers = new Newcomers(database).add("token-expires");
      Http machine = http.machine("token-expires", PASSWORD);
      expire(database, Instant.now().plus(Duration.ofMinutes(1)));
      machine.get("/api/v1/me").must(200);
      expire(database, Instant.now());
      machine.get("/api/v1/me").must(401);
      assertEquals(1, newcomers.logged("token-expires", "TOKEN_ISSUED"));
    }

    @Test
    void stands_in_no_log(Http http, JournalServer server) {
      String token =
          http.withBasic("office", PASSWORD)
              .send("POST", "/api/v1/tokens?label=unlogged&days=1")
              .must(201)
              .json()
              .at("/token")
              .asText();
      http.withToken(token).get("/api/v1/nothing-here").must(404);
      http.withToken(token).get("/api/v1/imports/roster/1").must(403);
      String basic =
          Base64.getEncoder()
              .encodeToString(("office:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
      assertTrue(
          server.log().lines().stream()
              .map(line -> line.message() + line.thrown())
              .noneMatch(text -> text.contains(token) || text.contains(basic)));
    }

    private void expire(Database database, Instant at) {
      database.execute(
          "update api_token set expires_at = ? where account_id ="
              + " (select id from account where login = 'token-expires')",
          at);
    }
  }

  @Test
  void a_page_needs_a_session_and_takes_no_token_in_its_address(Http http) {
    URI location = http.get("/home.xhtml?token=x&access_token=y").must(302).location();
    assertEquals("/sign-in.xhtml", location.getPath());
    http.get("/api/v1/me?token=x&access_token=y").must(401);
  }
}

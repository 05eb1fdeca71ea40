package kz.journal.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import kz.journal.it.AgainstServer;
import kz.journal.it.Answer;
import kz.journal.it.Database;
import kz.journal.it.Http;
import org.junit.jupiter.api.Test;

/** Tokens for machines, as a machine sees them. */
@AgainstServer
class TokensIT {

  private static final String PASSWORD = "journal-demo";

  @Test
  void a_token_opens_what_its_owner_may_see(Http http) {
    JsonNode issued = issued(http, "");
    OffsetDateTime expiresAt = OffsetDateTime.parse(issued.required("expiresAt").asText());
    assertEquals(ZoneOffset.ofHours(5), expiresAt.getOffset());
    Duration life = Duration.between(Instant.now(), expiresAt.toInstant());
    assertEquals(90, life.plusMinutes(1).toDays());
    String token = issued.required("token").asText();
    JsonNode me = http.withToken(token).get("/api/v1/me").must(200).json();
    assertEquals("office", me.required("login").asText());
  }

  @Test
  void a_token_is_kept_as_its_digest(Http http, Database database) {
    String token = issued(http, "?label=kept&days=1").required("token").asText();
    assertEquals(0, database.count("select count(*) from api_token where token_hash = ?", token));
    assertTrue(database.count("select count(*) from api_token where label = 'kept'") > 0);
  }

  @Test
  void a_revoked_an_expired_and_a_forged_token_are_nobody(Http http, Database database) {
    String expired = issued(http, "?label=to-expire&days=1").required("token").asText();
    http.withToken(expired).get("/api/v1/me").must(200);
    database.execute(
        "update api_token set expires_at = ? where label = 'to-expire'",
        Instant.parse("2020-01-01T00:00:00Z"));
    http.withToken(expired).get("/api/v1/me").must(401);
    String revoked = issued(http, "?label=to-revoke&days=1").required("token").asText();
    database.execute("update api_token set revoked_at = created_at where label = 'to-revoke'");
    http.withToken(revoked).get("/api/v1/me").must(401);
    http.withToken(revoked + "x").get("/api/v1/me").must(401);
    http.withToken(revoked).send("POST", "/api/v1/tokens").must(401);
  }

  @Test
  void a_wrong_password_and_an_unknown_login_get_the_same_answer(Http http) {
    Answer wrong = http.withBasic("office", "wrong").send("POST", "/api/v1/tokens").must(401);
    Answer unknown = http.withBasic("nobody", "wrong").send("POST", "/api/v1/tokens").must(401);
    Answer none = http.send("POST", "/api/v1/tokens").must(401);
    assertEquals(wrong.text(), unknown.text());
    assertEquals(wrong.text(), none.text());
    assertEquals(
        "Basic realm=\"journal\", charset=\"UTF-8\"",
        unknown.header("WWW-Authenticate").orElse(""));
    issued(http, "");
  }

  @Test
  void a_problem_speaks_the_readers_language(Http http) {
    Answer kazakh =
        http.with("Accept-Language", "fr, kk;q=0.8, ru;q=0.5")
            .withBasic("office", PASSWORD)
            .send("POST", "/api/v1/tokens?days=91")
            .must(400);
    assertEquals("application/problem+json", kazakh.header("Content-Type").orElse(""));
    assertEquals("Кілт жасалмады: мерзімі күнмен беріледі, 1–90.", detail(kazakh));
    Answer english =
        http.with("Accept-Language", "en-GB")
            .withBasic("office", PASSWORD)
            .send("POST", "/api/v1/tokens?days=many")
            .must(400);
    assertEquals("The token was not made: its term is a number of days, 1 to 90.", detail(english));
    Answer russian =
        http.withBasic("office", PASSWORD).send("POST", "/api/v1/tokens?label=%20").must(400);
    assertEquals("Ключ не создан: дайте ему название, не длиннее 120 символов.", detail(russian));
  }

  @Test
  void guessing_is_slowed_down_and_says_for_how_long(Http http) {
    for (int i = 0; i < 6; i++) {
      http.withBasic("guessed-at", "guess" + i).send("POST", "/api/v1/tokens").must(401);
    }
    Answer blocked = http.withBasic("guessed-at", "guess").send("POST", "/api/v1/tokens").must(429);
    int seconds = Integer.parseInt(blocked.header("Retry-After").orElse("0"));
    assertTrue(seconds >= 1 && seconds <= 30, blocked::toString);
    issued(http, "");
  }

  @Test
  void unknown_addresses_and_methods_are_problems_too(Http http) {
    Http machine = http.machine("office", PASSWORD);
    Answer missing = machine.get("/api/v1/nothing-here").must(404);
    assertEquals("application/problem+json", missing.header("Content-Type").orElse(""));
    Answer method = machine.send("DELETE", "/api/v1/me").must(405);
    assertEquals(405, method.json().required("status").asInt());
    assertTrue(method.header("Allow").orElse("").contains("GET"), method::toString);
  }

  @Test
  void a_stranger_is_answered_with_a_problem(Http http) {
    Answer stranger = http.get("/api/v1/me").must(401);
    assertTrue(
        stranger.header("Content-Type").orElse("").startsWith("application/problem+json"),
        stranger::toString);
    assertFalse(stranger.json().required("title").asText().isEmpty());
  }

  private static JsonNode issued(Http http, String query) {
    Answer answer =
        http.withBasic("office", PASSWORD).send("POST", "/api/v1/tokens" + query).must(201);
    assertEquals("no-store", answer.header("Cache-Control").orElse(""));
    return answer.json();
  }

  private static String detail(Answer answer) {
    return answer.json().required("detail").asText();
  }
}

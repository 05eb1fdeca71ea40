package kz.journal.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import kz.journal.it.AgainstServer;
import kz.journal.it.Answer;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.it.JournalServer;
import kz.journal.it.ServerProcess;
import kz.journal.regulation.Clause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * A server in production, behind a proxy that ends TLS, on an empty database: nothing of the demo
 * is there, and the cookie travels encrypted only. {@code FirstAdministratorIT} tells how its first
 * people came to their passwords.
 */
@AgainstServer
@Clause("2.2.2-1")
@DisabledIfSystemProperty(
    named = "journal.it.database",
    matches = "mariadb",
    disabledReason = "Once is enough; FirstAdministratorIT starts in production on both databases")
class ProductionProfileIT {

  private static final String TOKENS = "/api/v1/tokens";
  private static ServerProcess process;
  private static String password;

  @BeforeAll
  static void start() throws IOException {
    process =
        ServerProcess.startEmpty(
            "production",
            "-Djournal.profile=production",
            "-Denv.JOURNAL_BEHIND_PROXY=true",
            "-Djournal.first.admin=first.it",
            "-Djournal.first.admin.name=Әлиев Ғани");
    password = Files.readAllLines(process.home().resolve("first-administrator.txt")).get(1);
  }

  @AfterAll
  static void stop() {
    if (process != null) {
      process.close();
    }
  }

  @Test
  void nobody_is_there_but_the_first_administrator() {
    Database database = server().database();
    assertEquals(List.of(Map.of("login", "first.it")), database.rows("select login from account"));
    for (String table : List.of("journal", "student", "org_unit", "mark", "lesson")) {
      assertEquals(0, database.count("select count(*) from " + table), table);
    }
  }

  @Test
  void the_sign_in_page_offers_no_account_and_the_demos_password_opens_none() {
    Answer page = server().http().get("/sign-in.xhtml").must(200);
    assertEquals(List.of("languages", "signIn"), page.page().select("form").eachAttr("id"));
    assertFalse(page.text().contains("journal-demo"));
    for (String login : List.of("teacher", "it", "registrar")) {
      server().http().submitSignIn(login, "journal-demo").must(200);
      basic(login, "journal-demo").must(401);
    }
  }

  @Test
  @Clause({"1.7", "2.2.8"})
  void the_first_administrator_has_no_role_before_changing_the_password() {
    Http admin = signedIn();
    assertTrue(admin.get("/api/v1/me").must(200).json().at("/roles").isEmpty());
    assertEquals("/access/duty.xhtml", admin.get("/home.xhtml").must(302).location().getPath());
    assertEquals("2.2.8", basic("first.it", password).must(403).json().at("/clause").asText());
  }

  @Test
  void the_clock_does_not_move_and_no_strip_is_shown() {
    server()
        .database()
        .execute(
            "update account set password_issued = false, rules_edition = '1'"
                + " where login = 'first.it'");
    try {
      String token = basic("first.it", password).must(201).json().at("/token").asText();
      Http machine = server().http().withToken(token);
      assertEquals("[\"IT\"]", machine.get("/api/v1/me").must(200).json().at("/roles").toString());
      machine.putJson("/api/v1/clock", Map.of("instant", "2026-10-23T03:30:00Z")).must(404);
      assertFalse(machine.get("/api/v1/clock").must(200).json().at("/movable").asBoolean());
      Answer home = signedIn().get("/home.xhtml").must(200);
      assertTrue(home.page().select(".demo-strip").isEmpty());
    } finally {
      server()
          .database()
          .execute(
              "update account set password_issued = true, rules_edition = null"
                  + " where login = 'first.it'");
    }
  }

  @Test
  void the_cookie_travels_encrypted_only() {
    String cookie = server().http().get("/sign-in.xhtml").must(200).cookie("JOURNAL");
    assertTrue(cookie.matches("(?i).*; secure(;.*|$)"), cookie);
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
  }

  @Test
  void behind_the_proxy_browsers_are_told_to_stay_with_tls_and_clients_have_their_address() {
    Http visitor =
        server()
            .http()
            .with("X-Forwarded-Proto", "https")
            .with("X-Forwarded-For", "203.0.113.80")
            .with("User-Agent", "behind the proxy");
    Answer answer = visitor.get("/sign-in.xhtml").must(200);
    assertEquals("max-age=31536000", answer.header("Strict-Transport-Security").orElse("none"));
    assertEquals("https", visitor.get("/home.xhtml").must(302).location().getScheme());
    visitor.withBasic("first.it", "wrong").send("POST", TOKENS).must(401);
    assertEquals(
        "203.0.113.80",
        server()
            .database()
            .value("select max(address) from sign_in_log where agent = 'behind the proxy'"));
  }

  @Test
  void without_tls_nothing_is_said_of_it() {
    Answer answer = server().http().get("/sign-in.xhtml").must(200);
    assertTrue(answer.header("Strict-Transport-Security").isEmpty());
  }

  /** The client of the tests speaks no TLS and so keeps no cookie that is for TLS only. */
  private static Http signedIn() {
    String cookie = server().http().submitSignIn("first.it", password).must(302).cookie("JOURNAL");
    return server().http().with("Cookie", cookie.substring(0, cookie.indexOf(';')));
  }

  private static Answer basic(String login, String secret) {
    return server().http().withBasic(login, secret).send("POST", TOKENS);
  }

  private static JournalServer server() {
    return process.server();
  }
}

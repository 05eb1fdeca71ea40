package kz.journal.it.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import kz.journal.it.AgainstServer;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.it.JournalServer;
import org.junit.jupiter.api.Test;

/** The client of the tests gets in as a person and as a machine, and sees what was written. */
@AgainstServer
class HttpIT {

  private static final String PASSWORD = "journal-demo";

  @Test
  void person_signs_in_on_the_page(Http http, JournalServer server) {
    http.signIn("registrar", PASSWORD);
    assertEquals("registrar", http.get("/api/v1/me").must(200).json().at("/login").asText());
    server.http().get("/api/v1/me").must(401);
  }

  @Test
  void person_with_a_wrong_password_stays_on_the_page(Http http) {
    http.submitSignIn("registrar", "wrong").must(200);
    assertThrows(AssertionError.class, () -> http.signIn("registrar", "wrong"));
  }

  @Test
  void machine_gets_in_with_a_token(Http http, Database database) {
    Http machine = http.machine("it", PASSWORD);
    assertEquals("it", machine.get("/api/v1/me").must(200).json().at("/login").asText());
    assertEquals(
        1,
        database.count(
            "select count(*) from account where login = ? and id in"
                + " (select account_id from api_token)",
            "it"));
  }
}

package kz.journal.it.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.journal.it.AgainstServer;
import kz.journal.it.Answer;
import kz.journal.it.Http;
import org.junit.jupiter.api.Test;

/** What monitoring reads, and who may. */
@AgainstServer
class MetricsIT {

  private static final String PASSWORD = "journal-demo";
  private static final String ENTERED =
      "journal_sign_ins_total\\{outcome=\"welcome\",way=\"page\"} ([0-9.]+)";

  @Test
  void it_reads_the_meters_by_token_and_by_session(Http http) {
    Answer byToken = http.machine("it", PASSWORD).get("/metrics").must(200);
    assertTrue(byToken.header("Content-Type").orElse("").startsWith("text/plain"));
    http.signIn("it", PASSWORD);
    String text = http.get("/metrics").must(200).text();
    assertTrue(text.contains("jvm_memory_used_bytes{area=\"heap\""), text);
    assertTrue(text.contains("journal_http_requests_seconds_count{kind=\"page\""), text);
    assertTrue(value(text, "journal_database_connections_open ([0-9.]+)") >= 1, text);
  }

  @Test
  void a_sign_in_counts(Http http) {
    Http machine = http.machine("it", PASSWORD);
    double before = entered(machine);
    http.signIn("dean", PASSWORD);
    assertTrue(entered(machine) >= before + 1);
  }

  @Test
  void nobody_else_reads_them(Http http) {
    http.get("/metrics").must(401);
    Answer refused = http.machine("registrar", PASSWORD).get("/metrics").must(403);
    assertTrue(
        refused.header("Content-Type").orElse("").startsWith("application/problem+json"),
        refused::toString);
    assertEquals(403, refused.json().required("status").asInt());
  }

  @Test
  void no_meter_names_a_person_or_an_address(Http http) {
    http.signIn("student", PASSWORD);
    http.get("/access/log.xhtml?q=student").must(302);
    String text = http.machine("it", PASSWORD).get("/metrics").must(200).text();
    assertFalse(text.contains("student") || text.contains("log.xhtml"), text);
  }

  private static double entered(Http machine) {
    String text = machine.get("/metrics").must(200).text();
    Matcher found = Pattern.compile(ENTERED).matcher(text);
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }

  private static double value(String text, String expression) {
    Matcher found = Pattern.compile(expression).matcher(text);
    assertTrue(found.find(), text);
    return Double.parseDouble(found.group(1));
  }
}

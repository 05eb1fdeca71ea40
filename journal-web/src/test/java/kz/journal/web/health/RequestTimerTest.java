package kz.journal.web.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTimerTest {

  @ParameterizedTest
  @CsvSource({
    "/, page",
    "/access/log.xhtml, page",
    "/jakarta.faces.resource/base.css.xhtml, resource",
    "/api/v1/me, rest",
    "/health/ready, health",
    "/metrics, health",
    "/favicon.svg, other"
  })
  void a_path_is_counted_by_its_kind(String path, String kind) {
    assertEquals(kind, RequestTimer.kind(path));
  }
}

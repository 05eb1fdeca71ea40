package kz.journal.it.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import kz.journal.it.AgainstServer;
import kz.journal.it.Browser;
import kz.journal.it.Visitor;
import org.junit.jupiter.api.Test;

/** The browser of the tests notices what it is there to notice. */
@AgainstServer
class BrowserIT {

  private static final String PAGE =
      "<!DOCTYPE html><html lang='ru'><title>t</title><main><h1>t</h1>%s</main></html>";

  @Test
  void violated_content_security_policy_is_a_complaint(Browser browser) {
    Visitor visitor = browser.desktop();
    serve(visitor, "<script>document.title = 'x'</script>", "script-src 'self'");
    visitor.open("/probe.html").forgives("Content Security Policy");
    assertEquals("t", visitor.page().title());
  }

  @Test
  void uncaught_error_of_a_script_is_a_complaint(Browser browser) {
    Visitor visitor = browser.desktop();
    serve(visitor, "<script>throw new Error('lost')</script>", "");
    visitor.open("/probe.html").forgives("lost");
  }

  @Test
  void missing_file_is_a_complaint(Browser browser) {
    Visitor visitor = browser.desktop();
    serve(visitor, "<script src='/jakarta.faces.resource/none.js.xhtml'></script>", "");
    visitor.open("/probe.html").forgives("404|MIME type");
  }

  @Test
  void obstacle_for_a_blind_visitor_fails(Browser browser) {
    Visitor visitor = browser.desktop();
    serve(visitor, "<input type='text'>", "");
    visitor.open("/probe.html");
    AssertionError found = assertThrows(AssertionError.class, visitor::mustBeAccessible);
    assertTrue(found.getMessage().contains("label"), found.getMessage());
  }

  @Test
  void page_without_obstacles_passes(Browser browser) {
    Visitor visitor = browser.phone();
    serve(visitor, "<p>t</p>", "");
    visitor.open("/probe.html").mustBeAccessible();
  }

  @Test
  void visitor_sits_at_what_was_asked_for(Browser browser) {
    Visitor visitor = browser.visitor(Browser.Device.PHONE, "kk", ColorScheme.DARK);
    serve(visitor, "", "");
    visitor.open("/probe.html");
    assertEquals(
        "kk 390 true true",
        visitor
            .page()
            .evaluate(
                "[navigator.language, innerWidth, 'ontouchstart' in window,"
                    + " matchMedia('(prefers-color-scheme: dark)').matches].join(' ')"));
  }

  private static void serve(Visitor visitor, String body, String policy) {
    visitor
        .page()
        .route(
            "**/probe.html",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setHeaders(
                            Map.of(
                                "Content-Type",
                                "text/html; charset=utf-8",
                                "Content-Security-Policy",
                                policy))
                        .setBody(
                            PAGE.replace(
                                    "<title>",
                                    "<meta name='viewport' content='width=device-width'><title>")
                                .formatted(body))));
  }
}

package kz.journal.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Somebody in front of a browser, with one page open. */
public final class Visitor {

  private static final String ERRORS = "/error/";
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private final BrowserContext profile;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Visitor(BrowserContext profile) {
    this.profile = profile;
    profile.onConsoleMessage(
        message -> {
          if ("error".equals(message.type())
              || message.text().contains("Content Security Policy")) {
            complaints.add(message.text() + " (" + message.location() + ")");
          }
        });
    profile.onWebError(error -> complaints.add("uncaught: " + error.error()));
    this.page = profile.newPage();
    page.onFrameNavigated(
        frame -> {
          if (URI.create(frame.url()).getPath().startsWith(ERRORS)) {
            complaints.add("error page: " + frame.url());
          }
        });
  }

  /** The page itself, for everything that has no verb here. */
  public Page page() {
    return page;
  }

  /** Goes to a path of the journal and waits until the page is loaded. */
  public Visitor open(String path) {
    page.navigate(path);
    return this;
  }

  /** Signs in on the sign-in page and waits for the page behind it. */
  public Visitor signIn(String login, String password) {
    return open("/sign-in.xhtml").enter(login, password);
  }

  /** Signs in on the sign-in page that is open and waits for the page behind it. */
  public Visitor enter(String login, String password) {
    Locator form = page.locator("form:has(input[type=password])");
    form.locator("input[type=text], input:not([type])").first().fill(login);
    form.locator("input[type=password]").fill(password);
    form.locator("input[type=password]").press("Enter");
    page.waitForURL(url -> !url.contains("/sign-in.xhtml"));
    return this;
  }

  /** Takes a picture of the whole page: {@code target/screenshots/<database>/<name>.png}. */
  public Path screenshot(String name) {
    Path file = SuiteRun.current().screenshots().resolve(name + ".png");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(file)
            .setFullPage(true)
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setCaret(ScreenshotCaret.HIDE));
    return file;
  }

  /**
   * Expects that the browser complained about something this expression matches, and lets it pass.
   */
  public Visitor forgives(String expression) {
    if (!complaints.removeIf(Pattern.compile(expression).asPredicate())) {
      throw new AssertionError("No complaint like " + expression + " among " + complaints);
    }
    return this;
  }

  /** What the browser complained about and nobody forgave. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Fails if axe finds an obstacle for disabled visitors that is serious or critical. */
  public Visitor mustBeAccessible() {
    page.evaluate(AXE);
    String found =
        (String)
            page.evaluate(
                "async () => JSON.stringify((await axe.run(document,"
                    + " {resultTypes: ['violations']})).violations)");
    List<String> obstacles = new ArrayList<>();
    for (JsonNode violation : json(found)) {
      if (GRAVE.contains(violation.path("impact").asText())) {
        obstacles.add(
            "%s (%s): %s"
                .formatted(
                    violation.path("id").asText(),
                    violation.path("help").asText(),
                    violation.path("nodes").findValuesAsText("html")));
      }
    }
    if (!obstacles.isEmpty()) {
      throw new AssertionError(page.url() + " has obstacles:\n" + String.join("\n", obstacles));
    }
    return this;
  }

  void leave() {
    profile.close();
  }

  private static final String AXE = script();

  private static String script() {
    try (InputStream script = Visitor.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return Answer.JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

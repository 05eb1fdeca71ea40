package kz.journal.benchmark;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kz.journal.it.Chromium;

/**
 * What a teacher waits for in front of Chromium, measured by the page's own clock: from the
 * navigation to the first cell that takes a key, and from a key to the sign that its mark is saved.
 */
final class Screen implements AutoCloseable {

  private static final int TIMES = 5;

  /** A cell that has the tab stop and is not read-only takes a key at once. */
  private static final String WATCH =
      """
      new MutationObserver((changes, observer) => {
        if (document.querySelector('.journal-box td[tabindex="0"]:not([aria-readonly])')) {
          window.editableAt = performance.now();
          observer.disconnect();
        }
      }).observe(document, {subtree: true, childList: true, attributes: true,
                            attributeFilter: ['tabindex', 'aria-readonly']});
      """;

  private static final String LISTEN =
      """
      () => {
        window.waited = [];
        let typedAt = 0;
        addEventListener('keydown', (event) => { typedAt = event.timeStamp; }, true);
        new MutationObserver((changes) => {
          for (const {target, oldValue} of changes) {
            if (target.matches('td.is-saved') && !(oldValue ?? '').includes('is-saved')) {
              window.waited.push(performance.now() - typedAt);
            }
          }
        }).observe(document.querySelector('.journal-box'),
                   {subtree: true, attributes: true, attributeFilter: ['class'],
                    attributeOldValue: true});
      }
      """;

  private final Chromium chromium = new Chromium();
  private final URI server;
  private final String path;
  private final Cookie session;

  /**
   * @param path of the journal's page
   * @param session name and value of the cookie of a teacher who is signed in
   */
  Screen(URI server, String path, String session) {
    this.server = server;
    this.path = path;
    String[] parts = session.split("=", 2);
    this.session = new Cookie(parts[0], parts[1]).setUrl(server.toString());
  }

  /** Milliseconds to the first cell that takes a key, by a browser that was never here. */
  double cold() {
    return median(
        IntStream.range(0, TIMES)
            .mapToDouble(
                i -> {
                  try (BrowserContext profile = profile()) {
                    return open(profile.newPage());
                  }
                })
            .toArray());
  }

  /** The same, by one that was. */
  double warm() {
    try (BrowserContext profile = profile()) {
      Page page = profile.newPage();
      open(page);
      return median(IntStream.range(0, TIMES).mapToDouble(i -> open(page)).toArray());
    }
  }

  /** Milliseconds from the last key of a mark to the sign that it is saved, cell after cell. */
  double saving(int cells) {
    try (BrowserContext profile = profile()) {
      Page page = profile.newPage();
      open(page);
      page.locator(".journal-box td[tabindex='0']").focus();
      page.evaluate(LISTEN);
      for (int cell = 1; cell <= cells; cell++) {
        page.keyboard().type("8" + cell % 10);
        page.waitForFunction("count => window.waited.length >= count", cell);
      }
      List<?> waited = (List<?>) page.evaluate("() => window.waited");
      return median(waited.stream().mapToDouble(one -> ((Number) one).doubleValue()).toArray());
    }
  }

  private BrowserContext profile() {
    BrowserContext profile =
        chromium.profile(
            new NewContextOptions().setBaseURL(server.toString()).setViewportSize(1366, 768));
    profile.addCookies(List.of(session));
    profile.addInitScript(WATCH);
    return profile;
  }

  private double open(Page page) {
    page.navigate(path);
    page.waitForFunction("() => window.editableAt > 0");
    return ((Number) page.evaluate("() => window.editableAt")).doubleValue();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  @Override
  public void close() {
    chromium.close();
  }
}

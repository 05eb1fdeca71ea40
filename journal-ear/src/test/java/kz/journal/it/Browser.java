package kz.journal.it;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A real browser for one test. Visitors are opened with what they sit at; whatever their pages
 * complain about on the console, a violated content security policy included, fails the test at its
 * end unless the visitor {@linkplain Visitor#forgives forgave} it. A failed test leaves a picture.
 */
public final class Browser {

  /** What a visitor sits at. */
  public enum Device {
    /** 1366 × 768, a mouse. */
    DESKTOP,
    /** 390 × 844, a finger, three dots to the pixel. */
    PHONE
  }

  private final JournalServer server;
  private final Chromium chromium;
  private final List<Visitor> visitors;

  Browser(JournalServer server, Chromium chromium) {
    this(server, chromium, new ArrayList<>());
  }

  private Browser(JournalServer server, Chromium chromium, List<Visitor> visitors) {
    this.server = server;
    this.chromium = chromium;
    this.visitors = visitors;
  }

  /** The same browser, whose visitors go to another server. */
  public Browser at(JournalServer other) {
    return new Browser(other, chromium, visitors);
  }

  /** A visitor at a desk who reads Russian and prefers light pages. */
  public Visitor desktop() {
    return visitor(Device.DESKTOP, "ru", ColorScheme.LIGHT);
  }

  /** A visitor with a phone who reads Russian and prefers light pages. */
  public Visitor phone() {
    return visitor(Device.PHONE, "ru", ColorScheme.LIGHT);
  }

  /**
   * A visitor with a browser profile of their own.
   *
   * @param language what the browser asks for: {@code ru}, {@code kk} or {@code en}
   * @param scheme what the device prefers
   */
  public Visitor visitor(Device device, String language, ColorScheme scheme) {
    NewContextOptions options =
        new NewContextOptions()
            .setBaseURL(server.base().toString())
            .setLocale(Locale.forLanguageTag(language).toLanguageTag())
            .setTimezoneId("Asia/Almaty")
            .setColorScheme(scheme);
    switch (device) {
      case DESKTOP -> options.setViewportSize(1366, 768);
      case PHONE ->
          options
              .setViewportSize(390, 844)
              .setDeviceScaleFactor(3)
              .setHasTouch(true)
              .setIsMobile(true);
    }
    Visitor visitor = new Visitor(chromium.profile(options));
    visitors.add(visitor);
    return visitor;
  }

  void closeAfter(String test, Optional<Throwable> failure) {
    List<String> complaints = new ArrayList<>();
    for (int number = 0; number < visitors.size(); number++) {
      Visitor visitor = visitors.get(number);
      complaints.addAll(visitor.complaints());
      if (failure.isPresent()) {
        visitor.screenshot("failed-" + test + (number == 0 ? "" : "-" + number));
      }
      visitor.leave();
    }
    if (!complaints.isEmpty()) {
      throw new AssertionError("The browser complained:\n" + String.join("\n", complaints));
    }
  }
}

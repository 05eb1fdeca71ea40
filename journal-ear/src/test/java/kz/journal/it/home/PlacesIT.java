package kz.journal.it.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.regex.Pattern;
import kz.journal.it.AgainstServer;
import kz.journal.it.Browser;
import kz.journal.it.Browser.Device;
import kz.journal.it.Visitor;
import kz.journal.regulation.Clause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every place a role's navigation leads to: it opens, speaks one language, hides nothing behind the
 * edge of a phone, stands in nobody's way. The pictures are kept.
 */
@AgainstServer
class PlacesIT {

  /** Once for each account that the demo lists. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "teacher",
        "head",
        "studyhead",
        "dean",
        "registrar",
        "vicerector",
        "supervisor",
        "student",
        "office",
        "it"
      })
  @Retention(RetentionPolicy.RUNTIME)
  @interface EverybodyOfTheDemo {}

  private static final String PASSWORD = "journal-demo";

  /**
   * What stands where a bundle has no such key; three question marks alone may be anybody's text.
   */
  private static final Pattern LACKING = Pattern.compile("\\?\\?\\?[\\w.-]+\\?\\?\\?");

  private static final Pattern RUSSIAN = Pattern.compile("(?i)[а-яё]{4,}");

  @EverybodyOfTheDemo
  @Clause({"2.2.2-2", "2.2.2-5b", "1.6"})
  void everybody_finds_their_places_in_russian_at_a_desk(String login, Browser browser) {
    walk(browser.visitor(Device.DESKTOP, "ru", ColorScheme.LIGHT), login, "ru", "desktop");
  }

  @EverybodyOfTheDemo
  void everybody_finds_their_places_in_kazakh_on_a_dark_phone(String login, Browser browser) {
    walk(browser.visitor(Device.PHONE, "kk", ColorScheme.DARK), login, "kk", "phone");
  }

  @EverybodyOfTheDemo
  void everybody_finds_their_places_in_english(String login, Browser browser) {
    Visitor visitor = browser.visitor(Device.DESKTOP, "en", ColorScheme.DARK);
    walk(visitor, login, "en", "desktop");
    String navigation = visitor.page().locator("header.bar nav").innerText();
    assertFalse(RUSSIAN.matcher(navigation).find(), navigation);
  }

  private static void walk(Visitor visitor, String login, String language, String device) {
    visitor.signIn(login, PASSWORD);
    Page page = visitor.page();
    speak(page, language);
    List<?> places =
        (List<?>)
            page.evaluate(
                "[...new Set([...document.querySelectorAll('header.bar nav a')]"
                    + ".map(link => new URL(link.href).pathname))]");
    assertTrue(places.size() >= 2, places::toString);
    for (Object place : places) {
      visitor.open(place.toString());
      String name = login + "-" + language + "-" + device + place.toString().replace('/', '-');
      visitor.screenshot(name.replace(".xhtml", ""));
      assertEquals(language, page.locator("html").getAttribute("lang"), name);
      assertFalse(LACKING.matcher(page.content()).find(), name + " lacks a word");
      assertEquals(
          0,
          ((Number)
                  page.evaluate(
                      "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
              .intValue(),
          name + " is wider than the screen");
      visitor.mustBeAccessible();
    }
  }

  private static void speak(Page page, String language) {
    if (!language.equals(page.locator("html").getAttribute("lang"))) {
      page.evaluate(
          "language => document.querySelector(`.languages button[lang=${language}]`).click()",
          language);
      page.waitForFunction("language => document.documentElement.lang === language", language);
    }
  }
}

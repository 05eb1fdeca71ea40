package kz.journal.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.journal.it.AgainstServer;
import kz.journal.it.Browser;
import kz.journal.it.Browser.Device;
import kz.journal.it.Database;
import kz.journal.it.Visitor;
import kz.journal.regulation.Clause;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From the slip to the journal: the office issues a one-time password, its owner replaces it,
 * accepts the security rules and is in.
 */
@AgainstServer
@Clause({"1.7", "2.2.2-1", "2.2.8"})
class FirstSignInIT {

  private static final String OWN_PASSWORD = "бір ұзақ тіркес 2026";
  private static final String DUTY = "/access/duty.xhtml";
  private static final int RULES = 8;

  private static final Pattern ONE_TIME = Pattern.compile("\\b\\w{4}-\\w{4}-\\w{4}\\b");

  private static final List<String> PAGES =
      List.of(
          "/",
          "/home.xhtml",
          "/access/log.xhtml",
          "/access/offices.xhtml",
          "/access/profile.xhtml",
          "/journal/journals.xhtml",
          "/setting/settings.xhtml");

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void a_slip_leads_through_both_duties_to_the_home_of_the_role(
      String language, Browser browser, Database database) throws IOException {
    String login = "first-in-" + language;
    newcomer(database, login);
    Page office = issued(browser, login);
    String oneTime = passwordOn(printed(office, language));
    assertEquals(office.locator("code.secret").innerText(), oneTime);

    Visitor owner =
        browser.visitor(Device.PHONE, language.equals("en") ? "ru" : "en", ColorScheme.LIGHT);
    Page page = owner.open("/sign-in.xhtml").page();
    speak(page, language);
    owner.enter(login, oneTime);
    assertNothingElseOpens(page);
    assertSpeaks(page, language);
    assertEquals(0, page.locator("[id='rules:accept']").count(), "the password comes first");
    owner.mustBeAccessible().screenshot("duty-password-" + language);

    replacePassword(page, "not-the-slip");
    page.locator("[role=alert]:focus").waitFor();
    replacePassword(page, oneTime);
    page.locator("[id='rules:accept']").waitFor();
    assertEquals(RULES, page.locator("ol.numbered li").count());
    assertEquals(0, page.locator("[id='duty:change']").count(), "done once");
    assertNothingElseOpens(page);
    assertSpeaks(page, language);
    owner.mustBeAccessible().screenshot("duty-rules-" + language);

    page.locator("[id='rules:accepted']").check();
    page.locator("[id='rules:accept']").click();
    page.waitForURL("**/home.xhtml");
    assertSpeaks(page, language);
    assertTrue(page.locator("#health").isVisible(), "the home of the IT department");
    owner.open("/access/log.xhtml");
    assertEquals("/access/log.xhtml", path(page));
  }

  @Test
  void a_used_slip_opens_nothing(Browser browser, Database database) throws IOException {
    String login = "first-in-again";
    newcomer(database, login);
    Page office = issued(browser, login);
    String oneTime = passwordOn(printed(office, "ru"));
    Visitor owner = browser.desktop().signIn(login, oneTime);
    replacePassword(owner.page(), oneTime);
    owner.page().locator("[id='rules:accept']").waitFor();

    Page page = browser.desktop().open("/sign-in.xhtml").page();
    page.locator("[id='signIn:login']").fill(login);
    page.locator("[id='signIn:password']").fill(oneTime);
    page.locator("[id='signIn:enter']").click();
    page.locator("[role=alert]").waitFor();
    assertEquals("/sign-in.xhtml", path(page));
    browser.desktop().signIn(login, OWN_PASSWORD);
  }

  @Test
  void a_password_is_shown_once_and_printed_until_it_is_put_away(Browser browser, Database database)
      throws IOException {
    newcomer(database, "first-in-slip");
    Page office = issued(browser, "first-in-slip");
    String oneTime = office.locator("code.secret").innerText();
    assertFalse(office.url().contains(oneTime));
    office.reload();
    assertFalse(office.content().contains(oneTime), "shown once");
    assertEquals(oneTime, passwordOn(printed(office, "en")));

    String address = office.url();
    office.locator("[id='slips:finish']").click();
    office.waitForURL("**/accounts.xhtml");
    office.navigate(address);
    assertEquals(0, office.locator("[id='slips:download']").count());
  }

  /** Somebody of the IT department who never had credentials, and prefers no language. */
  private static void newcomer(Database database, String login) {
    Newcomers newcomers = new Newcomers(database).add(login, "IT");
    newcomers.loseCredentials(login);
    newcomers.forgetsRules(login);
  }

  /** The page with the slip that the office has just issued to this account. */
  private static Page issued(Browser browser, String login) {
    Page page =
        browser
            .desktop()
            .signIn("office", Newcomers.PASSWORD)
            .open("/access/accounts.xhtml?q=" + login)
            .page();
    page.locator("#accounts tbody tr", new Page.LocatorOptions().setHasText(login))
        .locator("a")
        .click();
    page.locator("[id='issue:send']").click();
    page.waitForURL("**/slips.xhtml?**");
    return page;
  }

  /** The text of the slip as it comes out of the printer. */
  private static String printed(Page page, String language) throws IOException {
    page.locator("[id='slips:language']").selectOption(language);
    Download file = page.waitForDownload(() -> page.locator("[id='slips:download']").click());
    try (PDDocument pdf = Loader.loadPDF(file.path().toFile())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static String passwordOn(String slip) {
    Matcher password = ONE_TIME.matcher(slip);
    assertTrue(password.find(), () -> "No one-time password on " + slip);
    return password.group();
  }

  private static void speak(Page page, String language) {
    page.locator(".languages button[lang=" + language + "]").click();
    page.waitForFunction("language => document.documentElement.lang === language", language);
  }

  private static void assertSpeaks(Page page, String language) {
    assertEquals(language, page.locator("html").getAttribute("lang"));
  }

  private static void assertNothingElseOpens(Page page) {
    for (String other : PAGES) {
      page.navigate(other);
      assertEquals(DUTY, path(page), other);
    }
  }

  private static void replacePassword(Page page, String old) {
    page.locator("[id='duty:old']").fill(old);
    page.locator("[id='duty:chosen']").fill(OWN_PASSWORD);
    page.locator("[id='duty:repeated']").fill(OWN_PASSWORD);
    page.locator("[id='duty:change']").click();
  }

  private static String path(Page page) {
    return URI.create(page.url()).getPath();
  }
}

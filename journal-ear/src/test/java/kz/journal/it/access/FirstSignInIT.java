package kz.journal.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import kz.journal.it.AgainstServer;
import kz.journal.it.Browser;
import kz.journal.it.Visitor;
import kz.journal.regulation.Clause;
import org.junit.jupiter.api.Test;

/**
 * From the slip to the journal: the office issues a one-time password, its owner replaces it,
 * accepts the security rules and is in.
 */
@AgainstServer
class FirstSignInIT {

  private static final String OFFICE_PASSWORD = "journal-demo";
  private static final String OWN_PASSWORD = "бір ұзақ тіркес 2026";

  /** A slip as it stands on the screen. */
  private record Slip(String login, String password) {}

  @Test
  @Clause({"1.7", "2.2.2-1", "2.2.8"})
  void a_slip_leads_through_both_duties_into_the_journal(Browser browser) {
    Slip slip = issued(browser.desktop());
    Visitor owner = browser.phone().signIn(slip.login(), slip.password());
    Page page = owner.page();
    assertEquals("/access/duty.xhtml", path(page));
    owner.mustBeAccessible().screenshot("duty-password");
    owner.open("/journal/journals.xhtml");
    assertEquals("/access/duty.xhtml", path(page), "nothing else opens");

    page.locator("[id='duty:old']").fill("not-the-slip");
    choose(page, OWN_PASSWORD);
    assertTrue(page.locator("[role=alert]:focus").innerText().contains("п. 2.2.8"));

    page.locator("[id='duty:old']").fill(slip.password());
    choose(page, OWN_PASSWORD);
    assertEquals(8, page.locator("ol.numbered li").count());
    owner.mustBeAccessible().screenshot("duty-rules");
    page.locator("[id='rules:accepted']").check();
    page.locator("[id='rules:accept']").click();
    page.waitForURL("**/home.xhtml");

    browser.desktop().signIn(slip.login(), OWN_PASSWORD);
  }

  @Test
  @Clause({"2.2.2-1", "2.2.8"})
  void a_password_is_shown_once_and_printed_as_long_as_it_is_not_put_away(Browser browser)
      throws IOException {
    Visitor office = browser.desktop();
    Slip slip = issued(office);
    Page page = office.page();
    assertFalse(page.url().contains(slip.password()));
    page.reload();
    assertFalse(page.content().contains(slip.password()), "shown once");
    Download pdf = page.waitForDownload(() -> page.locator("[id='slips:download']").click());
    byte[] start = Files.readAllBytes(pdf.path());
    assertEquals("%PDF-", new String(start, 0, 5, StandardCharsets.US_ASCII));
    String address = page.url();
    page.locator("[id='slips:finish']").click();
    page.waitForURL("**/accounts.xhtml");
    page.navigate(address);
    assertEquals(0, page.locator("[id='slips:download']").count());
  }

  /** Issues to the last account that has no password yet. */
  private static Slip issued(Visitor office) {
    office.signIn("office", OFFICE_PASSWORD).open("/access/accounts.xhtml?credentials=NONE&q=s0");
    Page page = office.page();
    page.locator(".ui-datatable tbody a").last().click();
    page.locator("[id='issue:send']").click();
    page.waitForURL("**/slips.xhtml?**");
    return new Slip(
        page.locator(".table tbody td").first().innerText(),
        page.locator("code.secret").innerText());
  }

  private static void choose(Page page, String password) {
    page.locator("[id='duty:chosen']").fill(password);
    page.locator("[id='duty:repeated']").fill(password);
    page.locator("[id='duty:change']").click();
    page.waitForLoadState();
  }

  private static String path(Page page) {
    return URI.create(page.url()).getPath();
  }
}

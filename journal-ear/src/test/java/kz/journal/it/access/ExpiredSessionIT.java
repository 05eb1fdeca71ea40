package kz.journal.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import kz.journal.it.AgainstServer;
import kz.journal.it.Browser;
import kz.journal.it.Database;
import kz.journal.it.Visitor;
import org.junit.jupiter.api.Test;

/**
 * Whoever's session is over when a form is sent finds the text again after signing in, on the page
 * as it was, and sends it then.
 */
@AgainstServer
class ExpiredSessionIT {

  private static final String TYPED = "Ушёл с кафедры, бұйрық № 17-қ";

  private static final String DRAFTS =
      "Object.keys(sessionStorage).filter(key => key.startsWith('draft:')).length";

  /** An officer who writes why an account is closed. */
  private record Typist(Visitor visitor, String login, String subject, Database database) {

    static Typist at(Browser browser, Database database, String login) {
      String subject = "closed-by-" + login;
      new Newcomers(database).add(login, "CREDENTIALS_OFFICE").add(subject);
      Object account = database.value("select id from account where login = ?", subject);
      Visitor visitor =
          browser
              .desktop()
              .signIn(login, Newcomers.PASSWORD)
              .open("/access/accounts.xhtml?q=" + subject + "&account=" + account);
      Typist typist = new Typist(visitor, login, subject, database);
      typist.reason().fill(TYPED);
      return typist;
    }

    Page page() {
      return visitor.page();
    }

    Locator reason() {
      return page().locator("[id='disable:reason']");
    }

    void send() {
      page().locator("[id='disable:send']").click();
    }

    void signInAgain() {
      page().locator("[data-drafts-kept]").waitFor();
      visitor.enter(login, Newcomers.PASSWORD);
    }

    void findsTheTextAndSendsIt() {
      page().locator("[data-drafts-restored]").waitFor();
      assertEquals(TYPED, reason().inputValue());
      assertEquals(
          0,
          database.count(
              "select count(*) from account where login = ? and disabled_at is not null", subject));
      send();
      page().locator(".note[data-kind=SAVED]").waitFor();
      assertEquals(
          TYPED, database.value("select disabled_reason from account where login = ?", subject));
      assertEquals(0, page().evaluate(DRAFTS), "what arrived is not kept");
    }

    /** Another tab of the same browser. */
    Page anotherTab() {
      Page tab = page().context().newPage();
      tab.navigate("/home.xhtml");
      return tab;
    }
  }

  @Test
  void text_survives_a_session_that_the_server_ended(Browser browser, Database database) {
    Typist typist = Typist.at(browser, database, "types-idle");
    database.execute(
        "update user_session set ended_at = seen_at, end_reason = 'EXPIRED' where account_id ="
            + " (select id from account where login = ?)",
        typist.login());
    typist.send();
    typist.signInAgain();
    typist.findsTheTextAndSendsIt();
  }

  @Test
  void text_survives_the_loss_of_the_cookie(Browser browser, Database database) {
    Typist typist = Typist.at(browser, database, "types-without-cookie");
    typist.page().context().clearCookies();
    typist.send();
    typist.signInAgain();
    typist.findsTheTextAndSendsIt();
  }

  @Test
  void text_survives_a_sign_out_in_another_tab(Browser browser, Database database) {
    Typist typist = Typist.at(browser, database, "types-in-two-tabs");
    signOut(typist.anotherTab());
    typist.send();
    typist.signInAgain();
    typist.findsTheTextAndSendsIt();
  }

  @Test
  void text_survives_another_sign_in_in_another_tab(Browser browser, Database database) {
    Typist typist = Typist.at(browser, database, "types-in-an-old-page");
    Page tab = typist.anotherTab();
    signOut(tab);
    tab.locator("[id='signIn:login']").fill(typist.login());
    tab.locator("[id='signIn:password']").fill(Newcomers.PASSWORD);
    tab.locator("[id='signIn:enter']").click();
    tab.waitForURL(url -> !url.contains("/sign-in.xhtml"));
    typist.send();
    typist.findsTheTextAndSendsIt();
  }

  @Test
  void text_is_not_shown_to_the_next_person_at_the_computer(Browser browser, Database database) {
    Typist typist = Typist.at(browser, database, "types-and-leaves");
    new Newcomers(database).add("comes-next", "CREDENTIALS_OFFICE");
    typist.page().context().clearCookies();
    typist.send();
    typist.page().locator("[data-drafts-kept]").waitFor();
    typist.visitor().enter("comes-next", Newcomers.PASSWORD);
    assertTrue(URI.create(typist.page().url()).getQuery().contains("account="));
    assertEquals("", typist.reason().inputValue());
  }

  private static void signOut(Page tab) {
    tab.locator("details.account summary").click();
    tab.locator("[id='departure:signOut']").click();
    tab.waitForURL("**/sign-in.xhtml");
  }
}

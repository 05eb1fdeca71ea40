package kz.journal.it.calendar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import kz.journal.it.AgainstServer;
import kz.journal.it.Browser;
import kz.journal.it.Browser.Device;
import kz.journal.it.Visitor;
import kz.journal.it.access.Newcomers;
import kz.journal.regulation.Clause;
import org.junit.jupiter.api.Test;

/** The registrar sees consequences on the pages of academic calendars and of outages. */
@AgainstServer
@Clause({"2.2.7a", "2.2.7c"})
class ConsequencesPageIT {

  @Test
  void a_draft_is_kept_previewed_and_approved_only_with_a_document(Browser browser) {
    Page page = registrar(browser, "/calendar/academic.xhtml?year=2091&level=MASTER&form=DISTANCE");
    page.getByLabel("Первый день").first().fill("2091-09-01");
    page.getByLabel("Последний день").first().fill("2091-12-31");
    page.getByText("Сохранить и показать последствия").click();
    assertThat(page.locator("section[data-outlook]")).containsText("Задевает сроков: 0");
    page.getByText("Утвердить", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".note[role=alert]")).containsText("2.2.7");
    page.getByLabel("Документ").fill("Решение 1");
    page.getByText("Утвердить", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#editions ~ *, section:has(#editions)").first())
        .containsText("в силе");
  }

  @Test
  void an_outage_shows_what_it_would_do_before_it_is_declared(Browser browser) {
    Page page = registrar(browser, "/outage/outages.xhtml");
    page.getByLabel("С (дата)").fill("2019-11-25");
    page.getByLabel("С (время)").fill("10:00");
    page.getByLabel("По (дата)").fill("2019-11-25");
    page.getByLabel("По (время)").fill("12:00");
    page.getByLabel("Что произошло").fill("Нет питания");
    page.getByText("Показать последствия").click();
    assertThat(page.locator("section[data-outlook]")).containsText("Пока ничего не изменено");
    page.getByText("Объявить", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".note[role=alert]")).containsText("2.2.7");
  }

  private static Page registrar(Browser browser, String path) {
    Visitor visitor = browser.visitor(Device.DESKTOP, "ru", ColorScheme.LIGHT);
    visitor.signIn("registrar", Newcomers.PASSWORD);
    visitor.open(path);
    visitor.mustBeAccessible();
    return visitor.page();
  }
}

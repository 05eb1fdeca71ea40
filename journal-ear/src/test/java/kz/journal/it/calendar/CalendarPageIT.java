package kz.journal.it.calendar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import kz.journal.it.AgainstServer;
import kz.journal.it.Browser;
import kz.journal.it.Browser.Device;
import kz.journal.it.Database;
import kz.journal.it.Visitor;
import kz.journal.it.access.Newcomers;
import kz.journal.regulation.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendar's page: read by everybody, kept by the registrar with the keyboard alone. */
@AgainstServer
@Clause({"2.3.3b", "2.2.7a"})
class CalendarPageIT {

  private static final String PAGE = "/calendar/calendar.xhtml";

  @Test
  void the_registrar_adds_a_day_corrects_and_withdraws_it(Browser browser, Database database) {
    Visitor visitor = browser.visitor(Device.DESKTOP, "ru", ColorScheme.LIGHT);
    visitor.signIn("registrar", Newcomers.PASSWORD);
    Page page = visitor.page();
    visitor.open(PAGE + "?year=2086&month=3&day=2086-03-05");
    page.getByLabel("Вид дня").selectOption("OUTAGE");
    page.getByLabel("Название по-русски").fill("Сбой сети");
    page.getByLabel("Название по-казахски").fill("Желі ақауы");
    page.getByLabel("Название по-английски").fill("Network outage");
    document(page).fill("Акт отдела ИТ");
    document(page).press("Enter");
    assertThat(page.locator("section[data-outlook]")).containsText("Пока ничего не изменено");
    visitor.mustBeAccessible();
    assertEquals(0, database.count("select count(*) from day_off where on_date = '2086-03-05'"));
    page.getByText("Добавить", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#chosen ~ *, section:has(#chosen)").first()).containsText("Сбой сети");
    assertThat(page.locator("table.month")).containsText("Сбой сети");

    page.getByText("Исправить или отменить").first().click();
    page.getByLabel("Название по-русски").fill("Сбой");
    page.getByText("Записать исправление").click();
    assertThat(page.locator("ol.history")).containsText("исправлено");

    page.getByText("Исправить или отменить").first().click();
    page.getByLabel("Причина").fill("ошибка");
    page.locator("button.danger").click();
    assertThat(page.locator("ol.history")).containsText("ошибка");
    assertEquals(2, database.count("select count(*) from day_off where on_date = '2086-03-05'"));
    assertEquals(
        0,
        database.count(
            "select count(*) from day_off where on_date = '2086-03-05' and retired = 0"));
    visitor.mustBeAccessible();
  }

  @Test
  void a_refusal_stands_at_the_form(Browser browser) {
    Visitor visitor = browser.visitor(Device.DESKTOP, "ru", ColorScheme.LIGHT);
    visitor.signIn("registrar", Newcomers.PASSWORD);
    Page page = visitor.page();
    visitor.open(PAGE + "?year=2026&month=10&day=2026-10-27");
    page.getByLabel("Вид дня").selectOption("WORKING_WEEKEND");
    page.getByLabel("Название по-русски").fill("р");
    page.getByLabel("Название по-казахски").fill("к");
    page.getByLabel("Название по-английски").fill("e");
    document(page).fill("д");
    page.getByText("Добавить", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".note[role=alert]")).containsText("2.3.3");
  }

  @Test
  void holidays_that_fall_on_a_day_off_are_proposed_and_confirmed(
      Browser browser, Database database) {
    database.execute(
        "insert into day_off (id, on_date, kind, week, title_ru, title_kk, title_en, source,"
            + " recorded_at) values (2087030919, '2087-03-09', 'HOLIDAY', 'BOTH', 'Праздник',"
            + " 'Мереке', 'Holiday', 'Закон', '2026-01-01 00:00:00')");
    database.execute("update calendar_state set version = version + 1");
    Visitor visitor = browser.visitor(Device.PHONE, "ru", ColorScheme.LIGHT);
    visitor.signIn("registrar", Newcomers.PASSWORD);
    Page page = visitor.page();
    visitor.open(PAGE + "?year=2087");
    page.getByRole(AriaRole.CHECKBOX).first().check();
    page.getByText("Подтвердить").click();
    assertThat(page.locator("#sources")).isVisible();
    assertThat(page.locator("#proposals")).hasCount(0);
    assertEquals(
        1,
        database.count(
            "select count(*) from day_off where on_date = '2087-03-10' and kind = 'TRANSFERRED'"));
  }

  @ParameterizedTest
  @CsvSource({
    "teacher, ru, LIGHT, ?year=2026",
    "student, kk, DARK, ?year=2026&month=10&day=2026-10-26",
    "registrar, kk, LIGHT, ?year=2026&month=10&day=2026-10-26",
    "dean, en, DARK, ?year=2027&month=3&week=SIX_DAY"
  })
  void everybody_reads_it_on_a_phone_too(
      String login, String language, ColorScheme scheme, String query, Browser browser) {
    Visitor visitor = browser.visitor(Device.PHONE, language, scheme);
    visitor.signIn(login, Newcomers.PASSWORD);
    visitor.open(PAGE + query);
    Page page = visitor.page();
    assertEquals(
        0,
        ((Number)
                page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .intValue());
    assertEquals(
        login.equals("registrar") ? 1 : 0, page.locator("form#entry").count(), "who may change");
    visitor.mustBeAccessible();
    visitor.screenshot("calendar-" + login + "-" + language);
  }

  private static Locator document(Page page) {
    return page.getByLabel("Документ", new Page.GetByLabelOptions().setExact(true));
  }
}

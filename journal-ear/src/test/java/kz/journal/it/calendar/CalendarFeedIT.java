package kz.journal.it.calendar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.journal.it.AgainstServer;
import kz.journal.it.Answer;
import kz.journal.it.Browser;
import kz.journal.it.Browser.Device;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.it.Visitor;
import kz.journal.it.access.Newcomers;
import kz.journal.regulation.Clause;
import org.junit.jupiter.api.Test;

/** The own lessons and closings at an address that only its owner was shown. */
@AgainstServer
@Clause({"2.3.1a", "2.3.3b"})
class CalendarFeedIT {

  @Test
  void an_address_is_made_read_without_signing_in_replaced_and_revoked(
      Browser browser, Http http, Database database) {
    Visitor visitor = browser.visitor(Device.DESKTOP, "ru", ColorScheme.LIGHT);
    visitor.signIn("teacher", Newcomers.PASSWORD);
    Page page = visitor.page();
    visitor.open("/access/profile.xhtml");
    page.getByText("Создать адрес").click();
    String first = path(page);
    Answer feed = http.get(first).must(200);
    assertTrue(feed.header("Content-Type").orElse("").startsWith("text/calendar"));
    String calendar = feed.text().replace("\r\n ", "");
    assertTrue(calendar.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), calendar);
    assertTrue(Pattern.compile("\r\nUID:lesson-\\d+@journal\r\n").matcher(calendar).find());
    assertTrue(calendar.contains("\r\nSUMMARY:Закроется: "), calendar);
    for (Map<String, Object> student :
        database.rows(
            "select distinct p.family_name from person p join enrolment e on e.student_id = p.id"
                + " join teaching_assignment t on t.journal_id = e.journal_id"
                + " join account a on a.person_id = t.teacher_id where a.login = 'teacher'")) {
      String name = (String) student.get("family_name");
      Pattern word = Pattern.compile("(?U)\\b" + Pattern.quote(name) + "\\b");
      assertFalse(word.matcher(calendar).find(), name);
    }
    assertEquals(
        List.of(),
        database.rows("select id from calendar_feed where secret_hash = ?", secret(first)),
        "the secret itself is not stored");

    visitor.mustBeAccessible();
    visitor.open("/access/profile.xhtml");
    assertThat(page.locator("#feed-address")).hasCount(0);
    page.getByText("Заменить адрес").click();
    String second = path(page);
    http.get(first).must(404);
    http.get(second).must(200);
    visitor.open("/access/profile.xhtml");
    page.locator("form#feed").getByText("Отозвать").click();
    assertThat(page.getByText("Адрес календаря отозван.")).isVisible();
    http.get(second).must(404);
  }

  @Test
  void an_invented_address_is_none(Http http) {
    http.get("/api/v1/calendar/" + "A".repeat(43) + ".ics").must(404);
    http.get("/api/v1/calendar/short.ics").must(404);
  }

  private static String path(Page page) {
    assertThat(page.locator("#feed-address")).containsText("/api/v1/calendar/");
    return page.locator("#feed-address").innerText().replaceFirst("https?://[^/]+", "");
  }

  private static String secret(String path) {
    return path.replaceFirst(".*/", "").replace(".ics", "");
  }
}

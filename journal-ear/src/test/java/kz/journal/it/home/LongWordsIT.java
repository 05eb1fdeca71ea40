package kz.journal.it.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import kz.journal.it.AgainstServer;
import kz.journal.it.Browser;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.it.Visitor;
import kz.journal.it.access.Newcomers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Lists that show what strangers wrote: however long a word is, every column stays in sight, at a
 * desk, on a phone and on the narrowest of them.
 */
@AgainstServer
class LongWordsIT {

  private static final List<Integer> WIDTHS = List.of(1366, 390, 320);
  private static final int READABLE = 90;

  /** Cells that are cut off at the right edge of the window, by their text. */
  private static final String OUT_OF_SIGHT =
      "table => [...table.querySelectorAll('th, td')]"
          + ".filter(cell => cell.getBoundingClientRect().right > innerWidth"
          + " || cell.scrollWidth > cell.clientWidth + 1)"
          + ".map(cell => cell.textContent.trim().slice(0, 40))";

  private static final String NARROWEST =
      "table => Math.min(...[...table.querySelectorAll('th')]"
          + ".map(cell => cell.getBoundingClientRect().width))";

  @AfterEach
  void take_the_words_away(Database database) {
    database.execute("delete from audit_entry where actor = ?", word(60));
    database.execute("delete from roster_import where started_by = ?", word(60));
  }

  @Test
  void access_log_shows_all_columns_of_a_long_agent_and_address(
      Browser browser, Http http, Database database) {
    new Newcomers(database).add("long-agent");
    http.with("User-Agent", word(600)).submitSignIn("long-agent", "wrong");
    http.with("User-Agent", "Chrome/" + "9".repeat(600)).signIn("long-agent", Newcomers.PASSWORD);
    database.execute(
        "update sign_in_log set address = ?, detail = ? where account_id ="
            + " (select id from account where login = 'long-agent')",
        word(60),
        word(300));
    assertInSight(browser, "/access/log.xhtml?q=long-agent", "log", 5);
  }

  @Test
  void audit_shows_all_columns_of_a_long_change(Browser browser, Database database) {
    database.execute(
        "insert into audit_entry (id, at, actor, roles, address, action, object_type, object_id,"
            + " before_state, after_state)"
            + " select max(id) + 1, max(at), ?, ?, ?, ?, ?, ?, ?, ? from audit_entry",
        word(60),
        word(200),
        word(60),
        word(60),
        word(40),
        word(120),
        word(600),
        word(600));
    assertInSight(browser, "/audit/trail.xhtml?actor=" + word(60), "trail", 5);
  }

  @Test
  void imports_show_all_columns_of_a_long_file_name(Browser browser, Database database) {
    database.execute(
        "insert into roster_import (id, file_name, digest, size_bytes, dry_run, state, started_by,"
            + " started_at, rows_total, rows_done, version)"
            + " select coalesce(max(id), 0) + 1, ?, ?, 1, true, 'REFUSED', ?,"
            + " timestamp '2099-01-01 00:00:00', 0, 0, 1 from roster_import",
        word(200),
        word(64),
        word(60));
    assertInSight(browser, "/intake/imports.xhtml", "imports", 5);
  }

  private static void assertInSight(Browser browser, String address, String table, int columns) {
    Visitor visitor = browser.desktop().signIn("registrar", Newcomers.PASSWORD);
    Page page = visitor.page();
    for (int width : WIDTHS) {
      page.setViewportSize(width, 800);
      visitor.open(address).screenshot("long-words-" + table + "-" + width);
      String where = table + " at " + width;
      assertTrue(page.locator("#" + table + " td").count() >= columns, where);
      assertEquals(List.of(), page.locator("#" + table).evaluate(OUT_OF_SIGHT), where);
      assertEquals(
          0,
          page.evaluate("document.documentElement.scrollWidth - innerWidth"),
          where + ": the page is wider than the window");
      visitor.mustBeAccessible();
    }
    page.setViewportSize(1366, 800);
    Number narrowest = (Number) page.locator("#" + table).evaluate(NARROWEST);
    assertTrue(narrowest.doubleValue() >= READABLE, table + ": a column is " + narrowest + " wide");
  }

  private static String word(int length) {
    return "w".repeat(length);
  }
}

package kz.journal.it.journal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.journal.it.AgainstServer;
import kz.journal.it.Browser;
import kz.journal.it.Browser.Device;
import kz.journal.it.Database;
import kz.journal.it.JournalTimeline;
import kz.journal.it.Visitor;
import kz.journal.regulation.Clause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies over the table, and what stands in its place on a phone. The pictures are kept. */
@AgainstServer
class OverlaysIT {

  private static final String DEMO = "journal-demo";
  private static final LocalDate THU_22_OCT = LocalDate.of(2026, 10, 22);
  private static final LocalDate FRI_23_OCT = LocalDate.of(2026, 10, 23);

  /** Nothing may be wider than the screen. */
  private static final String OVERFLOW =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  /**
   * Controls of the phone's view in sight that a finger would miss; a label is hit as its box is.
   */
  private static final String TOO_SMALL =
      "[...document.querySelectorAll(':is(#one-lesson, .lesson-more, #paste, #toast.is-shown)"
          + " :is(a, button, summary, input, select, textarea)')]"
          + ".filter(control => control.offsetParent !== null)"
          + ".filter(control => { const box = (control.closest('label') ?? control)"
          + ".getBoundingClientRect();"
          + " return box.width < 44 || box.height < 44; }).map(control => control.outerHTML)";

  /** Names of three students who share theirs with nobody, as the table shows them. */
  private static final String THREE_NAMES =
      "[...document.querySelectorAll('table.journal tbody tr:not(.is-gone) .student-line')]"
          + ".filter(line => !line.querySelector('.student-tag').textContent)"
          + ".slice(0, 3).map(line => line.querySelector('.student-name').textContent)";

  private static final String PASTE =
      "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
          + " document.activeElement.dispatchEvent(new ClipboardEvent('paste',"
          + " {clipboardData: data, bubbles: true, cancelable: true})); }";

  private AddedLesson lesson;

  @BeforeEach
  void lesson(Database database, JournalTimeline time) {
    lesson = AddedLesson.on(THU_22_OCT, database);
    time.goTo(FRI_23_OCT, LocalTime.NOON);
  }

  @AfterEach
  void cancel() {
    lesson.cancel();
  }

  private Page table(Visitor visitor, String login, String language) {
    lesson.database().execute("update account set language = ? where login = ?", language, login);
    visitor.signIn(login, DEMO).open(lesson.table());
    return visitor.page();
  }

  @ParameterizedTest
  @Clause({"2.3.3b", "1.6"})
  @CsvSource({
    "ru, День Республики, п. 2.3.3, LIGHT",
    "kk, Қазақстан Республикасы күні, 2.3.3-т., DARK",
    "en, Republic Day, 2.3.3, LIGHT"
  })
  void why_opens_beside_the_cell_in_the_readers_language(
      String language, String holiday, String clause, ColorScheme scheme, Browser browser) {
    Visitor visitor = browser.visitor(Device.DESKTOP, language, scheme);
    Page page = table(visitor, "teacher", language);
    Locator cell = page.locator("table.journal td:focus");
    assertThat(cell).isVisible();

    page.keyboard().press("F1");
    Locator why = page.locator(".cell-why");
    assertThat(why).containsText(holiday);
    assertThat(why).containsText(clause);
    assertTrue((Boolean) why.evaluate("over => over.contains(document.activeElement)"));
    Locator asked = page.locator("td[role=gridcell][tabindex='0']");
    assertFalse(overlap(why.boundingBox(), asked.boundingBox()), "it covers the cell");
    visitor.screenshot("cell-why-" + language);
    visitor.mustBeAccessible();

    page.keyboard().press("Escape");
    assertThat(why).hasCount(0);
    assertThat(cell).isFocused();
  }

  @Test
  @Clause({"2.2.3", "2.3.1a"})
  void a_paste_is_shown_first_and_a_lowered_mark_only_written_when_confirmed(Browser browser) {
    Visitor visitor = browser.desktop();
    Page page = table(visitor, "teacher", "ru");
    assertThat(page.locator("table.journal td:focus")).isVisible();
    List<?> names = (List<?>) page.evaluate(THREE_NAMES);
    Locator dialog = page.locator("dialog#paste");
    Locator write = dialog.locator("[data-part=write]");

    page.evaluate(PASTE, sheet(names, 90, 80, 70));
    assertThat(write).hasText("Записать 3 из 3");
    write.click();
    assertThat(dialog).isHidden();
    saved(page);
    assertWritten(List.of(90, 80, 70));

    page.evaluate(PASTE, sheet(names, 45, 85, 70));
    assertThat(write).hasText("Записать 1 из 3");
    assertThat(dialog.locator("tbody tr")).hasCount(3);
    Locator lowered = dialog.locator("tbody tr").first();
    assertThat(lowered).containsText("понизится на 45 и будет ниже 50");
    lowered.locator("input").check();
    assertThat(write).hasText("Записать 1 из 3");
    visitor.screenshot("paste-preview");
    visitor.mustBeAccessible();
    dialog.locator("[data-part=acknowledge]").check();
    assertThat(write).hasText("Записать 2 из 3");
    write.click();
    assertThat(dialog).isHidden();
    saved(page);
    assertWritten(List.of(45, 85, 70));
    assertEquals(
        5,
        lesson
            .database()
            .count(
                "select count(*) from mark_revision r join mark m on m.id = r.mark_id"
                    + " where m.lesson_id = ? and r.way = 'PASTED'",
                lesson.id()));
  }

  @Test
  void a_paste_without_days_runs_over_the_lessons_that_the_filter_shows(Browser browser) {
    Page page = table(browser.desktop(), "teacher", "ru");
    assertThat(page.locator("table.journal td:focus")).isVisible();
    page.locator("[data-filter=open]").click();
    List<?> shown = (List<?>) page.evaluate("journal.grid.shownLessons()");
    assertTrue(shown.contains(Long.toString(lesson.id())), shown::toString);
    long all = ((Number) page.evaluate("journal.grid.marks.lessons.length")).longValue();
    assertTrue(shown.size() < all, shown::toString);
    page.evaluate(
        "lesson => journal.grid.focus(lesson, journal.grid.marks.students[0].id)", shown.get(0));
    page.evaluate(PASTE, "70" + "\t70".repeat(shown.size()));
    Locator rows = page.locator("dialog#paste tbody tr");
    assertThat(rows).hasCount(shown.size() + 1);
    assertThat(rows.filter(new Locator.FilterOptions().setHasText("Правее последнего занятия")))
        .hasCount(1);
    page.keyboard().press("Escape");
    assertEquals(0, marks().size());
  }

  @Test
  void escape_writes_nothing_of_a_paste(Browser browser) {
    Page page = table(browser.desktop(), "teacher", "ru");
    assertThat(page.locator("table.journal td:focus")).isVisible();
    page.evaluate(PASTE, sheet((List<?>) page.evaluate(THREE_NAMES), 1, 2, 3));
    assertThat(page.locator("[data-part=write]")).hasText("Записать 3 из 3");
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog#paste")).isHidden();
    assertEquals(0, marks().size());
  }

  @Test
  @Clause("2.3.1a")
  void a_phone_fills_a_lesson_with_one_thumb(Browser browser) {
    Visitor visitor = browser.phone();
    Page page = table(visitor, "teacher", "ru");
    Locator rows = page.locator("#one-lesson li");
    assertThat(page.locator("#one-lesson [data-part=lesson]")).hasValue(Long.toString(lesson.id()));
    assertThat(page.locator("table.journal")).isHidden();

    rows.nth(0).locator("[data-code=N]").tap();
    assertThat(rows.nth(0).locator("[data-cell=fate]")).hasText("записано");
    Locator field = rows.nth(1).locator("input");
    assertEquals("numeric", field.getAttribute("inputmode"));
    field.fill("86");
    field.press("Enter");
    assertThat(rows.nth(1).locator("[data-cell=fate]")).hasText("записано");
    assertThat(rows.nth(2).locator("input")).isFocused();
    rows.nth(2).locator("input").fill("140");
    rows.nth(2).locator("input").press("Enter");
    assertThat(rows.nth(2).locator("[data-cell=decide]")).containsText("140 не записано");
    visitor.screenshot("phone-lesson");
    visitor.mustBeAccessible();
    rows.nth(2).locator("[data-do=discard]").tap();

    page.locator("[data-part=rest]").tap();
    assertThat(page.locator("[data-part=rest]")).hasText("Все ячейки заполнены");
    saved(page);
    List<Map<String, Object>> written = marks();
    assertEquals(1, written.stream().filter(mark -> "N".equals(mark.get("absence"))).count());
    assertEquals(1, written.stream().filter(mark -> mark.get("points") != null).count());
    assertEquals(
        written.size() - 2,
        written.stream().filter(mark -> "P".equals(mark.get("absence"))).count());
    visitor.screenshot("phone-rollcall");

    page.locator("[data-part=undo]").tap();
    assertThat(page.locator("[data-part=rest]")).containsText("Остальные");
    mustFitAFinger(page, 390, 320);
    visitor.screenshot("phone-lesson-320");
  }

  @ParameterizedTest
  @Clause({"1.3", "2.3.1a"})
  @CsvSource({
    "ru, Ещё, Выгрузить для заполнения (XLSX), Загрузить заполненный файл, Печать",
    "kk, Тағы, Толтыру үшін жүктеп алу (XLSX), Толтырылған файлды жүктеу, Басып шығару",
    "en, More, Download to fill in (XLSX), Upload the filled file, Print"
  })
  void a_phone_has_the_sheets_tools_under_more(
      String language, String more, String export, String bring, String print, Browser browser) {
    Visitor visitor = browser.phone();
    Page page = table(visitor, "teacher", language);
    assertThat(page.locator("#one-lesson li").first()).isVisible();
    Locator menu = page.locator(".lesson-more");
    assertThat(menu.locator("summary")).hasText(more);
    menu.locator("summary").tap();
    assertThat(menu.locator("[data-action=export]")).hasText(export);
    assertThat(menu.locator("[data-action=sheet]")).hasText(bring);
    assertThat(menu.locator("[data-action=print]")).hasText(print);
    mustFitAFinger(page, 320, 390);
    visitor.screenshot("phone-more-" + language);
    visitor.mustBeAccessible();
  }

  @Test
  @Clause({"1.3", "2.3.1a"})
  void a_phone_takes_the_workbook_brings_it_back_and_prints(Browser browser) throws IOException {
    Visitor visitor = browser.phone();
    Page page = table(visitor, "teacher", "ru");
    Locator menu = page.locator(".lesson-more");
    menu.locator("summary").tap();
    byte[] taken =
        FilledWorkbook.taken(
            page.waitForDownload(() -> menu.locator("[data-action=export]").tap()));
    byte[] paper =
        FilledWorkbook.taken(page.waitForDownload(() -> menu.locator("[data-action=print]").tap()));
    assertEquals("%PDF", new String(paper, 0, 4, StandardCharsets.US_ASCII));

    menu.locator("[data-action=sheet]").tap();
    Locator dialog = page.locator("dialog#paste");
    assertThat(dialog).isVisible();
    mustFitAFinger(page, 320, 390);
    long student = lesson.students().get(0);
    dialog
        .locator("[data-part=file]")
        .setInputFiles(FilledWorkbook.payload(taken, lesson.id(), Map.of(student, "77")));
    assertThat(dialog.locator("tbody tr")).hasCount(1);
    mustFitAFinger(page, 320, 390);
    visitor.screenshot("phone-file");
    visitor.mustBeAccessible();
    dialog.locator("[data-part=write]").tap();
    assertThat(dialog).isHidden();
    assertThat(page.locator("#toast")).isVisible();
    mustFitAFinger(page, 390);
    saved(page);
    assertWritten(List.of(77));
  }

  @Test
  @Clause("2.2.2-5b")
  void a_student_reads_the_own_row_lesson_by_lesson_and_writes_nothing(
      Browser browser, Database database) {
    long journal =
        database.count(
            "select min(e.journal_id) from enrolment e join account c"
                + " on c.person_id = e.student_id where c.login = 'student'");
    database.execute("update account set language = 'kk' where login = 'student'");
    Visitor visitor = browser.visitor(Device.PHONE, "kk", ColorScheme.DARK);
    Page page = visitor.signIn("student", DEMO).open("/journal/table.xhtml?id=" + journal).page();
    Locator rows = page.locator("#one-lesson li");
    assertThat(rows.first()).isVisible();
    assertEquals(
        database.count(
            "select count(*) from lesson where journal_id = ? and cancelled_on is null", journal),
        rows.count());
    assertThat(page.locator("#one-lesson :is(input, [data-code], [data-part=rest]):visible"))
        .hasCount(0);
    assertThat(page.locator("#paste")).hasCount(0);
    page.locator(".lesson-more summary").tap();
    assertThat(page.locator(".lesson-more .menu-item")).hasCount(2);
    mustFitAFinger(page, 320, 390);
    page.keyboard().press("Escape");
    visitor.screenshot("phone-own-row");
    visitor.mustBeAccessible();

    rows.first().locator("a").tap();
    page.waitForURL(Pattern.compile(".*/journal/cell\\.xhtml.*"));
    assertThat(page.locator("#cell-explanation")).containsText("2.2.2-т.");
    visitor.screenshot("phone-cell-why");
    visitor.mustBeAccessible();
  }

  @Test
  @Clause("2.2.2-3")
  void whoever_only_looks_on_finds_nothing_that_writes(Browser browser) {
    Visitor visitor = browser.phone();
    Page page = table(visitor, "head", "ru");
    assertThat(page.locator("#one-lesson li").first()).isVisible();
    assertThat(page.locator("#one-lesson [data-part=lesson]")).hasValue(Long.toString(lesson.id()));
    assertThat(page.locator("#one-lesson :is(input, [data-code]):visible")).hasCount(0);
    assertThat(page.locator("#one-lesson [data-part=dock]")).isHidden();
    assertThat(page.locator(".bottom-tabs")).isVisible();
    assertThat(page.locator("#paste, #topic-editor")).hasCount(0);
  }

  @Test
  @Clause("2.3.1a")
  void the_topic_is_edited_and_another_persons_is_not_overwritten(
      Browser browser, Database database) {
    Visitor visitor = browser.phone();
    Page page = table(visitor, "teacher", "ru");
    page.locator("[data-part=editTopic]").tap();
    Locator field = page.locator("#topic-text");
    assertThat(field).hasValue("Added");
    field.fill("Группы крови");
    page.locator(".topic-editor [type=submit]").tap();
    assertThat(page.locator(".topic-editor")).hasCount(0);
    assertThat(page.locator("#one-lesson [data-part=topic]")).hasText("Группы крови");
    visitor.screenshot("phone-topic");
    assertEquals(
        "Группы крови", database.value("select own_topic from lesson where id = ?", lesson.id()));

    page.locator("[data-part=editTopic]").tap();
    database.execute(
        "update lesson set own_topic = 'Лимфа', version = version + 1 where id = ?", lesson.id());
    field.fill("Кровь");
    page.locator(".topic-editor [type=submit]").tap();
    assertThat(page.locator(".topic-editor [role=alert]")).containsText("Лимфа");
    assertThat(field).hasValue("Кровь");
    visitor.forgives("409");
    assertEquals("Лимфа", database.value("select own_topic from lesson where id = ?", lesson.id()));
    page.locator(".topic-editor [type=submit]").tap();
    assertThat(page.locator("#one-lesson [data-part=topic]")).hasText("Кровь");
  }

  private static void mustFitAFinger(Page page, int... widths) {
    for (int width : widths) {
      page.setViewportSize(width, 844);
      assertEquals(0, ((Number) page.evaluate(OVERFLOW)).intValue(), width + " px");
      assertEquals(List.of(), page.evaluate(TOO_SMALL), width + " px");
    }
  }

  /** Waits until the server has all. */
  private static void saved(Page page) {
    assertThat(page.locator("[data-saved]")).hasAttribute("data-saved", "allSaved");
  }

  private List<Map<String, Object>> marks() {
    return lesson
        .database()
        .rows(
            "select m.points, m.absence from mark m join person p on p.id = m.student_id"
                + " where m.lesson_id = ? and (m.points is not null or m.absence is not null)"
                + " order by p.search_name",
            lesson.id());
  }

  private void assertWritten(List<Integer> points) {
    assertEquals(points, marks().stream().map(mark -> mark.get("points")).toList());
  }

  /** Names in rows, above the lesson's date and hour: the demo may have one of its own that day. */
  private static String sheet(List<?> names, int... marks) {
    StringBuilder sheet = new StringBuilder("ФИО\t22.10 09:00\n");
    for (int i = 0; i < marks.length; i++) {
      sheet.append(names.get(i)).append('\t').append(marks[i]).append('\n');
    }
    return sheet.toString();
  }

  private static boolean overlap(BoundingBox one, BoundingBox other) {
    return one.x < other.x + other.width
        && other.x < one.x + one.width
        && one.y < other.y + other.height
        && other.y < one.y + one.height;
  }
}

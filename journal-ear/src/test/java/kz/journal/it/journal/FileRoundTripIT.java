package kz.journal.it.journal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import kz.journal.it.AgainstServer;
import kz.journal.it.Browser;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.it.JournalTimeline;
import kz.journal.it.Visitor;
import kz.journal.regulation.Clause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The workbook leaves by the page, is filled without network, and comes back by the page. */
@AgainstServer
class FileRoundTripIT {

  private static final String DEMO = "journal-demo";
  private static final LocalDate THU_22_OCT = LocalDate.of(2026, 10, 22);
  private static final LocalDate FRI_23_OCT = LocalDate.of(2026, 10, 23);

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

  @Test
  @Clause({"1.3", "2.3.1a"})
  void what_was_filled_in_is_shown_first_and_written_as_imported(Browser browser, Http http)
      throws IOException {
    Pen pen = new Pen(http.machine("teacher", DEMO), lesson.journal());
    List<Long> students = lesson.students();
    long filled = students.get(0);
    long changed = students.get(1);
    long stale = students.get(2);
    long left = students.get(3);
    write(pen, 1, changed, 60, null);
    write(pen, 1, left, 60, null);
    int seen = write(pen, 1, stale, 60, null);
    Visitor visitor = browser.desktop();
    lesson.database().execute("update account set language = 'ru' where login = 'teacher'");
    Page page = visitor.signIn("teacher", DEMO).open(lesson.table()).page();
    assertThat(page.locator("table.journal td:focus")).isVisible();
    Locator tools = page.locator(".tools");
    tools.locator("summary").click();
    byte[] taken =
        FilledWorkbook.taken(
            page.waitForDownload(() -> tools.locator("[data-action=export]").click()));
    write(pen, 2, stale, 75, seen);
    tools.locator("[data-action=sheet]").click();
    Locator dialog = page.locator("dialog#paste");
    dialog
        .locator("[data-part=file]")
        .setInputFiles(
            FilledWorkbook.payload(
                taken, lesson.id(), Map.of(filled, "88", changed, "64", stale, "71")));

    Locator write = dialog.locator("[data-part=write]");
    assertThat(write).hasText("Записать 2 из 3");
    assertThat(dialog.locator("tr[data-verdict=NEW]")).containsText("88");
    assertThat(dialog.locator("tr[data-verdict=CHANGED]")).containsText("64");
    Locator conflict = dialog.locator("tr[data-verdict=CONFLICT]");
    assertThat(conflict).containsText("После выгрузки файла в ячейку записано другое");
    assertThat(conflict.locator("s")).hasText("75");
    assertThat(conflict.locator("input")).not().isChecked();
    assertThat(dialog.locator("tbody tr")).hasCount(3);
    visitor.screenshot("file-preview");
    visitor.mustBeAccessible();
    assertEquals(List.of(), ways(filled));

    conflict.locator("input").check();
    assertThat(write).hasText("Записать 3 из 3");
    write.click();
    assertThat(dialog).isHidden();
    assertThat(page.locator("[data-saved]")).hasAttribute("data-saved", "allSaved");
    assertEquals(List.of("88 IMPORTED"), ways(filled));
    assertEquals(List.of("60 MACHINE", "64 IMPORTED"), ways(changed));
    assertEquals(List.of("60 MACHINE", "75 MACHINE", "71 IMPORTED"), ways(stale));
    assertEquals(List.of("60 MACHINE"), ways(left));
  }

  private int write(Pen pen, int round, long student, int value, Integer seen) {
    String number = Pen.Change.number(lesson.id(), 4 * student + round);
    Pen.Result result = pen.write(new Pen.Change(number, lesson.id(), student, value, seen));
    assertEquals("SAVED", result.outcome(), result::toString);
    return result.version();
  }

  /** What the cell was and became, oldest first, and by which way. */
  private List<String> ways(long student) {
    return lesson
        .database()
        .rows(
            "select r.points, r.way from mark_revision r join mark m on m.id = r.mark_id"
                + " where m.lesson_id = ? and m.student_id = ? order by r.version",
            lesson.id(),
            student)
        .stream()
        .map(row -> row.get("points") + " " + row.get("way"))
        .toList();
  }
}

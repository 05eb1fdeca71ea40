package kz.journal.it.journal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.journal.it.AgainstServer;
import kz.journal.it.Browser;
import kz.journal.it.Browser.Device;
import kz.journal.it.Http;
import kz.journal.it.JournalTimeline;
import kz.journal.it.Visitor;
import kz.journal.regulation.Clause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The marking day in a real browser, by keyboard. Every test has a lesson of its own at the end of
 * the semester, where nothing was entered, and the clock shows an hour after its beginning.
 */
@AgainstServer
class MarkingIT {

  private static final String DEMO = "journal-demo";

  /** What a browser says of a network that is not there. */
  private static final String NO_NETWORK = "ERR_INTERNET_DISCONNECTED";

  /** What the teacher's usual browser remembers; signing in has tests of its own. */
  private static List<Cookie> session = List.of();

  private Http teacher;

  @BeforeEach
  void teacher(Http http) {
    teacher = http.machine("teacher", DEMO);
  }

  /** A lesson nobody has marked, and the students who are marked in it, in the table's order. */
  private record Lesson(
      String journal,
      String id,
      OffsetDateTime opensAt,
      OffsetDateTime closesAt,
      List<String> students) {

    String table() {
      return "/journal/table.xhtml?id=" + journal;
    }

    String path() {
      return table() + "#l" + id;
    }
  }

  /**
   * @param fromEnd which lesson, 0 for the last of the semester
   */
  private Lesson lesson(int fromEnd, JournalTimeline time) {
    String journal = teacher.get("/api/v1/journals").must(200).json().at("/items/0/id").asText();
    JsonNode table = teacher.get("/api/v1/journals/" + journal).must(200).json();
    JsonNode lessons = table.required("lessons");
    JsonNode lesson = lessons.get(lessons.size() - 1 - fromEnd);
    String day = lesson.required("date").asText();
    List<String> students = new ArrayList<>();
    for (JsonNode student : table.required("students")) {
      boolean began =
          student.required("from").isNull()
              || student.required("from").asText().compareTo(day) <= 0;
      boolean stays =
          student.required("to").isNull() || student.required("to").asText().compareTo(day) >= 0;
      if (student.required("open").asBoolean() && began && stays) {
        students.add(student.required("id").asText());
      }
    }
    assertTrue(students.size() > 20, students::toString);
    OffsetDateTime opensAt = OffsetDateTime.parse(lesson.required("opensAt").asText());
    time.goTo(opensAt.plusHours(1).toInstant());
    return new Lesson(
        journal,
        lesson.required("id").asText(),
        opensAt,
        OffsetDateTime.parse(lesson.required("closesAt").asText()),
        students);
  }

  /** The lesson's entries by student: a number, a code, or «cleared». */
  private Map<String, String> entries(Lesson lesson) {
    Map<String, String> entries = new TreeMap<>();
    for (JsonNode cell :
        teacher.get("/api/v1/journals/" + lesson.journal()).must(200).json().required("cells")) {
      if (cell.required("lesson").asText().equals(lesson.id())) {
        JsonNode value = cell.required("value");
        JsonNode absence = cell.required("absence");
        JsonNode shown = value.isNull() ? absence : value;
        entries.put(cell.required("student").asText(), shown.isNull() ? "cleared" : shown.asText());
      }
    }
    return entries;
  }

  private List<String> ways(Lesson lesson, String student) {
    List<String> ways = new ArrayList<>();
    teacher
        .get(
            "/api/v1/journals/"
                + lesson.journal()
                + "/marks/"
                + lesson.id()
                + "/"
                + student
                + "/history")
        .must(200)
        .json()
        .required("items")
        .forEach(item -> ways.add(item.required("way").asText()));
    return ways;
  }

  /** Opens the lesson as the home page's link does and waits until the table lives. */
  private static Page open(Visitor visitor, Lesson lesson) {
    visitor.open(lesson.path());
    visitor.page().waitForSelector(".journal-box[data-ready]");
    return visitor.page();
  }

  /** A browser of the teacher's own, in which the teacher has just signed in. */
  private static Page newcomerAt(Browser browser, Lesson lesson) {
    return open(browser.desktop().signIn("teacher", DEMO), lesson);
  }

  /**
   * The teacher's usual browser: signed in since an earlier test, where that session still holds.
   */
  private static Visitor teacherOf(Browser browser, Lesson lesson) {
    Visitor visitor = browser.desktop();
    BrowserContext profile = visitor.page().context();
    profile.addCookies(session);
    visitor.open(lesson.path());
    if (visitor.page().url().contains("/sign-in.xhtml")) {
      visitor.enter("teacher", DEMO).open(lesson.path());
      session = profile.cookies();
    }
    visitor.page().waitForSelector(".journal-box[data-ready]");
    return visitor;
  }

  private static Page teacherAt(Browser browser, Lesson lesson) {
    return teacherOf(browser, lesson).page();
  }

  private static String cell(Lesson lesson, String student) {
    return "journal.grid.cell('" + lesson.id() + "', '" + student + "')";
  }

  private static void go(Page page, Lesson lesson, int student) {
    page.evaluate(
        "([lesson, student]) => journal.grid.focus(lesson, student)",
        List.of(lesson.id(), lesson.students().get(student)));
  }

  private static String text(Page page, Lesson lesson, int student) {
    return (String) page.evaluate(cell(lesson, lesson.students().get(student)) + ".textContent");
  }

  private static void waitForClass(Page page, Lesson lesson, int student, String name) {
    page.waitForFunction(
        "() => "
            + cell(lesson, lesson.students().get(student))
            + ".classList.contains('"
            + name
            + "')");
  }

  private static void waitForSaved(Page page) {
    page.waitForFunction("() => journal.grid.marks.unsent === 0");
  }

  @Test
  @Clause({"2.1.2.1", "2.3.1a"})
  void a_lesson_is_marked_by_two_key_strokes_a_student_and_no_mouse(
      Browser browser, JournalTimeline time) {
    Lesson lesson = lesson(0, time);
    Page page = teacherAt(browser, lesson);
    Map<String, String> typed = new TreeMap<>();
    int strokes = 0;
    for (int number = 0; number < lesson.students().size(); number++) {
      String mark = String.valueOf(50 + number);
      page.keyboard().type(mark);
      strokes += mark.length();
      typed.put(lesson.students().get(number), mark);
    }
    assertEquals(2 * lesson.students().size(), strokes);
    waitForSaved(page);
    assertEquals(typed, entries(lesson));
  }

  @Test
  void enter_and_the_arrow_after_two_digits_skip_nobody(Browser browser, JournalTimeline time) {
    Lesson lesson = lesson(1, time);
    Page page = teacherAt(browser, lesson);
    Keyboard keyboard = page.keyboard();
    keyboard.type("86");
    keyboard.press("Enter");
    keyboard.type("75");
    keyboard.press("ArrowDown");
    keyboard.type("100");
    keyboard.press("Enter");
    keyboard.type("7");
    keyboard.press("Enter");
    keyboard.press("y");
    keyboard.press("e");
    keyboard.press("+");
    keyboard.type("64");
    keyboard.press("Backspace");
    keyboard.type("8");
    waitForSaved(page);
    List<String> students = lesson.students();
    assertEquals(
        new TreeMap<>(
            Map.of(
                students.get(0), "86",
                students.get(1), "75",
                students.get(2), "100",
                students.get(3), "7",
                students.get(4), "N",
                students.get(5), "U",
                students.get(6), "P",
                students.get(7), "68")),
        entries(lesson));
    assertEquals(List.of("TYPED", "TYPED"), ways(lesson, students.get(7)));
  }

  @Test
  @Clause("2.2.3")
  void roll_call_fills_the_empty_cells_and_is_undone_as_one(Browser browser, JournalTimeline time) {
    Lesson lesson = lesson(2, time);
    Visitor visitor = teacherOf(browser, lesson);
    Page page = visitor.page();
    page.keyboard().type("81");
    page.keyboard().press("y");
    waitForSaved(page);
    page.keyboard().press("Alt+ArrowDown");
    page.waitForSelector(".lesson-menu");
    visitor.screenshot("marking-roll-call");
    visitor.mustBeAccessible();
    page.keyboard().press("Enter");
    waitForSaved(page);
    Map<String, String> all = entries(lesson);
    assertEquals(lesson.students().size(), all.size());
    assertEquals("81", all.get(lesson.students().get(0)));
    assertEquals("N", all.get(lesson.students().get(1)));
    assertEquals(lesson.students().size() - 2, all.values().stream().filter("P"::equals).count());
    assertTrue(page.locator("#toast").isVisible());

    page.keyboard().press("Control+z");
    page.waitForFunction(
        "() => document.querySelectorAll('.journal td.is-saved.mark-present').length === 0");
    waitForSaved(page);
    assertEquals(
        lesson.students().size() - 2,
        entries(lesson).values().stream().filter("cleared"::equals).count());
    assertEquals(List.of("ROLL_CALL", "UNDO"), ways(lesson, lesson.students().get(2)));
    page.keyboard().press("Control+z");
    page.waitForFunction(
        "() => " + cell(lesson, lesson.students().get(1)) + ".classList.contains('is-empty')");
    waitForSaved(page);
    assertEquals(List.of("TYPED", "UNDO"), ways(lesson, lesson.students().get(1)));
  }

  @Test
  void two_browsers_see_each_others_marks_within_three_seconds(
      Browser browser, JournalTimeline time) {
    Lesson lesson = lesson(3, time);
    Page one = teacherAt(browser, lesson);
    Page other = newcomerAt(browser, lesson);
    one.keyboard().type("91");
    other.waitForFunction(
        "() => " + cell(lesson, lesson.students().get(0)) + ".textContent === '91'",
        null,
        new Page.WaitForFunctionOptions().setTimeout(3000));
    go(other, lesson, 1);
    other.keyboard().type("58");
    one.waitForFunction(
        "() => " + cell(lesson, lesson.students().get(1)) + ".textContent === '58'",
        null,
        new Page.WaitForFunctionOptions().setTimeout(3000));
  }

  @Nested
  @DisplayName("Two values for one cell")
  class Conflict {

    @ParameterizedTest
    @CsvSource({"ArrowUp, 74", "'', 68", "ArrowDown, cleared"})
    void the_teacher_chooses_mine_theirs_or_what_was_before(
        String key, String kept, Browser browser, JournalTimeline time) {
      Lesson lesson = lesson(4, time);
      Visitor late = teacherOf(browser, lesson);
      Page mine = late.page();
      Page theirs = newcomerAt(browser, lesson);
      int student = key.isEmpty() ? 0 : key.equals("ArrowUp") ? 1 : 2;
      go(mine, lesson, student);
      go(theirs, lesson, student);
      mine.context().setOffline(true);
      mine.keyboard().type("74");
      waitForClass(mine, lesson, student, "is-queued");
      theirs.keyboard().type("68");
      waitForSaved(theirs);
      mine.context().setOffline(false);
      waitForClass(mine, lesson, student, "is-conflict");
      assertEquals("74", text(mine, lesson, student));
      go(mine, lesson, student);
      mine.keyboard().press("Enter");
      mine.waitForSelector(".conflict");
      late.screenshot("marking-conflict");
      late.mustBeAccessible();
      if (!key.isEmpty()) {
        mine.keyboard().press("Shift+Tab");
        mine.keyboard().press(key);
        mine.keyboard().press("Tab");
      }
      mine.keyboard().press("Enter");
      mine.waitForFunction("() => journal.grid.marks.toDecide.length === 0");
      waitForSaved(mine);
      assertEquals(kept, entries(lesson).get(lesson.students().get(student)));
      late.forgives(NO_NETWORK);
    }
  }

  @Test
  void what_was_entered_without_network_survives_a_reload_and_is_sent_in_order(
      Browser browser, JournalTimeline time) {
    Lesson lesson = lesson(5, time);
    Visitor visitor = teacherOf(browser, lesson);
    Page page = visitor.page();
    page.context().setOffline(true);
    page.keyboard().type("9158");
    waitForClass(page, lesson, 1, "is-queued");
    visitor.screenshot("marking-offline");
    assertTrue(entries(lesson).isEmpty());
    page.context().route("**/marks", route -> route.abort("internetdisconnected"));
    page.context().setOffline(false);
    page.reload();
    page.waitForSelector(".journal-box[data-ready]");
    waitForClass(page, lesson, 1, "is-queued");
    assertEquals("91", text(page, lesson, 0));
    page.context().unroute("**/marks");
    waitForSaved(page);
    assertEquals(
        Map.of(lesson.students().get(0), "91", lesson.students().get(1), "58"), entries(lesson));
    assertEquals(List.of("TYPED"), ways(lesson, lesson.students().get(0)));
    visitor.forgives(NO_NETWORK);
  }

  @Test
  @Clause("2.3.3a")
  void what_arrives_after_the_window_closed_is_refused_and_stays_as_a_draft(
      Browser browser, JournalTimeline time) {
    Lesson lesson = lesson(6, time);
    Visitor visitor = teacherOf(browser, lesson);
    Page page = visitor.page();
    page.context().setOffline(true);
    page.keyboard().type("80");
    waitForClass(page, lesson, 0, "is-queued");
    time.goTo(lesson.closesAt().toInstant());
    page.context().setOffline(false);
    waitForClass(page, lesson, 0, "is-refused");
    assertEquals("80", text(page, lesson, 0));
    assertTrue(
        page.locator("#warning").innerText().contains("2.3.3"),
        page.locator("#warning")::innerText);
    visitor.screenshot("marking-late");
    visitor.mustBeAccessible();
    assertTrue(entries(lesson).isEmpty());
    String told = page.locator("#warning > span").innerText();
    page.reload();
    page.waitForSelector(".journal-box[data-ready]");
    waitForClass(page, lesson, 0, "is-refused");
    assertThat(page.locator("#warning > span")).hasText(told);
    assertTrue(entries(lesson).isEmpty());
    visitor.forgives(NO_NETWORK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dean", "head", "registrar", "student"})
  @Clause({"2.2.2-2", "2.2.2-5b"})
  void those_who_only_look_get_the_table_and_nothing_that_writes(
      String login, Browser browser, JournalTimeline time) {
    Lesson lesson = lesson(7, time);
    Visitor visitor = browser.desktop().signIn(login, DEMO);
    visitor.open(lesson.table());
    Page page = visitor.page();
    page.waitForSelector(".journal-box[data-ready]");
    assertEquals(
        0,
        page.evaluate(
            "document.querySelectorAll('.journal-box :is(button, input), [data-action=paste],"
                + " [data-action=sheet], [data-do=rollCall], #cell-field, #lesson-menu').length"));
    assertEquals(
        0,
        page.evaluate(
            "document.querySelectorAll('.journal tbody td:not(.student, [aria-readonly=true])').length"));
    page.evaluate(
        "lesson => journal.grid.focus(lesson, journal.grid.marks.students[0].id)", lesson.id());
    page.keyboard().type("5");
    page.keyboard().press("Enter");
    page.keyboard().press("+");
    page.keyboard().press("Delete");
    assertEquals(0, page.evaluate("journal.grid.marks.unsent"));
    assertTrue(entries(lesson).isEmpty());
    visitor.mustBeAccessible();
    visitor.screenshot("marking-view-" + login);
  }

  @ParameterizedTest
  @CsvSource({"ru, LIGHT", "kk, DARK", "en, LIGHT"})
  void the_table_is_told_in_three_languages(
      String language, ColorScheme scheme, Browser browser, JournalTimeline time) {
    Lesson lesson = lesson(7, time);
    Visitor visitor = browser.visitor(Device.DESKTOP, language, scheme).signIn("teacher", DEMO);
    Page page = open(visitor, lesson);
    if (!language.equals(page.locator("html").getAttribute("lang"))) {
      page.evaluate(
          "language => document.querySelector(`.languages button[lang=${language}]`).click()",
          language);
      page.waitForFunction("language => document.documentElement.lang === language", language);
      open(visitor, lesson);
    }
    assertEquals(
        List.of(),
        page.evaluate(
            "[...document.querySelector('template.words').content.querySelectorAll('data')]"
                + ".filter(word => !word.textContent).map(word => word.value)"));
    visitor.mustBeAccessible();
    visitor.screenshot("marking-table-" + language);
    page.keyboard().press("?");
    page.waitForSelector("#keys[open]");
    visitor.mustBeAccessible();
    visitor.screenshot("marking-keys-" + language);
  }
}

package kz.journal.web.journal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.journal.journal.JournalReading;
import kz.journal.journal.JournalTable;
import kz.journal.journal.JournalTable.LessonColumn;
import kz.journal.journal.JournalTable.StudentRow;
import kz.journal.listing.RecordId;
import kz.journal.roster.StudentStatus;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;
import kz.journal.web.faces.Moments;
import kz.journal.web.faces.TermRibbon;
import kz.journal.web.faces.Texts;
import kz.journal.window.WindowState;

/**
 * The table of one journal as the server paints it: plain text, read at once. The page's scripts
 * make it come to life and write through REST; for those who only look, the page has nothing that
 * writes.
 */
@Named
@RequestScoped
public class TablePage {

  @Inject private JournalReading reading;
  @Inject private JournalClock clock;

  @Inject private Texts texts;
  @Inject private Moments moments;
  @Inject private TermRibbon ribbon;

  private final Set<String> namesakes = new HashSet<>();
  private String id;
  private JournalTable table;
  private List<LessonHead> heads = List.of();
  private List<TableLine> lines = List.of();

  /** Reads the table; a journal out of sight answers 404 like one that does not exist. */
  public void load() throws IOException {
    table = RecordId.read(id).flatMap(reading::table).orElse(null);
    if (table == null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      faces.responseComplete();
      return;
    }
    Set<String> seen = new HashSet<>();
    for (StudentRow student : table.students()) {
      if (!seen.add(student.name().full())) {
        namesakes.add(student.name().full());
      }
    }
    heads = heads(table.lessons());
    TableLine.Words words =
        new TableLine.Words(texts.get("cell.N"), texts.get("cell.U"), texts.get("cell.P"));
    List<TableLine> read = new ArrayList<>();
    for (StudentRow student : table.students()) {
      read.add(new TableLine(table, student, heads, read.size() + 1, tag(student), words));
    }
    lines = read;
  }

  /** Lessons of one week of the timetable, counted from the week of the first lesson. */
  public record Week(int number, List<LessonColumn> lessons) {

    /** How many columns the week spans. */
    public int span() {
      return lessons.size();
    }
  }

  public List<Week> getWeeks() {
    List<Week> weeks = new ArrayList<>();
    if (table.lessons().isEmpty()) {
      return weeks;
    }
    LocalDate monday = table.lessons().get(0).day().with(DayOfWeek.MONDAY);
    Map<Integer, List<LessonColumn>> byNumber = new TreeMap<>();
    for (LessonColumn lesson : table.lessons()) {
      int number = (int) ChronoUnit.WEEKS.between(monday, lesson.day()) + 1;
      byNumber.computeIfAbsent(number, n -> new ArrayList<>()).add(lesson);
    }
    byNumber.forEach((number, lessons) -> weeks.add(new Week(number, lessons)));
    return weeks;
  }

  /** «Неделя 5 · 28.09–02.10»; a week of one or two narrow columns has no room for its days. */
  public String weekText(Week week) {
    return week.span() <= 2
        ? texts.get("table.weekShort", week.number())
        : texts.get(
            "table.week",
            week.number(),
            moments.dayMonth(week.lessons().get(0).day()),
            moments.dayMonth(week.lessons().get(week.span() - 1).day()));
  }

  private List<LessonHead> heads(List<LessonColumn> lessons) {
    List<LessonHead> result = new ArrayList<>();
    for (int index = 0; index < lessons.size(); index++) {
      LessonColumn lesson = lessons.get(index);
      boolean weekEnd =
          index + 1 == lessons.size()
              || !monday(lessons.get(index + 1).day()).equals(monday(lesson.day()));
      result.add(new LessonHead(lesson, weekEnd));
    }
    return result;
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(DayOfWeek.MONDAY);
  }

  /** «28.10», «24:00», «с 29.10» or «закрыто». */
  public String windowText(LessonHead head) {
    LessonColumn lesson = head.getLesson();
    return switch (head.getKind()) {
      case "CLOSES_TODAY" -> texts.get("table.midnight");
      case "OPEN", "EXTENDED" ->
          moments.dayMonth(JournalZone.dayOf(lesson.term().closesAt().minusNanos(1)));
      case "NOT_YET" -> texts.get("table.from", moments.dayMonth(lesson.day()));
      default -> texts.get("window.closed");
    };
  }

  public String windowSentence(LessonHead head) {
    return ribbon.sentence(head.getLesson().term());
  }

  /** «вт 27.10, Практическое занятие, Кровь» as it is read to those who do not see the table. */
  public String spoken(LessonHead head) {
    LessonColumn lesson = head.getLesson();
    String what = moments.day(lesson.day()) + ", " + texts.get("lesson." + lesson.kind());
    return lesson.topic() == null ? what : what + ", " + lesson.topic();
  }

  /** Why the row is closed, or what tells namesakes apart; mostly nothing. */
  private String tag(StudentRow student) {
    if (student.status() != StudentStatus.STUDYING) {
      return texts.get("student.status." + student.status());
    }
    boolean later =
        student.from() != null
            && !table.lessons().isEmpty()
            && student.from().isAfter(table.lessons().get(0).day());
    if (later) {
      return texts.get("window.from", moments.dayMonth(student.from()));
    }
    String identifier = student.identifier();
    return namesakes.contains(student.name().full()) && identifier != null
        ? "ID …" + identifier.substring(Math.max(0, identifier.length() - 3))
        : "";
  }

  /** «вт 27.10 · ПЗ», with the hour where the journal has another lesson that day. */
  public String label(LessonColumn lesson) {
    boolean several =
        table.lessons().stream().filter(other -> other.day().equals(lesson.day())).count() > 1;
    String day = moments.day(lesson.day());
    return (several ? day + ", " + moments.time(lesson.startsAt()) : day)
        + " · "
        + texts.get("lesson.short." + lesson.kind());
  }

  public String getTeachers() {
    return String.join(", ", table.teachers());
  }

  /** How many of the lessons close at the end of today. */
  public long getClosingToday() {
    return table.lessons().stream().filter(LessonColumn::closesToday).count();
  }

  /** How many lessons are open, those that close today aside. */
  public long getStillOpen() {
    return table.lessons().stream()
        .filter(lesson -> lesson.state() == WindowState.OPEN && !lesson.closesToday())
        .count();
  }

  public String getClosingText() {
    return texts.get("table.closingToday", getClosingToday());
  }

  public String getOpenText() {
    return texts.get("table.stillOpen", getStillOpen());
  }

  public LocalDate getToday() {
    return JournalZone.dayOf(clock.instant());
  }

  /** What the scripts of the page say. */
  public Map<String, String> getWords() {
    return texts.with("grid.", "cell.");
  }

  /** Whether the caller fills any lesson of the journal at any time. */
  /** Whether there is a table to show: not while a form of the frame around it is received. */
  public boolean isShown() {
    return table != null;
  }

  public boolean isWritable() {
    return isShown() && table.writable();
  }

  public JournalTable getTable() {
    return table;
  }

  public List<LessonHead> getHeads() {
    return heads;
  }

  public List<TableLine> getLines() {
    return lines;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}

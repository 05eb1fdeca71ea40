package kz.journal.web.journal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import kz.journal.journal.Absence;
import kz.journal.journal.JournalReading;
import kz.journal.journal.JournalTable;
import kz.journal.journal.JournalTable.Cell;
import kz.journal.journal.JournalTable.LessonColumn;
import kz.journal.journal.JournalTable.StudentRow;
import kz.journal.roster.StudentStatus;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;
import kz.journal.web.faces.Moments;
import kz.journal.web.faces.TermRibbon;
import kz.journal.web.faces.Texts;
import kz.journal.window.ComputedTerm;
import kz.journal.window.EntryTerms;
import kz.journal.window.Occasion;
import kz.journal.window.WindowState;
import kz.journal.window.rule.EntryTerm;

/** The table of one journal, for looking at. */
@Named
@RequestScoped
public class TablePage {

  @Inject private JournalReading reading;
  @Inject private EntryTerms terms;
  @Inject private JournalClock clock;

  @Inject private Texts texts;
  @Inject private Moments moments;
  @Inject private TermRibbon ribbon;

  private static final int PASS = 50;

  private final Map<Long, String> kinds = new HashMap<>();
  private final Set<String> namesakes = new HashSet<>();
  private String id;
  private JournalTable table;
  private Map<Long, ComputedTerm> termOf = Map.of();

  /** Reads the table; a journal out of sight answers 404 like one that does not exist. */
  public void load() throws IOException {
    table =
        id != null && id.matches("[0-9]{1,18}")
            ? reading.table(Long.parseLong(id)).orElse(null)
            : null;
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
    EntryTerm rule = terms.rule();
    termOf = new HashMap<>();
    for (LessonColumn lesson : table.lessons()) {
      termOf.put(
          lesson.id(), rule.of(Occasion.LESSON, lesson.day(), lesson.startsAt(), terms.week()));
    }
  }

  /** Lessons of one week of the timetable. */
  public record Week(
      int number, LessonColumn first, LessonColumn last, List<LessonColumn> lessons) {}

  public List<Week> getWeeks() {
    List<Week> weeks = new ArrayList<>();
    if (table.lessons().isEmpty()) {
      return weeks;
    }
    var monday = table.lessons().get(0).day().with(java.time.DayOfWeek.MONDAY);
    Map<Integer, List<LessonColumn>> byNumber = new java.util.TreeMap<>();
    for (LessonColumn lesson : table.lessons()) {
      int number = (int) ChronoUnit.WEEKS.between(monday, lesson.day()) + 1;
      byNumber.computeIfAbsent(number, n -> new ArrayList<>()).add(lesson);
    }
    byNumber.forEach(
        (number, lessons) ->
            weeks.add(new Week(number, lessons.get(0), lessons.get(lessons.size() - 1), lessons)));
    return weeks;
  }

  /** «Неделя 5 · 28.09–02.10». */
  public String weekText(Week week) {
    return texts.get(
        "table.week",
        week.number(),
        moments.dayMonth(week.first().day()),
        moments.dayMonth(week.last().day()));
  }

  /** OPEN, CLOSES_TODAY, NOT_YET or CLOSED, as the style sheets name it. */
  public String kind(LessonColumn lesson) {
    ComputedTerm term = termOf.get(lesson.id());
    WindowState state = term.stateAt(clock.instant());
    boolean today = term.closesAt().equals(JournalZone.endOf(JournalZone.dayOf(clock.instant())));
    return state == WindowState.OPEN && today ? "CLOSES_TODAY" : state.name();
  }

  public String icon(LessonColumn lesson) {
    return switch (kind(lesson)) {
      case "CLOSES_TODAY" -> "hourglass";
      case "OPEN" -> "lock-open";
      case "NOT_YET" -> "calendar";
      default -> "lock";
    };
  }

  /** «28.10», «24:00», «с 29.10» or «закрыто». */
  public String windowText(LessonColumn lesson) {
    ComputedTerm term = termOf.get(lesson.id());
    return switch (kind(lesson)) {
      case "CLOSES_TODAY" -> "24:00";
      case "OPEN" -> moments.dayMonth(JournalZone.dayOf(term.closesAt().minusNanos(1)));
      case "NOT_YET" -> texts.get("window.from", moments.dayMonth(lesson.day()));
      default -> texts.get("window.closed");
    };
  }

  public String windowSentence(LessonColumn lesson) {
    return ribbon.sentence(termOf.get(lesson.id()));
  }

  private Cell cell(LessonColumn lesson, StudentRow student) {
    return table.cell(lesson.id(), student.id());
  }

  /**
   * A cell as the view shows it.
   *
   * @param kind state of the lesson's window, which chooses the ground of the cell
   */
  public record Shown(String kind, String styleClass, String text) {}

  /** The student's cells in the order of the lessons. */
  public List<Shown> cells(StudentRow student) {
    return table.lessons().stream().map(lesson -> shown(lesson, student)).toList();
  }

  private Shown shown(LessonColumn lesson, StudentRow student) {
    String kind = kinds.computeIfAbsent(lesson.id(), id -> kind(lesson));
    Cell cell = cell(lesson, student);
    if (cell == null || cell.points() == null && cell.absence() == null) {
      if (!enrolled(lesson, student)) {
        return new Shown(kind, "mark-not-enrolled", "—");
      }
      return new Shown(kind, "", "NOT_YET".equals(kind) ? "" : "·");
    }
    if (cell.points() != null) {
      return new Shown(kind, cell.points() < PASS ? "mark-low" : "", cell.points().toString());
    }
    String style =
        switch (cell.absence()) {
          case N -> "mark-absent";
          case U -> "mark-excused";
          case P -> "mark-present";
        };
    return new Shown(kind, style, texts.get("cell." + cell.absence()));
  }

  /** Whether the student sits in the class on the lesson's day. */
  private boolean enrolled(LessonColumn lesson, StudentRow student) {
    return (student.from() == null || !lesson.day().isBefore(student.from()))
        && (student.to() == null || !lesson.day().isAfter(student.to()));
  }

  /** The running mean of the marks given, or a dash. */
  public String mean(StudentRow student) {
    OptionalDouble mean =
        table.lessons().stream()
            .map(lesson -> cell(lesson, student))
            .filter(cell -> cell != null && cell.points() != null)
            .mapToInt(Cell::points)
            .average();
    return mean.isPresent() ? String.valueOf(Math.round(mean.getAsDouble())) : "–";
  }

  /** How many lessons the student missed, with or without a valid reason. */
  public long missed(StudentRow student) {
    return table.lessons().stream()
        .map(lesson -> cell(lesson, student))
        .filter(cell -> cell != null && cell.points() == null)
        .filter(cell -> cell.absence() == Absence.N || cell.absence() == Absence.U)
        .count();
  }

  /** Why the row is closed, or what tells namesakes apart; mostly nothing. */
  public String tag(StudentRow student) {
    if (student.status() != StudentStatus.STUDYING) {
      return texts.get("student.status." + student.status());
    }
    if (student.from() != null && student.from().isAfter(table.lessons().get(0).day())) {
      return texts.get("window.from", moments.dayMonth(student.from()));
    }
    String identifier = student.identifier();
    return namesakes.contains(student.name().full()) && identifier != null
        ? "ID …" + identifier.substring(Math.max(0, identifier.length() - 3))
        : "";
  }

  public String getTeachers() {
    return String.join(", ", table.teachers());
  }

  public JournalTable getTable() {
    return table;
  }

  public List<StudentRow> getStudents() {
    return table == null ? Collections.emptyList() : table.students();
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}

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
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import kz.journal.journal.Absence;
import kz.journal.journal.JournalReading;
import kz.journal.journal.JournalTable;
import kz.journal.journal.JournalTable.Cell;
import kz.journal.journal.JournalTable.LessonColumn;
import kz.journal.journal.JournalTable.StudentRow;
import kz.journal.time.JournalClock;
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

  public WindowState state(LessonColumn lesson) {
    return termOf.get(lesson.id()).stateAt(clock.instant());
  }

  public ComputedTerm term(LessonColumn lesson) {
    return termOf.get(lesson.id());
  }

  public Cell cell(LessonColumn lesson, StudentRow student) {
    return table.cell(lesson.id(), student.id());
  }

  /** Whether the student sits in the class on the lesson's day. */
  public boolean enrolled(LessonColumn lesson, StudentRow student) {
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

  /** The last part of the identifier where two in the list share a name. */
  public String namesake(StudentRow student) {
    long same =
        table.students().stream().filter(other -> other.name().equals(student.name())).count();
    String identifier = student.identifier();
    return same > 1 && identifier != null
        ? "ID …" + identifier.substring(Math.max(0, identifier.length() - 3))
        : "";
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

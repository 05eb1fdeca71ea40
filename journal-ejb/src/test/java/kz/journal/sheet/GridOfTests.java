package kz.journal.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.journal.journal.Absence;
import kz.journal.journal.JournalTable;
import kz.journal.journal.JournalTable.CellKey;
import kz.journal.journal.rule.Seat;
import kz.journal.org.PersonName;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.roster.StudentStatus;
import kz.journal.time.JournalZone;

/**
 * A journal of the tests: students are numbered from 1 and lessons from 101 in the order they are
 * added.
 */
public final class GridOfTests {

  public static final LocalDate TUE_20_OCT = LocalDate.of(2026, 10, 20);
  public static final LocalDate THU_22_OCT = LocalDate.of(2026, 10, 22);
  public static final LocalDate FRI_23_OCT = LocalDate.of(2026, 10, 23);
  public static final Instant FRI_23_OCT_MORNING = JournalZone.at(FRI_23_OCT, LocalTime.of(9, 30));

  private final List<Grid.Column> lessons = new ArrayList<>();
  private final List<Grid.Row> students = new ArrayList<>();
  private final Map<CellKey, JournalTable.Cell> cells = new HashMap<>();

  public GridOfTests student(String family, String given, String patronymic) {
    return student(family, given, patronymic, new Seat(null, null, StudentStatus.STUDYING, null));
  }

  public GridOfTests student(String family, String given, String patronymic, Seat seat) {
    long id = students.size() + 1L;
    students.add(new Grid.Row(id, new PersonName(family, given, patronymic), "S0000" + id, seat));
    return this;
  }

  public GridOfTests open(LocalDate day) {
    return lesson(day, LocalTime.of(9, 0), Decision.allowed());
  }

  public GridOfTests open(LocalDate day, LocalTime startsAt) {
    return lesson(day, startsAt, Decision.allowed());
  }

  /** A lesson whose window closed at the end of the second working day after it. */
  public GridOfTests closed(LocalDate day) {
    return lesson(
        day,
        LocalTime.of(9, 0),
        Refused.because("window-closed")
            .citing("2.3.3b")
            .with("lesson", day)
            .with("term", 2)
            .closedAt(JournalZone.endOf(day.plusDays(2)))
            .openedBy("REGISTRAR"));
  }

  public GridOfTests points(long lesson, long student, int points) {
    return cell(lesson, student, points, null, 1);
  }

  public GridOfTests absence(long lesson, long student, Absence absence) {
    return cell(lesson, student, null, absence, 1);
  }

  public GridOfTests cell(long lesson, long student, Integer points, Absence absence, int version) {
    cells.put(
        new CellKey(lesson, student),
        new JournalTable.Cell(
            points, absence, version, "teacher", "Омаров С. Т.", FRI_23_OCT_MORNING));
    return this;
  }

  public Grid grid() {
    return new Grid(lessons, students, cells);
  }

  private GridOfTests lesson(LocalDate day, LocalTime startsAt, Decision entry) {
    lessons.add(new Grid.Column(101L + lessons.size(), day, startsAt, entry));
    return this;
  }
}

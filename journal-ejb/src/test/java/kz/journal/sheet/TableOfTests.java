package kz.journal.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.journal.journal.Absence;
import kz.journal.journal.JournalTable;
import kz.journal.journal.JournalTable.CellKey;
import kz.journal.org.PersonName;
import kz.journal.org.Trilingual;
import kz.journal.regulation.Decision;
import kz.journal.roster.LessonKind;
import kz.journal.roster.StudentStatus;
import kz.journal.time.JournalZone;
import kz.journal.window.ComputedTerm;

/**
 * The table of journal 7 as its teacher reads it on the morning of Friday 23 October 2026; students
 * are numbered from 1 and lessons from 101.
 */
final class TableOfTests {

  static final LocalDate TUE_20_OCT = LocalDate.of(2026, 10, 20);
  static final LocalDate THU_22_OCT = LocalDate.of(2026, 10, 22);
  static final LocalDate FRI_23_OCT = LocalDate.of(2026, 10, 23);
  static final LocalDate TUE_27_OCT = LocalDate.of(2026, 10, 27);
  static final Instant NOW = JournalZone.at(FRI_23_OCT, LocalTime.of(9, 30));

  private final List<JournalTable.LessonColumn> lessons = new ArrayList<>();
  private final List<JournalTable.StudentRow> students = new ArrayList<>();
  private final Map<CellKey, JournalTable.Cell> cells = new LinkedHashMap<>();
  private long id = 7;

  /** Four students; lessons closed, open, open and not yet begun. */
  static TableOfTests usual() {
    return new TableOfTests()
        .student("Абдрахманова", "Томирис", "Ерланқызы")
        .student("Ким", "Виктория", null)
        .student("Оспанов", "Мирас", "Маратұлы")
        .student("Әбдіғалиұлы", "Үмітқан", "Ісләмқызы")
        .lesson(TUE_20_OCT)
        .lesson(THU_22_OCT)
        .lesson(FRI_23_OCT)
        .lesson(TUE_27_OCT);
  }

  TableOfTests id(long journal) {
    id = journal;
    return this;
  }

  TableOfTests student(String family, String given, String patronymic) {
    return student(family, given, patronymic, null);
  }

  TableOfTests student(String family, String given, String patronymic, LocalDate from) {
    long next = students.size() + 1L;
    students.add(
        new JournalTable.StudentRow(
            next,
            new PersonName(family, given, patronymic),
            "S0000" + next,
            StudentStatus.STUDYING,
            from,
            null,
            true));
    return this;
  }

  TableOfTests lesson(LocalDate day) {
    return lesson(day, "Физиология дыхания", Decision.allowed());
  }

  TableOfTests lesson(LocalDate day, String topic, Decision entry) {
    ComputedTerm term =
        new ComputedTerm(
            JournalZone.at(day, LocalTime.of(9, 0)),
            JournalZone.endOf(day.plusDays(2)),
            "2.3.3b",
            List.of(day.plusDays(1), day.plusDays(2)),
            List.of());
    lessons.add(
        new JournalTable.LessonColumn(
            101L + lessons.size(),
            day,
            LocalTime.of(9, 0),
            LocalTime.of(10, 50),
            LessonKind.PRACTICAL,
            topic,
            null,
            "214",
            null,
            term,
            term.stateAt(NOW),
            false,
            entry));
    return this;
  }

  TableOfTests points(long lesson, long student, int points, int version) {
    return cell(lesson, student, points, null, version);
  }

  TableOfTests absence(long lesson, long student, Absence absence, int version) {
    return cell(lesson, student, null, absence, version);
  }

  TableOfTests cell(long lesson, long student, Integer points, Absence absence, int version) {
    cells.put(
        new CellKey(lesson, student),
        new JournalTable.Cell(points, absence, version, "teacher", "Омаров С. Т.", NOW));
    return this;
  }

  JournalTable table() {
    return new JournalTable(
        id,
        "Физиология, 203 ОМ",
        new Trilingual("Физиология", "Физиология пәні", "Physiology"),
        "Осенний семестр 2026–2027",
        List.of("Омаров С. Т."),
        true,
        List.copyOf(lessons),
        List.copyOf(students),
        cells,
        List.of());
  }
}

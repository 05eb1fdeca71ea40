package kz.journal.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.journal.calendar.EducationLevel;
import kz.journal.demo.DemoUniversity.Course;
import kz.journal.demo.DemoUniversity.Group;
import kz.journal.demo.DemoUniversity.Learner;
import kz.journal.demo.DemoUniversity.Listed;
import kz.journal.demo.DemoUniversity.Semester;
import kz.journal.demo.DemoUniversity.Someone;
import kz.journal.demo.DemoUniversity.Spell;
import kz.journal.demo.DemoUniversity.Teacher;
import kz.journal.demo.DemoUniversity.Unit;
import kz.journal.org.PersonName;
import kz.journal.org.Trilingual;
import kz.journal.org.UnitKind;
import kz.journal.roster.ExamForm;
import kz.journal.roster.FinalControl;
import kz.journal.roster.StudentStatus;
import kz.journal.roster.StudyForm;
import org.apache.commons.csv.CSVRecord;

/**
 * Units, disciplines and people of the demo. Who stands behind a listed account, and the students
 * who are there to try a journal with (namesakes, latecomers, those who left), come from the
 * sheets; the others are invented.
 */
final class DemoRoster {

  /** What is special about a student of the sheets; the week beside it says when. */
  private enum Trap {
    NONE,
    JOINED,
    ON_LEAVE,
    EXPELLED,
    BOTH_SUBGROUPS
  }

  private final Semester semester;
  private final DemoNames names = new DemoNames();
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<String, Course> courses = new LinkedHashMap<>();
  private final Map<DemoAccount, Listed> listed = new EnumMap<>(DemoAccount.class);
  private final List<Teacher> teachers = new ArrayList<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final List<Learner> learners = new ArrayList<>();

  DemoRoster(Semester semester) {
    this.semester = semester;
    DemoSheets.rows("units").forEach(this::readUnit);
    DemoSheets.rows("disciplines").forEach(this::readCourse);
    DemoSheets.rows("listed").forEach(this::readListed);
    List<CSVRecord> chosen = DemoSheets.rows("students");
    chosen.forEach(row -> names.reserve(name(row)));
    units.values().forEach(this::inventTeachers);
    DemoSheets.rows("groups").forEach(row -> fillGroup(row, chosen));
  }

  private void readUnit(CSVRecord row) {
    units.put(
        row.get("code"),
        new Unit(
            row.get("code"),
            UnitKind.valueOf(row.get("kind")),
            row.get("parent").isEmpty() ? null : row.get("parent"),
            trilingual(row),
            DemoSheets.number(row, "teachers", 0),
            DemoSheets.list(row, "rooms", " ")));
  }

  private void readCourse(CSVRecord row) {
    courses.put(
        row.get("code"),
        new Course(
            row.get("code"),
            units.get(row.get("department")),
            trilingual(row),
            new BigDecimal(row.get("credits")),
            ExamForm.valueOf(row.get("examForm")),
            FinalControl.valueOf(row.get("finalControl")),
            DemoSheets.number(row, "difficulty", 0)));
  }

  private void readListed(CSVRecord row) {
    DemoAccount account = DemoAccount.valueOf(row.get("account"));
    names.reserve(name(row));
    listed.put(
        account,
        new Listed(
            new Someone(
                account.login(), name(row), String.valueOf(20_000 + account.ordinal()), null),
            account,
            units.get(row.get("unit")),
            DemoSheets.list(row, "units", " ").stream().map(units::get).toList(),
            row.get("order")));
  }

  /** The listed teacher is the first of the own department. */
  private void inventTeachers(Unit department) {
    Listed teacher = listed.get(DemoAccount.TEACHER);
    for (int n = 0; n < department.teachers(); n++) {
      int number = teachers.size() + 1;
      Someone person =
          n == 0 && department.equals(teacher.unit())
              ? teacher.person()
              : invented("t%03d".formatted(number), String.valueOf(10_000 + number));
      teachers.add(new Teacher(person, department));
    }
  }

  private void fillGroup(CSVRecord row, List<CSVRecord> chosen) {
    Group group =
        new Group(
            row.get("title"),
            units.get(row.get("faculty")),
            EducationLevel.valueOf(row.get("level")),
            StudyForm.valueOf(row.get("form")),
            row.get("programme"),
            DemoSheets.number(row, "year", 1));
    groups.put(group.title(), group);
    int full = learners.size() + DemoSheets.number(row, "students", 0);
    chosen.stream()
        .filter(student -> student.get("group").equals(group.title()))
        .forEach(student -> learners.add(chosen(student, group)));
    while (learners.size() < full) {
      Someone person = invented(nextLogin(), nextIdentifier(group));
      learners.add(learner(person, group, Trap.NONE, 0, null));
    }
  }

  private Learner chosen(CSVRecord row, Group group) {
    boolean account = !row.get("account").isEmpty();
    Someone person =
        new Someone(
            account ? DemoAccount.valueOf(row.get("account")).login() : nextLogin(),
            name(row),
            nextIdentifier(group),
            account ? null : "ru");
    return learner(
        person,
        group,
        row.get("trap").isEmpty() ? Trap.NONE : Trap.valueOf(row.get("trap")),
        DemoSheets.number(row, "week", 0),
        row.get("ability").isEmpty() ? null : Double.valueOf(row.get("ability")));
  }

  private Learner learner(Someone person, Group group, Trap trap, int week, Double ability) {
    Random draw = DemoUniversity.draw("learner " + person.login());
    double drawn = draw.nextGaussian();
    boolean left = trap == Trap.ON_LEAVE || trap == Trap.EXPELLED;
    return new Learner(
        person,
        group,
        left ? StudentStatus.valueOf(trap.name()) : StudentStatus.STUDYING,
        trap == Trap.JOINED ? semester.week(week) : null,
        left ? semester.week(week).minusDays(1) : null,
        trap == Trap.BOTH_SUBGROUPS,
        ability == null ? drawn : ability,
        spells(draw));
  }

  /**
   * None for nearly half of the students, one or two spells of three to six days for the others.
   */
  private List<Spell> spells(Random draw) {
    double share = draw.nextDouble();
    int number = share < 0.45 ? 0 : share < 0.85 ? 1 : 2;
    List<Spell> spells = new ArrayList<>();
    for (int n = 0; n < number; n++) {
      LocalDate from = semester.start().plusDays(draw.nextInt(7 * Semester.WEEKS));
      spells.add(new Spell(from, from.plusDays(2 + draw.nextInt(4))));
    }
    return spells;
  }

  private Someone invented(String login, String identifier) {
    DemoNames.Invented invented = names.next();
    return new Someone(login, invented.name(), identifier, invented.language());
  }

  private String nextLogin() {
    return "s%04d".formatted(learners.size() + 1);
  }

  /** Two digits of the year of entry and a running number. */
  private String nextIdentifier(Group group) {
    int entered = semester.schoolYear() - group.year() + 1;
    return "%02d%04d".formatted(entered % 100, learners.size() + 1);
  }

  private static PersonName name(CSVRecord row) {
    return new PersonName(row.get("family"), row.get("given"), row.get("patronymic"));
  }

  private static Trilingual trilingual(CSVRecord row) {
    return new Trilingual(row.get("ru"), row.get("kk"), row.get("en"));
  }

  Course course(String code) {
    return courses.get(code);
  }

  Group group(String title) {
    return groups.get(title);
  }

  List<Unit> units() {
    return List.copyOf(units.values());
  }

  List<Course> courses() {
    return List.copyOf(courses.values());
  }

  List<Listed> listed() {
    return List.copyOf(listed.values());
  }

  List<Teacher> teachers() {
    return List.copyOf(teachers);
  }

  List<Group> groups() {
    return List.copyOf(groups.values());
  }

  List<Learner> learners() {
    return List.copyOf(learners);
  }
}

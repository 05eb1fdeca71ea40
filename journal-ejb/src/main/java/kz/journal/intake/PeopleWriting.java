package kz.journal.intake;

import static kz.journal.intake.RosterStep.ended;
import static kz.journal.intake.RosterStep.ids;
import static kz.journal.intake.RosterStep.referred;
import static kz.journal.intake.RosterStep.shortName;
import static kz.journal.intake.Tally.Change.CHANGED;
import static kz.journal.intake.Tally.Change.CREATED;
import static kz.journal.intake.Tally.Change.ENDED;
import static kz.journal.intake.Tally.Change.UNTOUCHED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.journal.access.Account;
import kz.journal.bundle.CheckedBundle;
import kz.journal.bundle.FileMode;
import kz.journal.bundle.RosterRows.RoleRow;
import kz.journal.bundle.RosterRows.RosterRole;
import kz.journal.bundle.RosterRows.UserRow;
import kz.journal.bundle.SheetKind;
import kz.journal.calendar.EducationLevel;
import kz.journal.org.OrgUnit;
import kz.journal.org.Person;
import kz.journal.org.PersonName;
import kz.journal.org.TeacherPost;
import kz.journal.org.UnitKind;
import kz.journal.roster.Student;
import kz.journal.roster.StudentStatus;

/** People with their accounts, teachers' posts and students. */
final class PeopleWriting {

  /** Why an account is disabled by a roster; only such a one is enabled again by a roster. */
  static final String LEFT_THE_ROSTER = "roster";

  private final RosterStep step;
  private final CheckedBundle bundle;
  private final LocalDate today;
  private final Instant now;

  /** The people whom the bundle names as students, each with the rows that do. */
  private final Map<String, Set<String>> studentRows;

  private final Set<String> endedRows;

  PeopleWriting(RosterStep step, CheckedBundle bundle, LocalDate today, Instant now) {
    this.step = step;
    this.bundle = bundle;
    this.today = today;
    this.now = now;
    this.studentRows =
        bundle.rows().roles().stream()
            .filter(row -> !row.ended() && row.role() == RosterRole.STUDENT)
            .collect(
                Collectors.groupingBy(
                    RoleRow::userSourcedId,
                    Collectors.mapping(RoleRow::sourcedId, Collectors.toSet())));
    this.endedRows =
        bundle.rows().roles().stream()
            .filter(RoleRow::ended)
            .map(RoleRow::sourcedId)
            .collect(Collectors.toSet());
  }

  /**
   * Frees the logins of everybody whose login changes, before anybody gets a new one: two people
   * may swap theirs in one bundle.
   */
  void freeLogins(List<UserRow> rows) {
    Map<String, Account> accounts =
        step.query(Account.class, "person.sourcedId", ids(rows), a -> a.person().sourcedId());
    for (UserRow row : rows) {
      Account account = accounts.get(row.sourcedId());
      if (account != null && !row.ended() && !account.login().equals(loginOf(row))) {
        account.rename("~" + account.id());
      }
    }
  }

  private static String loginOf(UserRow row) {
    return row.username().toLowerCase(Locale.ROOT);
  }

  void users(List<UserRow> rows) {
    Map<String, OrgUnit> units =
        step.stored(OrgUnit.class, referred(rows, UserRow::primaryOrgSourcedId));
    Map<String, Person> people = step.stored(Person.class, ids(rows));
    Map<String, Account> accounts =
        step.query(Account.class, "person.sourcedId", ids(rows), a -> a.person().sourcedId());
    Map<String, Student> students =
        step.query(Student.class, "person.sourcedId", ids(rows), s -> s.person().sourcedId());
    step.each(
        SheetKind.USERS,
        rows,
        people,
        Person::new,
        row -> nameOf(row).shortened(),
        (row, person) -> {
          boolean returns = person.endedOn() != null;
          boolean changed =
              person.describe(
                  nameOf(row), row.identifier(), row.email(), units.get(row.primaryOrgSourcedId()));
          changed |= account(row, person, accounts.get(row.sourcedId()));
          Student student = students.get(row.sourcedId());
          if (student != null) {
            changed |= describe(student, row, units.get(row.primaryOrgSourcedId()));
            if (returns && bundle.modes().get(SheetKind.ROLES) != FileMode.BULK) {
              studiesAgain(student);
            }
          }
          return changed;
        },
        (row, person) ->
            leave(person, accounts.get(row.sourcedId()), students.get(row.sourcedId())));
  }

  private static PersonName nameOf(UserRow row) {
    return new PersonName(row.familyName(), row.givenName(), row.middleName());
  }

  private boolean account(UserRow row, Person person, Account stored) {
    String login = loginOf(row);
    boolean enabled = !Boolean.FALSE.equals(row.enabled());
    Account account = stored;
    if (account == null) {
      account = new Account(person, login, row.language(), now);
      if (!enabled) {
        account.disable(LEFT_THE_ROSTER, now);
      }
      step.persist(account);
      return true;
    }
    boolean changed = false;
    if (!account.login().equals(login)) {
      account.rename(login);
      changed = true;
    }
    if (enabled && account.disabled() && LEFT_THE_ROSTER.equals(account.disabledReason())) {
      account.enable();
      changed = true;
    } else if (!enabled && !account.disabled()) {
      account.disable(LEFT_THE_ROSTER, now);
      changed = true;
    }
    return changed;
  }

  private static boolean describe(Student student, UserRow row, OrgUnit unit) {
    return student.describe(
        facultyOf(unit),
        row.level() == null ? EducationLevel.BACHELOR : row.level(),
        row.studyForm(),
        row.programme(),
        row.year());
  }

  private static OrgUnit facultyOf(OrgUnit unit) {
    OrgUnit faculty = unit;
    while (faculty != null && faculty.kind() == UnitKind.DEPARTMENT && faculty.parent() != null) {
      faculty = faculty.parent();
    }
    return faculty;
  }

  /** Whether the bundle names this person as a student. */
  boolean namesStudent(String personSourcedId) {
    return studentRows.containsKey(personSourcedId);
  }

  /** These people are students no longer; as people they stay, and so does all they earned. */
  void endStudents(Collection<String> personSourcedIds) {
    step.query(Student.class, "person.sourcedId", personSourcedIds, s -> s.person().sourcedId())
        .values()
        .forEach(
            student -> {
              student.become(StudentStatus.LEFT, today);
              step.add(SheetKind.ROLES, ENDED, student.roleSourcedId());
            });
  }

  private static boolean studiesAgain(Student student) {
    if (student.status() != StudentStatus.LEFT || student.person().endedOn() != null) {
      return false;
    }
    student.become(StudentStatus.STUDYING, null);
    return true;
  }

  /** Ends a portion of people with their accounts and their places as students. */
  void leave(Collection<Person> gone) {
    List<String> ids = gone.stream().map(Person::sourcedId).toList();
    Map<String, Account> accounts =
        step.query(Account.class, "person.sourcedId", ids, a -> a.person().sourcedId());
    Map<String, Student> students =
        step.query(Student.class, "person.sourcedId", ids, s -> s.person().sourcedId());
    for (Person person : gone) {
      leave(person, accounts.get(person.sourcedId()), students.get(person.sourcedId()));
    }
  }

  private boolean leave(Person person, Account account, Student student) {
    if (person.endedOn() != null) {
      return false;
    }
    person.end(today);
    if (account != null && !account.disabled()) {
      account.disable(LEFT_THE_ROSTER, now);
    }
    if (student != null && student.status() != StudentStatus.LEFT) {
      student.become(StudentStatus.LEFT, today);
    }
    return true;
  }

  void roles(List<RoleRow> rows) {
    List<RoleRow> teachers = ofRole(rows, RosterRole.TEACHER);
    List<RoleRow> students = ofRole(rows, RosterRole.STUDENT);
    Map<String, Person> people = step.stored(Person.class, referred(rows, RoleRow::userSourcedId));
    Map<String, OrgUnit> units = step.stored(OrgUnit.class, referred(rows, RoleRow::orgSourcedId));
    step.each(
        SheetKind.ROLES,
        teachers,
        step.stored(TeacherPost.class, ids(teachers)),
        TeacherPost::new,
        row -> shortName(people.get(row.userSourcedId())),
        (row, post) ->
            post.describe(
                people.get(row.userSourcedId()),
                units.get(row.orgSourcedId()),
                row.beginDate(),
                row.endDate()),
        (row, post) -> ended(past(post.endOn()), () -> post.end(today)));
    studentRoles(students, people, units);
  }

  /** An ended row need not say which role it ends: what is stored tells. */
  private List<RoleRow> ofRole(List<RoleRow> rows, RosterRole role) {
    Set<String> stored =
        role == RosterRole.TEACHER
            ? step.stored(TeacherPost.class, ids(rows)).keySet()
            : step.query(Student.class, "roleSourcedId", ids(rows), Student::roleSourcedId)
                .keySet();
    return rows.stream()
        .filter(row -> row.ended() ? stored.contains(row.sourcedId()) : row.role() == role)
        .toList();
  }

  private void studentRoles(
      List<RoleRow> rows, Map<String, Person> people, Map<String, OrgUnit> units) {
    Map<String, Student> byPerson =
        step.query(
            Student.class,
            "person.sourcedId",
            referred(rows, RoleRow::userSourcedId),
            s -> s.person().sourcedId());
    Map<String, Student> byRole =
        step.query(Student.class, "roleSourcedId", ids(rows), Student::roleSourcedId);
    Map<String, UserRow> users = usersOf(rows);
    for (RoleRow row : rows) {
      if (row.ended()) {
        Student student = byRole.get(row.sourcedId());
        boolean leaves =
            student != null
                && student.status() != StudentStatus.LEFT
                && !namesStudent(student.person().sourcedId());
        if (leaves) {
          student.become(StudentStatus.LEFT, today);
        }
        step.add(SheetKind.ROLES, leaves ? ENDED : UNTOUCHED, row.sourcedId());
        continue;
      }
      Student student = byPerson.get(row.userSourcedId());
      if (student == null) {
        student = new Student(people.get(row.userSourcedId()));
        student.enter(row.sourcedId());
        UserRow user = users.get(row.userSourcedId());
        OrgUnit unit = units.get(row.orgSourcedId());
        student.describe(
            facultyOf(unit),
            user == null || user.level() == null ? EducationLevel.BACHELOR : user.level(),
            user == null ? null : user.studyForm(),
            user == null ? null : user.programme(),
            user == null ? null : user.year());
        step.persist(student);
        byPerson.put(row.userSourcedId(), student);
        step.add(SheetKind.ROLES, CREATED, shortName(student.person()));
      } else {
        boolean again = studiesAgain(student);
        boolean changed = again | takesOver(student, row, again);
        step.add(
            SheetKind.ROLES,
            changed ? CHANGED : UNTOUCHED,
            changed ? shortName(student.person()) : null);
      }
    }
  }

  /**
   * A row under another identifier takes the place of the one that made the person a student, once
   * that is over: ended, missing from a complete list, or left behind by a student who comes back.
   */
  private boolean takesOver(Student student, RoleRow row, boolean again) {
    String before = student.roleSourcedId();
    boolean goesOn =
        bundle.modes().get(SheetKind.ROLES) == FileMode.BULK
            ? studentRows.get(row.userSourcedId()).contains(before)
            : !again && before != null && !endedRows.contains(before);
    if (goesOn || row.sourcedId().equals(before)) {
      return false;
    }
    student.enter(row.sourcedId());
    return true;
  }

  private Map<String, UserRow> usersOf(List<RoleRow> rows) {
    Set<String> wanted = new HashSet<>(referred(rows, RoleRow::userSourcedId));
    return bundle.rows().users().stream()
        .filter(user -> wanted.contains(user.sourcedId()))
        .collect(Collectors.toMap(UserRow::sourcedId, Function.identity()));
  }

  private LocalDate past(LocalDate day) {
    return day != null && day.isBefore(today) ? day : null;
  }
}

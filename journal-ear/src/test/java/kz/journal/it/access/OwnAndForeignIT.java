package kz.journal.it.access;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.journal.access.Origin;
import kz.journal.access.SignIn;
import kz.journal.it.InContainer;
import kz.journal.it.inside.Acting;
import kz.journal.it.inside.Entities;
import kz.journal.it.inside.People;
import kz.journal.it.inside.People.Somebody;
import kz.journal.journal.JournalReading;
import kz.journal.journal.JournalRow;
import kz.journal.journal.JournalTable;
import kz.journal.journal.JournalTable.StudentRow;
import kz.journal.journal.Overview;
import kz.journal.journal.StudentCabinet;
import kz.journal.journal.TeacherDay;
import kz.journal.listing.Rows;
import kz.journal.org.Office;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Roles;
import kz.journal.setting.Setting;
import kz.journal.setting.SettingsEditing;
import org.junit.jupiter.api.Test;

/**
 * What is a caller's own and what is not. What each may see is asked of the tables directly, so
 * that the list of journals (a condition of the database) and the table of a journal (the rule
 * {@code WhoMaySee}) are held against a third opinion, and so against each other: the list over all
 * journals there are, the tables over those of the demo.
 */
@InContainer
class OwnAndForeignIT {

  private static final String ALL = "select id from journal where ended_on is null";
  private static final String OF_DEMO = ALL + " and sourced_id is null";

  private static final String OF_TEACHER =
      "select a.journal_id from teaching_assignment a join account c on c.person_id = a.teacher_id"
          + " where a.ended_on is null and c.login = ?1";

  private static final String OF_DEPARTMENT =
      "select j.id from journal j join discipline d on d.id = j.discipline_id"
          + " join org_unit u on u.id = d.department_id where u.code = ?1";

  private static final String WITH_STUDENTS_OF_FACULTY =
      "select e.journal_id from enrolment e join student s on s.person_id = e.student_id"
          + " join org_unit u on u.id = s.faculty_id where u.code = ?1";

  private static final String OF_STUDENT =
      "select e.journal_id from enrolment e join account c on c.person_id = e.student_id"
          + " where c.login = ?1";

  private static final String STUDENTS_OF_FACULTY =
      "select s.person_id from student s join org_unit u on u.id = s.faculty_id where u.code = ?1";

  private static final String IN_JOURNAL =
      "select e.student_id from enrolment e where e.journal_id = ?1";

  private static final String SITTING_IN = IN_JOURNAL + " and e.ended_on is null";

  private static final String PERSON = "select person_id from account where login = ?1";

  @Inject private JournalReading reading;
  @Inject private Overview overview;
  @Inject private StudentCabinet cabinet;
  @Inject private TeacherDay teacherDay;
  @Inject private SettingsEditing settings;
  @Inject private SignIn signIn;
  @Inject private People people;
  @Inject private Entities entities;

  @Test
  void a_teacher_sees_the_journals_of_the_own_load_and_no_others() throws Exception {
    Set<Long> own = journals(OF_TEACHER, "teacher");
    assertSeesWhole(somebody("teacher", Roles.TEACHER), own);
  }

  @Test
  void a_load_that_has_ended_is_no_longer_the_teachers_own() throws Exception {
    Acting teacher = somebody("teacher", Roles.TEACHER);
    long lost = ids(OF_TEACHER, "teacher").iterator().next();
    execute("update teaching_assignment set ended_on = current_date where journal_id = " + lost);
    try {
      assertTrue(table(teacher, lost).isEmpty());
      assertFalse(listed(teacher).contains(lost));
    } finally {
      execute("update teaching_assignment set ended_on = null where journal_id = " + lost);
    }
    assertTrue(table(teacher, lost).isPresent());
  }

  @Test
  void a_teachers_day_holds_lessons_of_the_own_load_only() throws Exception {
    Set<Long> own = journals(OF_TEACHER, "teacher");
    TeacherDay.Day day = somebody("teacher", Roles.TEACHER).run(teacherDay::day);
    Set<Long> met = new HashSet<>();
    day.toFill().forEach(lesson -> met.add(lesson.journalId()));
    day.closedEmpty().forEach(lesson -> met.add(lesson.journalId()));
    day.today().forEach(lesson -> met.add(lesson.journalId()));
    assertFalse(met.isEmpty());
    assertTrue(own.containsAll(met), met::toString);
  }

  @Test
  void head_and_director_of_studies_see_their_department_and_no_other() throws Exception {
    Set<Long> own = journals(OF_DEPARTMENT, "D12");
    assertSeesWhole(somebody("head", Roles.HEAD_OF_DEPARTMENT), own);
    assertSeesWhole(somebody("studyhead", Roles.DIRECTOR_OF_STUDIES), own);
  }

  @Test
  void registrar_and_vice_rectors_see_all() throws Exception {
    Set<Long> all = ids(ALL);
    for (Acting caller :
        List.of(
            somebody("registrar", Roles.REGISTRAR),
            somebody("vicerector", Roles.ACADEMIC_VICE_RECTOR),
            somebody("supervisor", Roles.SUPERVISING_VICE_RECTOR))) {
      assertSees(all, caller);
    }
  }

  @Test
  @Clause("2.2.2-3")
  void a_dean_sees_the_rows_of_the_own_faculty_also_in_mixed_journals() throws Exception {
    Acting dean = somebody("dean", Roles.DEAN);
    Set<Long> journals = journals(WITH_STUDENTS_OF_FACULTY, "F1");
    Set<Long> students = ids(STUDENTS_OF_FACULTY, "F1");
    assertSees(journals, dean);
    int mixed = 0;
    for (long journal : journals) {
      Set<Long> there = ids(IN_JOURNAL, journal);
      Set<Long> own = new HashSet<>(there);
      own.retainAll(students);
      assertShows(own, table(dean, journal).orElseThrow());
      mixed += own.equals(there) ? 0 : 1;
    }
    assertTrue(mixed >= 3, "only " + mixed + " mixed journals");
    assertTrue(journals.size() < ids(ALL).size());
  }

  @Test
  void deans_see_all_faculties_where_the_university_set_it() throws Exception {
    Acting registrar = somebody("registrar", Roles.REGISTRAR);
    Acting dean = somebody("dean", Roles.DEAN);
    assertEquals(
        Decision.allowed(),
        registrar.run(() -> settings.change(Setting.DEAN_SEES_ALL, "true", "false")));
    try {
      assertSees(ids(ALL), dean);
    } finally {
      registrar.run(() -> settings.change(Setting.DEAN_SEES_ALL, "false", "true"));
    }
    assertEquals(journals(WITH_STUDENTS_OF_FACULTY, "F1"), listed(dean));
  }

  @Test
  @Clause("2.2.2-5b")
  void a_student_sees_the_own_row_and_no_other() throws Exception {
    Acting student = somebody("student", Roles.STUDENT);
    Set<Long> own = journals(OF_STUDENT, "student");
    Set<Long> herself = ids(PERSON, "student");
    assertSees(own, student);
    for (long journal : own) {
      assertTrue(ids(IN_JOURNAL, journal).size() > 1);
      assertShows(herself, table(student, journal).orElseThrow());
    }
    assertTrue(own.size() < ids(ALL).size());
  }

  @Test
  @Clause({"2.2.2-5a", "2.2.2-5b"})
  void the_cabinet_shows_the_own_classes_and_marks_to_student_and_parents() throws Exception {
    Acting student = somebody("student", Roles.STUDENT);
    assertEquals(
        journals(OF_STUDENT, "student"),
        student.run(cabinet::courses).stream()
            .map(StudentCabinet.Course::journalId)
            .collect(toSet()));
    long entries =
        ids(
                "select m.id from mark m join account c on c.person_id = m.student_id"
                    + " where c.login = ?1 and (m.points is not null or m.absence is not null)",
                "student")
            .size();
    assertTrue(entries > 0);
    assertEquals(entries, student.run(() -> cabinet.latest(10_000)).size());
  }

  @Test
  void whoever_has_left_is_a_student_no_longer() {
    String status = "update student set status = '%s' where person_id in (" + PERSON + ")";
    assertEquals(Set.of(Roles.STUDENT, Roles.SIGNED_IN), rolesOf("student"));
    execute(status.formatted("LEFT").replace("?1", "'student'"));
    try {
      assertEquals(Set.of(Roles.SIGNED_IN), rolesOf("student"));
    } finally {
      execute(status.formatted("STUDYING").replace("?1", "'student'"));
    }
    assertEquals(Set.of(Roles.STUDENT, Roles.SIGNED_IN), rolesOf("student"));
  }

  private Set<String> rolesOf(String login) {
    SignIn.Outcome outcome = signIn.check(login, "journal-demo", new Origin("192.0.2.30", "test"));
    return assertInstanceOf(SignIn.Welcome.class, outcome).who().roles();
  }

  @Test
  void offices_held_at_two_units_add_up() throws Exception {
    Somebody both = people.atWork("heads-and-decides");
    people.give(both, Office.HEAD_OF_DEPARTMENT, "D12");
    people.give(both, Office.DEAN, "F2");
    Acting caller = somebody(both.login(), Roles.HEAD_OF_DEPARTMENT, Roles.DEAN);
    Set<Long> department = journals(OF_DEPARTMENT, "D12");
    Set<Long> expected = new HashSet<>(department);
    expected.addAll(journals(WITH_STUDENTS_OF_FACULTY, "F2"));
    assertTrue(expected.size() > department.size());
    assertSees(expected, caller);
    Set<Long> faculty = ids(STUDENTS_OF_FACULTY, "F2");
    for (long journal : expected) {
      Set<Long> rows = ids(IN_JOURNAL, journal);
      if (!department.contains(journal)) {
        rows.retainAll(faculty);
      }
      assertShows(rows, table(caller, journal).orElseThrow());
    }
  }

  @Test
  void a_journal_that_does_not_exist_is_like_one_out_of_sight() throws Exception {
    assertTrue(table(somebody("registrar", Roles.REGISTRAR), 1).isEmpty());
    assertTrue(table(somebody("teacher", Roles.TEACHER), 1).isEmpty());
  }

  @Test
  void the_numbers_of_the_day_count_what_is_in_sight() throws Exception {
    assertEquals(
        listed(somebody("head", Roles.HEAD_OF_DEPARTMENT)).size(),
        somebody("head", Roles.HEAD_OF_DEPARTMENT).run(overview::numbers).journals());
    assertEquals(
        listed(somebody("dean", Roles.DEAN)).size(),
        somebody("dean", Roles.DEAN).run(overview::numbers).journals());
    assertEquals(
        ids(ALL).size(), somebody("registrar", Roles.REGISTRAR).run(overview::numbers).journals());
  }

  @Test
  @Clause({"2.2.2-3", "2.2.2-5b"})
  void students_are_counted_as_far_as_their_rows_are_in_sight() throws Exception {
    assertCounts(STUDENTS_OF_FACULTY, "F1", somebody("dean", Roles.DEAN));
    assertCounts(PERSON, "student", somebody("student", Roles.STUDENT));
    Acting head = somebody("head", Roles.HEAD_OF_DEPARTMENT);
    for (JournalRow row : rows(head)) {
      assertEquals(ids(SITTING_IN, row.id()).size(), row.students(), row::title);
    }

    Set<Long> ofFaculty = new TreeSet<>();
    Set<Long> all = new TreeSet<>();
    for (long journal : journals(WITH_STUDENTS_OF_FACULTY, "F1")) {
      all.addAll(ids(SITTING_IN, journal));
    }
    ofFaculty.addAll(all);
    ofFaculty.retainAll(ids(STUDENTS_OF_FACULTY, "F1"));
    assertTrue(ofFaculty.size() < all.size(), "only journals of one faculty");
    assertEquals(ofFaculty.size(), somebody("dean", Roles.DEAN).run(overview::numbers).students());
  }

  /** Each journal in the list counts those of these students who sit in it. */
  private void assertCounts(String students, String parameter, Acting caller) throws Exception {
    Set<Long> own = ids(students, parameter);
    int less = 0;
    for (JournalRow row : rows(caller)) {
      Set<Long> there = ids(SITTING_IN, row.id());
      int everybody = there.size();
      there.retainAll(own);
      assertEquals(there.size(), row.students(), row::title);
      less += there.size() < everybody ? 1 : 0;
    }
    assertTrue(less > 0, "no journal with rows out of sight");
  }

  /** The caller sees these journals with all their rows, and there are others. */
  private void assertSeesWhole(Acting caller, Set<Long> own) throws Exception {
    assertFalse(own.isEmpty());
    assertTrue(own.size() < ids(ALL).size());
    assertSees(own, caller);
    for (long journal : own) {
      assertShows(ids(IN_JOURNAL, journal), table(caller, journal).orElseThrow());
    }
  }

  /** The list gives these journals, and of the demo's journals these open. */
  private void assertSees(Set<Long> journals, Acting caller) throws Exception {
    assertEquals(journals, listed(caller));
    Set<Long> open = new TreeSet<>();
    Set<Long> demo = ids(OF_DEMO);
    for (long journal : demo) {
      if (table(caller, journal).isPresent()) {
        open.add(journal);
      }
    }
    demo.retainAll(journals);
    assertEquals(demo, open);
  }

  /** The table has a row for each of these students and no cell of anybody else. */
  private static void assertShows(Set<Long> students, JournalTable table) {
    assertEquals(students, table.students().stream().map(StudentRow::id).collect(toSet()));
    Set<Long> withCells =
        table.cells().keySet().stream().map(JournalTable.CellKey::student).collect(toSet());
    assertTrue(students.containsAll(withCells), withCells::toString);
  }

  /** The journals the list gives, page by page. */
  private Set<Long> listed(Acting caller) throws Exception {
    return rows(caller).stream().map(JournalRow::id).collect(toCollection(TreeSet::new));
  }

  private List<JournalRow> rows(Acting caller) throws Exception {
    List<JournalRow> rows = new ArrayList<>();
    long total;
    do {
      int first = rows.size();
      Rows<JournalRow> page = caller.run(() -> reading.list(null, first, 100));
      rows.addAll(page.items());
      total = page.total();
      assertFalse(page.items().isEmpty() && first < total, "a page without rows");
    } while (rows.size() < total);
    return rows;
  }

  private Optional<JournalTable> table(Acting caller, long journal) throws Exception {
    return caller.run(() -> reading.table(journal));
  }

  /** The journals a query finds, without those that have ended. */
  private Set<Long> journals(String query, Object parameter) {
    Set<Long> found = ids(query, parameter);
    found.retainAll(ids(ALL));
    return found;
  }

  private Set<Long> ids(String query, Object... parameters) {
    return entities.inTransaction(
        em -> {
          var question = em.createNativeQuery(query);
          for (int i = 0; i < parameters.length; i++) {
            question.setParameter(i + 1, parameters[i]);
          }
          List<?> found = question.getResultList();
          return found.stream()
              .map(id -> ((Number) id).longValue())
              .collect(toCollection(TreeSet::new));
        });
  }

  private void execute(String statement) {
    entities.inTransaction(em -> em.createNativeQuery(statement).executeUpdate());
  }

  private static Acting somebody(String login, String... roles) {
    String[] all = java.util.Arrays.copyOf(roles, roles.length + 1);
    all[roles.length] = Roles.SIGNED_IN;
    return Acting.as(login, all);
  }
}

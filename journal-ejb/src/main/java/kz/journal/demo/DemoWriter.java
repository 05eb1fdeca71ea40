package kz.journal.demo;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.journal.access.Account;
import kz.journal.calendar.AcademicPeriod;
import kz.journal.calendar.PeriodKind;
import kz.journal.demo.DemoUniversity.Course;
import kz.journal.demo.DemoUniversity.Entry;
import kz.journal.demo.DemoUniversity.Group;
import kz.journal.demo.DemoUniversity.Learner;
import kz.journal.demo.DemoUniversity.Listed;
import kz.journal.demo.DemoUniversity.Meeting;
import kz.journal.demo.DemoUniversity.Semester;
import kz.journal.demo.DemoUniversity.Someone;
import kz.journal.demo.DemoUniversity.Step;
import kz.journal.demo.DemoUniversity.StudyClass;
import kz.journal.demo.DemoUniversity.Teacher;
import kz.journal.demo.DemoUniversity.Unit;
import kz.journal.journal.Mark;
import kz.journal.journal.MarkRevision;
import kz.journal.org.Office;
import kz.journal.org.OfficeAssignment;
import kz.journal.org.OrgUnit;
import kz.journal.org.Person;
import kz.journal.org.TeacherPost;
import kz.journal.org.UnitKind;
import kz.journal.roster.Discipline;
import kz.journal.roster.Enrolment;
import kz.journal.roster.GroupMember;
import kz.journal.roster.Journal;
import kz.journal.roster.Lesson;
import kz.journal.roster.Student;
import kz.journal.roster.StudentStatus;
import kz.journal.roster.StudyGroup;
import kz.journal.roster.TeachingAssignment;
import kz.journal.time.JournalZone;

/**
 * Writes a demo university into an empty database, in the transaction of the caller. Nothing
 * carries an id of a roster, as if it had been entered by hand: a bundle that is imported beside it
 * must not end its people. Accounts have no password.
 */
final class DemoWriter {

  /** Before the earliest moment of the movable clock, which takes nobody's office away. */
  private static final LocalDate IN_OFFICE_SINCE = LocalDate.of(2021, 9, 1);

  private final EntityManager em;
  private final DemoUniversity university;
  private final Semester semester;
  private final Instant before;

  private final Map<String, OrgUnit> units = new HashMap<>();
  private final Map<Course, Discipline> disciplines = new HashMap<>();
  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, Student> students = new HashMap<>();
  private final Map<Group, StudyGroup> groups = new HashMap<>();
  private final Map<String, Long> journals = new HashMap<>();
  private AcademicPeriod period;

  DemoWriter(EntityManager em, DemoUniversity university) {
    this.em = em;
    this.university = university;
    this.semester = university.semester();
    this.before = JournalZone.at(semester.start().minusWeeks(2), LocalTime.of(10, 0));
  }

  /** Writes everything; the persistence context is empty afterwards. */
  void write() {
    university.units().forEach(this::unit);
    periods();
    university.courses().forEach(this::discipline);
    university.listed().forEach(this::listed);
    university.teachers().forEach(this::teacher);
    university.groups().forEach(this::group);
    university.learners().forEach(this::student);
    university.classes().forEach(this::journal);
    em.flush();
    em.clear();
    for (StudyClass taught : university.classes()) {
      lessons(taught);
      em.flush();
      em.clear();
    }
  }

  private void unit(Unit unit) {
    OrgUnit stored = new OrgUnit(null);
    stored.describe(unit.kind(), unit.code(), unit.name(), units.get(unit.parent()));
    em.persist(stored);
    units.put(unit.code(), stored);
  }

  private void periods() {
    AcademicPeriod year = new AcademicPeriod(null);
    year.describe(
        semester.years(), PeriodKind.SCHOOL_YEAR, semester.yearStart(), semester.yearEnd(), null);
    em.persist(year);
    String title =
        DemoSheets.texts()
            .get(semester.autumn() ? "semester.autumn" : "semester.spring")
            .replace("{0}", semester.years());
    period = new AcademicPeriod(null);
    period.describe(title, PeriodKind.SEMESTER, semester.start(), semester.end(), year);
    em.persist(period);
  }

  private void discipline(Course course) {
    Discipline stored = new Discipline(null);
    stored.describe(
        course.code(),
        course.title(),
        course.credits(),
        course.examForm(),
        course.finalControl(),
        units.get(course.department().code()));
    em.persist(stored);
    disciplines.put(course, stored);
  }

  private Person person(Someone someone, Unit unit) {
    return people.computeIfAbsent(
        someone.login(),
        login -> {
          Person person = new Person(null);
          person.describe(
              someone.name(), someone.identifier(), someone.email(), units.get(unit.code()));
          em.persist(person);
          em.persist(new Account(person, login, someone.language(), before));
          return person;
        });
  }

  private void listed(Listed listed) {
    Person person = person(listed.person(), listed.unit());
    listed
        .account()
        .office()
        .ifPresent(office -> listed.heldAt().forEach(at -> office(listed, person, office, at)));
  }

  private void office(Listed listed, Person person, Office office, Unit at) {
    em.persist(
        new OfficeAssignment(
            person,
            office,
            office.heldAt() == UnitKind.UNIVERSITY ? null : units.get(at.code()),
            false,
            new OfficeAssignment.Order(listed.order(), IN_OFFICE_SINCE),
            IN_OFFICE_SINCE,
            null,
            DemoAccount.IT.login(),
            JournalZone.at(IN_OFFICE_SINCE, LocalTime.of(10, 0))));
  }

  private void teacher(Teacher teacher) {
    Person person = person(teacher.person(), teacher.department());
    TeacherPost post = new TeacherPost(null);
    post.describe(person, units.get(teacher.department().code()), IN_OFFICE_SINCE, null);
    em.persist(post);
  }

  private void group(Group group) {
    StudyGroup stored = new StudyGroup(null);
    stored.describe(group.title(), units.get(group.faculty().code()), group.level(), period);
    em.persist(stored);
    groups.put(group, stored);
  }

  private void student(Learner learner) {
    Group group = learner.group();
    Student student = new Student(person(learner.person(), group.faculty()));
    student.describe(
        units.get(group.faculty().code()),
        group.level(),
        group.form(),
        group.programme(),
        group.year());
    if (learner.status() != StudentStatus.STUDYING) {
      student.become(learner.status(), learner.to().plusDays(1));
    }
    em.persist(student);
    students.put(learner.person().login(), student);
    GroupMember member = new GroupMember(null);
    member.describe(groups.get(group), student, learner.from(), learner.to());
    em.persist(member);
  }

  private void journal(StudyClass taught) {
    Journal journal = new Journal(null);
    Group first = taught.groups().get(0);
    journal.describe(
        taught.title(),
        taught.code(),
        disciplines.get(taught.course()),
        taught.kind(),
        first.level(),
        period,
        units.get(first.faculty().code()));
    em.persist(journal);
    journals.put(taught.code(), journal.id());
    TeachingAssignment load = new TeachingAssignment(null);
    load.describe(
        journal, people.get(taught.teacher().person().login()), taught.kind(), null, null, true);
    em.persist(load);
    for (Learner learner : taught.learners()) {
      String login = learner.person().login();
      Enrolment place = new Enrolment(null);
      place.describe(journal, students.get(login), learner.from(), learner.to());
      em.persist(place);
    }
  }

  private void lessons(StudyClass taught) {
    Journal journal = em.find(Journal.class, journals.get(taught.code()));
    for (Meeting meeting : taught.meetings()) {
      Lesson lesson = new Lesson(null);
      lesson.describe(
          journal,
          meeting.day(),
          meeting.start(),
          meeting.end(),
          taught.kind(),
          meeting.topic(),
          meeting.room(),
          null);
      em.persist(lesson);
      for (Entry entry : meeting.entries()) {
        Long student = people.get(entry.learner().person().login()).id();
        mark(new Mark(lesson, student), entry, taught.teacher());
      }
    }
  }

  private void mark(Mark mark, Entry entry, Teacher author) {
    List<MarkRevision> revisions = new ArrayList<>();
    for (Step step : entry.steps()) {
      mark.enter(step.points(), step.absence(), author.person().login(), step.at());
      revisions.add(new MarkRevision(mark, step.way(), null));
    }
    em.persist(mark);
    revisions.forEach(em::persist);
  }
}

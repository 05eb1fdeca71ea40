package kz.journal.substitution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import kz.journal.access.Caller;
import kz.journal.calendar.AcademicPeriod;
import kz.journal.calendar.PeriodKind;
import kz.journal.listing.Conditions;
import kz.journal.listing.Like;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.org.Person;
import kz.journal.org.PersonName;
import kz.journal.org.Trilingual;
import kz.journal.regulation.Act;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Notice;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.roster.Enrolment;
import kz.journal.roster.Journal;
import kz.journal.roster.Lesson;
import kz.journal.roster.LessonKind;
import kz.journal.roster.Student;
import kz.journal.roster.TeachingAssignment;
import kz.journal.substitution.rule.DecisionPaper;
import kz.journal.substitution.rule.RepeatOrder;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;

/**
 * The registrar opens a journal of its own for a repeat course (2.2.6): only with the decision of
 * the department meeting and the teacher it names. What the students earned the first time stays in
 * the journal where it was earned.
 */
@Stateless
@RolesAllowed(Roles.REGISTRAR)
@Clause("2.2.6")
public class RepeatOpening {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private JournalClock clock;
  @Inject private Event<Act> acts;
  @Inject private Event<Notice> notices;

  /**
   * What became of an order.
   *
   * @param journalId of the journal opened; {@code null} if it was refused
   */
  public record Opened(Decision decision, Long journalId) {}

  /** A repeat course opened. */
  public record Line(
      long journalId,
      String title,
      Trilingual discipline,
      PersonName teacher,
      long students,
      DecisionPaper paper) {}

  /** A semester to open it in. */
  public record Semester(long id, String title, LocalDate from, LocalDate to) {}

  /** Somebody who may repeat. */
  public record Candidate(long studentId, PersonName name, String identifier, Integer year) {}

  /**
   * Opens the journal.
   *
   * @param repeatedId a journal of the course that is repeated: its discipline, level and kind of
   *     lesson are taken
   * @param semesterId the semester it is repeated in
   */
  public Opened open(long repeatedId, long semesterId, RepeatOrder order) {
    Decision openable = order.openable(today());
    if (!openable.isAllowed()) {
      return new Opened(openable, null);
    }
    Journal repeated = em.find(Journal.class, repeatedId);
    AcademicPeriod semester = em.find(AcademicPeriod.class, semesterId);
    Person teacher = em.find(Person.class, order.teacherId());
    List<Student> students =
        order.students().stream().map(id -> em.find(Student.class, id)).toList();
    if (repeated == null || semester == null || students.contains(null)) {
      return new Opened(Refused.because("not-found"), null);
    }
    if (teacher == null || !TeachingPosts.held(em, teacher, today())) {
      return new Opened(Refused.because("substitute-no-teacher"), null);
    }
    Journal journal = new Journal(null);
    journal.describe(
        order.title(),
        repeated.code(),
        repeated.discipline(),
        repeated.lessonKind(),
        repeated.level(),
        semester,
        repeated.faculty());
    em.persist(journal);
    TeachingAssignment load = new TeachingAssignment(null);
    load.describe(journal, teacher, null, null, null, true);
    em.persist(load);
    for (Student student : students) {
      Enrolment place = new Enrolment(null);
      place.describe(journal, student, null, null);
      em.persist(place);
    }
    LessonKind kind = repeated.lessonKind() == null ? LessonKind.PRACTICAL : repeated.lessonKind();
    for (RepeatOrder.Slot slot : order.lessons()) {
      Lesson lesson = new Lesson(null);
      lesson.describe(journal, slot.day(), slot.startsAt(), slot.endsAt(), kind, null, null, null);
      em.persist(lesson);
    }
    em.flush();
    em.persist(
        new RepeatCourse(
            journal.id(), teacher.id(), order.paper(), caller.login(), clock.instant()));
    acts.fire(
        Act.of("repeat.open", "Journal", journal.id())
            .to(
                "person %d, %d students, decision %s of %s"
                    .formatted(
                        teacher.id(),
                        students.size(),
                        order.paper().number(),
                        order.paper().date()))
            .under("2.2.6"));
    notices.fire(
        new Notice(
            teacher.id(),
            "REPEAT_COURSE_OPENED",
            List.of(journal.title()),
            "/journal/table.xhtml?id=" + journal.id()));
    return new Opened(Decision.allowed(), journal.id());
  }

  /** The repeat courses, the latest first. */
  public Rows<Line> list(Range range) {
    return new Conditions()
        .rows(
            em,
            RepeatCourse.class,
            "select r from RepeatCourse r",
            "select count(r) from RepeatCourse r",
            "r.journalId desc",
            range)
        .map(this::line);
  }

  /** The semesters that are not over, by their first day. */
  public List<Semester> semesters() {
    return em.createQuery(
            "select p from AcademicPeriod p where p.kind in :kinds and p.endedOn is null"
                + " and p.endOn >= :today order by p.startOn, p.id",
            AcademicPeriod.class)
        .setParameter("kinds", List.of(PeriodKind.SEMESTER, PeriodKind.TERM))
        .setParameter("today", today())
        .getResultStream()
        .map(p -> new Semester(p.id(), p.title(), p.startOn(), p.endOn()))
        .toList();
  }

  /** Students of any group and year, by name. */
  public Rows<Candidate> students(String search, Range range) {
    return new Conditions()
        .always("s.status = kz.journal.roster.StudentStatus.STUDYING")
        .when(
            "s.person.searchName like ? escape '!'",
            search == null || search.isBlank() ? null : Like.containing(PersonName.fold(search)))
        .rows(
            em,
            Student.class,
            "select s from Student s join fetch s.person",
            "select count(s) from Student s",
            "s.person.searchName, s.personId",
            range)
        .map(
            s -> new Candidate(s.personId(), s.person().name(), s.person().identifier(), s.year()));
  }

  private Line line(RepeatCourse course) {
    Journal journal = em.find(Journal.class, course.journalId());
    long students =
        em.createQuery("select count(e) from Enrolment e where e.journal = :journal", Long.class)
            .setParameter("journal", journal)
            .getSingleResult();
    return new Line(
        journal.id(),
        journal.title(),
        journal.discipline().title(),
        em.find(Person.class, course.teacherId()).name(),
        students,
        course.paper());
  }

  private LocalDate today() {
    return JournalZone.dayOf(clock.instant());
  }
}

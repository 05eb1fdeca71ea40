package kz.journal.journal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import kz.journal.access.Caller;
import kz.journal.org.Person;
import kz.journal.org.Trilingual;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.roster.Discipline;
import kz.journal.roster.LessonKind;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;

/**
 * The student's own record, for the student and the parents alike: it shows and never changes
 * anything (2.2.2-5). Attendance counts only what was entered; an empty cell is neither presence
 * nor absence.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
@Clause({"2.1.2.8", "2.2.2-5a", "2.2.2-5b"})
public class StudentCabinet {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private JournalClock clock;

  /**
   * One class of the student.
   *
   * @param marks how many marks were given
   * @param mean their arithmetic mean, empty without a mark
   * @param attended entries that show presence: marks and «+»
   * @param absent «н»
   * @param excused «ув»
   * @param held lessons up to now
   */
  public record Course(
      long journalId,
      String title,
      Trilingual discipline,
      LessonKind kind,
      String teacher,
      int marks,
      OptionalDouble mean,
      int attended,
      int absent,
      int excused,
      int held,
      int lessons) {

    /** Share of attended among entered lessons in per cent, empty before the first entry. */
    public OptionalDouble attendance() {
      int entered = attended + absent + excused;
      return entered == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * attended / entered);
    }
  }

  /** An entry in the student's row. */
  public record Entry(
      long journalId,
      Trilingual discipline,
      LocalDate day,
      LessonKind kind,
      String topic,
      Integer points,
      Absence absence,
      Instant enteredAt) {}

  /** A coming lesson. */
  public record Coming(
      Trilingual discipline, LocalDate day, LocalTime startsAt, LessonKind kind, String room) {}

  /** The student's classes of the running semester by discipline. */
  public List<Course> courses() {
    long student = caller.required().personId();
    LocalDate today = JournalZone.dayOf(clock.instant());
    Map<Long, String> teachers = teachers(student);
    Map<Long, Sums> sums = sums(student);
    List<Course> courses = new ArrayList<>();
    em.createQuery(
            "select j.id, j.title, d, j.lessonKind,"
                + " (select count(l1) from Lesson l1 where l1.journal = j"
                + "   and l1.cancelledOn is null and l1.heldOn <= :today),"
                + " (select count(l2) from Lesson l2 where l2.journal = j"
                + "   and l2.cancelledOn is null)"
                + " from Enrolment e join e.journal j join j.discipline d"
                + " where e.student.personId = :student and e.endedOn is null and j.endedOn is null"
                + " order by d.titleRu, j.title",
            Object[].class)
        .setParameter("student", student)
        .setParameter("today", today)
        .getResultStream()
        .forEach(row -> courses.add(course(row, teachers, sums)));
    return courses;
  }

  /** The latest entries of the student's rows, newest first. */
  public List<Entry> latest(int most) {
    return em.createQuery(
            "select j.id, d, l.heldOn, l.kind, coalesce(l.ownTopic, l.topic), m.points, m.absence, m.enteredAt"
                + " from Mark m join m.lesson l join l.journal j join j.discipline d"
                + " where m.student.personId = :student"
                + " and (m.points is not null or m.absence is not null)"
                + " order by m.enteredAt desc",
            Object[].class)
        .setParameter("student", caller.required().personId())
        .setMaxResults(most)
        .getResultStream()
        .map(
            row ->
                new Entry(
                    (Long) row[0],
                    ((Discipline) row[1]).title(),
                    (LocalDate) row[2],
                    (LessonKind) row[3],
                    (String) row[4],
                    (Integer) row[5],
                    (Absence) row[6],
                    (Instant) row[7]))
        .toList();
  }

  /** Today's and the coming lessons. */
  public List<Coming> coming(int most) {
    return em.createQuery(
            "select d, l.heldOn, l.startsAt, l.kind, l.room"
                + " from Lesson l join l.journal j join j.discipline d"
                + " where l.heldOn >= :today and l.cancelledOn is null and exists"
                + " (select e.id from Enrolment e where e.journal = j and e.endedOn is null"
                + "  and e.student.personId = :student)"
                + " order by l.heldOn, l.startsAt",
            Object[].class)
        .setParameter("today", JournalZone.dayOf(clock.instant()))
        .setParameter("student", caller.required().personId())
        .setMaxResults(most)
        .getResultStream()
        .map(
            row ->
                new Coming(
                    ((Discipline) row[0]).title(),
                    (LocalDate) row[1],
                    (LocalTime) row[2],
                    (LessonKind) row[3],
                    (String) row[4]))
        .toList();
  }

  private static Course course(Object[] row, Map<Long, String> teachers, Map<Long, Sums> sums) {
    long journal = (Long) row[0];
    Sums own = sums.getOrDefault(journal, new Sums());
    return new Course(
        journal,
        (String) row[1],
        ((Discipline) row[2]).title(),
        (LessonKind) row[3],
        teachers.getOrDefault(journal, ""),
        own.marks,
        own.marks == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of((double) own.points / own.marks),
        own.marks + own.present,
        own.absent,
        own.excused,
        ((Number) row[4]).intValue(),
        ((Number) row[5]).intValue());
  }

  /** What was entered in one journal, added up. */
  private static final class Sums {
    private int marks;
    private long points;
    private int present;
    private int absent;
    private int excused;

    private void add(Absence absence, int entries, long sum) {
      if (absence == null) {
        marks += entries;
        points += sum;
        return;
      }
      switch (absence) {
        case P -> present += entries;
        case N -> absent += entries;
        case U -> excused += entries;
      }
    }
  }

  private Map<Long, Sums> sums(long student) {
    Map<Long, Sums> sums = new HashMap<>();
    em.createQuery(
            "select l.journal.id, m.absence, count(m), sum(m.points)"
                + " from Mark m join m.lesson l where m.student.personId = :student"
                + " and (m.points is not null or m.absence is not null)"
                + " group by l.journal.id, m.absence",
            Object[].class)
        .setParameter("student", student)
        .getResultStream()
        .forEach(
            row ->
                sums.computeIfAbsent((Long) row[0], journal -> new Sums())
                    .add(
                        (Absence) row[1],
                        ((Number) row[2]).intValue(),
                        row[3] == null ? 0 : ((Number) row[3]).longValue()));
    return sums;
  }

  private Map<Long, String> teachers(long student) {
    Map<Long, String> names = new HashMap<>();
    em.createQuery(
            "select a.journal.id, p from TeachingAssignment a join a.teacher p"
                + " where a.endedOn is null and exists (select e.id from Enrolment e"
                + " where e.journal = a.journal and e.student.personId = :student)"
                + " order by a.lead desc, p.searchName",
            Object[].class)
        .setParameter("student", student)
        .getResultStream()
        .forEach(
            row -> names.merge((Long) row[0], ((Person) row[1]).name().shortened(), (a, b) -> a));
    return names;
  }
}

package kz.journal.journal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.journal.access.AccessLog;
import kz.journal.access.Caller;
import kz.journal.journal.CellExplanation.Filler;
import kz.journal.journal.CellExplanation.Revision;
import kz.journal.journal.CellExplanation.Value;
import kz.journal.journal.JournalTable.LessonColumn;
import kz.journal.journal.JournalTable.StudentRow;
import kz.journal.org.Person;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalClock;
import kz.journal.window.ComputedTerm;
import kz.journal.window.EntryTerms;
import kz.journal.window.Occasion;

/**
 * Answers «why?» at a cell: the window of its lesson with every day counted or skipped (2.3.3), who
 * fills it (2.3.2) and all that was ever written there (2.2.3). Whoever sees the row may ask; a row
 * out of sight is the same as one that does not exist.
 */
@Stateless
@RolesAllowed({
  Roles.TEACHER,
  Roles.HEAD_OF_DEPARTMENT,
  Roles.DIRECTOR_OF_STUDIES,
  Roles.DEAN,
  Roles.REGISTRAR,
  Roles.ACADEMIC_VICE_RECTOR,
  Roles.SUPERVISING_VICE_RECTOR,
  Roles.STUDENT
})
@Clause({"2.2.2-3", "2.2.2-5b", "2.2.3", "2.3.3b"})
public class CellExplaining {

  @PersistenceContext private EntityManager em;
  @Inject private JournalReading reading;
  @Inject private EntryTerms terms;
  @Inject private JournalClock clock;
  @Inject private Caller caller;
  @Inject private AccessLog accessLog;

  /** Why the lesson is open or closed; empty if the caller does not see it. */
  public Optional<CellExplanation> ofLesson(long journalId, long lessonId) {
    return reading
        .table(journalId)
        .flatMap(
            table ->
                lesson(table, lessonId)
                    .map(lesson -> explanation(table, lesson, Optional.empty(), List.of())));
  }

  /** Why the cell is open or closed, and its history; empty if the caller does not see it. */
  public Optional<CellExplanation> ofCell(long journalId, long lessonId, long studentId) {
    Optional<JournalTable> table = reading.table(journalId);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    Optional<StudentRow> student =
        table.get().students().stream().filter(row -> row.id() == studentId).findFirst();
    if (student.isEmpty()) {
      if (sits(journalId, studentId)) {
        accessLog.refused("row of journal " + journalId);
      }
      return Optional.empty();
    }
    return lesson(table.get(), lessonId)
        .map(lesson -> explanation(table.get(), lesson, student, history(lesson.id(), studentId)));
  }

  private CellExplanation explanation(
      JournalTable table,
      LessonColumn lesson,
      Optional<StudentRow> student,
      List<Revision> history) {
    Instant now = clock.instant();
    ComputedTerm term = terms.of(Occasion.LESSON, lesson.day(), lesson.startsAt());
    return new CellExplanation(
        table.id(),
        table.title(),
        table.discipline(),
        lesson,
        student,
        term,
        term.stateAt(now),
        now,
        fillers(table.id(), lesson),
        history);
  }

  private static Optional<LessonColumn> lesson(JournalTable table, long lessonId) {
    return table.lessons().stream().filter(lesson -> lesson.id() == lessonId).findFirst();
  }

  private boolean sits(long journalId, long studentId) {
    return em.createQuery(
                "select count(e) from Enrolment e where e.journal.id = :journal"
                    + " and e.student.personId = :student",
                Long.class)
            .setParameter("journal", journalId)
            .setParameter("student", studentId)
            .getSingleResult()
        > 0;
  }

  private List<Filler> fillers(long journalId, LessonColumn lesson) {
    long self = caller.required().personId();
    return em.createQuery(
            "select a.teacher from TeachingAssignment a where a.journal.id = :journal"
                + " and a.endedOn is null and (a.lessonKind is null or a.lessonKind = :kind)"
                + " and (a.beginOn is null or a.beginOn <= :day)"
                + " and (a.endOn is null or a.endOn >= :day)"
                + " order by a.lead desc, a.teacher.searchName",
            Person.class)
        .setParameter("journal", journalId)
        .setParameter("kind", lesson.kind())
        .setParameter("day", lesson.day())
        .getResultStream()
        .distinct()
        .map(teacher -> new Filler(teacher.name(), teacher.id() == self))
        .toList();
  }

  private List<Revision> history(long lessonId, long studentId) {
    List<MarkRevision> entries =
        em.createQuery(
                "select r from MarkRevision r where r.mark.lesson.id = :lesson"
                    + " and r.mark.student.personId = :student order by r.version",
                MarkRevision.class)
            .setParameter("lesson", lessonId)
            .setParameter("student", studentId)
            .getResultList();
    Map<String, String> names =
        names(entries.stream().map(MarkRevision::author).distinct().toList());
    List<Revision> history = new ArrayList<>();
    Value before = Value.NOTHING;
    for (MarkRevision entry : entries) {
      Value after = new Value(entry.points(), entry.absence());
      history.add(
          new Revision(
              entry.version(),
              before,
              after,
              names.getOrDefault(entry.author(), entry.author()),
              entry.enteredAt(),
              entry.way()));
      before = after;
    }
    Collections.reverse(history);
    return history;
  }

  private Map<String, String> names(List<String> logins) {
    Map<String, String> names = new HashMap<>();
    if (!logins.isEmpty()) {
      em.createQuery(
              "select a.login, a.person from Account a where a.login in :logins", Object[].class)
          .setParameter("logins", logins)
          .getResultStream()
          .forEach(row -> names.put((String) row[0], ((Person) row[1]).name().shortened()));
    }
    return names;
  }
}

package kz.journal.journal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kz.journal.access.Caller;
import kz.journal.access.SignedIn;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Roles;
import kz.journal.roster.Enrolment;
import kz.journal.roster.Journal;
import kz.journal.roster.Lesson;
import kz.journal.substitution.TeachingLoad;
import kz.journal.substitution.rule.WhoMayEnter;
import kz.journal.time.JournalClock;
import kz.journal.window.ComputedTerm;
import kz.journal.window.EntryTerms;
import kz.journal.window.LessonWindows;

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
@Clause({"2.2.2-3", "2.2.2-5b", "2.2.3", "2.3.2", "2.3.3b"})
public class CellExplaining {

  @PersistenceContext private EntityManager em;
  @Inject private JournalReading reading;
  @Inject private MarkHistory history;
  @Inject private EntryTerms terms;
  @Inject private LessonWindows windows;
  @Inject private JournalClock clock;
  @Inject private Caller caller;

  /** Why the lesson is open or closed; empty if the caller does not see it. */
  public Optional<CellExplanation> ofLesson(long journalId, long lessonId) {
    return reading.inSight(journalId)
        ? lesson(journalId, lessonId).map(lesson -> explanation(lesson, null, Optional.empty()))
        : Optional.empty();
  }

  /** Why the cell is open or closed, and its history; empty if the caller does not see it. */
  public Optional<CellExplanation> ofCell(long journalId, long lessonId, long studentId) {
    return history
        .of(journalId, lessonId, studentId)
        .flatMap(
            revisions ->
                lesson(journalId, lessonId)
                    .map(
                        lesson ->
                            explanation(
                                lesson,
                                studentId,
                                Optional.of(cell(lesson, studentId, revisions)))));
  }

  private CellExplanation explanation(
      Lesson lesson, Long student, Optional<CellExplanation.Cell> cell) {
    Journal journal = lesson.journal();
    SignedIn who = caller.required();
    List<WhoMayEnter.Load> loads = TeachingLoad.of(em, journal.id());
    Instant now = clock.instant();
    ComputedTerm ofLesson =
        LessonWindows.term(
            lesson,
            windows.ofLessons(List.of(lesson.id())).get(lesson.id()),
            LessonWindows.byRule(terms.byLevel(), lesson),
            now);
    ComputedTerm term = student == null ? ofLesson : windows.ofCell(ofLesson, lesson.id(), student);
    return new CellExplanation(
        journal.title(),
        journal.discipline().title(),
        lesson.kind(),
        lesson.heldOn(),
        lesson.topic(),
        term,
        term.stateAt(now),
        now,
        WhoMayEnter.of(who.personId(), who.roles(), TeachingLoad.held(lesson), loads),
        WhoMayEnter.fillers(TeachingLoad.held(lesson), loads).stream()
            .map(load -> new CellExplanation.Filler(load.teacher(), insteadOf(load)))
            .distinct()
            .toList(),
        WhoMayEnter.standIn(who.personId(), TeachingLoad.held(lesson), loads)
            .map(CellExplaining::insteadOf),
        cell);
  }

  private static String insteadOf(WhoMayEnter.Load load) {
    return load.standIn() == null ? null : load.standIn().absent();
  }

  /** The row is in sight, so the student has a place in the class; maybe a second one later. */
  private CellExplanation.Cell cell(
      Lesson lesson, long studentId, List<MarkHistory.Revision> revisions) {
    List<Enrolment> places =
        em.createQuery(
                "select e from Enrolment e join fetch e.student s join fetch s.person"
                    + " where e.journal = :journal and s.personId = :student order by e.id",
                Enrolment.class)
            .setParameter("journal", lesson.journal())
            .setParameter("student", studentId)
            .getResultList();
    List<Decision> seats =
        places.stream().map(place -> Entrances.seat(place).on(lesson.heldOn())).toList();
    List<CellExplanation.Change> changes = new ArrayList<>();
    MarkValue before = MarkValue.CLEARED;
    for (MarkHistory.Revision revision : revisions) {
      changes.add(new CellExplanation.Change(before, revision));
      before = revision.value();
    }
    Collections.reverse(changes);
    return new CellExplanation.Cell(
        places.get(0).student().person().name(),
        seats.stream().filter(Decision::isAllowed).findFirst().orElse(seats.get(0)),
        changes);
  }

  private Optional<Lesson> lesson(long journalId, long lessonId) {
    return em.createNamedQuery(Lesson.HELD, Lesson.class)
        .setParameter("id", lessonId)
        .setParameter("journal", journalId)
        .getResultStream()
        .findFirst();
  }
}

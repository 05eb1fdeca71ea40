package kz.journal.substitution;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import kz.journal.org.PersonName;
import kz.journal.roster.Lesson;
import kz.journal.roster.LessonKind;
import kz.journal.substitution.rule.WhoMayEnter.Held;
import kz.journal.substitution.rule.WhoMayEnter.Load;

/** The teaching load of a class as the rules of 2.3.2 take it, stand-ins after the own lines. */
public final class TeachingLoad {

  /**
   * Of a lesson {@code l} and a substitution {@code s} of its journal, in JPQL: whether it is in
   * force and covers it, as {@link Load#covers} says.
   */
  public static final String COVERS =
      "s.journal = l.journal and s.state = kz.journal.substitution.Substitution.State.CONFIRMED"
          + " and (s.lessonKind is null or s.lessonKind = l.kind) and s.beginOn <= l.heldOn"
          + " and coalesce(s.lastDay, s.endOn) >= l.heldOn"
          + " and (s.namedLessons = false or l member of s.lessons)";

  /**
   * Of a lesson {@code l}, in JPQL: whether it is the teacher's {@code :teacher} to fill, by the
   * load and not given to a stand-in, or as a stand-in, as the rule of 2.3.2 says.
   */
  public static final String FILLED_BY_TEACHER =
      "(exists (select a.id from TeachingAssignment a"
          + " where a.journal = l.journal and a.teacher.id = :teacher and a.endedOn is null"
          + " and (a.lessonKind is null or a.lessonKind = l.kind)"
          + " and (a.beginOn is null or a.beginOn <= l.heldOn)"
          + " and (a.endOn is null or a.endOn >= l.heldOn))"
          + " and not exists (select s.id from Substitution s"
          + " where s.absent.id = :teacher and "
          + COVERS
          + ") or exists (select s.id from Substitution s"
          + " where s.substitute.id = :teacher and "
          + COVERS
          + "))";

  private TeachingLoad() {}

  /** The lines in force: those of the load by the teachers' names, then the stand-ins. */
  public static List<Load> of(EntityManager em, long journalId) {
    return with(em, journalId, Set.of(Substitution.State.CONFIRMED), null);
  }

  /**
   * The same with substitutions that wait for the registrar, as if they were in force.
   *
   * @param but the substitution to leave out, or {@code null}
   */
  static List<Load> standing(EntityManager em, long journalId, Long but) {
    return with(
        em, journalId, Set.of(Substitution.State.ENTERED, Substitution.State.CONFIRMED), but);
  }

  /** A lesson as the rules ask about it. */
  public static Held held(Lesson lesson) {
    return new Held(lesson.id(), lesson.kind(), lesson.heldOn());
  }

  private static List<Load> with(
      EntityManager em, long journalId, Collection<Substitution.State> states, Long but) {
    List<Load> lines = new ArrayList<>(own(em, journalId));
    em.createQuery(
            "select distinct s from Substitution s join fetch s.absent join fetch s.substitute"
                + " left join fetch s.lessons where s.journal.id = :journal and s.state in :states"
                + " order by s.id",
            Substitution.class)
        .setParameter("journal", journalId)
        .setParameter("states", states)
        .getResultStream()
        .filter(substitution -> !substitution.id().equals(but))
        .map(Substitution::line)
        .forEach(lines::add);
    return lines;
  }

  private static List<Load> own(EntityManager em, long journalId) {
    return em.createQuery(
            "select p.id, p.familyName, p.givenName, p.patronymic, a.lessonKind, a.beginOn, a.endOn"
                + " from TeachingAssignment a join a.teacher p"
                + " where a.journal.id = :journal and a.endedOn is null order by p.searchName, a.id",
            Object[].class)
        .setParameter("journal", journalId)
        .getResultStream()
        .map(
            row ->
                new Load(
                    (Long) row[0],
                    new PersonName((String) row[1], (String) row[2], (String) row[3]).shortened(),
                    (LessonKind) row[4],
                    (LocalDate) row[5],
                    (LocalDate) row[6]))
        .toList();
  }
}

package kz.journal.journal;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import kz.journal.org.PersonName;
import kz.journal.roster.LessonKind;
import kz.journal.substitution.rule.WhoMayEnter;

/** The teaching load of a class as the rule of 2.3.2 takes it. */
final class TeachingLoads {

  private TeachingLoads() {}

  /** The lines in force, by the teachers' names. */
  static List<WhoMayEnter.Load> of(EntityManager em, long journalId) {
    return em.createQuery(
            "select p.id, p.familyName, p.givenName, p.patronymic, a.lessonKind, a.beginOn, a.endOn"
                + " from TeachingAssignment a join a.teacher p"
                + " where a.journal.id = :journal and a.endedOn is null order by p.searchName, a.id",
            Object[].class)
        .setParameter("journal", journalId)
        .getResultStream()
        .map(
            row ->
                new WhoMayEnter.Load(
                    (Long) row[0],
                    new PersonName((String) row[1], (String) row[2], (String) row[3]).shortened(),
                    (LessonKind) row[4],
                    (LocalDate) row[5],
                    (LocalDate) row[6]))
        .toList();
  }
}

package kz.journal.journal;

import jakarta.persistence.EntityManager;
import java.util.List;
import kz.journal.org.Person;
import kz.journal.roster.TeachingAssignment;
import kz.journal.substitution.rule.WhoMayEnter;

/** The teaching load of a class as the rule of 2.3.2 takes it. */
final class TeachingLoads {

  private TeachingLoads() {}

  /** The lines in force, by the teachers' names. */
  static List<WhoMayEnter.Load> of(EntityManager em, long journalId) {
    return em.createQuery(
            "select a, p from TeachingAssignment a join a.teacher p"
                + " where a.journal.id = :journal and a.endedOn is null order by p.searchName, a.id",
            Object[].class)
        .setParameter("journal", journalId)
        .getResultStream()
        .map(
            row -> {
              TeachingAssignment line = (TeachingAssignment) row[0];
              Person teacher = (Person) row[1];
              return new WhoMayEnter.Load(
                  teacher.id(),
                  teacher.name().shortened(),
                  line.lessonKind(),
                  line.beginOn(),
                  line.endOn());
            })
        .toList();
  }
}

package kz.journal.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import kz.journal.regulation.Clause;
import kz.journal.roster.Lesson;
import kz.journal.window.WindowsClosed;

/**
 * Finds which of the lessons just closed have empty cells. Their rows are locked first, so that a
 * mark that came in time and is still being written is there when cells are counted. An empty cell
 * stays empty: it becomes neither an absence nor a zero (reading A31).
 */
@ApplicationScoped
@Clause("2.3.3b")
public class ClosedLessons {

  @PersistenceContext private EntityManager em;
  @Inject private Event<LessonsClosedEmpty> found;

  void look(@Observes WindowsClosed closed) {
    em.createQuery("select l from Lesson l where l.id in :ids order by l.id", Lesson.class)
        .setParameter("ids", closed.lessons())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
    List<LessonsClosedEmpty.Closed> empty =
        em.createQuery(
                "select l.id, j.id, j.title, l.heldOn, d.id, count(e)"
                    + " from Enrolment e join e.student s join e.journal j"
                    + " join j.discipline c left join c.department d, Lesson l"
                    + " where l.id in :ids and l.journal = j"
                    + " and s.status = kz.journal.roster.StudentStatus.STUDYING"
                    + " and (e.endedOn is null or e.endedOn > l.heldOn)"
                    + " and (e.beginOn is null or e.beginOn <= l.heldOn)"
                    + " and (e.endOn is null or e.endOn >= l.heldOn)"
                    + " and not exists (select m.id from Mark m where m.lesson = l"
                    + " and m.student = s and (m.points is not null or m.absence is not null))"
                    + " group by l.id, j.id, j.title, l.heldOn, d.id order by l.heldOn, l.id",
                Object[].class)
            .setParameter("ids", closed.lessons())
            .getResultStream()
            .map(
                row ->
                    new LessonsClosedEmpty.Closed(
                        (Long) row[0],
                        (Long) row[1],
                        (String) row[2],
                        (LocalDate) row[3],
                        (Long) row[4],
                        ((Number) row[5]).intValue()))
            .toList();
    if (!empty.isEmpty()) {
      found.fire(new LessonsClosedEmpty(empty, closed.at()));
    }
  }
}

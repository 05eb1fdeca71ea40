package kz.journal.window;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.journal.calendar.CalendarVersion;
import kz.journal.calendar.WeekKind;
import kz.journal.regulation.Roles;
import kz.journal.roster.Lesson;
import kz.journal.window.rule.EntryTerm;

/** One transaction of {@link WindowRecomputing}, which alone calls it. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RecomputingBatch {

  private static final int BATCH = 500;

  @PersistenceContext private EntityManager em;
  @Inject private EntryTerms terms;
  @Inject private CalendarVersion calendar;

  /** How far a batch came: the last lesson looked at, and how many windows moved. */
  public record Reached(long lesson, int moved) {}

  /** Some hundreds of windows behind a lesson; empty if there are none left. */
  public Optional<Reached> recompute(long after, ChangeCause cause, Instant at, String by) {
    List<Long> ids =
        em.createQuery(
                "select w.lessonId from EntryWindow w where w.lessonId > :after"
                    + " and w.closesAt > :at and w.closeReason is null order by w.lessonId",
                Long.class)
            .setParameter("after", after)
            .setParameter("at", at)
            .setMaxResults(BATCH)
            .getResultList();
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    Map<Long, Lesson> lessons = new HashMap<>();
    em.createQuery("select l from Lesson l where l.id in :ids", Lesson.class)
        .setParameter("ids", ids)
        .getResultStream()
        .forEach(lesson -> lessons.put(lesson.id(), lesson));
    EntryTerm rule = terms.rule();
    WeekKind week = terms.week();
    long version = calendar.current();
    int moved = 0;
    for (EntryWindow window : locked(ids)) {
      Lesson lesson = lessons.get(window.lessonId());
      ComputedTerm term = rule.of(window.occasion(), lesson.heldOn(), lesson.startsAt(), week);
      Optional<Instant> before = window.recompute(term, version, at);
      if (before.isPresent()) {
        em.persist(new WindowChange(window, before.get(), cause, null, by, at));
        moved++;
      }
    }
    return Optional.of(new Reached(ids.get(ids.size() - 1), moved));
  }

  private List<EntryWindow> locked(List<Long> ids) {
    return em.createQuery(
            "select w from EntryWindow w where w.lessonId in :ids order by w.lessonId",
            EntryWindow.class)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }
}

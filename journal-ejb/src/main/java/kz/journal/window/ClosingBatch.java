package kz.journal.window;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.journal.regulation.Roles;

/**
 * One transaction of the upkeep of windows. Rows are locked before they are changed and asked again
 * under the lock: of two servers that ring at once, the second finds nothing. Only {@link
 * WindowClosing} calls it.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ClosingBatch {

  private static final int BATCH = 300;

  @PersistenceContext private EntityManager em;
  @Inject private LessonWindows windows;
  @Inject private Event<WindowsClosed> closings;

  /**
   * Closes some hundreds of windows that are due.
   *
   * @return how many, or empty if none was due
   */
  public Optional<Integer> close(Instant now) {
    List<Long> due =
        em.createQuery(
                "select w.lessonId from EntryWindow w where w.closedAt is null"
                    + " and w.closesAt <= :now order by w.closesAt, w.lessonId",
                Long.class)
            .setParameter("now", now)
            .setMaxResults(BATCH)
            .getResultList();
    if (due.isEmpty()) {
      return Optional.empty();
    }
    List<EntryWindow> locked =
        em.createQuery(
                "select w from EntryWindow w where w.lessonId in :ids and w.closedAt is null"
                    + " order by w.lessonId",
                EntryWindow.class)
            .setParameter("ids", due)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .filter(window -> window.closedAt() == null && !window.closesAt().isAfter(now))
            .toList();
    locked.forEach(window -> window.close(now));
    if (!locked.isEmpty()) {
      closings.fire(new WindowsClosed(locked.stream().map(EntryWindow::lessonId).toList(), now));
    }
    return Optional.of(locked.size());
  }

  /** See {@link LessonWindows#followBatch}. */
  public Optional<Long> follow(long after, String by) {
    return windows.followBatch(after, by);
  }

  /** See {@link WindowClosing#reopenAfter}. */
  public void reopenAfter(Instant now) {
    em.createQuery(
            "update EntryWindow w set w.closedAt = null, w.closeReason = null,"
                + " w.version = w.version + 1 where w.closedAt > :now and w.closesAt > :now"
                + " and w.closeReason = kz.journal.window.CloseReason.TERM")
        .setParameter("now", now)
        .executeUpdate();
  }
}

package kz.journal.window;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalClock;

/**
 * Writes down which windows are over, batch after batch, each in a transaction of its own. Nothing
 * is decided here: an entry is late by the window's moment, whether this ran or not. So a server
 * that slept through midnight catches up and no state differs.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WindowClosing {

  @Inject private ClosingBatch batch;
  @Inject private JournalClock clock;

  /**
   * Closes all windows that are due by now.
   *
   * @return how many this call closed; those another server closed meanwhile are not counted
   */
  public int closeDue() {
    Instant now = clock.instant();
    int closed = 0;
    Optional<Integer> one = batch.close(now);
    while (one.isPresent()) {
      closed += one.get();
      one = batch.close(now);
    }
    return closed;
  }

  /** Gives every lesson its window that has none, and lets windows follow lessons that moved. */
  public void follow(String by) {
    Optional<Long> reached = Optional.of(Long.MIN_VALUE);
    while (reached.isPresent()) {
      reached = batch.follow(reached.get(), by);
    }
  }

  /** The demo's clock went back: what was closed later than now is not closed yet. */
  public void reopenAfter(Instant now) {
    batch.reopenAfter(now);
  }
}

package kz.journal.window;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;

/**
 * Takes windows along when the calendar or a setting of the terms changed: those not yet open and
 * those open move later, never earlier; closed ones stay (reading A7). Batch after batch, entry
 * going on meanwhile: it asks the rule itself and obeys the change at once. A second run finds
 * nothing left to move, so a run that a stop cut off is simply run again.
 */
@Stateless
@Clause("2.3.3b")
public class WindowRecomputing {

  @Inject private RecomputingBatch batch;

  /**
   * Brings the windows that were open or not yet open at a moment up to date.
   *
   * @param at when the change was made, by the journal's clock
   * @param by login of who made it
   * @return how many moved
   */
  @RolesAllowed(Roles.SYSTEM)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public int recompute(ChangeCause cause, Instant at, String by) {
    int moved = 0;
    long after = Long.MIN_VALUE;
    Optional<RecomputingBatch.Reached> reached = batch.recompute(after, cause, at, by);
    while (reached.isPresent()) {
      moved += reached.get().moved();
      after = reached.get().lesson();
      reached = batch.recompute(after, cause, at, by);
    }
    return moved;
  }
}

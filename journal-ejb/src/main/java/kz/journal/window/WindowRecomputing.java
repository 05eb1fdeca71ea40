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
   * Brings the windows that were open or not yet open at a moment up to date, all of them.
   *
   * @param at when the change was made, by the journal's clock
   * @param by login of who made it
   * @return how many moved
   */
  @RolesAllowed(Roles.SYSTEM)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public int recompute(ChangeCause cause, Instant at, String by) {
    return carryOn(batch.begin(cause, at, by));
  }

  /**
   * Carries a run on from where it came to; of a finished one nothing is left.
   *
   * @return how many windows this call moved
   */
  @RolesAllowed(Roles.SYSTEM)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public int carryOn(long run) {
    batch.count(run);
    Optional<Integer> moved = Optional.of(0);
    int all = 0;
    while (moved.isPresent()) {
      all += moved.get();
      moved = batch.recompute(run);
    }
    return all;
  }
}

package kz.journal.journal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;

/**
 * The only door through which a value comes into a cell: page, paste, file, undo and machine alike
 * (1.4, 2.3.1). Every change stands alone, in a transaction of its own, and is asked in this order:
 * was it saved before under the same number; is there such a cell; may the caller fill it (2.3.2);
 * is the window open now by the server's clock (2.3.3); is the value legal; is the version the
 * caller saw the one that stands. The author is the caller (2.2.3).
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
@Clause({"1.4", "2.2.3", "2.3.1a", "2.3.2", "2.3.3b"})
public class MarkEntry {

  /** More changes than this are not taken at once. */
  public static final int LARGEST_BATCH = 2000;

  @Inject private Entrances entrances;
  @Inject private CellWriting cells;

  /**
   * Enters the changes one after another.
   *
   * @param way by which way the values came
   * @return what became of each, in the order given; empty if the journal does not exist or is out
   *     of the caller's sight
   * @throws IllegalArgumentException if there are more than {@value #LARGEST_BATCH}
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<List<MarkOutcome>> enter(long journalId, EntryWay way, List<MarkChange> changes) {
    if (changes.size() > LARGEST_BATCH) {
      throw new IllegalArgumentException(changes.size() + " changes at once");
    }
    Optional<Entrance> entrance =
        entrances.to(journalId, changes.stream().map(MarkChange::studentId).distinct().toList());
    return entrance.map(
        open -> {
          List<MarkOutcome> outcomes = new ArrayList<>(changes.size());
          changes.forEach(change -> outcomes.add(enter(open, way, change)));
          return outcomes;
        });
  }

  private MarkOutcome enter(Entrance entrance, EntryWay way, MarkChange change) {
    try {
      return cells.write(entrance, way, change);
    } catch (EJBException e) {
      // The number was taken by another cell's change at the same moment: asked again, it is known.
      return cells.write(entrance, way, change);
    }
  }
}

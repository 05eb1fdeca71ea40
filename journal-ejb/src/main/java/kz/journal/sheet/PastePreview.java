package kz.journal.sheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import kz.journal.journal.JournalReading;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.sheet.rule.PasteReading;

/**
 * Says what a paste from a spreadsheet would do to a journal, and writes nothing: the teacher
 * looks, chooses, and sends the chosen cells through {@code MarkEntry}, which decides again
 * (2.3.1).
 */
@Stateless
@RolesAllowed(Roles.TEACHER)
@Clause("2.3.1a")
public class PastePreview {

  @Inject private JournalReading reading;

  /**
   * What the text would do.
   *
   * @param lesson the active cell's lesson, or {@code null}
   * @param student the active cell's student, or {@code null}
   * @param shown the lessons in sight, over which a paste without days runs; empty if all are
   * @return empty if the journal does not exist or is out of the caller's sight
   */
  public Optional<SheetReading> of(
      long journalId, String text, Long lesson, Long student, Set<Long> shown) {
    return reading
        .table(journalId)
        .map(table -> PasteReading.of(text, Grid.of(table), lesson, student, shown));
  }
}

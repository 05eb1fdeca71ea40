package kz.journal.sheet;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.journal.journal.JournalTable;
import kz.journal.journal.MarkValue;
import kz.journal.org.PersonName;
import kz.journal.regulation.Refused;

/**
 * One filled cell of a sheet and what would become of it.
 *
 * @param line where it stood: the line of the text, the row of the workbook, from 1
 * @param received the text as it came
 * @param lesson the lesson it belongs to, or {@code null} if unknown
 * @param student the student it belongs to, or {@code null} if unknown
 * @param name the name in the sheet, or the student's own where the sheet has none
 * @param candidates whom the name fits, or resembles; empty where the student is known
 * @param before what stands in the cell, or {@code null} if nothing was ever entered
 * @param value what would stand there, or {@code null} if the text is no mark
 * @param seenVersion the version the sheet was made from: of a file the one it was taken with, of a
 *     paste the present one; {@code null} for a cell never entered
 * @param reason why it cannot be written as it is; empty where it can
 */
public record ProposedCell(
    int line,
    String received,
    Long lesson,
    Long student,
    String name,
    List<Candidate> candidates,
    JournalTable.Cell before,
    MarkValue value,
    Integer seenVersion,
    Verdict verdict,
    Optional<Refused> reason) {

  /** A student the name may mean. */
  public record Candidate(long id, PersonName name, String identifier) {

    public static Candidate of(Grid.Row row) {
      return new Candidate(row.id(), row.name(), row.identifier());
    }
  }

  public ProposedCell {
    candidates = List.copyOf(candidates);
    Objects.requireNonNull(verdict, "verdict");
  }

  /** The same cell, not to be written for this reason. */
  public ProposedCell unknown(Refused why) {
    return new ProposedCell(
        line,
        received,
        lesson,
        student,
        name,
        candidates,
        before,
        value,
        seenVersion,
        Verdict.UNKNOWN,
        Optional.of(why));
  }
}

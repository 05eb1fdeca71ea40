package kz.journal.sheet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.journal.regulation.Refused;

/**
 * What a sheet would do, cell by cell in its own order; or why it could not be read at all.
 *
 * @param refusal empty if it was read
 */
public record SheetReading(Optional<Refused> refusal, List<ProposedCell> cells) {

  public SheetReading {
    cells = List.copyOf(cells);
  }

  public static SheetReading of(List<ProposedCell> cells) {
    return new SheetReading(Optional.empty(), cells);
  }

  public static SheetReading refused(Refused refusal) {
    return new SheetReading(Optional.of(refusal), List.of());
  }

  /** How many cells have each verdict; verdicts nobody got are left out. */
  public Map<Verdict, Integer> counts() {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    cells.forEach(cell -> counts.merge(cell.verdict(), 1, Integer::sum));
    return counts;
  }
}

package kz.journal.sheet.rule;

import java.util.List;
import java.util.Map;
import kz.journal.journal.JournalTable.CellKey;
import kz.journal.regulation.Refused;
import kz.journal.sheet.ProposedCell;

/** A cell that a sheet names twice is taken once if both say the same, and else not at all. */
final class Twice {

  private Twice() {}

  /**
   * Adds a cell to those read so far.
   *
   * @param met where each cell of the journal stands among them
   */
  static void add(List<ProposedCell> cells, Map<CellKey, Integer> met, ProposedCell cell) {
    if (cell.lesson() == null || cell.student() == null) {
      cells.add(cell);
      return;
    }
    Integer earlier = met.putIfAbsent(new CellKey(cell.lesson(), cell.student()), cells.size());
    if (earlier == null) {
      cells.add(cell);
      return;
    }
    ProposedCell first = cells.get(earlier);
    if (first.value() == null || !first.value().equals(cell.value())) {
      Refused twice =
          Refused.because("paste-twice").with("first", first.line()).with("second", cell.line());
      cells.set(earlier, first.unknown(twice));
      cells.add(cell.unknown(twice));
    }
  }
}

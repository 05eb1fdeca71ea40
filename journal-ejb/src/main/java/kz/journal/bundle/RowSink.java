package kz.journal.bundle;

import java.util.BitSet;

/** Takes the rows of one sheet as text, the header first. */
@FunctionalInterface
public interface RowSink {

  /**
   * Takes one row.
   *
   * @param line where the row begins in its file, from 1
   * @param cells as they stand, never {@code null}; may be fewer or more than the header's
   * @param formulas the cells that hold a spreadsheet formula, whose text stands in {@code cells}
   */
  void row(int line, String[] cells, BitSet formulas);
}

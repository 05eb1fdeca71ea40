package kz.journal.sheet;

/** What would become of a cell, in the order a teacher should look at them. */
public enum Verdict {
  /** Points become fewer, or are taken away. */
  LOWERED,
  /** No such student or no such lesson in the journal. */
  UNKNOWN,
  /** The name fits several students of the journal. */
  NAMESAKES,
  /** The cell cannot be entered now. */
  CLOSED,
  /** Another value than the one that stands there. */
  CHANGED,
  /** The cell is empty now. */
  NEW,
  /** Nothing would change. */
  SAME,
  /** The text is no mark. */
  NOT_A_MARK,
  /** The cell was changed by somebody after the file was taken. */
  CONFLICT
}

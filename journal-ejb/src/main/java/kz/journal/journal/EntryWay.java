package kz.journal.journal;

/** By which way a value came into a cell. */
public enum EntryWay {
  TYPED,
  PASTED,
  ROLL_CALL,
  UNDO,
  IMPORTED,
  MACHINE,
  CORRECTION
}

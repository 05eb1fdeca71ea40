package kz.journal.extension;

/** The grounds paragraph 2.2.7 knows; there are no others. */
public enum ExtensionGround {
  HOLIDAY,
  /** An outage of the system. */
  OUTAGE,
  /** The teacher's explanatory note. */
  EXPLANATORY_NOTE
}

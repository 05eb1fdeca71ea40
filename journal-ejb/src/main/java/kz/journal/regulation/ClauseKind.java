package kz.journal.regulation;

/** What a statement of the instruction asks for, and so how the software can obey it. */
public enum ClauseKind {
  /** A condition to decide: allowed or refused, computed this way and no other. */
  RULE,
  /** Something people do in a set order; the software offers the acts and keeps the order. */
  PROCEDURE,
  /** Something to be recorded, kept and shown. */
  DATA,
  /** The document itself: identity, copies, sheets. Kept by the software where it is of use. */
  DOCUMENT,
  /** Addressed to people alone; the registry says why no code can obey it. */
  ORGANISATIONAL;

  /** Whether the build demands code and a test for a statement of this kind. */
  public boolean needsCode() {
    return this == RULE || this == PROCEDURE || this == DATA;
  }
}

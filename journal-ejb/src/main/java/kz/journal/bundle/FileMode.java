package kz.journal.bundle;

/** How one sheet of a bundle is to be understood, as its manifest says. */
public enum FileMode {
  /** The sheet is the whole truth: what it does not name has ended. */
  BULK,
  /** The sheet names only what is new, different or, with status {@code tobedeleted}, ended. */
  DELTA,
  /** The bundle says nothing about this kind; what is stored stays as it is. */
  ABSENT
}

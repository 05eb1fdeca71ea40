package kz.journal.extension;

/** Whose windows an extension concerns; beyond single lessons those of lessons held on its days. */
public enum ExtensionScope {
  /** One student in one lesson. */
  CELL,
  LESSON,
  JOURNAL,
  /** The lessons a person fills by the teaching load. */
  TEACHER,
  /** The lessons of a department's disciplines. */
  DEPARTMENT,
  /** The lessons of a level of education. */
  LEVEL,
  ALL;

  /** Whether single lessons are named and no days are needed. */
  public boolean single() {
    return this == CELL || this == LESSON;
  }
}

package kz.journal.roster;

/** The form in which a discipline is examined at the end of a term. */
public enum ExamForm {
  ORAL,
  WRITTEN,
  TEST,
  /** Objective structured clinical examination. */
  OSCE
}

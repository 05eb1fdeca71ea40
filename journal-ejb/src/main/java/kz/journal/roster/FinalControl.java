package kz.journal.roster;

/** What a discipline ends with. */
public enum FinalControl {
  EXAM,
  DIFFERENTIATED_CREDIT
}

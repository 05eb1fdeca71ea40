package kz.journal.roster;

/** Where a student stands. Only who is studying is marked; the others keep what they earned. */
public enum StudentStatus {
  STUDYING,
  ON_LEAVE,
  EXPELLED,
  GRADUATED,
  /** Left out of a later roster without a reason given. */
  LEFT
}

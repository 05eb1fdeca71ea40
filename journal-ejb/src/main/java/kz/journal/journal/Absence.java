package kz.journal.journal;

/** Attendance without a mark; letters as in the wire format. */
public enum Absence {
  /** Absent: «н». */
  N,
  /** Absent for a valid reason: «ув». */
  U,
  /** Present, not marked: «+». */
  P
}

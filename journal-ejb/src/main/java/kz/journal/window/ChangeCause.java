package kz.journal.window;

/** What moved a promised moment. */
public enum ChangeCause {
  /** A setting of the terms. */
  RULE,
  /** Another version of the working calendar. */
  CALENDAR,
  /** The lesson's day or start. */
  TIMETABLE,
  /** An extension in force. */
  EXTENSION,
  /** A declared outage of the system. */
  OUTAGE,
  /** A counter-entry to an extension. */
  UNDO
}

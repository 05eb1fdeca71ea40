package kz.journal.window;

/** Why a window was written down as closed. */
public enum CloseReason {
  /** Its term, extensions included, is over. */
  TERM,
  /** Its lesson was cancelled: there is nothing to enter. */
  CANCELLED
}

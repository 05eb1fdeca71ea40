package kz.journal.window;

/** Whether an entry would be in time. */
public enum WindowState {
  /** The lesson has not begun. */
  NOT_YET,
  /** Entry is in time. */
  OPEN,
  /** The term is over; an empty cell stays empty, never absent and never zero. */
  CLOSED
}

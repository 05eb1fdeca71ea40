package kz.journal.academic;

/** The life of an edition. */
public enum CalendarState {
  DRAFT,
  APPROVED,
  /** A later edition was approved. */
  SUPERSEDED
}

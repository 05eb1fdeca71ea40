package kz.journal.calendar;

/** What an academic period is. Classes belong to a semester or a term. */
public enum PeriodKind {
  SCHOOL_YEAR,
  SEMESTER,
  TERM,
  GRADING_PERIOD
}

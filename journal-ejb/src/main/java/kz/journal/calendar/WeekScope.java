package kz.journal.calendar;

/**
 * The working weeks that a special day holds for. A Saturday swapped for a Friday concerns the
 * five-day week only, since Saturday is worked in the other anyway; a swapped Sunday concerns both.
 */
public enum WeekScope {
  FIVE_DAY,
  SIX_DAY,
  BOTH;

  /** Whether a day of this scope is to be obeyed when terms are counted in the given week. */
  public boolean covers(WeekKind week) {
    return this == BOTH || name().equals(week.name());
  }
}

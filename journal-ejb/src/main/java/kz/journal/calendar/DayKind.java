package kz.journal.calendar;

/**
 * What makes a day special. The order is the order of precedence where several rows name one date:
 * the first one decides and is given as the reason, so that a day off always outweighs a working
 * weekend, and a term is never shortened by a contradiction in the data.
 */
public enum DayKind {
  /** National or state holiday; on a weekly day off it is transferred. */
  HOLIDAY,
  /** 7 January and the first day of Kurban Ait: off, but not holidays, so never transferred. */
  FIXED_DAY_OFF,
  /** Off in place of another day: of a holiday by law, of a weekend day by decree or order. */
  TRANSFERRED,
  /** The journal could not be used; the day does not count in a term. */
  OUTAGE,
  /** A Saturday or Sunday that is worked by decree or order. */
  WORKING_WEEKEND;

  /** Whether a day of this kind is not worked. */
  public boolean isOff() {
    return this != WORKING_WEEKEND;
  }
}

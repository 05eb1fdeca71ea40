package kz.journal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * The working week that a term is counted in: five days (Saturday and Sunday off) or six (Sunday
 * off).
 *
 * <p>Reading: paragraph 2.3.3 says "working days" and not of which week. On Friday 27 November 2026
 * the term of a lesson ends on Tuesday 1 December in a five-day week and on Monday 30 November in a
 * six-day one. The week is a setting of the institution and of the level of education; the default
 * is the five-day week, because the later moment never calls a timely entry late (reading A2,
 * decision record 0004).
 */
public enum WeekKind {
  FIVE_DAY(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)),
  SIX_DAY(EnumSet.of(DayOfWeek.SUNDAY));

  private final Set<DayOfWeek> daysOff;

  WeekKind(Set<DayOfWeek> daysOff) {
    this.daysOff = daysOff;
  }

  /** Whether the date is this week's regular rest day, before holidays and swaps are looked at. */
  public boolean isWeeklyDayOff(LocalDate date) {
    return daysOff.contains(date.getDayOfWeek());
  }
}

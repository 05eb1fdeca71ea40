package kz.journal.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * Days or an academic calendar were changed. Fired in the transaction of the change, after it was
 * written; whoever computes terms observes it.
 *
 * @param version of the calendar from now on
 * @param dates the days that are or were special; empty where an academic calendar changed
 */
public record CalendarChanged(long version, Set<LocalDate> dates) {

  public CalendarChanged {
    dates = Set.copyOf(dates);
  }
}

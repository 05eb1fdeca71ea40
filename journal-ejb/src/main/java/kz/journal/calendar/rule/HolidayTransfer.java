package kz.journal.calendar.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.journal.calendar.DayKind;
import kz.journal.calendar.SpecialDay;
import kz.journal.calendar.TransferredHoliday;
import kz.journal.calendar.WeekKind;
import kz.journal.regulation.Clause;

/**
 * Proposes the days off that follow from a year's holidays. A holiday on a weekly day off makes the
 * next working day after the holiday a day off (Law on holidays, art. 5). Earlier holidays are
 * transferred first, and no day is given twice: in 2026 Nauryz falls on Saturday, Sunday and
 * Monday, so the five-day week rests on Tuesday 24 and Wednesday 25 March. 7 January and the first
 * day of Kurban Ait are days off but not holidays (Labour Code, art. 84 p. 5): they are never
 * transferred, and nothing is transferred onto them.
 *
 * <p>In a six-day week Saturday is a working day, so that only holidays on a Sunday are
 * transferred. Swaps by decree or order are decisions, not consequences: {@code TRANSFERRED},
 * {@code WORKING_WEEKEND} and {@code OUTAGE} days in the input are passed over.
 */
@Clause({"2.3.3b", "2.3.3c", "2.3.3d"})
public final class HolidayTransfer {

  private HolidayTransfer() {}

  /**
   * The transfers of all holidays among the given days, ascending by holiday. Days of the following
   * year must be given too where a holiday stands so near its end that it could reach them.
   */
  public static List<TransferredHoliday> of(Collection<SpecialDay> days, WeekKind week) {
    Map<LocalDate, SpecialDay> holidays = new TreeMap<>();
    Set<LocalDate> off = new HashSet<>();
    for (SpecialDay day : days) {
      boolean holiday = day.kind() == DayKind.HOLIDAY;
      if (day.scope().covers(week) && (holiday || day.kind() == DayKind.FIXED_DAY_OFF)) {
        off.add(day.date());
        if (holiday) {
          holidays.put(day.date(), day);
        }
      }
    }
    List<TransferredHoliday> transfers = new ArrayList<>();
    for (SpecialDay holiday : holidays.values()) {
      if (week.isWeeklyDayOff(holiday.date())) {
        LocalDate to = holiday.date().plusDays(1);
        while (week.isWeeklyDayOff(to) || off.contains(to)) {
          to = to.plusDays(1);
        }
        off.add(to);
        transfers.add(new TransferredHoliday(holiday, to));
      }
    }
    return List.copyOf(transfers);
  }
}

package kz.journal.calendar.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import kz.journal.calendar.DayKind;
import kz.journal.calendar.DayStatus;
import kz.journal.calendar.SpecialDay;
import kz.journal.calendar.WeekKind;
import kz.journal.regulation.Clause;

/**
 * Decides whether a date is a working day, and says why. The plain week decides, unless a special
 * day names the date; where several do, {@link DayKind}'s order says which one holds.
 *
 * <p>Immutable and safe to share between threads: one lookup per question. Dates are civil dates; a
 * year without data is read as a plain week, see {@link #knows}.
 *
 * <p>Source: working days of paragraph 2.3.3; which days are off is data (Law on holidays, art. 5;
 * Labour Code, art. 84 and 85).
 */
@Clause({"2.3.3b", "2.3.3c", "2.3.3d"})
public final class WorkingCalendar {

  private static final BinaryOperator<SpecialDay> WEIGHTIER =
      BinaryOperator.minBy(Comparator.comparing(SpecialDay::kind));

  private final Map<WeekKind, Map<LocalDate, SpecialDay>> deciding = new EnumMap<>(WeekKind.class);
  private final Set<Integer> years = new HashSet<>();

  /** A calendar of the given special days; their order does not matter. */
  public WorkingCalendar(Collection<SpecialDay> days) {
    for (WeekKind week : WeekKind.values()) {
      Map<LocalDate, SpecialDay> byDate = new HashMap<>();
      for (SpecialDay day : days) {
        if (day.scope().covers(week)) {
          byDate.merge(day.date(), day, WEIGHTIER);
        }
      }
      deciding.put(week, byDate);
    }
    for (SpecialDay day : days) {
      if (day.kind() == DayKind.HOLIDAY) {
        years.add(day.date().getYear());
      }
    }
  }

  /** Whether the date is worked in the given week. */
  public boolean isWorking(LocalDate date, WeekKind week) {
    SpecialDay special = deciding.get(week).get(date);
    return special == null ? !week.isWeeklyDayOff(date) : !special.kind().isOff();
  }

  /**
   * Why the date is worked or not: by the special day it returns, or by the plain week. A holiday
   * on a Sunday is explained by the holiday.
   */
  public DayStatus why(LocalDate date, WeekKind week) {
    return new DayStatus(
        date, isWorking(date, week), Optional.ofNullable(deciding.get(week).get(date)));
  }

  /**
   * Whether the holidays of the year have been entered. Terms that reach into an unknown year are
   * provisional: its holidays can only move them later.
   */
  public boolean knows(int year) {
    return years.contains(year);
  }
}

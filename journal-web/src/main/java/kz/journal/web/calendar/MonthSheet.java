package kz.journal.web.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.journal.calendar.DayStatus;
import kz.journal.calendar.SpecialDay;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.rule.WorkingCalendar;

/**
 * A month as a table of weeks from Monday to Sunday, filled up with days of its neighbours.
 *
 * @param name as a heading, with the year
 * @param workingDays how many days of the month are worked
 */
public record MonthSheet(YearMonth month, String name, int workingDays, List<List<Cell>> weeks) {

  /**
   * A day of the sheet.
   *
   * @param working whether it is worked
   * @param special what makes it special, or {@code null}
   * @param within whether it is of this month
   */
  public record Cell(LocalDate date, boolean working, SpecialDay special, boolean within) {

    /** The style of the cell: of a neighbour, off, and of what kind. */
    public String style() {
      return (within ? "" : "other ")
          + (working ? "" : "off ")
          + (special == null ? "" : special.kind().name());
    }
  }

  static MonthSheet of(YearMonth month, WorkingCalendar calendar, WeekKind week, Locale language) {
    LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<List<Cell>> weeks = new ArrayList<>();
    int working = 0;
    for (LocalDate monday = first;
        !monday.isAfter(month.atEndOfMonth());
        monday = monday.plusWeeks(1)) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        LocalDate date = monday.plusDays(i);
        DayStatus status = calendar.why(date, week);
        boolean within = YearMonth.from(date).equals(month);
        cells.add(new Cell(date, status.working(), status.special().orElse(null), within));
        working += within && status.working() ? 1 : 0;
      }
      weeks.add(List.copyOf(cells));
    }
    String name = DateTimeFormatter.ofPattern("LLLL yyyy", language).format(month);
    return new MonthSheet(
        month,
        name.substring(0, 1).toUpperCase(language) + name.substring(1),
        working,
        List.copyOf(weeks));
  }
}

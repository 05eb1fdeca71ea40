package kz.journal.calendar.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import kz.journal.calendar.DayKind;
import kz.journal.calendar.ProposedTransfer;
import kz.journal.calendar.SpecialDay;
import kz.journal.calendar.TransferredHoliday;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.WeekScope;
import kz.journal.regulation.Clause;

/**
 * The days off that the holidays of a year call for and that are not entered yet, for the registrar
 * to confirm. What {@link HolidayTransfer} gives for both weeks alike is proposed once, for both. A
 * transferred day that already stands on the date counts as the one proposed, whichever act it
 * names.
 */
@Clause({"2.3.3b", "2.3.3c", "2.3.3d"})
public final class TransferProposals {

  private TransferProposals() {}

  /**
   * Ascending by date, the five-day week before the six-day one.
   *
   * @param days the days in force of the year and of its neighbours
   * @param year of the holidays; the days proposed may lie in the next
   */
  public static List<ProposedTransfer> of(Collection<SpecialDay> days, int year) {
    List<TransferredHoliday> five = missing(days, year, WeekKind.FIVE_DAY);
    List<TransferredHoliday> six = missing(days, year, WeekKind.SIX_DAY);
    List<ProposedTransfer> proposals = new ArrayList<>();
    for (TransferredHoliday transfer : five) {
      proposals.add(proposal(transfer, six.remove(transfer) ? WeekScope.BOTH : WeekScope.FIVE_DAY));
    }
    six.forEach(transfer -> proposals.add(proposal(transfer, WeekScope.SIX_DAY)));
    proposals.sort(
        Comparator.comparing(ProposedTransfer::to).thenComparing(ProposedTransfer::scope));
    return List.copyOf(proposals);
  }

  private static List<TransferredHoliday> missing(
      Collection<SpecialDay> days, int year, WeekKind week) {
    return new ArrayList<>(
        HolidayTransfer.of(days, week).stream()
            .filter(transfer -> transfer.holiday().date().getYear() == year)
            .filter(transfer -> !stands(days, transfer.to(), week))
            .toList());
  }

  private static boolean stands(Collection<SpecialDay> days, LocalDate date, WeekKind week) {
    return days.stream()
        .anyMatch(
            day ->
                day.kind() == DayKind.TRANSFERRED
                    && day.date().equals(date)
                    && day.scope().covers(week));
  }

  private static ProposedTransfer proposal(TransferredHoliday transfer, WeekScope scope) {
    return new ProposedTransfer(transfer.holiday(), transfer.to(), scope);
  }
}

package kz.journal.extension.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.rule.WorkingCalendar;
import kz.journal.calendar.rule.WorkingDays;
import kz.journal.extension.OutageInterval;
import kz.journal.regulation.Clause;
import kz.journal.time.JournalZone;

/**
 * Decides how much longer a window is because the system was down (2.2.7, ground «outage»). A
 * window is touched if it was open at some moment of the outage: the beginning of both is included,
 * the end excluded, so that an outage that ends when the window opens, or begins when it closes,
 * does not touch it. It is lengthened by as many whole working days as there are working days on
 * which the system was down while the window was open, however short it was down on each, counted
 * on from the last day of the window, and then closes at 24:00.
 *
 * <p>Reading: 2.2.7 names the ground and no measure. Giving back the hours would end a term in the
 * middle of a day, which 2.3.3 never does, and would ask of the teacher to know them; a day on
 * which the system was down is a day on which filling in was not assured, and is given back whole.
 * Down on Wednesday 25 November 2026 from 14:00 to 16:00: the lesson of Monday 23 November closes
 * at the end of Thursday 26 November instead of Wednesday. Days that are not worked take nothing
 * from a term and give nothing back; the day of the lesson counts if it is worked, since the
 * journal was open (2.3.3, readings A1, A2, A16). An end that has passed all the same opens
 * nothing: that window needs an extension of its own.
 */
@Clause("2.2.7c")
public final class OutageLengthening {

  private OutageLengthening() {}

  /**
   * On how many working days the system was down while the window was open; empty if the outage
   * does not touch the window at all.
   *
   * @param opens included
   * @param closes excluded
   * @param week the week of the window's level
   */
  public static Optional<Integer> lostDays(
      Instant opens, Instant closes, OutageInterval outage, WorkingCalendar days, WeekKind week) {
    Instant from = outage.from().isAfter(opens) ? outage.from() : opens;
    Instant to = outage.to().isBefore(closes) ? outage.to() : closes;
    if (!from.isBefore(to)) {
      return Optional.empty();
    }
    LocalDate last = JournalZone.dayOf(to.minusNanos(1));
    return Optional.of(
        (int)
            JournalZone.dayOf(from)
                .datesUntil(last.plusDays(1))
                .filter(day -> days.isWorking(day, week))
                .count());
  }

  /**
   * The end of the window with what was lost given back, excluded; the same end if no working day
   * was lost, empty if the outage does not touch the window.
   */
  public static Optional<Instant> end(
      Instant opens, Instant closes, OutageInterval outage, WorkingCalendar days, WeekKind week) {
    return lostDays(opens, closes, outage, days, week)
        .map(
            lost ->
                lost == 0
                    ? closes
                    : JournalZone.endOf(
                        new WorkingDays(days, week)
                            .count(JournalZone.dayOf(closes.minusNanos(1)), lost)
                            .last()));
  }
}

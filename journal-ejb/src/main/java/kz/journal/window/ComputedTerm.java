package kz.journal.window;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.journal.calendar.DayStatus;

/**
 * From when until when entry is in time, and how that was found.
 *
 * @param opensAt the scheduled start, inclusive
 * @param closesAt 24:00 of the last counted day, exclusive: at this instant entry is late
 * @param clause the clause that gives the term's length, for example {@code 2.3.3b}
 * @param counted the working days of the term, ascending
 * @param skipped the days passed over, ascending, each with its reason
 */
public record ComputedTerm(
    Instant opensAt,
    Instant closesAt,
    String clause,
    List<LocalDate> counted,
    List<DayStatus> skipped) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if the term would close before it opens
   */
  public ComputedTerm {
    Objects.requireNonNull(clause, "clause");
    counted = List.copyOf(counted);
    skipped = List.copyOf(skipped);
    if (!opensAt.isBefore(closesAt)) {
      throw new IllegalArgumentException("closes at " + closesAt + ", opens at " + opensAt);
    }
  }

  /** The state at the given moment, which is the server's own and never the caller's. */
  public WindowState stateAt(Instant now) {
    if (now.isBefore(opensAt)) {
      return WindowState.NOT_YET;
    }
    return now.isBefore(closesAt) ? WindowState.OPEN : WindowState.CLOSED;
  }
}

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
 * @param closesAt the end, exclusive: at this instant entry is late; 24:00 of the last counted day
 *     unless it was extended
 * @param byRule the end without extensions, exclusive
 * @param clause the clause that gives the term's length, for example {@code 2.3.3b}
 * @param counted the working days of the term, ascending
 * @param skipped the days passed over, ascending, each with its reason
 */
public record ComputedTerm(
    Instant opensAt,
    Instant closesAt,
    Instant byRule,
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

  /** A term that nobody extended. */
  public ComputedTerm(
      Instant opensAt,
      Instant closesAt,
      String clause,
      List<LocalDate> counted,
      List<DayStatus> skipped) {
    this(opensAt, closesAt, closesAt, clause, counted, skipped);
  }

  /**
   * The same term with the end that was promised.
   *
   * @param end exclusive
   * @param withoutExtensions exclusive
   */
  public ComputedTerm closing(Instant end, Instant withoutExtensions) {
    return new ComputedTerm(opensAt, end, withoutExtensions, clause, counted, skipped);
  }

  /** Whether the end was moved beyond what the rule gives. */
  public boolean extended() {
    return closesAt.isAfter(byRule);
  }

  /** The state at the given moment, which is the server's own and never the caller's. */
  public WindowState stateAt(Instant now) {
    if (now.isBefore(opensAt)) {
      return WindowState.NOT_YET;
    }
    return now.isBefore(closesAt) ? WindowState.OPEN : WindowState.CLOSED;
  }
}

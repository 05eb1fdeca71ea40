package kz.journal.substitution.rule;

import java.time.LocalDate;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;

/**
 * The days for which a line of the teaching load holds, first and last included (2.3.2).
 *
 * @param from {@code null} for from the beginning of the semester
 * @param to {@code null} for to its end
 */
@Clause("2.3.2")
public record LoadTerm(LocalDate from, LocalDate to) {

  /** Whether a line can hold for these days: the last is not before the first. */
  public Decision addable() {
    return from != null && to != null && to.isBefore(from)
        ? Refused.because("load-days")
        : Decision.allowed();
  }

  /** Whether there is a day that belongs to both. */
  public boolean overlaps(LoadTerm other) {
    return (to == null || other.from == null || !other.from.isAfter(to))
        && (other.to == null || from == null || !from.isAfter(other.to));
  }

  /**
   * Whether a line that holds for these days can end with another last day. Days before yesterday
   * are past: who filled then stays as it was. Yesterday as the last day ends it at once, also a
   * line that has not begun.
   */
  public Decision endable(LocalDate lastDay, LocalDate today) {
    LocalDate earliest = today.minusDays(1);
    if (to != null && !earliest.isBefore(to)) {
      return Refused.because("load-is-over");
    }
    if (lastDay == null || lastDay.isBefore(earliest)) {
      return Refused.because("substitution-ends-in-the-past").with("earliest", earliest);
    }
    return to != null && lastDay.isAfter(to) ? Refused.because("load-days") : Decision.allowed();
  }
}

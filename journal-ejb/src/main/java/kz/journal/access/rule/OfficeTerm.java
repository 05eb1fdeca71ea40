package kz.journal.access.rule;

import java.time.LocalDate;
import java.util.Objects;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;

/**
 * The days an office is held, first and last included.
 *
 * @param begin first day
 * @param end last day; {@code null} for until further notice
 */
public record OfficeTerm(LocalDate begin, LocalDate end) {

  public OfficeTerm {
    Objects.requireNonNull(begin);
  }

  /** Whether an office can be given for these days: the last is not before the first. */
  public Decision assignable() {
    return end != null && end.isBefore(begin)
        ? Refused.because("office-ends-before-it-begins")
        : Decision.allowed();
  }

  /** Whether there is a day that belongs to both. */
  public boolean overlaps(OfficeTerm other) {
    return (end == null || !other.begin.isAfter(end))
        && (other.end == null || !begin.isAfter(other.end));
  }

  /**
   * Whether an office held for these days may end with another last day. Days before yesterday are
   * past: who held the office then stays as it was. Yesterday as the last day ends it at once.
   */
  public Decision endable(LocalDate lastDay, LocalDate today) {
    LocalDate earliest = today.minusDays(1);
    if (end != null && end.isBefore(earliest)) {
      return Refused.because("office-is-over");
    }
    if (lastDay.isBefore(begin)) {
      return Refused.because("office-ends-before-it-begins");
    }
    return lastDay.isBefore(earliest)
        ? Refused.because("office-ends-in-the-past").with("earliest", earliest)
        : Decision.allowed();
  }
}

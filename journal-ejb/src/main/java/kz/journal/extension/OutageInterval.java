package kz.journal.extension;

import java.time.Instant;

/**
 * When the system was down.
 *
 * @param from included
 * @param to excluded
 */
public record OutageInterval(Instant from, Instant to) {

  /**
   * @throws IllegalArgumentException if it does not end after it begins
   */
  public OutageInterval {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("ends at " + to + ", begins at " + from);
    }
  }
}

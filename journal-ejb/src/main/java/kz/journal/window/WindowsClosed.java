package kz.journal.window;

import java.time.Instant;
import java.util.List;

/**
 * Windows were closed because their terms are over; told once for each, in the transaction that
 * writes it down.
 *
 * @param lessons whose windows these were, ascending
 * @param at by the journal's clock
 */
public record WindowsClosed(List<Long> lessons, Instant at) {

  public WindowsClosed {
    lessons = List.copyOf(lessons);
  }
}

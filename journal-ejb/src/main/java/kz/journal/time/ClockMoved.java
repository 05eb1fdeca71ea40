package kz.journal.time;

import java.time.Instant;

/**
 * The demo's clock was moved. Whoever has work that became due on the way does it now.
 *
 * @param to what the clock shows after the move
 */
public record ClockMoved(Instant from, Instant to) {}

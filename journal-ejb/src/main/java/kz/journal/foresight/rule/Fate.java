package kz.journal.foresight.rule;

import java.time.Instant;

/**
 * What a change makes of a window it touches.
 *
 * @param before the end promised so far, excluded
 * @param wanted the end the change would give by itself, excluded
 * @param after the end that will hold, excluded
 * @param kind what that is for whoever looks on
 */
public record Fate(Instant before, Instant wanted, Instant after, Kind kind) {

  /** What becomes of the promised end. */
  public enum Kind {
    /** It stays where it is, and nothing speaks against it. */
    SAME,
    /** It moves later. */
    MOVED,
    /** It stays although the change would give an earlier one: a promise is not taken back. */
    KEPT,
    /** It stays closed, because the end the change would give has passed as well. */
    TOO_LATE
  }
}

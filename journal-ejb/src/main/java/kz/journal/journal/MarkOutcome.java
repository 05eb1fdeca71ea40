package kz.journal.journal;

import java.time.Instant;
import kz.journal.regulation.Refused;

/**
 * What became of one change.
 *
 * @param changeId the caller's number of the change, as received
 * @param kind what became of it
 * @param version the cell's version after the change if it was saved, else {@code null}
 * @param refusal why not, for {@link Kind#REFUSED} and {@link Kind#INVALID}, else {@code null}
 * @param theirs what stands in the cell for {@link Kind#CONFLICT}, else {@code null}; version 0
 *     with nothing in it if the caller saw a value and the cell never had one
 */
public record MarkOutcome(
    String changeId, Kind kind, Integer version, Refused refusal, Standing theirs) {

  /** The four ends of a change; only a saved one is remembered by its number. */
  public enum Kind {
    SAVED,
    REFUSED,
    CONFLICT,
    INVALID
  }

  /** The value that stands in a cell, its author's login and name, and since when it stands. */
  public record Standing(
      Integer points, Absence absence, String author, String authorName, Instant at, int version) {}

  static MarkOutcome saved(MarkChange change, int version) {
    return new MarkOutcome(change.changeId(), Kind.SAVED, version, null, null);
  }

  static MarkOutcome refused(MarkChange change, Refused refusal) {
    return new MarkOutcome(change.changeId(), Kind.REFUSED, null, refusal, null);
  }

  static MarkOutcome invalid(MarkChange change, Refused refusal) {
    return new MarkOutcome(change.changeId(), Kind.INVALID, null, refusal, null);
  }

  static MarkOutcome conflict(MarkChange change, Standing theirs) {
    return new MarkOutcome(change.changeId(), Kind.CONFLICT, null, null, theirs);
  }
}

package kz.journal.calendar;

import java.time.Instant;

/**
 * A special day with its record: who wrote it down, and who ended it when.
 *
 * @param version to be handed back when changing it
 * @param recordedBy login, or {@code null} for a day that came with the journal
 * @param replaces the record this one corrected, or {@code null}
 * @param retiredAt when it was corrected or withdrawn, or {@code null} while it is in force
 * @param retiredBy by whom, or {@code null}
 * @param reason why it was withdrawn; {@code null} while in force and where a correction took its
 *     place
 */
public record RecordedDay(
    long id,
    int version,
    SpecialDay day,
    String recordedBy,
    Instant recordedAt,
    Long replaces,
    Instant retiredAt,
    String retiredBy,
    String reason) {

  /** Whether terms are counted with it. */
  public boolean inForce() {
    return retiredAt == null;
  }
}

package kz.journal.journal;

import java.util.Objects;

/**
 * One wish of a caller: this value into this cell.
 *
 * @param changeId the caller's own number of the change, a UUID: a repeat is answered as the first
 *     time
 * @param lessonId the lesson, 0 if the caller named none that could exist
 * @param studentId the student, 0 likewise
 * @param value what shall stand there; {@code null} if the caller gave something that is no value
 * @param received the value as received, for the refusal of what is no value
 * @param seenVersion the version the caller saw, {@code null} for a cell nothing was ever entered
 *     into
 */
public record MarkChange(
    String changeId,
    long lessonId,
    long studentId,
    MarkValue value,
    String received,
    Integer seenVersion) {

  public MarkChange {
    Objects.requireNonNull(received, "received");
  }

  /** A change whose value was understood. */
  public static MarkChange of(
      String changeId, long lessonId, long studentId, MarkValue value, Integer seenVersion) {
    return new MarkChange(changeId, lessonId, studentId, value, value.code(), seenVersion);
  }
}

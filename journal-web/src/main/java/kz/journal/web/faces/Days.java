package kz.journal.web.faces;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import kz.journal.time.JournalZone;

/**
 * A stretch of days in an address, as two inputs of type date write them. What is no day counts as
 * not given.
 *
 * @param first included, or {@code null}
 * @param last included, or {@code null}
 */
public record Days(LocalDate first, LocalDate last) {

  public static Days of(String first, String last) {
    return new Days(day(first), day(last));
  }

  /** 00:00 of the first day, or {@code null} if the stretch is open there. */
  public Instant from() {
    return first == null ? null : JournalZone.startOf(first);
  }

  /** 24:00 of the last day, excluded, or {@code null} if the stretch is open there. */
  public Instant to() {
    return last == null ? null : JournalZone.endOf(last);
  }

  private static LocalDate day(String typed) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }
}

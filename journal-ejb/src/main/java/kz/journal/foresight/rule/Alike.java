package kz.journal.foresight.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kz.journal.calendar.EducationLevel;
import kz.journal.time.JournalZone;
import kz.journal.window.Occasion;

/**
 * Windows of which a change makes the same: same day, start, occasion, level and moments.
 *
 * @param closesAt promised, excluded
 * @param byRule without extensions, excluded
 * @param count how many there are
 */
public record Alike(
    LocalDate day,
    Occasion occasion,
    EducationLevel level,
    Instant opensAt,
    Instant closesAt,
    Instant byRule,
    long count) {

  /** The scheduled start on the day. */
  public LocalTime start() {
    return opensAt.atZone(JournalZone.ALMATY).toLocalTime();
  }
}

package kz.journal.window;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.journal.org.Trilingual;
import kz.journal.roster.LessonKind;

/**
 * A window in the list of windows.
 *
 * @param teachers who fill the lesson by the teaching load, shortened names
 * @param closesAt the promised end, excluded
 * @param byRule the end without extensions, excluded
 * @param state at the moment of asking
 * @param closedAt when the closing was written down, or {@code null}
 */
public record WindowRow(
    long lesson,
    long journal,
    String title,
    Trilingual discipline,
    LocalDate day,
    LocalTime startsAt,
    LessonKind kind,
    List<String> teachers,
    Instant opensAt,
    Instant closesAt,
    Instant byRule,
    WindowState state,
    Instant closedAt) {

  public WindowRow {
    teachers = List.copyOf(teachers);
  }

  /** Whether the end was moved beyond what the rule gives. */
  public boolean extended() {
    return closesAt.isAfter(byRule);
  }
}

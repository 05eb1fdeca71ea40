package kz.journal.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Lessons whose windows closed while some of their cells had no entry; told once for each, in the
 * transaction that wrote the closing down.
 */
public record LessonsClosedEmpty(List<Closed> lessons, Instant at) {

  public LessonsClosedEmpty {
    lessons = List.copyOf(lessons);
  }

  /**
   * One of them.
   *
   * @param department of the discipline, or {@code null}
   * @param empty how many of the students expected that day have no entry
   */
  public record Closed(
      long lesson, long journal, String title, LocalDate day, Long department, int empty) {}
}

package kz.journal.web.journal;

import kz.journal.journal.JournalTable.LessonColumn;
import kz.journal.roster.LessonKind;

/** A lesson at the head of its column. */
public final class LessonHead {

  private final LessonColumn lesson;
  private final boolean weekEnd;
  private final String kind;

  LessonHead(LessonColumn lesson, boolean weekEnd) {
    this.lesson = lesson;
    this.weekEnd = weekEnd;
    this.kind = lesson.closesToday() ? "CLOSES_TODAY" : lesson.state().name();
  }

  /** The ground of the column's cells, by the state of its window. */
  String ground() {
    return switch (kind) {
      case "CLOSES_TODAY" -> "closes-today";
      case "NOT_YET" -> "is-future";
      case "CLOSED" -> "is-closed";
      default -> "";
    };
  }

  /** OPEN, CLOSES_TODAY, NOT_YET or CLOSED. */
  public String getKind() {
    return kind;
  }

  public LessonColumn getLesson() {
    return lesson;
  }

  public LessonKind getLessonKind() {
    return lesson.kind();
  }

  /** Whether it is the last lesson of its week. */
  public boolean isWeekEnd() {
    return weekEnd;
  }

  public String getIcon() {
    return switch (kind) {
      case "CLOSES_TODAY" -> "hourglass";
      case "OPEN" -> "lock-open";
      case "NOT_YET" -> "calendar";
      default -> "lock";
    };
  }

  /** Of the cell that holds the date. */
  public String getDateStyle() {
    return weekEnd ? "lesson week-end" : "lesson";
  }

  /** Of the cell that holds the state of the window. */
  public String getWindowStyle() {
    String state =
        switch (kind) {
          case "CLOSES_TODAY" -> "closes-today";
          case "NOT_YET" -> "not-yet";
          case "CLOSED" -> "closed";
          default -> "open";
        };
    return "window " + state + (weekEnd ? " week-end" : "");
  }
}

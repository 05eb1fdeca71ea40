package kz.journal.web.journal;

import kz.journal.journal.JournalTable.LessonColumn;
import kz.journal.roster.LessonKind;
import kz.journal.window.WindowState;

/** A lesson at the head of its column. */
public final class LessonHead {

  private final LessonColumn lesson;
  private final boolean weekEnd;
  private final String kind;

  LessonHead(LessonColumn lesson, boolean weekEnd) {
    this.lesson = lesson;
    this.weekEnd = weekEnd;
    this.kind = kind(lesson);
  }

  private static String kind(LessonColumn lesson) {
    if (lesson.closesToday()) {
      return "CLOSES_TODAY";
    }
    boolean extended = lesson.state() == WindowState.OPEN && lesson.term().extended();
    return extended ? "EXTENDED" : lesson.state().name();
  }

  /** The ground of the column's cells, by the state of its window. */
  String ground() {
    return switch (kind) {
      case "CLOSES_TODAY" -> "closes-today";
      case "EXTENDED" -> "is-extended";
      case "NOT_YET" -> "is-future";
      case "CLOSED" -> "is-closed";
      default -> "";
    };
  }

  /** OPEN, EXTENDED, CLOSES_TODAY, NOT_YET or CLOSED. */
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
      case "EXTENDED" -> "calendar-plus";
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
          case "EXTENDED" -> "extended";
          case "NOT_YET" -> "not-yet";
          case "CLOSED" -> "closed";
          default -> "open";
        };
    return "window " + state + (weekEnd ? " week-end" : "");
  }
}

package kz.journal.window;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One move of a promised moment: from when to when, why, by whom. Written once, never changed. */
@Entity
@Table(name = "window_change")
public class WindowChange {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @Column(name = "lesson_id")
  private Long lessonId;

  @Column(name = "student_id")
  private Long studentId;

  @Column(name = "before_at")
  private Instant before;

  @Column(name = "after_at")
  private Instant after;

  @Enumerated(EnumType.STRING)
  private ChangeCause cause;

  @Column(name = "cause_id")
  private Long causeId;

  @Column(name = "calendar_version")
  private long calendarVersion;

  @Column(name = "changed_by")
  private String by;

  @Column(name = "changed_at")
  private Instant at;

  protected WindowChange() {}

  /**
   * A move of a whole lesson's window.
   *
   * @param causeId the extension or outage, or {@code null}
   */
  public WindowChange(
      EntryWindow window, Instant before, ChangeCause cause, Long causeId, String by, Instant at) {
    this.lessonId = window.lessonId();
    this.before = before;
    this.after = window.closesAt();
    this.cause = cause;
    this.causeId = causeId;
    this.calendarVersion = window.calendarVersion();
    this.by = by;
    this.at = at;
  }

  /**
   * The same for a single cell of the lesson.
   *
   * @param end of the cell's opening from now on
   */
  public WindowChange(
      EntryWindow window,
      long studentId,
      Instant before,
      Instant end,
      ChangeCause cause,
      Long causeId,
      String by,
      Instant at) {
    this(window, before, cause, causeId, by, at);
    this.studentId = studentId;
    this.after = end;
  }

  public Long id() {
    return id;
  }

  public Long lessonId() {
    return lessonId;
  }

  /** The student whose single cell moved, or {@code null} for the whole lesson. */
  public Long studentId() {
    return studentId;
  }

  public Instant before() {
    return before;
  }

  public Instant after() {
    return after;
  }

  public ChangeCause cause() {
    return cause;
  }

  public Long causeId() {
    return causeId;
  }

  public String by() {
    return by;
  }

  public Instant at() {
    return at;
  }
}

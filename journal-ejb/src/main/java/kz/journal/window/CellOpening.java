package kz.journal.window;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One cell that an extension keeps open longer than its lesson. Ended by a counter-entry, never
 * deleted; where several extensions open a cell the latest moment holds.
 */
@Entity
@Table(name = "cell_opening")
public class CellOpening {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @Column(name = "lesson_id")
  private Long lessonId;

  @Column(name = "student_id")
  private Long studentId;

  @Column(name = "closes_at")
  private Instant closesAt;

  @Column(name = "extension_id")
  private Long extensionId;

  @Column(name = "opened_by")
  private String openedBy;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected CellOpening() {}

  /** Opens a cell until this moment, which is excluded. */
  public CellOpening(
      long lessonId, long studentId, Instant until, long extensionId, String by, Instant at) {
    this.lessonId = lessonId;
    this.studentId = studentId;
    this.closesAt = until;
    this.extensionId = extensionId;
    this.openedBy = by;
    this.openedAt = at;
  }

  /** A counter-entry ended the opening. */
  public void end(Instant at) {
    endedAt = at;
  }

  public Long lessonId() {
    return lessonId;
  }

  public Long studentId() {
    return studentId;
  }

  /** The end, excluded. */
  public Instant closesAt() {
    return closesAt;
  }

  public Long extensionId() {
    return extensionId;
  }
}

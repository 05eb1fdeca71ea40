package kz.journal.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import kz.journal.roster.Lesson;
import kz.journal.roster.Student;

/**
 * The cell of one student in one lesson, once something was entered: points 0 to 100, or an
 * attendance code, or neither after it was cleared. Each entry makes the next version and a {@link
 * MarkRevision}; nothing is erased. A cell never entered has no row and means nothing: no absence,
 * no zero.
 */
@Entity
@Table(name = "mark")
public class Mark {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "lesson_id")
  private Lesson lesson;

  @Column(name = "student_id")
  private Long studentId;

  /** The same, for queries; not set on a new mark. */
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "student_id", insertable = false, updatable = false)
  private Student student;

  private Integer points;

  @Enumerated(EnumType.STRING)
  private Absence absence;

  private int version;
  private String author;

  @Column(name = "entered_at")
  private Instant enteredAt;

  protected Mark() {}

  public Mark(Lesson lesson, Long studentId) {
    this.lesson = lesson;
    this.studentId = studentId;
  }

  /** The next version of the cell; the first is 1. */
  public void enter(Integer newPoints, Absence newAbsence, String by, Instant at) {
    points = newPoints;
    absence = newAbsence;
    author = by;
    enteredAt = at;
    version++;
  }

  public Long id() {
    return id;
  }

  public Lesson lesson() {
    return lesson;
  }

  public Long studentId() {
    return studentId;
  }

  public Integer points() {
    return points;
  }

  public Absence absence() {
    return absence;
  }

  /** What stands in the cell. */
  public MarkValue value() {
    return new MarkValue(points, absence);
  }

  public int version() {
    return version;
  }

  public String author() {
    return author;
  }

  public Instant enteredAt() {
    return enteredAt;
  }
}

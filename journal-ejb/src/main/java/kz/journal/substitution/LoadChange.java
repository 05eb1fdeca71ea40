package kz.journal.substitution;

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
import java.time.LocalDate;
import kz.journal.roster.TeachingAssignment;

/** What the registrar did with a line of the load, when and why. Written once. */
@Entity
@Table(name = "load_change")
public class LoadChange {

  /** What was done. */
  public enum Kind {
    ADDED,
    ENDED
  }

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "assignment_id")
  private TeachingAssignment assignment;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "last_day")
  private LocalDate lastDay;

  private String reason;

  @Column(name = "changed_by")
  private String changedBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected LoadChange() {}

  LoadChange(
      TeachingAssignment assignment,
      Kind kind,
      LocalDate lastDay,
      String reason,
      String changedBy,
      Instant changedAt) {
    this.assignment = assignment;
    this.kind = kind;
    this.lastDay = lastDay;
    this.reason = reason;
    this.changedBy = changedBy;
    this.changedAt = changedAt;
  }

  public Kind kind() {
    return kind;
  }

  public LocalDate lastDay() {
    return lastDay;
  }

  public String reason() {
    return reason;
  }

  public String changedBy() {
    return changedBy;
  }

  public Instant changedAt() {
    return changedAt;
  }
}

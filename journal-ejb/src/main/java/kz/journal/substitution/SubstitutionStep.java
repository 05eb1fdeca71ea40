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

/** What somebody did with a substitution, when and why. Written once. */
@Entity
@Table(name = "substitution_step")
public class SubstitutionStep {

  /** What was done. */
  public enum Kind {
    ENTERED,
    CONFIRMED,
    DECLINED,
    ENDED,
    WITHDRAWN
  }

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "substitution_id")
  private Substitution substitution;

  @Enumerated(EnumType.STRING)
  private Kind step;

  @Column(name = "taken_by")
  private String takenBy;

  @Column(name = "taken_at")
  private Instant takenAt;

  private String reason;

  @Column(name = "last_day")
  private LocalDate lastDay;

  protected SubstitutionStep() {}

  /**
   * @param reason {@code null} where none is asked for
   * @param lastDay the last day it was ended with; {@code null} for other steps
   */
  SubstitutionStep(
      Substitution substitution,
      Kind step,
      String takenBy,
      Instant takenAt,
      String reason,
      LocalDate lastDay) {
    this.substitution = substitution;
    this.step = step;
    this.takenBy = takenBy;
    this.takenAt = takenAt;
    this.reason = reason;
    this.lastDay = lastDay;
  }

  public Substitution substitution() {
    return substitution;
  }

  public Kind step() {
    return step;
  }

  public String takenBy() {
    return takenBy;
  }

  public Instant takenAt() {
    return takenAt;
  }

  public String reason() {
    return reason;
  }

  public LocalDate lastDay() {
    return lastDay;
  }
}

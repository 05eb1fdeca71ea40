package kz.journal.calendar;

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
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import kz.journal.org.Sourced;

/**
 * A school year or a semester with its days, both included. Comes with a roster bundle and is
 * changed only by a later one. What is taught and examined on which days inside it is the academic
 * calendar's matter.
 */
@Entity
@Table(name = "academic_session")
public class AcademicPeriod implements Sourced {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @Column(name = "sourced_id", updatable = false)
  private String sourcedId;

  private String title;

  @Enumerated(EnumType.STRING)
  private PeriodKind kind;

  @Column(name = "start_on")
  private LocalDate startOn;

  @Column(name = "end_on")
  private LocalDate endOn;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "parent_id")
  private AcademicPeriod parent;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Version private int version;

  protected AcademicPeriod() {}

  public AcademicPeriod(String sourcedId) {
    this.sourcedId = sourcedId;
  }

  /**
   * Takes over what a bundle says of this period.
   *
   * @return whether anything differed
   */
  public boolean describe(
      String newTitle,
      PeriodKind newKind,
      LocalDate start,
      LocalDate end,
      AcademicPeriod newParent) {
    boolean same =
        Objects.equals(title, newTitle)
            && Objects.equals(kind, newKind)
            && Objects.equals(startOn, start)
            && Objects.equals(endOn, end)
            && Objects.equals(
                parent == null ? null : parent.id, newParent == null ? null : newParent.id)
            && endedOn == null;
    title = newTitle;
    kind = newKind;
    startOn = start;
    endOn = end;
    parent = newParent;
    endedOn = null;
    return !same;
  }

  /** A later bundle ended the period. */
  public void end(LocalDate day) {
    endedOn = day;
  }

  /** Whether the day lies in the period; the first and the last day are included. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(startOn) && !day.isAfter(endOn);
  }

  public Long id() {
    return id;
  }

  @Override
  public String sourcedId() {
    return sourcedId;
  }

  public String title() {
    return title;
  }

  public PeriodKind kind() {
    return kind;
  }

  public LocalDate startOn() {
    return startOn;
  }

  public LocalDate endOn() {
    return endOn;
  }

  public AcademicPeriod parent() {
    return parent;
  }

  public LocalDate endedOn() {
    return endedOn;
  }
}

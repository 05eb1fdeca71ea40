package kz.journal.outage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A stretch in which no server was alive, by the journal's clock. It waits for the registrar, who
 * makes an outage of it or dismisses it with a reason.
 */
@Entity
@Table(name = "recorded_downtime")
public class RecordedDowntime {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @Column(name = "began_at", updatable = false)
  private Instant beganAt;

  @Column(name = "ended_at", updatable = false)
  private Instant endedAt;

  @Column(name = "recorded_at", updatable = false)
  private Instant recordedAt;

  @Column(name = "outage_id")
  private Long outageId;

  @Column(name = "dismissed_by")
  private String dismissedBy;

  @Column(name = "dismissed_at")
  private Instant dismissedAt;

  @Column(name = "dismissed_because")
  private String because;

  @Version private int version;

  protected RecordedDowntime() {}

  /**
   * @param to excluded
   */
  RecordedDowntime(Instant from, Instant to) {
    this.beganAt = from;
    this.endedAt = to;
    this.recordedAt = to;
  }

  /** An outage was made of it. */
  void declared(long outage) {
    outageId = outage;
  }

  void dismiss(String by, Instant at, String why) {
    dismissedBy = by;
    dismissedAt = at;
    because = why;
  }

  /** Whether it still waits for the registrar. */
  boolean waits() {
    return outageId == null && dismissedAt == null;
  }

  public Long id() {
    return id;
  }

  public Instant beganAt() {
    return beganAt;
  }

  /** Excluded. */
  public Instant endedAt() {
    return endedAt;
  }
}

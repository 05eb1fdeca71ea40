package kz.journal.outage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An outage the registrar declared. It is written once; whether it is agreed, in force or taken
 * back says its extension.
 */
@Entity
@Table(name = "system_outage")
public class SystemOutage {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @Column(name = "began_at")
  private Instant beganAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  private String reason;

  @Column(name = "document_number")
  private String documentNumber;

  @Column(name = "document_on")
  private LocalDate documentOn;

  @Column(name = "extension_id")
  private Long extensionId;

  @Column(name = "declared_by")
  private String declaredBy;

  @Column(name = "declared_at")
  private Instant declaredAt;

  protected SystemOutage() {}

  SystemOutage(Declaration declared, long extension, String by, Instant at) {
    this.beganAt = declared.from();
    this.endedAt = declared.to();
    this.reason = declared.reason().strip();
    this.documentNumber = declared.number().strip();
    this.documentOn = declared.date();
    this.extensionId = extension;
    this.declaredBy = by;
    this.declaredAt = at;
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

  public String reason() {
    return reason;
  }

  public String documentNumber() {
    return documentNumber;
  }

  public LocalDate documentOn() {
    return documentOn;
  }

  public Long extensionId() {
    return extensionId;
  }

  public String declaredBy() {
    return declaredBy;
  }

  public Instant declaredAt() {
    return declaredAt;
  }
}

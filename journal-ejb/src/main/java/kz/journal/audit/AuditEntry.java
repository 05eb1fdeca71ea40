package kz.journal.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import kz.journal.regulation.Act;

/** One thing that was done. Append-only: written once, never changed, never deleted. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  private Instant at;
  private String actor;
  private String roles;
  private String address;
  private String action;

  @Column(name = "object_type")
  private String objectType;

  @Column(name = "object_id")
  private String objectId;

  @Column(name = "before_state")
  private String before;

  @Column(name = "after_state")
  private String after;

  private String clause;

  protected AuditEntry() {}

  AuditEntry(Act act, String actor, String roles, String address, Instant at) {
    this.at = at;
    this.actor = actor;
    this.roles = roles;
    this.address = address;
    this.action = act.action();
    this.objectType = act.objectType();
    this.objectId = act.objectId();
    this.before = act.before();
    this.after = act.after();
    this.clause = act.clause();
  }

  public Long id() {
    return id;
  }

  /** By the machine's time, which nobody moves. */
  public Instant at() {
    return at;
  }

  /** Login of the author; {@code system} for the server's own jobs. */
  public String actor() {
    return actor;
  }

  /** The roles the author held at that moment, separated by commas. */
  public String roles() {
    return roles;
  }

  public String address() {
    return address;
  }

  public String action() {
    return action;
  }

  public String objectType() {
    return objectType;
  }

  public String objectId() {
    return objectId;
  }

  /** The state before, or {@code null} where there was none. */
  public String before() {
    return before;
  }

  /** The state after, or {@code null} where there is none. */
  public String after() {
    return after;
  }

  /** The paragraph it rests on, or {@code null}. */
  public String clause() {
    return clause;
  }
}

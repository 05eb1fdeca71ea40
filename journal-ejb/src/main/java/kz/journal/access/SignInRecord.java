package kz.journal.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One line of the sign-in log: append-only, never a password, and no login that belongs to nobody
 * (it may be a password typed into the wrong field).
 */
@Entity
@Table(name = "sign_in_log")
public class SignInRecord {

  /** What happened. */
  public enum Kind {
    SIGN_IN,
    SIGN_OUT,
    FAILED,
    THROTTLED,
    TOKEN_ISSUED,
    SESSION_ENDED,
    /**
     * A token that opens nothing: unknown, expired, revoked, or its owner's account is disabled.
     * One line per address and minute.
     */
    BAD_TOKEN,
    /** A signed-in caller asked for what is not theirs. */
    REFUSED
  }

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  private Instant at;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "account_id")
  private Long accountId;

  private String address;
  private String agent;
  private String detail;

  protected SignInRecord() {}

  SignInRecord(Kind kind, Long accountId, Origin origin, String detail, Instant at) {
    this.kind = kind;
    this.accountId = accountId;
    this.address = origin.address();
    this.agent = origin.agent();
    this.detail = detail;
    this.at = at;
  }

  public Instant at() {
    return at;
  }

  public Kind kind() {
    return kind;
  }

  public String address() {
    return address;
  }

  public String agent() {
    return agent;
  }

  /** What a refusal was about; never anything somebody typed. */
  public String detail() {
    return detail;
  }
}

package kz.journal.access;

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

/**
 * One sign-in on one device, from sign-in to sign-out, expiry, change of password, disabling of the
 * account or the owner's ending it from elsewhere. The key is kept as its digest.
 */
@Entity
@Table(name = "user_session")
public class UserSession {

  /** Why a session ended. */
  public enum End {
    SIGNED_OUT,
    EXPIRED,
    PASSWORD_CHANGED,
    DISABLED,
    ENDED_BY_OWNER
  }

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "account_id")
  private Account account;

  @Column(name = "key_hash")
  private String keyHash;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "seen_at")
  private Instant seenAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "end_reason")
  private End endReason;

  private String address;
  private String agent;

  protected UserSession() {}

  UserSession(Account account, String keyHash, Origin origin, Instant at) {
    this.account = account;
    this.keyHash = keyHash;
    this.startedAt = at;
    this.seenAt = at;
    this.address = origin.address();
    this.agent = origin.agent();
  }

  void seen(Instant at) {
    seenAt = at;
  }

  void end(End reason, Instant at) {
    if (endedAt == null) {
      endedAt = at;
      endReason = reason;
    }
  }

  /** Whether this is the digest of the session's key. */
  boolean has(String digest) {
    return keyHash.equals(digest);
  }

  public Long id() {
    return id;
  }

  public Account account() {
    return account;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant seenAt() {
    return seenAt;
  }

  public boolean ended() {
    return endedAt != null;
  }

  public String address() {
    return address;
  }

  public String agent() {
    return agent;
  }
}

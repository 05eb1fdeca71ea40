package kz.journal.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A token by which a machine acts as its owner, with the owner's rights of the moment of use. Shown
 * once, kept as its digest, ends at {@code expiresAt} (exclusive) or when the owner revokes it.
 */
@Entity
@Table(name = "api_token")
public class ApiToken {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "account_id")
  private Account account;

  @Column(name = "token_hash")
  private String tokenHash;

  private String label;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected ApiToken() {}

  ApiToken(Account account, String tokenHash, String label, Instant at, Instant expiresAt) {
    this.account = account;
    this.tokenHash = tokenHash;
    this.label = label;
    this.createdAt = at;
    this.expiresAt = expiresAt;
  }

  void used(Instant at) {
    usedAt = at;
  }

  void revoke(Instant at) {
    if (revokedAt == null) {
      revokedAt = at;
    }
  }

  boolean valid(Instant at) {
    return revokedAt == null && at.isBefore(expiresAt);
  }

  public Long id() {
    return id;
  }

  public Account account() {
    return account;
  }

  public String label() {
    return label;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public Instant usedAt() {
    return usedAt;
  }

  public boolean revoked() {
    return revokedAt != null;
  }
}

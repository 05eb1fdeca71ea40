package kz.journal.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import kz.journal.access.rule.SignInDelay;

/**
 * Failed sign-ins of one login or one address since its last success, those under way among them.
 * Kept by the digest of either. Of an address that sends tokens which open nothing it keeps until
 * when no more is said of that.
 */
@Entity
@Table(name = "sign_in_throttle")
public class SignInThrottle {

  @Id
  @Column(name = "key_hash")
  private String keyHash;

  private int failures;

  @Column(name = "last_failure_at")
  private Instant lastFailureAt;

  @Column(name = "blocked_until")
  private Instant blockedUntil;

  protected SignInThrottle() {}

  void failed(SignInDelay delay, Instant at) {
    failures = delay.forgotten(lastFailureAt, at) ? 1 : failures + 1;
    lastFailureAt = at;
    blockedUntil = delay.blockedUntil(failures, at).orElse(null);
  }

  void silent(Instant at, Instant until) {
    lastFailureAt = at;
    blockedUntil = until;
  }

  void forget() {
    failures = 0;
    blockedUntil = null;
  }

  boolean blocks(Instant at) {
    return blockedUntil != null && at.isBefore(blockedUntil);
  }

  Instant blockedUntil() {
    return blockedUntil;
  }
}

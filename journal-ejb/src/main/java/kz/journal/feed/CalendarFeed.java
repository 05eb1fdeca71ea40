package kz.journal.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import kz.journal.access.Account;

/**
 * A secret address of somebody's calendar. Shown once, kept as its digest; holds until the owner
 * revokes it or makes another.
 */
@Entity
@Table(name = "calendar_feed")
public class CalendarFeed {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "account_id")
  private Account account;

  @Column(name = "secret_hash")
  private String secretHash;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected CalendarFeed() {}

  CalendarFeed(Account account, String secretHash, Instant at) {
    this.account = account;
    this.secretHash = secretHash;
    this.madeAt = at;
  }

  void revoke(Instant at) {
    revokedAt = at;
  }

  Long id() {
    return id;
  }

  Account account() {
    return account;
  }

  Instant madeAt() {
    return madeAt;
  }
}

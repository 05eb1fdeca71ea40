package kz.journal.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import kz.journal.listing.Conditions;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.regulation.Act;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.time.SystemTime;

/** The own tokens for machines: list, make, revoke. */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
@Clause("2.2.8")
public class OwnTokens {

  @PersistenceContext private EntityManager em;
  @Inject @SystemTime private Clock time;
  @Inject private Caller caller;
  @Inject private TokenMint mint;
  @Inject private Event<Act> acts;

  /**
   * A token as its owner sees it, without the secret.
   *
   * @param usedAt when it was last used, to the minute, or {@code null}
   * @param valid neither revoked nor expired
   */
  public record Token(
      long id,
      String label,
      Instant createdAt,
      Instant expiresAt,
      Instant usedAt,
      boolean revoked,
      boolean valid) {}

  /** All own tokens, the newest first. */
  public Rows<Token> list(Range range) {
    Instant now = time.instant();
    return new Conditions()
        .when("t.account.id = ?", caller.required().accountId())
        .rows(
            em,
            ApiToken.class,
            "select t from ApiToken t",
            "select count(t) from ApiToken t",
            "t.createdAt desc, t.id",
            range)
        .map(token -> row(token, now));
  }

  /** How many days a token may live at most. */
  public int longestDays() {
    return mint.longestDays();
  }

  /**
   * Makes a token; its secret is in the answer and nowhere else.
   *
   * @param label what the owner calls it, 1 to 120 characters
   * @param days 1 to {@link #longestDays()}
   */
  public TokenIssuing.Outcome create(String label, int days) {
    return mint.issue(caller.required(), label, days);
  }

  /** Ends a token at once; revoking it again changes nothing. */
  public Decision revoke(long id) {
    ApiToken token = em.find(ApiToken.class, id);
    if (token == null || !token.account().id().equals(caller.required().accountId())) {
      return Refused.because("not-found");
    }
    if (!token.revoked()) {
      token.revoke(time.instant());
      acts.fire(Act.of("access.revoke-token", "ApiToken", id).under("2.2.8"));
    }
    return Decision.allowed();
  }

  private static Token row(ApiToken token, Instant now) {
    return new Token(
        token.id(),
        token.label(),
        token.createdAt(),
        token.expiresAt(),
        token.usedAt(),
        token.revoked(),
        token.valid(now));
  }
}

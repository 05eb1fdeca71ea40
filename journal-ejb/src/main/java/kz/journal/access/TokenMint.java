package kz.journal.access;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.journal.regulation.Act;
import kz.journal.regulation.Refused;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;
import kz.journal.time.SystemTime;

/** Makes a token of an account, whichever way its owner was recognised. */
@Dependent
class TokenMint {

  private static final int LONGEST_LABEL = 120;

  @PersistenceContext private EntityManager em;
  @Inject @SystemTime private Clock time;
  @Inject private Settings settings;
  @Inject private Caller caller;
  @Inject private Event<Act> acts;

  int longestDays() {
    return settings.number(Setting.TOKEN_DAYS);
  }

  /** A token of these many days, 1 to {@link #longestDays()}, ending on a whole second. */
  TokenIssuing.Outcome issue(SignedIn owner, String label, int days) {
    if (owner.hindrance().isPresent()) {
      return new TokenIssuing.Declined(owner.hindrance().get());
    }
    String named = label == null ? "" : label.strip();
    if (named.isEmpty() || named.length() > LONGEST_LABEL) {
      return new TokenIssuing.Malformed(
          Refused.because("token-label").with("longest", LONGEST_LABEL));
    }
    if (days < 1 || days > longestDays()) {
      return new TokenIssuing.Malformed(
          Refused.because("token-days").with("longest", longestDays()));
    }
    Instant now = time.instant();
    Instant expiresAt = now.plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
    String secret = Secrets.fresh();
    ApiToken token =
        new ApiToken(
            em.getReference(Account.class, owner.accountId()),
            Secrets.digest(secret),
            named,
            now,
            expiresAt);
    em.persist(token);
    em.persist(
        new SignInRecord(
            SignInRecord.Kind.TOKEN_ISSUED, owner.accountId(), caller.origin(), null, now));
    acts.fire(Act.of("access.issue-token", "ApiToken", token.id()).to(expiresAt).under("2.2.8"));
    return new TokenIssuing.Issued(token.id(), secret, expiresAt);
  }
}

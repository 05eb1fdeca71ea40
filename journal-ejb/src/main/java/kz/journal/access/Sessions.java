package kz.journal.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;
import kz.journal.time.SystemTime;

/**
 * Tells who stands behind a session key or a token, afresh for each request. A session ends by
 * sign-out, after the idle time set by {@link Setting#SESSION_IDLE_MINUTES}, with a change of
 * password and with the disabling of the account.
 */
@Stateless
@PermitAll
public class Sessions {

  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  @PersistenceContext private EntityManager em;
  @Inject @SystemTime private Clock time;
  @Inject private Settings settings;
  @Inject private Standing standing;
  @Inject private Caller caller;
  @Inject private Throttling throttling;

  /** Who is behind this session key; empty if the session is unknown or over. */
  public Optional<SignedIn> resolve(String key) {
    Instant now = time.instant();
    Optional<UserSession> found = byKey(key).filter(session -> !session.ended());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    UserSession session = found.get();
    if (session.account().disabled()) {
      session.end(UserSession.End.DISABLED, now);
      return Optional.empty();
    }
    Duration idle = Duration.ofMinutes(settings.number(Setting.SESSION_IDLE_MINUTES));
    if (!now.isBefore(session.seenAt().plus(idle))) {
      session.end(UserSession.End.EXPIRED, now);
      return Optional.empty();
    }
    if (!now.isBefore(session.seenAt().plus(SEEN_EVERY))) {
      session.seen(now);
    }
    return Optional.of(proved(session.account()));
  }

  /**
   * Who is behind this token; empty if it is unknown, expired, revoked or its owner disabled, which
   * is written down without the token, once a minute for each address.
   */
  public Optional<SignedIn> resolveToken(String token, Origin origin) {
    Instant now = time.instant();
    Optional<ApiToken> known =
        em.createQuery(
                "select t from ApiToken t join fetch t.account a join fetch a.person"
                    + " where t.tokenHash = :hash",
                ApiToken.class)
            .setParameter("hash", Secrets.digest(token))
            .getResultStream()
            .findFirst();
    Optional<ApiToken> found =
        known.filter(candidate -> candidate.valid(now) && !candidate.account().disabled());
    if (found.isEmpty()) {
      if (throttling.worthSaying(origin, now)) {
        Long owner = known.map(candidate -> candidate.account().id()).orElse(null);
        em.persist(new SignInRecord(SignInRecord.Kind.BAD_TOKEN, owner, origin, null, now));
      }
      return Optional.empty();
    }
    ApiToken valid = found.get();
    if (valid.usedAt() == null || !now.isBefore(valid.usedAt().plus(SEEN_EVERY))) {
      valid.used(now);
    }
    return Optional.of(proved(valid.account()));
  }

  /** The rest of the request need not look the caller up again. */
  private SignedIn proved(Account account) {
    SignedIn who = standing.of(account);
    caller.proved(who);
    return who;
  }

  /** Signs out. */
  public void signOut(String key, Origin origin) {
    Instant now = time.instant();
    byKey(key)
        .filter(session -> !session.ended())
        .ifPresent(
            session -> {
              session.end(UserSession.End.SIGNED_OUT, now);
              em.persist(
                  new SignInRecord(
                      SignInRecord.Kind.SIGN_OUT, session.account().id(), origin, null, now));
            });
  }

  private Optional<UserSession> byKey(String key) {
    return em.createQuery(
            "select s from UserSession s join fetch s.account a join fetch a.person"
                + " where s.keyHash = :hash",
            UserSession.class)
        .setParameter("hash", Secrets.digest(key))
        .getResultStream()
        .findFirst();
  }
}

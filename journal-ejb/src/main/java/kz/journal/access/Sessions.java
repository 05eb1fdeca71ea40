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
    Object[] row =
        em.createQuery(
                "select s.id, s.seenAt, s.endedAt, "
                    + AccountHolder.COLUMNS
                    + " from UserSession s join s.account a join a.person p where s.keyHash = :hash",
                Object[].class)
            .setParameter("hash", Secrets.digest(key))
            .getResultStream()
            .findFirst()
            .orElse(null);
    if (row == null || row[2] != null) {
      return Optional.empty();
    }
    Instant seenAt = (Instant) row[1];
    AccountHolder holder = AccountHolder.read(row, 3);
    Duration idle = Duration.ofMinutes(settings.number(Setting.SESSION_IDLE_MINUTES));
    boolean expired = !now.isBefore(seenAt.plus(idle));
    if (holder.disabled() || expired) {
      em.find(UserSession.class, row[0])
          .end(holder.disabled() ? UserSession.End.DISABLED : UserSession.End.EXPIRED, now);
      return Optional.empty();
    }
    if (!now.isBefore(seenAt.plus(SEEN_EVERY))) {
      em.find(UserSession.class, row[0]).seen(now);
    }
    return Optional.of(proved(holder));
  }

  /**
   * Who is behind this token; empty if it is unknown, expired, revoked or its owner disabled, which
   * is written down without the token, once a minute for each address.
   */
  public Optional<SignedIn> resolveToken(String token, Origin origin) {
    Instant now = time.instant();
    Object[] row =
        em.createQuery(
                "select t.id, t.usedAt, t.expiresAt, t.revokedAt, "
                    + AccountHolder.COLUMNS
                    + " from ApiToken t join t.account a join a.person p where t.tokenHash = :hash",
                Object[].class)
            .setParameter("hash", Secrets.digest(token))
            .getResultStream()
            .findFirst()
            .orElse(null);
    AccountHolder holder = row == null ? null : AccountHolder.read(row, 4);
    if (row == null || row[3] != null || !now.isBefore((Instant) row[2]) || holder.disabled()) {
      if (throttling.worthSaying(origin, now)) {
        Long owner = holder == null ? null : holder.accountId();
        em.persist(new SignInRecord(SignInRecord.Kind.BAD_TOKEN, owner, origin, null, now));
      }
      return Optional.empty();
    }
    if (row[1] == null || !now.isBefore(((Instant) row[1]).plus(SEEN_EVERY))) {
      em.find(ApiToken.class, row[0]).used(now);
    }
    return Optional.of(proved(holder));
  }

  /** The rest of the request need not look the caller up again. */
  private SignedIn proved(AccountHolder account) {
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

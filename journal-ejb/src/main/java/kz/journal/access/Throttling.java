package kz.journal.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import kz.journal.access.rule.SignInDelay;

/**
 * Counts failed sign-ins per login and per address. An address from which the owner signed in
 * lately has a count of its own for that login: guessing done elsewhere, however long it lasts,
 * keeps nobody out at the usual place. Rows exist only for those that failed; each step is a
 * transaction of its own, so that nothing is locked while a password is being compared.
 */
@ApplicationScoped
public class Throttling {

  /** How long an address stays a usual place after a sign-in from there. */
  private static final Duration USUAL_FOR = Duration.ofDays(90);

  @PersistenceContext private EntityManager em;

  /** Until when sign-in is closed for this login or this address; empty if it is open. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<Instant> blockedUntil(String login, Origin origin, Instant now) {
    return Stream.of(ofLogin(login, origin, now), ofAddress(origin))
        .map(key -> em.find(SignInThrottle.class, key))
        .filter(row -> row != null && row.blocks(now))
        .map(SignInThrottle::blockedUntil)
        .max(Instant::compareTo);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void failed(String login, Origin origin, Instant now) {
    row(ofLogin(login, origin, now)).failed(SignInDelay.OF_LOGIN, now);
    row(ofAddress(origin)).failed(SignInDelay.OF_ADDRESS, now);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void succeeded(String login, Origin origin, Instant now) {
    Stream.of(ofLogin(login, origin, now), ofAddress(origin))
        .map(key -> em.find(SignInThrottle.class, key, LockModeType.PESSIMISTIC_WRITE))
        .filter(row -> row != null)
        .forEach(em::remove);
  }

  /** Rows whose last failure is older than this no longer count and go. */
  @Transactional
  public int forget(Instant before) {
    return em.createQuery("delete from SignInThrottle t where t.lastFailureAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }

  private SignInThrottle row(String key) {
    em.createNativeQuery(
            "insert into sign_in_throttle (key_hash, failures, last_failure_at)"
                + " values (?1, 0, ?2) on duplicate key update failures = failures")
        .setParameter(1, key)
        .setParameter(2, java.time.LocalDateTime.of(2000, 1, 1, 0, 0))
        .executeUpdate();
    return em.find(SignInThrottle.class, key, LockModeType.PESSIMISTIC_WRITE);
  }

  private String ofLogin(String login, Origin origin, Instant now) {
    boolean usual =
        em.createQuery(
                    "select count(s) from UserSession s where s.account.login = :login"
                        + " and s.address = :address and s.startedAt > :since",
                    Long.class)
                .setParameter("login", login)
                .setParameter("address", origin.address())
                .setParameter("since", now.minus(USUAL_FOR))
                .getSingleResult()
            > 0;
    return Secrets.digest("login:" + login + (usual ? "@" + origin.address() : ""));
  }

  private static String ofAddress(Origin origin) {
    return Secrets.digest("address:" + origin.address());
  }
}

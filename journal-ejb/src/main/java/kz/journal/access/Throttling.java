package kz.journal.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.journal.access.rule.SignInDelay;

/**
 * Counts failed sign-ins per login and per address. An address from which the owner signed in
 * lately has a count of its own for that login: guessing done elsewhere, however long it lasts,
 * keeps nobody out at the usual place.
 *
 * <p>An attempt is counted as a failure before its password is looked at, and forgiven if it fits:
 * however many are made at once, no more passwords are compared than one after the other. Each step
 * is a transaction of its own, so that nothing is locked while a password is being compared.
 */
@ApplicationScoped
public class Throttling {

  /** How long an address stays a usual place after a sign-in from there. */
  private static final Duration USUAL_FOR = Duration.ofDays(90);

  /**
   * How many attempts a server looks at together: fewer than the failures that are free, so that
   * right passwords typed in the same moment, by a whole classroom, close no door. Comparing keeps
   * a processor busy, so that more at a time would not be done sooner.
   */
  private static final int AT_ONCE = SignInDelay.OF_LOGIN.free() - 1;

  /**
   * One line in the log tells of an address that tries tokens; a flood of them must not fill it.
   */
  private static final Duration SAID_FOR = Duration.ofMinutes(1);

  /** Since when a key that never failed has not failed: long before any attempt. */
  private static final LocalDateTime NEVER = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  @PersistenceContext private EntityManager em;

  /** Whether an attempt may be made. */
  public sealed interface Admission permits Admitted, Closed {}

  /** It may, and counts as a failure until it {@link #succeeded}. */
  public record Admitted(String ofLogin, String ofAddress) implements Admission {}

  /**
   * @param until sign-in is closed for this login or this address before this instant
   */
  public record Closed(Instant until) implements Admission {}

  /** Makes an attempt, from its admission to its end, when its turn has come. */
  public <T> T inTurn(Supplier<T> attempt) {
    turns.acquireUninterruptibly();
    try {
      return attempt.get();
    } finally {
      turns.release();
    }
  }

  /** Counts an attempt, unless sign-in is closed for this login or this address. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Admission admit(String login, Origin origin, Instant now) {
    String ofLogin = ofLogin(login, origin, now);
    String ofAddress = Secrets.digest("address:" + origin.address());
    Optional<Closed> closed =
        closed(find(ofLogin), find(ofAddress), now)
            .or(() -> closed(locked(ofLogin), locked(ofAddress), now));
    if (closed.isPresent()) {
      return closed.get();
    }
    find(ofLogin).failed(SignInDelay.OF_LOGIN, now);
    find(ofAddress).failed(SignInDelay.OF_ADDRESS, now);
    return new Admitted(ofLogin, ofAddress);
  }

  /** The password fitted: this attempt and the failures before it are forgotten. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void succeeded(Admitted attempt) {
    locked(attempt.ofLogin()).forget();
    locked(attempt.ofAddress()).forget();
  }

  /**
   * Whether a token from this address that opens nothing is to be written down: the first in each
   * minute is. No attempt is slowed down by this.
   */
  @Transactional
  public boolean worthSaying(Origin origin, Instant now) {
    String ofTokens = Secrets.digest("token:" + origin.address());
    SignInThrottle said = find(ofTokens);
    if (said != null && said.blocks(now) || locked(ofTokens).blocks(now)) {
      return false;
    }
    find(ofTokens).silent(now, now.plus(SAID_FOR));
    return true;
  }

  /** Rows whose last failure is older than this no longer count and go. */
  @Transactional
  public int forget(Instant before) {
    return em.createQuery("delete from SignInThrottle t where t.lastFailureAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }

  private static Optional<Closed> closed(
      SignInThrottle login, SignInThrottle address, Instant now) {
    return Stream.of(Optional.ofNullable(login), Optional.ofNullable(address))
        .flatMap(Optional::stream)
        .filter(row -> row.blocks(now))
        .map(SignInThrottle::blockedUntil)
        .max(Instant::compareTo)
        .map(Closed::new);
  }

  private SignInThrottle find(String key) {
    return em.find(SignInThrottle.class, key);
  }

  /** The row as it is now, locked; the login's is always locked before that of the address. */
  private SignInThrottle locked(String key) {
    em.createNativeQuery(
            "insert into sign_in_throttle (key_hash, failures, last_failure_at)"
                + " values (?1, 0, ?2) on duplicate key update failures = failures")
        .setParameter(1, key)
        .setParameter(2, NEVER)
        .executeUpdate();
    return Objects.requireNonNull(
        em.find(SignInThrottle.class, key, LockModeType.PESSIMISTIC_WRITE));
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
}

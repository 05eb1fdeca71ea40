package kz.journal.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kz.journal.regulation.Clause;
import kz.journal.time.SystemTime;

/**
 * Sign-in with login and password. An unknown login, a wrong password, an account without
 * credentials and a disabled one get the same answer after the same work. Failures are counted per
 * login and per address; while either is blocked the password is not looked at.
 */
@Stateless
@PermitAll
@Clause("2.2.2-2")
public class SignIn {

  @PersistenceContext private EntityManager em;
  @Inject @SystemTime private Clock time;
  @Inject private Passwords passwords;
  @Inject private Throttling throttling;
  @Inject private Standing standing;

  /** The answer to a sign-in. */
  public sealed interface Outcome permits Welcome, Rejected, Blocked {}

  /**
   * @param sessionKey the key of the new session; {@code null} where none was asked for
   */
  public record Welcome(String sessionKey, SignedIn who) implements Outcome {}

  public record Rejected() implements Outcome {}

  /**
   * @param until sign-in is closed before this instant
   */
  public record Blocked(Instant until) implements Outcome {}

  /** Signs in and begins a session. */
  public Outcome signIn(String login, String password, Origin origin) {
    return attempt(login, password, origin, true);
  }

  /** Checks the credentials of a machine, without a session. */
  public Outcome check(String login, String password, Origin origin) {
    return attempt(login, password, origin, false);
  }

  private Outcome attempt(String login, String password, Origin origin, boolean withSession) {
    Instant now = time.instant();
    String typed = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
    Optional<Account> account = accountOf(typed);
    Optional<Instant> blocked = throttling.blockedUntil(typed, origin, now);
    if (blocked.isPresent()) {
      record(SignInRecord.Kind.THROTTLED, account, origin, now);
      return new Blocked(blocked.get());
    }
    boolean fits =
        passwords.fits(
            password == null ? "" : password, account.map(Account::passwordHash).orElse(null));
    if (!fits || account.orElseThrow().disabled()) {
      throttling.failed(typed, origin, now);
      record(SignInRecord.Kind.FAILED, account, origin, now);
      return new Rejected();
    }
    throttling.succeeded(typed, origin, now);
    SignedIn who = standing.of(account.get());
    if (!withSession) {
      return new Welcome(null, who);
    }
    String key = Secrets.fresh();
    em.persist(new UserSession(account.get(), Secrets.digest(key), origin, now));
    record(SignInRecord.Kind.SIGN_IN, account, origin, now);
    return new Welcome(key, who);
  }

  private Optional<Account> accountOf(String login) {
    return em.createQuery("select a from Account a where a.login = :login", Account.class)
        .setParameter("login", login)
        .getResultStream()
        .findFirst();
  }

  private void record(
      SignInRecord.Kind kind, Optional<Account> account, Origin origin, Instant now) {
    em.persist(new SignInRecord(kind, account.map(Account::id).orElse(null), origin, null, now));
  }
}

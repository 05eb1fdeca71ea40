package kz.journal.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kz.journal.regulation.Clause;
import kz.journal.time.SystemTime;

/**
 * Sign-in with login and password. An unknown login, a wrong password, an account without
 * credentials, a disabled one and a one-time password that has expired get the same answer after
 * the same work. Failures are counted per login and per address; while either is blocked the
 * password is not looked at. Runs outside any transaction, so that no connection waits for a
 * password to be compared.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
@Clause("2.2.2-2")
public class SignIn {

  @Inject @SystemTime private Clock time;
  @Inject private Passwords passwords;
  @Inject private Throttling throttling;
  @Inject private SignInWriting writing;

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
    String typed = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
    return throttling.inTurn(
        () -> compared(typed, password == null ? "" : password, origin, withSession));
  }

  private Outcome compared(String login, String password, Origin origin, boolean withSession) {
    Instant now = time.instant();
    Optional<SignInWriting.Credentials> stored = writing.credentialsOf(login);
    Long accountId = stored.map(SignInWriting.Credentials::accountId).orElse(null);
    Throttling.Admission admission = throttling.admit(login, origin, now);
    if (admission instanceof Throttling.Closed closed) {
      writing.record(SignInRecord.Kind.THROTTLED, accountId, origin, now);
      return new Blocked(closed.until());
    }
    boolean fits =
        passwords.fits(password, stored.map(SignInWriting.Credentials::hash).orElse(null));
    Optional<Welcome> welcome =
        fits ? writing.enter(stored.orElseThrow(), origin, withSession, now) : Optional.empty();
    if (welcome.isEmpty()) {
      writing.record(SignInRecord.Kind.FAILED, accountId, origin, now);
      return new Rejected();
    }
    throttling.succeeded((Throttling.Admitted) admission);
    return welcome.get();
  }
}

package kz.journal.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import kz.journal.regulation.Refused;

/**
 * Gives a machine a token for login and password, throttled like every sign-in. No token is given
 * while a password change or an acceptance of the rules is due.
 */
@Stateless
@PermitAll
public class TokenIssuing {

  @Inject private SignIn signIn;
  @Inject private Caller caller;
  @Inject private TokenMint mint;

  /** The answer to somebody who asks for a token. */
  public sealed interface Outcome permits Issued, Unrecognised, Blocked, Declined, Malformed {}

  /**
   * @param token shown this once
   * @param expiresAt the token ends at this instant, excluded
   */
  public record Issued(long id, String token, Instant expiresAt) implements Outcome {

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
      return "Issued[" + id + ", until " + expiresAt + "]";
    }
  }

  /** The credentials fit nobody. */
  public record Unrecognised() implements Outcome {}

  /**
   * @param until credentials are not looked at before this instant
   */
  public record Blocked(Instant until) implements Outcome {}

  /** The owner may not have a token now. */
  public record Declined(Refused refusal) implements Outcome {}

  /** No token can have this label or this many days. */
  public record Malformed(Refused refusal) implements Outcome {}

  /** How many days a token may live at most. */
  public int longestDays() {
    return mint.longestDays();
  }

  /**
   * A token for these credentials.
   *
   * @param days 1 to {@link #longestDays()}
   */
  public Outcome issue(String login, String password, String label, int days) {
    SignIn.Outcome entry = signIn.check(login, password, caller.origin());
    if (entry instanceof SignIn.Blocked blocked) {
      return new Blocked(blocked.until());
    }
    if (entry instanceof SignIn.Welcome welcome) {
      caller.proved(welcome.who());
      return mint.issue(welcome.who(), label, days);
    }
    return new Unrecognised();
  }
}

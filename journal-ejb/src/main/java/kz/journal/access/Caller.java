package kz.journal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import kz.journal.org.Office;

/**
 * The person who makes this call: the container's principal, looked up once a request. Use cases
 * take the author from here and never from a parameter (2.2.3).
 */
@RequestScoped
public class Caller {

  /** Author of what the server's own jobs write; no account may have this login. */
  public static final String SYSTEM = "system";

  @Inject private Principal principal;
  @Inject private Standing standing;

  private SignedIn who;
  private Origin origin = new Origin("", "");
  private String sessionKey;

  /** The mechanism that recognised the caller tells where the request came from. */
  public void cameFrom(Origin where) {
    origin = where;
  }

  public Origin origin() {
    return origin;
  }

  /** The mechanism recognised the caller by this session. */
  public void cameThrough(String key) {
    sessionKey = key;
  }

  /** The key of the session the caller was recognised by; empty for machines. */
  public Optional<String> sessionKey() {
    return Optional.ofNullable(sessionKey);
  }

  /** Credentials proved within this request who the caller is, though the container knows none. */
  void proved(SignedIn proven) {
    who = proven;
  }

  /**
   * The login that stands as author on what the caller writes; {@value #SYSTEM} for the server's
   * own jobs.
   */
  public String login() {
    return who == null ? principalName().orElse(SYSTEM) : who.login();
  }

  /** The caller; empty for the server's own jobs and for callers who are not signed in. */
  public Optional<SignedIn> person() {
    if (who == null) {
      who = principalName().flatMap(standing::byLogin).orElse(null);
    }
    return Optional.ofNullable(who);
  }

  /** The caller, who must be signed in. */
  public SignedIn required() {
    return person().orElseThrow(() -> new IllegalStateException("No caller"));
  }

  public boolean is(String role) {
    return person().map(signedIn -> signedIn.roles().contains(role)).orElse(false);
  }

  /** The units at which the caller holds this office today. */
  public List<Long> unitsOf(Office office) {
    return person()
        .map(signedIn -> standing.unitsOf(signedIn.personId(), office))
        .orElse(List.of());
  }

  private Optional<String> principalName() {
    return Optional.ofNullable(principal)
        .map(Principal::getName)
        .filter(name -> !"anonymous".equals(name));
  }
}

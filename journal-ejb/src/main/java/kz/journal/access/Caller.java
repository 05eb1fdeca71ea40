package kz.journal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

  @PersistenceContext private EntityManager em;
  @Inject private Principal principal;
  @Inject private Standing standing;

  private SignedIn who;
  private Origin origin = new Origin("", "");

  /** The mechanism that recognised the caller tells where the request came from. */
  public void cameFrom(Origin where) {
    origin = where;
  }

  public Origin origin() {
    return origin;
  }

  /**
   * The login that stands as author on what the caller writes; {@code system} for the server's own
   * jobs.
   */
  public String login() {
    return principal == null
            || principal.getName() == null
            || "anonymous".equals(principal.getName())
        ? "system"
        : principal.getName();
  }

  /** The caller; empty for the server's own jobs and for callers who are not signed in. */
  public Optional<SignedIn> person() {
    if (who == null) {
      who =
          em.createQuery("select a from Account a where a.login = :login", Account.class)
              .setParameter("login", login())
              .getResultStream()
              .findFirst()
              .map(standing::of)
              .orElse(null);
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
}

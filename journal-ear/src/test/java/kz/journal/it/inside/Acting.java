package kz.journal.it.inside;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.wildfly.security.auth.principal.NamePrincipal;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.Roles;

/**
 * Calls use cases in the server as somebody, as the sign-in of a page or a token would: the
 * container sees the login as its principal and the given roles. Each act runs on a thread of its
 * own, so that one caller's request never sees what was remembered for another's.
 *
 * <pre>{@code
 * Acting.as("teacher", Roles.TEACHER).run(() -> markEntry.enter(...));
 * }</pre>
 */
public final class Acting {

  private final String login;
  private final Set<String> roles;

  private Acting(String login, Set<String> roles) {
    this.login = login;
    this.roles = roles;
  }

  /** Somebody who holds these roles; {@code SIGNED_IN} is one of them if it is given. */
  public static Acting as(String login, String... roles) {
    return new Acting(login, Set.of(roles));
  }

  /** Nobody in particular: the caller that has not signed in. */
  public static Acting anonymously() {
    return new Acting(null, Set.of());
  }

  /** Does the act and hands on what it answers or throws. */
  public <T> T run(Callable<T> act) throws Exception {
    try {
      return executor().submit(() -> identity().runAs(act)).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  private SecurityIdentity identity() {
    SecurityDomain domain = SecurityDomain.getCurrent();
    if (login == null) {
      return domain.getAnonymousSecurityIdentity();
    }
    return domain
        .createAdHocIdentity(new NamePrincipal(login))
        .withDefaultRoleMapper(held -> Roles.fromSet(roles));
  }

  private static ManagedExecutorService executor() throws NamingException {
    return InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
  }
}

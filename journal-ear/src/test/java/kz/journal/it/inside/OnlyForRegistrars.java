package kz.journal.it.inside;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import kz.journal.access.Caller;
import kz.journal.regulation.Roles;

/** A use case that only registrars may call, to see that the container minds who calls. */
@Stateless
@RolesAllowed(Roles.REGISTRAR)
public class OnlyForRegistrars {

  @Resource private SessionContext context;
  @Inject private Caller caller;

  /** The login the container sees. */
  public String whoCame() {
    return context.getCallerPrincipal().getName();
  }

  /** The login the journal would note. */
  public String authorOfWhatIsWritten() {
    return caller.login();
  }
}

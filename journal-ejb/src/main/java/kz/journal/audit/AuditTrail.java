package kz.journal.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import kz.journal.access.Caller;
import kz.journal.access.SignedIn;
import kz.journal.regulation.Act;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.time.SystemTime;

/**
 * Writes down every act in the transaction of the use case that announces it: what is not written
 * down did not happen, and what did not happen is not written down.
 */
@ApplicationScoped
@Clause("2.2.3")
public class AuditTrail {

  private static final int LONGEST_ROLES = 200;

  @PersistenceContext private EntityManager em;
  @Inject @SystemTime private Clock time;
  @Inject private Caller caller;

  void write(@Observes Act act) {
    em.persist(
        new AuditEntry(act, caller.login(), roles(), caller.origin().address(), time.instant()));
  }

  private String roles() {
    List<String> held = caller.person().map(SignedIn::held).orElse(List.of(Roles.SYSTEM));
    String joined = String.join(",", held);
    return joined.substring(0, Math.min(LONGEST_ROLES, joined.length()));
  }
}

package kz.journal.window;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import kz.journal.access.Caller;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalClock;

/** How far windows were taken along after changes, for the registrar, who may have it repeated. */
@Stateless
@RolesAllowed(Roles.REGISTRAR)
@Clause("2.3.3b")
public class RecomputingRuns {

  @PersistenceContext private EntityManager em;
  @Inject private Event<RecomputingDue> dues;
  @Inject private JournalClock clock;
  @Inject private Caller caller;

  /** The latest runs, the last begun first. */
  public List<RecomputingRun> latest(int most) {
    return em.createQuery("select r from RecomputingRun r order by r.id desc", RecomputingRun.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** One of them. */
  public Optional<RecomputingRun> find(long id) {
    return Optional.ofNullable(em.find(RecomputingRun.class, id));
  }

  /**
   * Does it again: one that is not finished is carried on, a finished one begins anew and finds
   * only what moved meanwhile. Empty if there is no such run.
   */
  public Optional<RecomputingRun> repeat(long id) {
    return find(id)
        .map(
            run -> {
              RecomputingRun again = run;
              if (run.finishedAt() != null) {
                again =
                    new RecomputingRun(
                        run.cause(), caller.login(), clock.instant(), run.heldFrom(), run.heldTo());
                em.persist(again);
                em.flush();
              }
              dues.fire(new RecomputingDue(again.id()));
              return again;
            });
  }
}

package kz.journal.it.inside;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.function.Function;

/** The journal's entities, for a test in the server. */
@Stateless
@PermitAll
public class Entities {

  @PersistenceContext(unitName = "journal-ejb.jar#journal")
  private EntityManager em;

  /** Does something with the entity manager in a transaction of its own. */
  public <T> T inTransaction(Function<EntityManager, T> work) {
    return work.apply(em);
  }
}

package kz.journal.access;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.journal.org.Person;

/** The people behind the logins that stand under what was done. */
public final class Logins {

  private Logins() {}

  /** Shortened names by login; who has no account any more is not in it. */
  public static Map<String, String> names(EntityManager em, Collection<String> logins) {
    Map<String, String> names = new HashMap<>();
    if (!logins.isEmpty()) {
      em.createQuery(
              "select a.login, p from Account a join a.person p where a.login in :logins",
              Object[].class)
          .setParameter("logins", logins)
          .getResultStream()
          .forEach(row -> names.put((String) row[0], ((Person) row[1]).name().shortened()));
    }
    return names;
  }

  /** The id of the person, to send a notice to; empty if there is no such account any more. */
  public static Optional<Long> person(EntityManager em, String login) {
    return em.createQuery("select a.person.id from Account a where a.login = :login", Long.class)
        .setParameter("login", login)
        .getResultStream()
        .findFirst();
  }
}

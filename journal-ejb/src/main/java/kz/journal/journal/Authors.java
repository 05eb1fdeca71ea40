package kz.journal.journal;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kz.journal.org.Person;

/** The people behind the logins that stand as authors. */
final class Authors {

  private Authors() {}

  /** Shortened names by login; who has no account any more is not in it. */
  static Map<String, String> names(EntityManager em, Collection<String> logins) {
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
}

package kz.journal.messaging;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import kz.journal.access.Caller;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalClock;

/** The caller's own notices; nobody sees another's. */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class OwnNotices {

  /** So many unread ones are shown at once. */
  public static final int MOST = 20;

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private JournalClock clock;

  /**
   * A notice as it is shown.
   *
   * @param kind the key of its words
   * @param arguments what the words name
   */
  public record Shown(long id, String kind, List<String> arguments, String link, Instant at) {}

  /** Those not yet read, the latest first. */
  public List<Shown> unread() {
    return em.createQuery(
            "select n from KeptNotice n where n.account.id = :account and n.readAt is null"
                + " order by n.id desc",
            KeptNotice.class)
        .setParameter("account", caller.required().accountId())
        .setMaxResults(MOST)
        .getResultStream()
        .map(n -> new Shown(n.id(), n.kind(), n.arguments(), n.link(), n.createdAt()))
        .toList();
  }

  /** The caller has read all that waited. */
  public void readAll() {
    em.createQuery(
            "select n from KeptNotice n where n.account.id = :account and n.readAt is null",
            KeptNotice.class)
        .setParameter("account", caller.required().accountId())
        .getResultStream()
        .forEach(notice -> notice.read(clock.instant()));
  }
}

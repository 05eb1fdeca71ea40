package kz.journal.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.journal.access.Account;
import kz.journal.access.Caller;
import kz.journal.access.Secrets;
import kz.journal.regulation.Act;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.time.SystemTime;

/** The address of the own calendar: made, replaced, revoked. One holds at a time. */
@Stateless
@RolesAllowed(Roles.TEACHER)
@Clause("2.3.1a")
public class OwnFeed {

  @PersistenceContext private EntityManager em;
  @Inject @SystemTime private Clock time;
  @Inject private Caller caller;
  @Inject private Event<Act> acts;

  /** When the address that holds was made; empty if none does. */
  public Optional<Instant> madeAt() {
    return standing().stream().map(CalendarFeed::madeAt).findFirst();
  }

  /**
   * Makes an address, in the place of the one before; its secret is in the answer and nowhere else.
   */
  public String make() {
    Account account =
        em.find(Account.class, caller.required().accountId(), LockModeType.PESSIMISTIC_WRITE);
    end();
    String secret = Secrets.fresh();
    CalendarFeed feed = new CalendarFeed(account, Secrets.digest(secret), time.instant());
    em.persist(feed);
    acts.fire(Act.of("feed.make", "CalendarFeed", feed.id()));
    return secret;
  }

  /** Lets the address end at once; doing so again changes nothing. */
  public void revoke() {
    end();
  }

  private void end() {
    for (CalendarFeed feed : standing()) {
      feed.revoke(time.instant());
      acts.fire(Act.of("feed.revoke", "CalendarFeed", feed.id()));
    }
  }

  private List<CalendarFeed> standing() {
    return em.createQuery(
            "select f from CalendarFeed f where f.account.id = :account and f.revokedAt is null",
            CalendarFeed.class)
        .setParameter("account", caller.required().accountId())
        .getResultList();
  }
}

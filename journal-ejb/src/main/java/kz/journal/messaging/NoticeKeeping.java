package kz.journal.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import kz.journal.access.Account;
import kz.journal.regulation.Notice;
import kz.journal.time.JournalClock;

/** Keeps every notice in the transaction of the use case that announces it. */
@ApplicationScoped
public class NoticeKeeping {

  @PersistenceContext private EntityManager em;
  @Inject private JournalClock clock;

  void keep(@Observes Notice notice) {
    em.createQuery("select a from Account a where a.person.id = :person", Account.class)
        .setParameter("person", notice.personId())
        .getResultStream()
        .forEach(account -> em.persist(new KeptNotice(account, notice, clock.instant())));
  }
}

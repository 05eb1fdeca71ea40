package kz.journal.credentials;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import kz.journal.access.Account;
import kz.journal.access.Caller;
import kz.journal.access.Passwords;
import kz.journal.org.Office;
import kz.journal.org.OfficeAssignment;
import kz.journal.org.Person;
import kz.journal.org.PersonName;
import kz.journal.regulation.Act;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;
import kz.journal.time.SystemTime;

/**
 * The two people a new installation begins with: one who assigns offices (IT) and one who issues
 * credentials. Neither can do the other's work, and everybody else gets in through both. An office
 * that anybody ever held is never given this way again.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class FirstAccounts {

  @PersistenceContext private EntityManager em;
  @Inject @SystemTime private Clock time;
  @Inject private JournalClock clock;
  @Inject private Passwords passwords;
  @Inject private Event<Act> acts;

  /** Whether nobody has held this office yet. */
  public boolean due(Office office) {
    return em.createQuery(
                "select count(a) from OfficeAssignment a where a.office = :office", Long.class)
            .setParameter("office", office)
            .getSingleResult()
        == 0;
  }

  /** Whether nobody has this login yet. */
  public boolean free(String login) {
    return em.createQuery("select count(a) from Account a where a.login = :login", Long.class)
            .setParameter("login", login)
            .getSingleResult()
        == 0;
  }

  /** A password good for the first sign-in only. */
  public String oneTimePassword() {
    return passwords.oneTime();
  }

  /**
   * Enters the person, opens the account with this one-time password and gives the office. The
   * password does not expire: nobody is there yet who could issue another.
   *
   * @param login as {@link kz.journal.access.rule.LoginName} accepted it
   * @throws IllegalStateException if the office was ever held
   */
  public void found(Office office, String login, PersonName name, String oneTimePassword) {
    if (!due(office)) {
      throw new IllegalStateException("Somebody has held this office: " + office);
    }
    Person person = new Person(null);
    person.describe(name, null, null, null);
    em.persist(person);
    Account account = new Account(person, login, "ru", time.instant());
    account.issuePassword(passwords.hash(oneTimePassword), time.instant(), null);
    em.persist(account);
    LocalDate today = JournalZone.dayOf(clock.instant());
    OfficeAssignment assignment =
        new OfficeAssignment(
            person,
            office,
            null,
            false,
            new OfficeAssignment.Order("0", today),
            today,
            null,
            Caller.SYSTEM,
            clock.instant());
    em.persist(assignment);
    acts.fire(
        Act.of("credentials.first-account", "OfficeAssignment", assignment.id())
            .to(office + " to " + login)
            .under("2.2.2-1"));
  }
}

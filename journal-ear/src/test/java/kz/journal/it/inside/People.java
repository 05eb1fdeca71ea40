package kz.journal.it.inside;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import kz.journal.access.Account;
import kz.journal.access.Passwords;
import kz.journal.org.Person;
import kz.journal.org.PersonName;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;
import kz.journal.time.SystemTime;

/**
 * Makes people of a test's own, so that no test depends on another. Logins are unique by choice.
 */
@Stateless
@PermitAll
public class People {

  /** The password of everybody who has one. */
  public static final String PASSWORD = "four geese on ice";

  @PersistenceContext(unitName = "journal-ejb.jar#journal")
  private EntityManager em;

  @Inject @SystemTime private Clock time;
  @Inject private Passwords passwords;
  @Inject private Settings settings;

  /** Somebody made for a test. */
  public record Somebody(long personId, long accountId, String login) {}

  /** A person with an account and no credentials. */
  public Somebody withoutCredentials(String login) {
    Account account = account(login);
    return new Somebody(account.person().id(), account.id(), login);
  }

  /** A person with a password of the own and all duties done. */
  public Somebody atWork(String login) {
    Instant now = time.instant();
    Account account = account(login);
    account.choosePassword(passwords.hash(PASSWORD), now);
    account.acceptRules(settings.text(Setting.RULES_EDITION), now);
    return new Somebody(account.person().id(), account.id(), login);
  }

  private Account account(String login) {
    Person person = new Person(null);
    person.describe(new PersonName("Ақын" + login, "Сәуле", null), null, null, null);
    em.persist(person);
    Account account = new Account(person, login, "kk", time.instant());
    em.persist(account);
    em.flush();
    return account;
  }
}

package kz.journal.credentials;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import kz.journal.access.Account;
import kz.journal.access.rule.LoginName;
import kz.journal.listing.Conditions;
import kz.journal.listing.Like;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.org.OrgUnit;
import kz.journal.org.Person;
import kz.journal.org.PersonName;
import kz.journal.org.Trilingual;
import kz.journal.regulation.Act;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.time.SystemTime;

/**
 * Opens accounts for people whom no roster bundle gave one: the offices of the university, and
 * whoever must work before the first import. An account comes without credentials and its owner
 * without any right: the one are issued, the other assigned elsewhere.
 */
@Stateless
@RolesAllowed(Roles.CREDENTIALS_OFFICE)
@Clause("2.2.2-1")
public class AccountOpening {

  private static final List<String> LANGUAGES = List.of("ru", "kk", "en");
  private static final int LONGEST_PART = 200;

  @PersistenceContext private EntityManager em;
  @Inject @SystemTime private Clock time;
  @Inject private Event<Act> acts;

  /** A person without an account. */
  public record Candidate(long personId, PersonName name, String identifier, Trilingual unit) {}

  /**
   * Enters a person who is in no roster and opens an account.
   *
   * @param unitId faculty or department, or {@code null}
   * @param language ru, kk or en
   */
  public Decision open(PersonName name, Long unitId, String login, String language) {
    if (!wellFormed(name)) {
      return Refused.because("name-malformed").with("longest", LONGEST_PART);
    }
    OrgUnit unit = unitId == null ? null : em.find(OrgUnit.class, unitId);
    if (unitId != null && unit == null) {
      return Refused.because("not-found");
    }
    Person person = new Person(null);
    person.describe(stripped(name), null, null, unit);
    return open(person, login, language);
  }

  /**
   * Opens an account for a person known from a roster.
   *
   * @param language ru, kk or en
   */
  public Decision openFor(long personId, String login, String language) {
    Person person = em.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE);
    if (person == null) {
      return Refused.because("not-found");
    }
    if (person.endedOn() != null) {
      return Refused.because("person-has-left");
    }
    boolean known =
        em.createQuery("select count(a) from Account a where a.person.id = :person", Long.class)
                .setParameter("person", personId)
                .getSingleResult()
            > 0;
    return known ? Refused.because("account-present") : open(person, login, language);
  }

  /** People who have not left and have no account, found by any part of the name. */
  public Rows<Candidate> withoutAccount(String text, Range range) {
    return new Conditions()
        .always("p.endedOn is null")
        .always("not exists (select a.id from Account a where a.person = p)")
        .when(
            "p.searchName like ? escape '!'",
            text == null || text.isBlank() ? null : Like.containing(PersonName.fold(text)))
        .rows(
            em,
            Person.class,
            "select p from Person p left join fetch p.unit",
            "select count(p) from Person p",
            "p.searchName, p.id",
            range)
        .map(
            person ->
                new Candidate(
                    person.id(),
                    person.name(),
                    person.identifier(),
                    person.unit() == null ? null : person.unit().name()));
  }

  private Decision open(Person person, String typedLogin, String language) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("No such language");
    }
    String login = LoginName.accept(typedLogin).orElse(null);
    if (login == null) {
      return Refused.because("login-malformed");
    }
    boolean taken =
        em.createQuery("select count(a) from Account a where a.login = :login", Long.class)
                .setParameter("login", login)
                .getSingleResult()
            > 0;
    if (taken) {
      return Refused.because("login-taken").with("login", login);
    }
    if (person.id() == null) {
      em.persist(person);
    }
    Account account = new Account(person, login, language, time.instant());
    em.persist(account);
    acts.fire(
        Act.of("credentials.open-account", "Account", account.id()).to(login).under("2.2.2-1"));
    return Decision.allowed();
  }

  private static boolean wellFormed(PersonName name) {
    return fits(name.family())
        && fits(name.given())
        && (name.patronymic() == null || fits(name.patronymic()));
  }

  private static boolean fits(String part) {
    return part != null && !part.isBlank() && part.strip().length() <= LONGEST_PART;
  }

  private static PersonName stripped(PersonName name) {
    return new PersonName(
        name.family().strip(),
        name.given().strip(),
        name.patronymic() == null ? null : name.patronymic().strip());
  }
}

package kz.journal.it.inside;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import kz.journal.access.Account;
import kz.journal.access.Passwords;
import kz.journal.calendar.EducationLevel;
import kz.journal.org.Office;
import kz.journal.org.OfficeAssignment;
import kz.journal.org.OrgUnit;
import kz.journal.org.Person;
import kz.journal.org.PersonName;
import kz.journal.org.TeacherPost;
import kz.journal.org.UnitKind;
import kz.journal.roster.Student;
import kz.journal.roster.StudyForm;
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

  private static final LocalDate WED_01_JAN_2020 = LocalDate.of(2020, 1, 1);
  private static final LocalDate THU_31_DEC_2099 = LocalDate.of(2099, 12, 31);

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

  /**
   * A person who would hold every role of {@link kz.journal.regulation.Roles#OF_PEOPLE}, but still
   * has to replace the issued password. The offices end one day, so that none counts as the last.
   */
  public Somebody withEveryRoleAndADutyDue(String login) {
    Instant now = time.instant();
    Account account = account(login);
    account.issuePassword(passwords.hash(PASSWORD), now, null);
    Person person = account.person();
    for (Office office : Office.values()) {
      office(person, office, office.heldAt() == UnitKind.UNIVERSITY ? null : any(office.heldAt()));
    }
    TeacherPost post = new TeacherPost("it-post-" + login);
    post.describe(person, any(UnitKind.DEPARTMENT), null, null);
    em.persist(post);
    Student student = new Student(person);
    student.describe(any(UnitKind.FACULTY), EducationLevel.BACHELOR, StudyForm.FULL_TIME, null, 1);
    em.persist(student);
    return new Somebody(person.id(), account.id(), login);
  }

  /** Gives an office, as an order of long ago did. */
  public void give(Somebody somebody, Office office, String unitCode) {
    OrgUnit unit =
        em.createQuery("select u from OrgUnit u where u.code = :code", OrgUnit.class)
            .setParameter("code", unitCode)
            .getSingleResult();
    office(em.getReference(Person.class, somebody.personId()), office, unit);
  }

  private void office(Person person, Office office, OrgUnit unit) {
    em.persist(
        new OfficeAssignment(
            person,
            office,
            unit,
            false,
            new OfficeAssignment.Order("1", WED_01_JAN_2020),
            WED_01_JAN_2020,
            THU_31_DEC_2099,
            "it",
            time.instant()));
  }

  private OrgUnit any(UnitKind kind) {
    return em.createQuery("select u from OrgUnit u where u.kind = :kind", OrgUnit.class)
        .setParameter("kind", kind)
        .setMaxResults(1)
        .getSingleResult();
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

package kz.journal.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.journal.org.Office;
import kz.journal.regulation.Roles;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;

/**
 * Which roles a person holds today, by posts, offices and enrolment as a student. A session bean,
 * so that every server finds the database also where a page or a filter asks.
 */
@Stateless
@PermitAll
public class Standing {

  @PersistenceContext private EntityManager em;
  @Inject private JournalClock clock;
  @Inject private Settings settings;

  /** Who owns the account, with the roles of today and the duties due. */
  public SignedIn of(Account account) {
    return of(AccountHolder.of(account));
  }

  /** The same, of an account whose row was read already. */
  public SignedIn of(AccountHolder account) {
    List<String> held = roles(account.personId());
    Set<SignedIn.Duty> due = EnumSet.noneOf(SignedIn.Duty.class);
    if (account.passwordChangeDue()) {
      due.add(SignedIn.Duty.CHANGE_PASSWORD);
    }
    if (!settings.text(Setting.RULES_EDITION).equals(account.rulesEdition())) {
      due.add(SignedIn.Duty.ACCEPT_RULES);
    }
    List<String> roles = new ArrayList<>(due.isEmpty() ? held : List.of());
    roles.add(Roles.SIGNED_IN);
    return new SignedIn(
        account.accountId(),
        account.login(),
        account.personId(),
        account.name(),
        account.language(),
        Set.copyOf(roles),
        held,
        due);
  }

  /** Who has this login; empty if nobody has. */
  public Optional<SignedIn> byLogin(String login) {
    return em.createQuery(
            "select a from Account a join fetch a.person where a.login = :login", Account.class)
        .setParameter("login", login)
        .getResultStream()
        .findFirst()
        .map(this::of);
  }

  private List<String> roles(long personId) {
    LocalDate today = JournalZone.dayOf(clock.instant());
    List<?> found =
        em.createNamedQuery(Account.ROLES)
            .setParameter(1, personId)
            .setParameter(2, today)
            .getResultList();
    return Roles.OF_PEOPLE.stream().filter(found::contains).toList();
  }

  /** Units at which the person holds this office today. */
  public List<Long> unitsOf(long personId, Office office) {
    LocalDate today = JournalZone.dayOf(clock.instant());
    return em.createQuery(
            "select a.unit.id from OfficeAssignment a where a.person.id = :person"
                + " and a.office = :office and a.beginOn <= :today"
                + " and (a.endOn is null or a.endOn >= :today)",
            Long.class)
        .setParameter("person", personId)
        .setParameter("office", office)
        .setParameter("today", today)
        .getResultList();
  }
}

package kz.journal.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.journal.access.Account;
import kz.journal.org.PersonName;
import kz.journal.setting.Deployment;

/** The accounts that the sign-in page of the demo offers. Nobody is listed in production. */
@Stateless
@PermitAll
public class DemoPeople {

  @PersistenceContext private EntityManager em;
  @Inject Deployment deployment;

  /**
   * One account of the list.
   *
   * @param role the name of the role, one of {@link kz.journal.regulation.Roles}
   */
  public record Offered(String login, String password, String role, PersonName name) {}

  /** The listed accounts that exist, in the order of the list; empty outside the demo. */
  public List<Offered> listed() {
    if (!deployment.demo()) {
      return List.of();
    }
    List<String> logins = Arrays.stream(DemoAccount.values()).map(DemoAccount::login).toList();
    Map<String, PersonName> names =
        em.createQuery(
                "select a from Account a join fetch a.person where a.login in :logins",
                Account.class)
            .setParameter("logins", logins)
            .getResultStream()
            .collect(Collectors.toMap(Account::login, account -> account.person().name()));
    return Arrays.stream(DemoAccount.values())
        .filter(account -> names.containsKey(account.login()))
        .map(
            account ->
                new Offered(
                    account.login(),
                    DemoAccount.PASSWORD,
                    account.role(),
                    names.get(account.login())))
        .toList();
  }
}

package kz.journal.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import kz.journal.access.rule.OneTimeTerm;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;
import kz.journal.time.SystemTime;

/**
 * Passwords that a roster brought along: good for the first sign-in, like those the credentials
 * office issues, and only for accounts that have none yet.
 */
@ApplicationScoped
public class RosterPasswords {

  @PersistenceContext private EntityManager em;
  @Inject @SystemTime private Clock time;
  @Inject private Passwords passwords;
  @Inject private Settings settings;

  /** The hash to store; takes a tenth of a second or more. */
  public String hash(String password) {
    return passwords.hash(password);
  }

  /** Whether the account of this login exists and has no password yet. */
  @Transactional
  public boolean wanted(String login) {
    return em.createQuery(
                "select count(a) from Account a where a.login = :login and a.passwordHash is null",
                Long.class)
            .setParameter("login", login)
            .getSingleResult()
            .intValue()
        == 1;
  }

  /** Gives the account its first password; one that has got another meanwhile keeps it. */
  @Transactional
  public void store(String login, String hash) {
    Instant now = time.instant();
    int days = settings.number(Setting.ONE_TIME_PASSWORD_DAYS);
    em.createQuery("select a from Account a where a.login = :login", Account.class)
        .setParameter("login", login)
        .getResultStream()
        .filter(account -> account.passwordHash() == null)
        .forEach(account -> account.issuePassword(hash, now, OneTimeTerm.end(now, days)));
  }
}

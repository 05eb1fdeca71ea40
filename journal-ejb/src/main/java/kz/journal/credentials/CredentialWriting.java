package kz.journal.credentials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.journal.access.Account;
import kz.journal.access.Revocation;
import kz.journal.access.UserSession;
import kz.journal.access.rule.OneTimeTerm;
import kz.journal.regulation.Act;
import kz.journal.regulation.Refused;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;
import kz.journal.time.SystemTime;

/**
 * Stores one issued password in a transaction of its own. The password was hashed before, so that
 * the account is locked for a moment only and a group of hundreds holds nothing up.
 */
@ApplicationScoped
public class CredentialWriting {

  @PersistenceContext private EntityManager em;
  @Inject @SystemTime private Clock time;
  @Inject private JournalClock clock;
  @Inject private Settings settings;
  @Inject private Revocation revocation;
  @Inject private Event<Act> acts;

  /**
   * Stores the password unless the account is disabled or no longer within reach.
   *
   * @param reason why, or {@code null}
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public CredentialIssuing.Outcome store(
      long accountId, String password, String hash, Reach reach, String reason) {
    Account account = em.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
    if (account == null) {
      return new CredentialIssuing.Declined(Refused.because("not-found"));
    }
    if (account.disabled()) {
      return new CredentialIssuing.Declined(
          Refused.because("credentials-of-disabled").with("login", account.login()));
    }
    if (!reach.covers(account)) {
      return new CredentialIssuing.Declined(
          Refused.because("credentials-present").citing("2.2.2-1").with("login", account.login()));
    }
    Instant now = time.instant();
    String action = account.passwordHash() == null ? "credentials.issue" : "credentials.reset";
    Instant until = OneTimeTerm.end(now, settings.number(Setting.ONE_TIME_PASSWORD_DAYS));
    account.issuePassword(hash, now, until);
    revocation.endSessions(accountId, UserSession.End.PASSWORD_CHANGED);
    revocation.revokeTokens(accountId);
    Act act = Act.of(action, "Account", accountId).under("2.2.2-1");
    acts.fire(reason == null ? act : act.to(reason));
    return new CredentialIssuing.Issued(
        new Slip(
            account.login(),
            account.person().name(),
            groupOf(account.person().id()),
            account.language(),
            password,
            now,
            until));
  }

  private String groupOf(long personId) {
    LocalDate today = JournalZone.dayOf(clock.instant());
    List<?> titles =
        em.createNativeQuery(
                """
                select g.title from group_member m join study_group g on g.id = m.group_id
                 where m.student_id = ?1 and m.ended_on is null and g.ended_on is null
                   and (m.begin_on is null or m.begin_on <= ?2)
                   and (m.end_on is null or m.end_on >= ?2)
                 order by m.begin_on desc, g.title
                """)
            .setParameter(1, personId)
            .setParameter(2, today)
            .setMaxResults(1)
            .getResultList();
    return titles.isEmpty() ? null : (String) titles.get(0);
  }
}

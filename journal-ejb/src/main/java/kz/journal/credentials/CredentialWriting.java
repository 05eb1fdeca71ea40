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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * Stores issued passwords in a transaction of its own. They were hashed before, so that accounts
 * are locked for a moment only and a group of hundreds holds nothing up.
 */
@ApplicationScoped
public class CredentialWriting {

  @PersistenceContext private EntityManager em;
  @Inject @SystemTime private Clock time;
  @Inject private JournalClock clock;
  @Inject private Settings settings;
  @Inject private Revocation revocation;
  @Inject private Event<Act> acts;

  /** A password for an account, ready to be stored. */
  public record Prepared(long accountId, String password, String hash) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
      return "Prepared[" + accountId + "]";
    }
  }

  /**
   * Stores all of these passwords or none, but for accounts that are disabled or no longer within
   * reach.
   *
   * @return the slips in the order of the passwords
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<Slip> storeTogether(List<Prepared> passwords, Reach reach) {
    Map<Prepared, Slip> slips = new HashMap<>();
    passwords.stream()
        .sorted(Comparator.comparingLong(Prepared::accountId)) // two officers lock in one order
        .forEach(
            each -> {
              if (store(each, reach, null) instanceof CredentialIssuing.Issued issued) {
                slips.put(each, issued.slip());
              }
            });
    return passwords.stream().filter(slips::containsKey).map(slips::get).toList();
  }

  /**
   * Stores the password unless the account is disabled or no longer within reach.
   *
   * @param reason why, or {@code null}
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public CredentialIssuing.Outcome store(Prepared prepared, Reach reach, String reason) {
    long accountId = prepared.accountId();
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
    account.issuePassword(prepared.hash(), now, until);
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
            prepared.password(),
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

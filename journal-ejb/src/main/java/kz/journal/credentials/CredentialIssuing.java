package kz.journal.credentials;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import kz.journal.access.Account;
import kz.journal.access.Caller;
import kz.journal.access.Origin;
import kz.journal.access.Passwords;
import kz.journal.access.Revocation;
import kz.journal.access.UserSession;
import kz.journal.regulation.Act;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.time.SystemTime;

/**
 * Issues, resets and blocks credentials. A one-time password is in the answer and nowhere else;
 * whatever was begun with an older password ends.
 */
@Stateless
@RolesAllowed(Roles.CREDENTIALS_OFFICE)
@Clause({"2.2.2-0", "2.2.2-1"})
public class CredentialIssuing {

  private static final int LONGEST_REASON = 200;

  @PersistenceContext private EntityManager em;
  @Inject @SystemTime private Clock time;
  @Inject private Caller caller;
  @Inject private Passwords passwords;
  @Inject private CredentialWriting writing;
  @Inject private Revocation revocation;
  @Inject private Event<Act> acts;

  /** The answer to an issuing. */
  public sealed interface Outcome permits Issued, Declined {}

  public record Issued(Slip slip) implements Outcome {}

  public record Declined(Refused refusal) implements Outcome {}

  /** A first one-time password; refused for an account that has credentials. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Outcome issue(long accountId) {
    return give(accountId, Reach.WITHOUT_CREDENTIALS, null);
  }

  /**
   * A new one-time password in place of a forgotten or endangered one. The own password is changed
   * by its owner, not here.
   *
   * @param reason 1 to 200 characters
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Outcome reset(long accountId, String reason) {
    if (isOwn(accountId)) {
      return new Declined(Refused.because("own-account"));
    }
    Optional<Refused> fault = faultOf(reason);
    return fault.isPresent()
        ? new Declined(fault.get())
        : give(accountId, Reach.EVERYBODY, reason.strip());
  }

  /**
   * One-time passwords for a study group, in the background: hashing them takes long, so they are
   * all prepared first and then stored together, or none is. Cut off, it can be asked for again.
   * Leaves out disabled accounts and the caller's own.
   *
   * @param origin where the caller's request came from
   * @return the slips by name; empty if nobody was within reach
   */
  @Asynchronous
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Future<List<Slip>> issueToGroup(
      long groupId, Reach reach, Origin origin, IssuingProgress progress) {
    caller.cameFrom(origin);
    List<Long> accounts =
        accountsOf(groupId, reach).stream().filter(account -> !isOwn(account)).toList();
    List<CredentialWriting.Prepared> prepared = new ArrayList<>();
    progress.prepared(0, accounts.size());
    for (long account : accounts) {
      String password = passwords.oneTime();
      prepared.add(new CredentialWriting.Prepared(account, password, passwords.hash(password)));
      progress.prepared(prepared.size(), accounts.size());
    }
    return new AsyncResult<>(writing.storeTogether(prepared, reach));
  }

  /**
   * Closes an account: its sessions and tokens end at once.
   *
   * @param reason 1 to 200 characters
   */
  public Decision disable(long accountId, String reason) {
    if (isOwn(accountId)) {
      return Refused.because("own-account");
    }
    Optional<Refused> fault = faultOf(reason);
    if (fault.isPresent()) {
      return fault.get();
    }
    Account account = em.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
    if (account == null) {
      return Refused.because("not-found");
    }
    if (!account.disabled()) {
      account.disable(reason.strip(), time.instant());
      revocation.endSessions(accountId, UserSession.End.DISABLED);
      revocation.revokeTokens(accountId);
      acts.fire(
          Act.of("credentials.disable", "Account", accountId).to(reason.strip()).under("2.2.2-1"));
    }
    return Decision.allowed();
  }

  /** Opens a closed account again, with the password it had. */
  public Decision enable(long accountId) {
    Account account = em.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
    if (account == null) {
      return Refused.because("not-found");
    }
    if (account.disabled()) {
      acts.fire(
          Act.of("credentials.enable", "Account", accountId)
              .from(account.disabledReason())
              .under("2.2.2-1"));
      account.enable();
    }
    return Decision.allowed();
  }

  private Outcome give(long accountId, Reach reach, String reason) {
    String password = passwords.oneTime();
    return writing.store(
        new CredentialWriting.Prepared(accountId, password, passwords.hash(password)),
        reach,
        reason);
  }

  private List<Long> accountsOf(long groupId, Reach reach) {
    List<?> ids =
        em.createNativeQuery(
                """
                select a.id from account a join person p on p.id = a.person_id
                 where a.disabled_at is null and %s
                   and exists (select 1 from group_member m where m.group_id = ?1
                        and m.student_id = p.id and m.ended_on is null)
                 order by p.search_name, a.id
                """
                    .formatted(reach.condition()))
            .setParameter(1, groupId)
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  private boolean isOwn(long accountId) {
    return caller.required().accountId() == accountId;
  }

  private static Optional<Refused> faultOf(String reason) {
    return reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON
        ? Optional.of(Refused.because("reason-missing").with("longest", LONGEST_REASON))
        : Optional.empty();
  }
}

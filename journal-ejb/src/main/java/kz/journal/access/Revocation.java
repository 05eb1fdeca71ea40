package kz.journal.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import kz.journal.time.SystemTime;

/** Ends what was begun with an account's credentials, within the caller's transaction. */
@Dependent
public class Revocation {

  @PersistenceContext private EntityManager em;
  @Inject @SystemTime private Clock time;

  /** Ends every session of the account; answers how many. */
  public int endSessions(long accountId, UserSession.End reason) {
    return endOtherSessions(accountId, "", reason);
  }

  /** Ends every session of the account but the one with this key; answers how many. */
  int endOtherSessions(long accountId, String keptKey, UserSession.End reason) {
    return em.createQuery(
            "update UserSession s set s.endedAt = :now, s.endReason = :reason"
                + " where s.account.id = :account and s.endedAt is null and s.keyHash <> :kept")
        .setParameter("now", time.instant())
        .setParameter("reason", reason)
        .setParameter("account", accountId)
        .setParameter("kept", Secrets.digest(keptKey))
        .executeUpdate();
  }

  /** Revokes every token of the account; answers how many. */
  public int revokeTokens(long accountId) {
    return em.createQuery(
            "update ApiToken t set t.revokedAt = :now"
                + " where t.account.id = :account and t.revokedAt is null")
        .setParameter("now", time.instant())
        .setParameter("account", accountId)
        .executeUpdate();
  }
}

package kz.journal.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kz.journal.access.rule.SignInDelay;
import kz.journal.regulation.Roles;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;
import kz.journal.time.SystemTime;

/**
 * Tidies what time has made void. Nothing depends on it being done: an idle session, an expired
 * token and a forgotten failure count for nothing from their own moment on. The log stays.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class AccessUpkeep {

  /** How long an expired or revoked token stays in its owner's list. */
  private static final Duration TOKENS_KEPT = Duration.ofDays(90);

  @PersistenceContext private EntityManager em;
  @Inject @SystemTime private Clock time;
  @Inject private Settings settings;
  @Inject private Throttling throttling;

  /** How much was tidied. */
  public record Tidied(int sessions, int throttles, int tokens) {}

  /** Ends idle sessions, forgets failures that no longer count and tokens long void. */
  public Tidied tidy() {
    Instant now = time.instant();
    Duration idle = Duration.ofMinutes(settings.number(Setting.SESSION_IDLE_MINUTES));
    int sessions =
        em.createQuery(
                "update UserSession s set s.endedAt = :now, s.endReason = :expired"
                    + " where s.endedAt is null and s.seenAt <= :idle")
            .setParameter("now", now)
            .setParameter("expired", UserSession.End.EXPIRED)
            .setParameter("idle", now.minus(idle))
            .executeUpdate();
    int throttles = throttling.forget(now.minus(SignInDelay.LONGEST_MEMORY));
    int tokens =
        em.createQuery("delete from ApiToken t where t.expiresAt < :kept or t.revokedAt < :kept")
            .setParameter("kept", now.minus(TOKENS_KEPT))
            .executeUpdate();
    return new Tidied(sessions, throttles, tokens);
  }
}

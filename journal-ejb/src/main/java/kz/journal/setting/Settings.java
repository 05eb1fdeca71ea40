package kz.journal.setting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.journal.time.SystemTime;

/**
 * Reads settings. A value is kept for two seconds, so that a change made on another server is
 * obeyed within that time; a change made on this one at once.
 */
@Stateless
@PermitAll
public class Settings {

  private static final Duration KEPT = Duration.ofSeconds(2);
  private static final Map<Setting, Kept> CACHE = new ConcurrentHashMap<>();

  @PersistenceContext private EntityManager em;

  @Inject @SystemTime private Clock time;

  public String text(Setting setting) {
    Instant now = time.instant();
    Kept kept = CACHE.get(setting);
    if (kept == null || !now.isBefore(kept.until())) {
      kept = new Kept(stored(setting), now.plus(KEPT));
      CACHE.put(setting, kept);
    }
    return kept.value();
  }

  public int number(Setting setting) {
    return Integer.parseInt(text(setting));
  }

  public boolean flag(Setting setting) {
    return Boolean.parseBoolean(text(setting));
  }

  /** Lets go of the kept value once the change is there for everybody to read. */
  static void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SettingChanged change) {
    CACHE.remove(change.setting());
  }

  private String stored(Setting setting) {
    return em.createQuery(
            "select v.value from SettingValue v where v.name = :name order by v.ordinal desc",
            String.class)
        .setParameter("name", setting.key())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElse(setting.initial());
  }

  private record Kept(String value, Instant until) {}
}

package kz.journal.outage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.journal.outage.rule.Silence;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;
import kz.journal.time.JournalClock;
import kz.journal.time.SystemTime;

/**
 * Notes that a server is alive. If no server was for as long as the setting says, that silence is
 * recorded: by the first beat after a start, or after whatever held the server up. Beats are of the
 * machine's time, which the demo's clock does not move; what is recorded is moved by as much as the
 * journal's clock is ahead, so that it can be compared with windows.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@Clause("2.2.7c")
public class Heartbeats {

  @PersistenceContext private EntityManager em;
  @Inject private Settings settings;
  @Inject private JournalClock clock;
  @Inject @SystemTime private Clock time;

  /**
   * This server is alive.
   *
   * @return how long nobody was before, if that was recorded
   */
  public Optional<Duration> beat(String node) {
    Instant now = time.instant();
    List<Heartbeat> beats =
        em.createQuery("select h from Heartbeat h order by h.node", Heartbeat.class)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    Optional<Duration> silence =
        Silence.of(
            beats.stream().map(Heartbeat::beatAt).max(Comparator.naturalOrder()).orElse(null),
            now,
            Duration.ofMinutes(settings.number(Setting.DOWNTIME_MINUTES)));
    silence.ifPresent(
        length -> {
          Instant up = now.plus(clock.offset());
          em.persist(new RecordedDowntime(up.minus(length), up));
        });
    beats.stream()
        .filter(beat -> beat.node().equals(node))
        .findFirst()
        .ifPresentOrElse(beat -> beat.beat(now), () -> em.persist(new Heartbeat(node, now)));
    return silence;
  }
}

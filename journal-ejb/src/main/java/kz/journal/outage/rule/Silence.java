package kz.journal.outage.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.journal.regulation.Clause;

/**
 * Decides whether servers were silent for so long that the registrar should hear of it. While one
 * server of several is alive the system is up, so the last beat of any of them counts.
 */
@Clause("2.2.7c")
public final class Silence {

  private Silence() {}

  /**
   * How long it was silent; empty if that is nothing to speak of.
   *
   * @param lastBeat of whichever server; {@code null} if none ever beat
   * @param now the beat that ends the silence
   * @param least how long a silence is a downtime, included
   */
  public static Optional<Duration> of(Instant lastBeat, Instant now, Duration least) {
    return Optional.ofNullable(lastBeat)
        .map(last -> Duration.between(last, now))
        .filter(silence -> silence.compareTo(least) >= 0);
  }
}

package kz.journal.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The one clock of the journal. It ticks with the clock it is given, shifted by an offset that is
 * zero unless a visitor of the demo moved it. One object serves the whole server.
 */
public final class JournalClock extends Clock {

  private final Clock base;
  private final ZoneId zone;
  private volatile Duration offset;

  public JournalClock(Clock base, Duration offset) {
    this(base, JournalZone.ALMATY, offset);
  }

  private JournalClock(Clock base, ZoneId zone, Duration offset) {
    this.base = base;
    this.zone = zone;
    this.offset = offset;
  }

  /** How far this clock is ahead of the clock it is given; negative when it is behind. */
  public Duration offset() {
    return offset;
  }

  /** Lets the clock show this instant now and tick on from there. */
  public void goTo(Instant instant) {
    offset = Duration.between(base.instant(), instant);
  }

  /** Back to the time of the clock it is given. */
  public void reset() {
    offset = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** The same clock, counting days in another zone; it does not follow later moves. */
  @Override
  public Clock withZone(ZoneId other) {
    return new JournalClock(base, other, offset);
  }
}

package kz.journal.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Vector;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.sequencing.Sequence;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Gives every entity its id before it is written: 41 bits of milliseconds since 2024, 8 bits that
 * tell servers apart, 14 bits of counter. Ids grow with time, so that indexes stay compact, and
 * need no round trip. Nothing may read an order out of them.
 *
 * <p>Entities name it: {@code @GeneratedValue(generator = "time-ordered")}.
 */
public final class TimeOrderedIds implements SessionCustomizer {

  private static final long EPOCH_2024 = 1_704_067_200_000L;
  private static final int COUNTER_BITS = 14;
  private static final int NODE_BITS = 8;

  private static final long NODE =
      (long) new SecureRandom().nextInt(1 << NODE_BITS) << COUNTER_BITS;
  private static final AtomicLong LAST = new AtomicLong();
  private static final Clock WALL = Clock.systemUTC();

  /** The next id of this server; at most 16,384 a millisecond, more borrow from the next one. */
  static long next() {
    long now = (WALL.millis() - EPOCH_2024) << COUNTER_BITS;
    long ticket = LAST.updateAndGet(last -> Math.max(last + 1, now));
    long millis = ticket >>> COUNTER_BITS;
    long counter = ticket & ((1L << COUNTER_BITS) - 1);
    return millis << (COUNTER_BITS + NODE_BITS) | NODE | counter;
  }

  @Override
  public void customize(Session session) {
    session.getLogin().addSequence(new TimeOrderedSequence());
  }

  private static final class TimeOrderedSequence extends Sequence {

    private static final long serialVersionUID = 1L;

    TimeOrderedSequence() {
      super("time-ordered");
    }

    @Override
    public Object getGeneratedValue(Accessor accessor, AbstractSession session, String name) {
      return next();
    }

    @Override
    public Vector<?> getGeneratedVector(
        Accessor accessor, AbstractSession session, String name, int size) {
      return null;
    }

    @Override
    public boolean shouldAcquireValueAfterInsert() {
      return false;
    }

    @Override
    public boolean shouldUseTransaction() {
      return false;
    }

    @Override
    public boolean shouldUsePreallocation() {
      return false;
    }

    @Override
    public void onConnect() {}

    @Override
    public void onDisconnect() {}
  }
}

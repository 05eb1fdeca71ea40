package kz.journal.window.rule;

import java.time.Instant;
import kz.journal.regulation.Clause;

/**
 * Decides what becomes of a promised moment when the calendar, a setting or the timetable gives
 * another. As long as the window is not closed it moves later only: nobody who relied on a moment
 * is late by it. A window that is closed stays closed, whatever the calendar says later (reading
 * A7). All moments are exclusive ends.
 */
@Clause("2.3.3b")
public final class Promise {

  private Promise() {}

  /**
   * The moment that holds after the rule has given another.
   *
   * @param promised the moment promised so far
   * @param byRule what the rule gives now
   * @param now closed is a window whose moment this is or has passed
   */
  public static Instant kept(Instant promised, Instant byRule, Instant now) {
    return promised.isAfter(now) ? later(promised, byRule) : promised;
  }

  /**
   * The moment that holds after the lesson was moved to another day: the window follows the day on
   * which the lesson actually takes place, so that one closed for the old day opens for the new.
   *
   * @param byRule the rule's moment for the new day
   */
  public static Instant moved(Instant promised, Instant byRule, Instant now) {
    return later(promised, promised.isAfter(now) || byRule.isAfter(now) ? byRule : promised);
  }

  /** The later of two moments. */
  public static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}

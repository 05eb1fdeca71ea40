package kz.journal.access.rule;

import java.time.Instant;
import kz.journal.regulation.Clause;
import kz.journal.time.JournalZone;

/**
 * How long a one-time password that nobody has used stays good: to the end of the day that lies so
 * many days after the day of issue, in Almaty. A slip left in a drawer opens nothing next year.
 */
public final class OneTimeTerm {

  private OneTimeTerm() {}

  /**
   * The end of the term, this instant excluded.
   *
   * @param days after the day of issue, which is not counted
   */
  @Clause("2.2.8")
  public static Instant end(Instant issuedAt, int days) {
    return JournalZone.endOf(JournalZone.dayOf(issuedAt).plusDays(days));
  }
}

package kz.journal.outage.rule;

import java.time.Duration;
import java.time.Instant;
import kz.journal.outage.Declaration;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;

/**
 * Whether an outage may be declared: a stretch that is over, of at most 60 days, with a reason. Its
 * document, the consent and the semester are the extension's matter.
 */
@Clause("2.2.7c")
public final class OutageAdmission {

  /** Longest reason, in characters. */
  public static final int LONGEST_REASON = 500;

  /** Longest outage; what is longer is a slip of the key. */
  public static final Duration LONGEST = Duration.ofDays(60);

  private OutageAdmission() {}

  /**
   * @param now an outage that goes on cannot be declared yet: nobody knows how long it will be
   */
  public static Decision of(Declaration declared, Instant now) {
    Instant from = declared.from();
    Instant to = declared.to();
    if (from == null
        || to == null
        || !from.isBefore(to)
        || to.isAfter(now)
        || Duration.between(from, to).compareTo(LONGEST) > 0) {
      return Refused.because("outage-interval")
          .citing("2.2.7c")
          .with("longest", (int) LONGEST.toDays());
    }
    return reason(declared.reason());
  }

  /** Whether a reason can be kept. */
  public static Decision reason(String reason) {
    return reason != null && !reason.isBlank() && reason.strip().length() <= LONGEST_REASON
        ? Decision.allowed()
        : Refused.because("reason-missing").with("longest", LONGEST_REASON);
  }
}

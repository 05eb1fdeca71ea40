package kz.journal.access.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long sign-in stays closed after failed attempts: nothing up to {@code free} failures in a
 * row, then {@code first}, doubling with each further failure up to {@code longest}. A pause of
 * {@code memory} without a failure forgets them all, so that nobody is locked out for good by
 * somebody else's guessing.
 */
public record SignInDelay(int free, Duration first, Duration longest, Duration memory) {

  /** After a pause this long a failure counts for nobody. */
  public static final Duration LONGEST_MEMORY = Duration.ofMinutes(30);

  /** For one login: five free failures, then 30 seconds to 15 minutes. */
  public static final SignInDelay OF_LOGIN =
      new SignInDelay(5, Duration.ofSeconds(30), Duration.ofMinutes(15), LONGEST_MEMORY);

  /** For one address, behind which a whole classroom may sit: thirty free failures. */
  public static final SignInDelay OF_ADDRESS =
      new SignInDelay(30, Duration.ofSeconds(30), Duration.ofMinutes(15), LONGEST_MEMORY);

  /**
   * Until when sign-in stays closed (exclusive) after this many failures in a row, the last one
   * now; empty if it stays open.
   */
  public Optional<Instant> blockedUntil(int failures, Instant now) {
    if (failures <= free) {
      return Optional.empty();
    }
    int doublings = Math.min(failures - free - 1, 30);
    Duration wait = first.multipliedBy(1L << doublings);
    return Optional.of(now.plus(wait.compareTo(longest) > 0 ? longest : wait));
  }

  /** Whether failures up to {@code last} no longer count at {@code now}. */
  public boolean forgotten(Instant last, Instant now) {
    return last == null || !now.isBefore(last.plus(memory));
  }
}

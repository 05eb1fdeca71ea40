package kz.journal.credentials;

import java.time.Instant;
import kz.journal.org.PersonName;

/**
 * What the owner of an account is given on paper. Exists once, in the answer to the issuing; the
 * password cannot be had again.
 *
 * @param group title of the study group, or {@code null}
 * @param language the owner's language, or {@code null}
 * @param endsAt unused, the password is good before this instant
 */
public record Slip(
    String login,
    PersonName name,
    String group,
    String language,
    String password,
    Instant issuedAt,
    Instant endsAt) {

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return "Slip[" + login + "]";
  }
}

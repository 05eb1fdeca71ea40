package kz.journal.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.journal.org.PersonName;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Refused;

/**
 * Who is asking, as of this request: roles and duties are read afresh each time, so that an office
 * that ended or an account that was disabled counts at once.
 *
 * @param roles the names of {@link Roles}; while a duty is due only {@code SIGNED_IN}
 * @param held the roles the person holds, due duties or not
 */
public record SignedIn(
    long accountId,
    String login,
    long personId,
    PersonName name,
    String language,
    Set<String> roles,
    List<String> held,
    Set<Duty> due) {

  /** What must be done before anything else. */
  public enum Duty {
    CHANGE_PASSWORD,
    ACCEPT_RULES
  }

  /** Why nothing else may be done yet; empty if no duty is due. */
  @Clause({"1.7", "2.2.8"})
  public Optional<Refused> hindrance() {
    if (due.contains(Duty.CHANGE_PASSWORD)) {
      return Optional.of(Refused.because("password-change-due").citing("2.2.8"));
    }
    return due.contains(Duty.ACCEPT_RULES)
        ? Optional.of(Refused.because("rules-not-accepted").citing("1.7"))
        : Optional.empty();
  }
}

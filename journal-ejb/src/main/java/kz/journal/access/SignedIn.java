package kz.journal.access;

import java.util.List;
import java.util.Set;
import kz.journal.org.PersonName;

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
}

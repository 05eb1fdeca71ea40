package kz.journal.access.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.journal.regulation.Clause;

/**
 * What a password chosen by its owner must be. Length is what counts (NIST SP 800-63B): no rules
 * about kinds of characters, but no password that everybody tries first, none that is the login or
 * the name, and none of one repeated character.
 */
@Clause("2.2.8")
public record PasswordPolicy(int shortest) {

  /** The longest password taken, in characters. */
  public static final int LONGEST = 128;

  private static final Set<String> TRIED_FIRST =
      Set.of(
          "1234567890",
          "12345678910",
          "0123456789",
          "qwertyuiop",
          "qwerty12345",
          "password123",
          "password1234",
          "parol12345",
          "administrator",
          "adminadmin",
          "1q2w3e4r5t",
          "1qaz2wsx3edc",
          "iloveyou123",
          "йцукенгшщз",
          "пароль12345",
          "journal-demo",
          "университет",
          "astana2026",
          "almaty2026",
          "kazakhstan",
          "казахстан1",
          "qazaqstan1");

  /** Why a password is not taken; the page has a sentence for each. */
  public enum Fault {
    TOO_SHORT,
    TOO_LONG,
    TRIED_FIRST,
    CONTAINS_LOGIN_OR_NAME,
    ONE_CHARACTER,
    SAME_AS_BEFORE
  }

  /**
   * The first fault of a password, or empty if it is good.
   *
   * @param personal the login and the parts of the owner's name
   */
  public Optional<Fault> faultOf(String password, List<String> personal) {
    int length = password.codePointCount(0, password.length());
    if (length < shortest) {
      return Optional.of(Fault.TOO_SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Fault.TOO_LONG);
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (lower.codePoints().distinct().count() == 1) {
      return Optional.of(Fault.ONE_CHARACTER);
    }
    if (TRIED_FIRST.contains(lower)) {
      return Optional.of(Fault.TRIED_FIRST);
    }
    boolean personalPart =
        personal.stream()
            .filter(part -> part != null && part.length() >= 4)
            .map(part -> part.toLowerCase(Locale.ROOT))
            .anyMatch(lower::contains);
    return personalPart ? Optional.of(Fault.CONTAINS_LOGIN_OR_NAME) : Optional.empty();
  }
}

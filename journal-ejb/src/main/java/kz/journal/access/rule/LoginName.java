package kz.journal.access.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a login may be: 3 to 60 Latin letters, digits and {@code . _ - @}, the first a letter or a
 * digit. Case does not count: a login is kept in lower case. The names under which the server
 * itself acts belong to nobody.
 */
public final class LoginName {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,59}");
  private static final Set<String> RESERVED = Set.of("system", "anonymous");

  private LoginName() {}

  /** The login as it is kept, or empty if nobody can have it. */
  public static Optional<String> accept(String typed) {
    return Optional.ofNullable(typed)
        .map(login -> login.strip().toLowerCase(Locale.ROOT))
        .filter(login -> FORM.matcher(login).matches() && !RESERVED.contains(login));
  }
}

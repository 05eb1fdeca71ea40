package kz.journal.access;

import kz.journal.org.PersonName;

/**
 * An account and its owner as far as each request needs them: columns, because building objects for
 * them costs more than the rest of the recognition.
 */
public record AccountHolder(
    long accountId,
    String login,
    String language,
    boolean passwordChangeDue,
    String rulesEdition,
    boolean disabled,
    long personId,
    PersonName name) {

  /** What a query selects for {@link #read}, of an account {@code a} and its person {@code p}. */
  static final String COLUMNS =
      "a.id, a.login, a.language, a.passwordIssued, a.rulesEdition, a.disabledAt,"
          + " p.id, p.familyName, p.givenName, p.patronymic";

  /** Reads {@link #COLUMNS} from this place of a row on. */
  static AccountHolder read(Object[] row, int from) {
    return new AccountHolder(
        (Long) row[from],
        (String) row[from + 1],
        (String) row[from + 2],
        (Boolean) row[from + 3],
        (String) row[from + 4],
        row[from + 5] != null,
        (Long) row[from + 6],
        new PersonName((String) row[from + 7], (String) row[from + 8], (String) row[from + 9]));
  }

  static AccountHolder of(Account account) {
    return new AccountHolder(
        account.id(),
        account.login(),
        account.language(),
        account.passwordChangeDue(),
        account.rulesEdition(),
        account.disabled(),
        account.person().id(),
        account.person().name());
  }
}

package kz.journal.credentials;

import kz.journal.access.Account;

/** To which accounts of a group new one-time passwords go. Never to disabled ones. */
public enum Reach {
  /** Those that never had a password. */
  WITHOUT_CREDENTIALS("a.password_hash is null") {
    @Override
    boolean covers(Account account) {
      return account.passwordHash() == null;
    }
  },
  /** Also those whose one-time password was never used: the slip may have been lost. */
  NOT_YET_IN_USE("(a.password_hash is null or a.password_issued)") {
    @Override
    boolean covers(Account account) {
      return account.passwordHash() == null || account.passwordChangeDue();
    }
  },
  /** Also those who chose a password of their own, which is lost then. */
  EVERYBODY("1 = 1") {
    @Override
    boolean covers(Account account) {
      return true;
    }
  };

  private final String condition;

  Reach(String condition) {
    this.condition = condition;
  }

  abstract boolean covers(Account account);

  /** The same as a condition on the table {@code account a}. */
  String condition() {
    return condition;
  }
}

package kz.journal.it.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kz.journal.it.Database;

/**
 * People for a test from outside, put straight into the tables: an account, the offices asked for,
 * all duties done. Their password is that of the demo.
 */
public record Newcomers(Database database) {

  public static final String PASSWORD = "journal-demo";

  /** Somebody at work who holds these offices of the whole university since 2020. */
  public Newcomers add(String login, String... offices) {
    database.execute(
        "insert into person (id, family_name, given_name, search_name, version)"
            + " select max(id) + 1, 'Ақынова', 'Сәуле', ?, 1 from person",
        "акынова сауле " + login);
    database.execute(
        "insert into account (id, person_id, login, password_hash, password_issued, rules_edition,"
            + " created_at, version)"
            + " select (select max(id) + 1 from account), p.id, ?, a.password_hash, false,"
            + " a.rules_edition, a.created_at, 1 from person p, account a"
            + " where p.search_name = ? and a.login = 'it'",
        login,
        "акынова сауле " + login);
    for (String office : offices) {
      database.execute(
          "insert into office_assignment (id, person_id, office, deputy, order_number, order_date,"
              + " begin_on, end_on, assigned_by, assigned_at, version)"
              + " select (select max(id) + 1 from office_assignment), person_id, ?, false, '1',"
              + " date '2020-01-01', date '2020-01-01', date '2099-12-31', 'it', created_at, 1"
              + " from account where login = ?",
          office,
          login);
    }
    return this;
  }

  /** The office issued a new password: its owner has to replace it. */
  void issue(String login) {
    database.execute("update account set password_issued = true where login = ?", login);
  }

  void replacesPassword(String login) {
    database.execute("update account set password_issued = false where login = ?", login);
  }

  /** The university put another edition of the rules in force than this person accepted. */
  void forgetsRules(String login) {
    database.execute("update account set rules_edition = null where login = ?", login);
  }

  void disable(String login) {
    database.execute("update account set disabled_at = created_at where login = ?", login);
  }

  void loseCredentials(String login) {
    database.execute("update account set password_hash = null where login = ?", login);
  }

  /** As after five failures in a row, without making them all. */
  void countsFiveFailures(String login) {
    database.execute(
        "update sign_in_throttle set failures = 5 where key_hash = ?", digest("login:" + login));
  }

  /** Under which digest failures are counted. */
  static String digest(String key) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lines of this kind in the sign-in log of this account. */
  long logged(String login, String kind) {
    return database.count(
        "select count(*) from sign_in_log l join account a on a.id = l.account_id"
            + " where a.login = ? and l.kind = ?",
        login,
        kind);
  }

  /** Sessions of this account that are not over. */
  long sessions(String login) {
    return database.count(
        "select count(*) from user_session s join account a on a.id = s.account_id"
            + " where a.login = ? and s.ended_at is null",
        login);
  }
}

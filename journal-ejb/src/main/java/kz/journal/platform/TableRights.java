package kz.journal.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the journal's own account may do with each table, on MySQL and MariaDB, where another
 * account owns the schema: read, add, change and delete rows; in append-only tables read and add;
 * in the record of the migrations read. Set anew after each migration, so that a new table is never
 * without its rights and one that became append-only loses those it had.
 */
final class TableRights {

  /** Rows are added and never change; above each of these tables its migration says so. */
  static final Set<String> APPEND_ONLY =
      Set.of(
          "audit_entry",
          "document_file",
          "load_change",
          "mark_revision",
          "setting_value",
          "sign_in_log",
          "substitution_step",
          "window_change");

  private static final List<String> ROWS = List.of("select", "insert", "update", "delete");

  private static final int NO_SUCH_GRANT = 1147;

  private TableRights() {}

  /** The privileges on a table, as SQL names them. */
  static List<String> allowed(String table) {
    if (table.equals(Migrations.RECORD)) {
      return List.of("select");
    }
    return APPEND_ONLY.contains(table) ? List.of("select", "insert") : ROWS;
  }

  /**
   * Gives the journal's account its rights on every table of the schema and takes what it has
   * beyond them.
   *
   * @param owner connected as the account that owns the schema and may grant
   * @param journal connected as the other one
   */
  static void set(Connection owner, Connection journal) throws SQLException {
    String grantee = account(journal);
    try (Statement statement = owner.createStatement()) {
      for (String table : tables(statement)) {
        List<String> allowed = allowed(table);
        List<String> denied = ROWS.stream().filter(right -> !allowed.contains(right)).toList();
        String subject = " on " + quoted(table);
        statement.execute("grant " + String.join(", ", allowed) + subject + " to " + grantee);
        if (!denied.isEmpty()) {
          revoke(statement, String.join(", ", denied) + subject + " from " + grantee);
        }
      }
    }
  }

  /** What was never given cannot be taken, says MySQL; only MySQL knows {@code if exists} here. */
  private static void revoke(Statement statement, String rights) throws SQLException {
    try {
      statement.execute("revoke " + rights);
    } catch (SQLException e) {
      if (e.getErrorCode() != NO_SUCH_GRANT) {
        throw e;
      }
    }
  }

  /**
   * The append-only tables that an account may rewrite all the same, because it has rights on the
   * whole schema. It is found by trying on no row.
   */
  static List<String> rewritable(Connection journal) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = journal.createStatement()) {
      for (String table : APPEND_ONLY) {
        if (may(statement, "update " + quoted(table) + " set id = id where 1 = 0")
            || may(statement, "delete from " + quoted(table) + " where 1 = 0")) {
          found.add(table);
        }
      }
    }
    return found;
  }

  private static String account(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select current_user()")) {
      row.next();
      String account = row.getString(1);
      int host = account.lastIndexOf('@');
      return quoted(account.substring(0, host)) + "@" + quoted(account.substring(host + 1));
    }
  }

  private static boolean may(Statement statement, String sql) {
    try {
      statement.executeUpdate(sql);
      return true;
    } catch (SQLException denied) {
      return false;
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select table_name from information_schema.tables"
                + " where table_schema = database() and table_type = 'BASE TABLE'"
                + " order by table_name")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}

package kz.journal.platform;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * On MySQL and MariaDB texts compare by code point, as on H2: with the servers' default collations
 * «Қ» equals «К» and two logins that differ in case are one. Set before the first table is made; an
 * account without the right to do so is expected to find it done by the operator.
 */
final class OneCollation extends BaseCallback {

  private static final Logger LOG = System.getLogger(OneCollation.class.getName());

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_MIGRATE;
  }

  @Override
  public void handle(Event event, Context context) {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      if (!connection.getMetaData().getDatabaseProductName().contains("H2")) {
        statement.execute("alter database character set utf8mb4 collate utf8mb4_bin");
      }
    } catch (SQLException e) {
      LOG.log(
          Level.WARNING,
          "The collation of the database could not be set to utf8mb4_bin ({0}); see docker/README",
          e.getMessage());
    }
  }
}

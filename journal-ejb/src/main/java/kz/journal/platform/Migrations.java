package kz.journal.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import kz.journal.setting.Deployment;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the schema to the version of this build before anything else runs. Flyway connects as
 * {@code JOURNAL_DB_MIGRATION_USER} where the operator keeps a separate account for it, else
 * through the journal's own data source.
 */
@Singleton
@Startup
@DenyAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

  private static final Logger LOG = System.getLogger(Migrations.class.getName());

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource dataSource;

  @Inject private Deployment deployment;

  @PostConstruct
  void migrate() {
    useOneCollation();
    FluentConfiguration flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .locations("classpath:db/migration")
            .table("schema_version")
            .validateMigrationNaming(true);
    deployment
        .value("DB_MIGRATION_USER")
        .ifPresentOrElse(
            user ->
                flyway.dataSource(
                    deployment.value("DB_URL").orElseThrow(),
                    user,
                    deployment.value("DB_MIGRATION_PASSWORD").orElse("")),
            () -> flyway.dataSource(dataSource));
    int executed = flyway.load().migrate().migrationsExecuted;
    LOG.log(Level.INFO, "Schema migrations executed: {0}", executed);
  }

  /**
   * On MySQL and MariaDB texts compare by code point, as on H2: with the servers' default
   * collations «Қ» equals «К» and two logins that differ in case are one. Set while the database is
   * still empty; an account without the right to do so is expected to find it done by the operator.
   */
  private void useOneCollation() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      if (connection.getMetaData().getDatabaseProductName().contains("H2")) {
        return;
      }
      statement.execute("alter database character set utf8mb4 collate utf8mb4_bin");
    } catch (SQLException e) {
      LOG.log(
          Level.WARNING,
          "The collation of the database could not be set to utf8mb4_bin ({0}); see docker/README",
          e.getMessage());
    }
  }
}

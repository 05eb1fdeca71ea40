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
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.journal.setting.Deployment;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the schema to the version of this build before anything else runs. Where the operator
 * keeps a separate account for it on MySQL, {@code JOURNAL_DB_MIGRATION_USER}, that account owns
 * the schema: Flyway connects as it, and it then sets the {@link TableRights} of the journal's own
 * account. Else Flyway uses the journal's own data source.
 */
@Singleton
@Startup
@DenyAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

  /** The table in which Flyway records what it executed. */
  static final String RECORD = "schema_version";

  private static final Logger LOG = System.getLogger(Migrations.class.getName());

  /** After a power failure the database may be up later than this server: two minutes. */
  private static final int RETRIES = 60;

  private static final int SECONDS_BETWEEN = 2;

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource dataSource;

  @Inject private Deployment deployment;

  @PostConstruct
  void migrate() {
    FluentConfiguration configuration =
        Flyway.configure(Migrations.class.getClassLoader())
            .locations("classpath:db/migration")
            .table(RECORD)
            .validateMigrationNaming(true)
            .callbacks(new OneCollation())
            .connectRetries(RETRIES)
            .connectRetriesInterval(SECONDS_BETWEEN);
    Optional<String> owner = deployment.value("DB_MIGRATION_USER");
    owner.ifPresentOrElse(
        user ->
            configuration.dataSource(
                deployment.value("DB_URL").orElseThrow(),
                user,
                deployment.value("DB_MIGRATION_PASSWORD").orElse("")),
        () -> configuration.dataSource(dataSource));
    int executed = configuration.load().migrate().migrationsExecuted;
    LOG.log(Level.INFO, "Schema migrations executed: {0}", executed);
    if (owner.isPresent()) {
      limitTheJournal(configuration.getDataSource());
    }
  }

  /** A journal without its rights must not start: it would fail at the first act. */
  private void limitTheJournal(DataSource schema) {
    try (Connection owner = schema.getConnection();
        Connection journal = dataSource.getConnection()) {
      TableRights.set(owner, journal);
      List<String> rewritable = TableRights.rewritable(journal);
      if (!rewritable.isEmpty()) {
        LOG.log(
            Level.WARNING,
            "The account in JOURNAL_DB_USER may rewrite append-only tables {0}; see docker/README",
            rewritable);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The account in JOURNAL_DB_MIGRATION_USER could not set the rights of the journal's own"
              + " account; see docker/README",
          e);
    }
  }
}

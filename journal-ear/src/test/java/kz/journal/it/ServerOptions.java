package kz.journal.it;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a server under test is started: as the shipped one, with a home of its own. On H2 nothing
 * else is set, so that the suite proves the shipped data source. On MariaDB the address is the one
 * recommended to operators.
 *
 * <p>Parameters of the address: {@code rewriteBatchedStatements} sends a batch of inserts in one
 * round trip; prepared statements stay in the driver ({@code useServerPrepStmts=false}), because a
 * batch can only be rewritten there, and their parsed form is kept ({@code cachePrepStmts}); {@code
 * connectionTimeZone=UTC}, though instants are stored as UTC date-times that nothing shifts, for
 * the server's own {@code now()}; {@code sslMode=DISABLED} since the connection never leaves the
 * machine.
 */
public final class ServerOptions {

  private static final String PARAMETERS =
      "?rewriteBatchedStatements=true&useServerPrepStmts=false&cachePrepStmts=true"
          + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&sslMode=DISABLED"
          + "&createDatabaseIfNotExist=true";

  private ServerOptions() {}

  /**
   * Options of the JVM of a server.
   *
   * @param home folder of the embedded database and of what is uploaded
   * @param schema the database on MariaDB; H2 keeps its own under the home
   */
  public static List<String> of(SuiteRun run, Path home, String schema, int portOffset) {
    List<String> options = new ArrayList<>();
    options.add("@" + run.jvmOptions());
    options.add("-Djboss.socket.binding.port-offset=" + portOffset);
    options.add("-Djournal.home=" + home);
    options.add("-Djournal.profile=demo");
    options.add("-Djournal.it.database=" + run.name());
    if (run.product() == SuiteRun.Product.MARIADB) {
      options.add("-Djournal.db.driver=mysql");
      options.add("-Djournal.db.url=" + mariaDbUrl(run, schema));
    }
    return options;
  }

  /** The address of a database on the MariaDB of a run. */
  public static String mariaDbUrl(SuiteRun run, String schema) {
    return mariaDbUrl(run.mariaDbPort(), schema);
  }

  static String mariaDbUrl(int port, String schema) {
    return "jdbc:mysql://127.0.0.1:%d/%s%s".formatted(port, schema, PARAMETERS);
  }
}

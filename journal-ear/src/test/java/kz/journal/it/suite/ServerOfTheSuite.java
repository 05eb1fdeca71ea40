package kz.journal.it.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.journal.it.Directories;
import kz.journal.it.MariaDb;
import kz.journal.it.ServerDirectory;
import kz.journal.it.ServerOptions;
import kz.journal.it.SuiteRun;
import org.jboss.arquillian.config.descriptor.api.ArquillianDescriptor;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;

/**
 * Prepares the ground before Arquillian starts the server: an empty folder, on MariaDB an empty
 * database, and the server's options. Ends the database when the server has ended.
 */
public class ServerOfTheSuite {

  private static final int MANAGEMENT_PORT = 9990;

  private MariaDb database;

  void prepare(@Observes(precedence = 1) ArquillianDescriptor descriptor) throws IOException {
    SuiteRun run = SuiteRun.current();
    Directories.delete(run.directory());
    Path home = Files.createDirectories(run.directory().resolve("home"));
    if (run.product() == SuiteRun.Product.MARIADB) {
      database = MariaDb.startEmpty(run);
    }
    descriptor
        .container("journal")
        .property("jbossHome", ServerDirectory.create(run, run.server()).root().toString())
        .property("managementPort", String.valueOf(MANAGEMENT_PORT + run.portOffset()))
        .property(
            "javaVmArguments",
            String.join(" ", ServerOptions.of(run, home, MariaDb.SCHEMA, run.portOffset())));
  }

  void end(@Observes EventContext<AfterSuite> suite) {
    try {
      suite.proceed();
    } finally {
      if (database != null) {
        database.stop();
      }
    }
  }
}

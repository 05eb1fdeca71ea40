package kz.journal.it.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import kz.journal.it.InContainer;
import kz.journal.it.SuiteRun;
import kz.journal.it.inside.Entities;
import org.junit.jupiter.api.Test;

/**
 * Who persists, and where. The server carries another provider on its disk, and a data source that
 * silently fell back to the embedded database would make the second run of the suite worthless.
 */
@InContainer
class PersistenceIT {

  @EJB private Entities entities;

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource dataSource;

  @Test
  void eclipselink_is_the_provider() {
    String provider = entities.inTransaction(em -> em.getDelegate().getClass().getName());
    assertTrue(provider.startsWith("org.eclipse.persistence."), provider);
  }

  @Test
  void the_database_is_that_of_this_run() throws SQLException {
    String version =
        switch (SuiteRun.current().product()) {
          case H2 -> "select h2version()";
          case MARIADB -> "select version() from information_schema.engines where engine = 'Aria'";
        };
    assertEquals(1, query(version).size());
  }

  @Test
  void the_schema_was_made_by_the_migrations() throws SQLException {
    List<String> applied =
        query(
            "select version from schema_version where version is not null order by installed_rank");
    assertTrue(applied.containsAll(List.of("1", "2")), () -> "Migrations: " + applied);
    assertEquals(List.of(), query("select script from schema_version where success = false"));
  }

  @Test
  void an_entity_is_read_with_its_columns() {
    long accounts =
        entities.inTransaction(
            em -> em.createQuery("select count(a) from Account a", Long.class).getSingleResult());
    assertTrue(accounts >= 0);
  }

  private List<String> query(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}

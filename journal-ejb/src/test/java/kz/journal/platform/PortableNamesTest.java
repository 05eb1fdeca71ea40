package kz.journal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/**
 * A name that H2 and MariaDB accept may be a word that MySQL keeps to itself; the suite, which runs
 * on those two, would not notice.
 */
class PortableNamesTest {

  private static final String URL =
      "jdbc:h2:mem:names;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;"
          + "DB_CLOSE_DELAY=-1";

  /** Reserved in MySQL 8 and 9 and not before, as its {@code information_schema.keywords} says. */
  private static final Set<String> RESERVED_BY_MYSQL =
      Set.of(
          ("cube cume_dist dense_rank empty except external first_value function generated grouping"
                  + " groups intersect io_after_gtids io_before_gtids json_table lag last_value"
                  + " lateral lead library manual nth_value ntile of optimizer_costs over parallel"
                  + " percent_rank qualify rank recursive row row_number rows sets stored system"
                  + " tablesample virtual window")
              .split(" "));

  @Test
  void no_table_or_column_is_a_word_of_mysql() throws SQLException {
    Set<String> names = names();
    assertTrue(names.contains("mark_revision") && names.contains("change_id"), names::toString);
    names.retainAll(RESERVED_BY_MYSQL);
    assertEquals(Set.of(), names);
  }

  private static Set<String> names() throws SQLException {
    Flyway.configure().dataSource(URL, "sa", "").load().migrate();
    Set<String> names = new TreeSet<>();
    try (Connection connection = DriverManager.getConnection(URL, "sa", "");
        ResultSet columns = connection.getMetaData().getColumns(null, "public", "%", "%")) {
      while (columns.next()) {
        names.add(columns.getString("TABLE_NAME"));
        names.add(columns.getString("COLUMN_NAME"));
      }
    }
    return names;
  }
}

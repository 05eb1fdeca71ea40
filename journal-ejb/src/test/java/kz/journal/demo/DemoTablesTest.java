package kz.journal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The list of tables is held against the schema as the migrations make it. */
class DemoTablesTest {

  private record Reference(String child, String parent) {}

  @Test
  void every_table_is_emptied_or_kept_on_purpose() throws SQLException {
    Set<String> listed = new TreeSet<>(DemoTables.EMPTIED);
    listed.addAll(DemoTables.KEPT);
    try (Connection database = migrated()) {
      assertEquals(tables(database.getMetaData()), listed);
    }
    assertEquals(DemoTables.EMPTIED.size() + DemoTables.KEPT.size(), listed.size());
  }

  @Test
  void every_table_is_emptied_before_those_it_refers_to() throws SQLException {
    List<Reference> references;
    try (Connection database = migrated()) {
      references = references(database.getMetaData());
    }
    assertTrue(references.size() >= 30, "only " + references.size() + " references found");
    for (Reference reference : references) {
      if (reference.child().equals(reference.parent())) {
        assertTrue(DemoTables.LOOSENED.contains(reference.child()), reference.toString());
      } else {
        assertTrue(
            DemoTables.EMPTIED.indexOf(reference.child())
                < DemoTables.EMPTIED.indexOf(reference.parent()),
            reference.toString());
      }
    }
  }

  /** The tables of the migrated schema; Flyway's own is not ours. */
  private static Set<String> tables(DatabaseMetaData schema) throws SQLException {
    Set<String> tables = new TreeSet<>();
    try (ResultSet rows = schema.getTables(null, "public", null, new String[] {"BASE TABLE"})) {
      while (rows.next()) {
        tables.add(rows.getString("TABLE_NAME"));
      }
    }
    tables.remove("flyway_schema_history");
    return tables;
  }

  private static List<Reference> references(DatabaseMetaData schema) throws SQLException {
    List<Reference> references = new ArrayList<>();
    for (String table : tables(schema)) {
      try (ResultSet rows = schema.getImportedKeys(null, "public", table)) {
        while (rows.next()) {
          references.add(new Reference(table, rows.getString("PKTABLE_NAME")));
        }
      }
    }
    return references;
  }

  private static Connection migrated() throws SQLException {
    String url =
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    Connection keptOpen = DriverManager.getConnection(url);
    Flyway.configure().dataSource(url, null, null).load().migrate();
    return keptOpen;
  }
}

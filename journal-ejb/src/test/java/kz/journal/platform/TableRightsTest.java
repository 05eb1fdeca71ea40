package kz.journal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableRightsTest {

  private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

  /** A comment that begins with "Append-only", and the table right below it. */
  private static final Pattern MARKED =
      Pattern.compile("^-- append-only.*\\n(?:--.*\\n)*create table (\\w+)", Pattern.MULTILINE);

  @Test
  void the_append_only_tables_are_those_the_migrations_mark() throws IOException {
    Set<String> marked = new TreeSet<>();
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      for (String sql : files.map(TableRightsTest::text).toList()) {
        Matcher table = MARKED.matcher(sql);
        while (table.find()) {
          marked.add(table.group(1));
        }
      }
    }
    assertEquals(marked, new TreeSet<>(TableRights.APPEND_ONLY));
  }

  @Test
  void rows_of_an_append_only_table_are_read_and_added() {
    assertEquals(List.of("select", "insert"), TableRights.allowed("audit_entry"));
  }

  @Test
  void the_record_of_the_migrations_is_read() {
    assertEquals(List.of("select"), TableRights.allowed("schema_version"));
  }

  @Test
  void rows_of_any_other_table_are_changed_and_deleted_too() {
    assertEquals(List.of("select", "insert", "update", "delete"), TableRights.allowed("mark"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

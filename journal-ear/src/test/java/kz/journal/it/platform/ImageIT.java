package kz.journal.it.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.journal.it.AgainstServer;
import kz.journal.it.Database;
import kz.journal.it.MariaDb;
import kz.journal.it.ServerOptions;
import kz.journal.it.ServerProcess;
import kz.journal.it.SuiteRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The server as its image starts it: in production, told by its environment, secrets from files; on
 * MariaDB the schema belongs to another account.
 */
@AgainstServer
class ImageIT {

  private static final String OWN_LOGIN = "first.it";

  private static final String TOKENS = "/api/v1/tokens";

  private static ServerProcess server;

  @BeforeAll
  static void start(@TempDir Path secrets) throws IOException {
    Map<String, String> environment = new TreeMap<>();
    environment.put("JOURNAL_FIRST_ADMIN", OWN_LOGIN);
    environment.put("JOURNAL_FIRST_ADMIN_NAME", "Алматова Айгүл");
    SuiteRun run = SuiteRun.current();
    if (run.product() == SuiteRun.Product.MARIADB) {
      environment.put("JOURNAL_DB_DRIVER", "mysql");
      environment.put("JOURNAL_DB_URL", ServerOptions.mariaDbUrl(run, MariaDb.OWNED_SCHEMA));
      environment.put("JOURNAL_DB_USER", "journal_limited");
      environment.put("JOURNAL_DB_PASSWORD_FILE", secret(secrets, "limited"));
      environment.put("JOURNAL_DB_MIGRATION_USER", "journal_owner");
      environment.put("JOURNAL_DB_MIGRATION_PASSWORD_FILE", secret(secrets, "owner"));
    }
    server = ServerProcess.startEmptyAsImage("image", environment);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void the_check_of_the_image_finds_it_ready() throws Exception {
    String port = String.valueOf(server.server().base().getPort());
    Path check = SuiteRun.current().imageSources().resolve("ready.sh");
    assertEquals(0, new ProcessBuilder(check.toString(), port).start().waitFor());
  }

  @Test
  void the_first_administrator_has_to_change_the_password_of_the_file() throws IOException {
    List<String> slip = Files.readAllLines(server.home().resolve("first-administrator.txt"));
    assertEquals(OWN_LOGIN, slip.get(0));
    server.server().http().withBasic(OWN_LOGIN, slip.get(1)).send("POST", TOKENS).must(403);
  }

  @Test
  void nothing_of_the_demo_is_there() {
    server.server().http().withBasic("it", "journal-demo").send("POST", TOKENS).must(401);
    assertEquals(1, server.server().database().count("select count(*) from account"));
  }

  /** What the journal's own account may do, found out as that account. */
  @Nested
  @EnabledIfSystemProperty(
      named = "journal.it.database",
      matches = "mariadb",
      disabledReason = "the embedded database has one account")
  class Rights {

    private final Database journal = server.server().database();

    @Test
    void it_is_the_limited_account() {
      assertEquals("journal_limited@127.0.0.1", journal.value("select current_user() as who"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_entry", "mark_revision", "setting_value", "sign_in_log"})
    void append_only_rows_are_neither_changed_nor_deleted(String table) {
      refused("update " + table + " set id = id");
      refused("delete from " + table);
    }

    @Test
    void append_only_rows_are_added() {
      server.server().http().withBasic(OWN_LOGIN, "wrong").send("POST", TOKENS).must(401);
      assertTrue(journal.count("select count(*) from sign_in_log where kind = 'FAILED'") > 0);
      assertTrue(journal.count("select count(*) from audit_entry") > 0);
    }

    @Test
    void other_rows_are_added_changed_and_deleted() {
      journal.execute(
          "insert into org_unit (id, kind, name_ru, version) values (1, 'FACULTY', 'Проба', 1)");
      assertEquals(1, journal.execute("update org_unit set version = 2 where id = 1"));
      assertEquals(1, journal.execute("delete from org_unit where id = 1"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "create table own (id bigint)",
          "alter table audit_entry add own bigint",
          "drop table audit_entry",
          "truncate table audit_entry",
          "create trigger own before insert on audit_entry for each row set new.id = 1",
          "update schema_version set success = false",
          "delete from schema_version"
        })
    void the_schema_and_its_record_belong_to_the_other_account(String sql) {
      refused(sql);
    }

    @Test
    void the_schema_has_the_one_collation() {
      assertEquals(
          "utf8mb4_bin",
          journal.value(
              "select default_collation_name from information_schema.schemata"
                  + " where schema_name = database()"));
    }

    private void refused(String sql) {
      IllegalArgumentException refusal =
          assertThrows(IllegalArgumentException.class, () -> journal.execute(sql));
      assertTrue(refusal.getMessage().contains("denied"), refusal::getMessage);
    }
  }

  private static String secret(Path directory, String content) throws IOException {
    return Files.writeString(directory.resolve(content), content + "\n").toString();
  }
}

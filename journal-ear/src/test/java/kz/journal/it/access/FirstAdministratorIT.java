package kz.journal.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import kz.journal.it.AgainstServer;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.it.ServerLog;
import kz.journal.it.ServerProcess;
import org.junit.jupiter.api.Test;

/** A new production server lets in two people and, after them, nobody by this way. */
@AgainstServer
class FirstAdministratorIT {

  @Test
  void the_first_two_are_let_in_once() throws IOException {
    try (ServerProcess process =
        ServerProcess.startEmpty(
            "first",
            "-Djournal.profile=production",
            "-Djournal.first.admin=First.It",
            "-Djournal.first.admin.name=Әлиев Ғани",
            "-Djournal.first.office=first.office",
            "-Djournal.first.office.name=Омарова Айгүл Серікқызы")) {
      Path administrator = process.home().resolve("first-administrator.txt");
      Path officer = process.home().resolve("first-credentials-officer.txt");
      List<String> it = secretOf(administrator);
      List<String> office = secretOf(officer);
      assertEquals("first.it", it.get(0));
      assertEquals("first.office", office.get(0));
      assertNotEquals(it.get(1), office.get(1));

      Http http = process.server().http();
      http.withBasic(it.get(0), it.get(1)).send("POST", "/api/v1/tokens").must(403);
      Database database = process.server().database();
      assertEquals(List.of("CREDENTIALS_OFFICE", "IT"), offices(database));
      assertFalse(tells(process.server().log(), it.get(1)));

      Files.delete(administrator);
      Files.delete(officer);
      process.stop();
      process.start();
      assertFalse(Files.exists(administrator));
      assertFalse(Files.exists(officer));
      assertEquals(List.of("CREDENTIALS_OFFICE", "IT"), offices(database));
      http.withBasic(it.get(0), it.get(1)).send("POST", "/api/v1/tokens").must(403);
    }
  }

  private static List<String> secretOf(Path file) throws IOException {
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    List<String> lines = Files.readAllLines(file);
    assertEquals(2, lines.size());
    return lines;
  }

  private static List<String> offices(Database database) {
    return database.rows("select office from office_assignment order by office").stream()
        .map(row -> (String) row.get("office"))
        .toList();
  }

  private static boolean tells(ServerLog log, String secret) {
    return log.lines().stream().anyMatch(line -> line.toString().contains(secret));
  }
}

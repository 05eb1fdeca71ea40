package kz.journal.operation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import kz.journal.setting.Deployment;

/** Whether the journal can serve: its database answers and its folder has room. */
@ApplicationScoped
public class Health {

  private static final int ANSWER_WITHIN_SECONDS = 2;
  private static final long ROOM_BYTES = 100L * 1024 * 1024;

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource dataSource;

  @Inject private Deployment deployment;

  /** Each check by name; the journal is ready when all are true. */
  public Map<String, Boolean> checks() {
    Map<String, Boolean> checks = new LinkedHashMap<>();
    checks.put("database", databaseAnswers());
    checks.put("disk", diskHasRoom());
    return checks;
  }

  private boolean databaseAnswers() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(ANSWER_WITHIN_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  private boolean diskHasRoom() {
    try {
      Files.createDirectories(deployment.home());
      FileStore store = Files.getFileStore(deployment.home());
      return store.getUsableSpace() > ROOM_BYTES;
    } catch (IOException e) {
      return false;
    }
  }
}

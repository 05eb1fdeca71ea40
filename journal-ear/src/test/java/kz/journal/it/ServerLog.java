package kz.journal.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The structured log of a server: one JSON object a line, oldest first. */
public final class ServerLog {

  private static final String CURRENT = "journal.log";
  private static final Set<String> QUIET = Set.of("TRACE", "DEBUG", "INFO");

  /**
   * A complaint that is no fault of the journal. The list stays short.
   *
   * @param logger the whole name
   * @param text found in the message or in what was thrown
   * @param why it may stand in the log of a sound server
   */
  private record Excuse(String logger, String text, String why) {

    boolean covers(Line line) {
      return line.logger().equals(logger)
          && (line.message().contains(text) || line.thrown().contains(text));
    }
  }

  private static final List<Excuse> EXCUSES =
      List.of(
          new Excuse(
              "org.jboss.as.ejb3.invocation",
              "MADE_BY_A_TEST",
              "A test stores what cannot be read, to see what a failure shows."),
          new Excuse(
              "org.eclipse.persistence.session./vfs:/content/journal.ear/journal-ejb.jar/_journal",
              "MADE_BY_A_TEST",
              "A test stores what cannot be read, to see what a failure shows."),
          new Excuse(
              "kz.journal.web.rest.UnexpectedProblem",
              "MADE_BY_A_TEST",
              "A test stores what cannot be read, to see what a failure shows."),
          new Excuse(
              "kz.journal.web.faces.FailureHandler",
              "MADE_BY_A_TEST",
              "A test stores what cannot be read, to see what a failure shows."),
          new Excuse(
              "com.arjuna.ats.arjuna",
              "uq_mark_revision_change",
              "One number for two cells at once: the key of the table is what refuses the second."),
          new Excuse(
              "org.jboss.as.ejb3.invocation",
              "uq_mark_revision_change",
              "One number for two cells at once: the key of the table is what refuses the second."),
          new Excuse(
              "org.eclipse.persistence.session./vfs:/content/journal.ear/journal-ejb.jar/_journal",
              "uq_mark_revision_change",
              "One number for two cells at once: the key of the table is what refuses the second."),
          new Excuse(
              "org.jboss.as.ejb3.timer",
              "WFLYEJB0029",
              "A killed server leaves the file of a timer half written; the schedule makes it anew."),
          new Excuse(
              "org.jboss.as.ejb3.invocation",
              "jakarta.ejb.EJBAccessException",
              "The container reports each caller it turns away from a use case; tests try many."));

  /** One event of the log. */
  public record Line(String at, String level, String logger, String message, String thrown) {

    /** Short enough for a report: of a stack trace only what was thrown and its causes. */
    @Override
    public String toString() {
      String causes =
          thrown
              .lines()
              .filter(text -> !text.startsWith("\t"))
              .map(text -> "\n  " + text.substring(0, Math.min(LONGEST, text.length())))
              .limit(MOST)
              .collect(Collectors.joining());
      return "%s %s [%s] %s%s".formatted(at, level, logger, message, causes);
    }

    private static final int LONGEST = 200;
    private static final int MOST = 6;
  }

  private final Path directory;

  /** The logs of all servers of a run, also of those that have ended. */
  public static List<ServerLog> allOf(SuiteRun run) {
    try (Stream<Path> files = Files.walk(run.directory())) {
      return files
          .filter(file -> file.endsWith(CURRENT))
          .map(file -> new ServerLog(file.getParent()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ServerLog(Path directory) {
    this.directory = directory;
  }

  /** Everything that was logged, rotated files included. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Path file : files()) {
      try (Stream<String> written = Files.lines(file)) {
        written.filter(text -> !text.isBlank()).map(ServerLog::line).forEach(lines::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return lines;
  }

  /** Warnings and errors that nothing excuses. */
  public List<Line> complaints() {
    return lines().stream()
        .filter(line -> !QUIET.contains(line.level()))
        .filter(line -> EXCUSES.stream().noneMatch(excuse -> excuse.covers(line)))
        .toList();
  }

  /** Whether a message of this logger contains this text. */
  public boolean tells(String logger, String text) {
    return lines().stream()
        .anyMatch(line -> line.logger().equals(logger) && line.message().contains(text));
  }

  @Override
  public String toString() {
    return directory.toString();
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(CURRENT))
          .sorted(Comparator.comparing(ServerLog::age).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code journal.log} is the youngest file, {@code journal.log.1} the one before it. */
  private static int age(Path file) {
    String suffix = file.getFileName().toString().substring(CURRENT.length());
    return suffix.isEmpty() ? 0 : Integer.parseInt(suffix.substring(1));
  }

  private static Line line(String text) {
    try {
      JsonNode json = Answer.JSON.readTree(text);
      return new Line(
          json.path("timestamp").asText(),
          json.path("level").asText(),
          json.path("loggerName").asText(),
          json.path("message").asText(),
          json.path("stackTrace").asText());
    } catch (IOException e) {
      return new Line("", "ERROR", "not JSON", text, "");
    }
  }
}

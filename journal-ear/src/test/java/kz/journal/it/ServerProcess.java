package kz.journal.it;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.journal.it.suite.EarUnderTest;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * A server that belongs to one test, which may kill it and start it again on the same data. It is
 * the provisioned server with a folder, ports and a database of its own, and the EAR of the suite
 * in it. On MariaDB it shares the database server of the suite, in a schema of its own.
 *
 * <pre>{@code
 * try (ServerProcess server = ServerProcess.startEmpty("kill")) {
 *   server.kill();
 *   server.start();
 * }
 * }</pre>
 */
public final class ServerProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final long EVERY_MILLIS = 200;

  /** Where the search for free ports begins, and what every server listens on without an offset. */
  private static final int FIRST_OFFSET = 300;

  private static final List<Integer> PORTS = List.of(8080, 9990);

  private final SuiteRun run;
  private final Path directory;
  private final ServerDirectory installation;
  private final int portOffset;
  private final String schema;
  private final List<String> options;
  private final Optional<Map<String, String>> image;
  private final Thread hook = new Thread(this::kill, "server-process-hook");
  private Process process;

  private ServerProcess(
      SuiteRun run, String name, List<String> options, Optional<Map<String, String>> image) {
    this.run = run;
    this.directory = run.directory().resolve(name);
    this.installation = new ServerDirectory(directory.resolve("server"));
    this.portOffset =
        IntStream.range(FIRST_OFFSET, 2 * FIRST_OFFSET)
            .filter(ServerProcess::free)
            .findFirst()
            .orElseThrow();
    this.schema = MariaDb.SCHEMA + "_" + name;
    this.options = options;
    this.image = image;
  }

  /**
   * Prepares a server that has no data yet and starts it.
   *
   * @param name of its folder and schema: letters and underscores
   * @param options of the JVM that add to, or take the place of, those of the suite's server
   */
  public static ServerProcess startEmpty(String name, String... options) {
    return startEmpty(
        new ServerProcess(SuiteRun.current(), name, List.of(options), Optional.empty()));
  }

  /**
   * The same as the server image starts it: by its entry point, told everything by its environment.
   *
   * @param environment variables beside {@code JOURNAL_HOME}
   */
  public static ServerProcess startEmptyAsImage(String name, Map<String, String> environment) {
    return startEmpty(
        new ServerProcess(SuiteRun.current(), name, List.of(), Optional.of(environment)));
  }

  private static ServerProcess startEmpty(ServerProcess server) {
    server.prepare();
    Runtime.getRuntime().addShutdownHook(server.hook);
    server.start();
    return server;
  }

  /** Starts the server on the data it has; returns when it answers requests. */
  public void start() {
    ProcessBuilder program = image.map(this::entryPoint).orElseGet(this::virtualMachine);
    try {
      process =
          program
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(directory.resolve("console.txt").toFile()))
              .start();
      awaitReady();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder virtualMachine() {
    List<String> command = new ArrayList<>(scheduling());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ServerOptions.of(run, home(), schema, portOffset));
    command.addAll(options);
    command.add("-Djboss.home.dir=" + installation.root());
    command.add("-Dorg.jboss.boot.log.file=" + installation.log().resolve("boot.log"));
    command.add(
        "-Dlogging.configuration=file:"
            + installation.configuration().resolve("logging.properties"));
    command.add("-jar");
    command.add(installation.root().resolve("jboss-modules.jar").toString());
    command.add("-mp");
    command.add(installation.modules().toString());
    command.add("org.jboss.as.standalone");
    ProcessBuilder program = new ProcessBuilder(command);
    // As the image sets it.
    program.environment().put("MALLOC_ARENA_MAX", "2");
    return program;
  }

  /** As the image starts it, where the system has the program. */
  private static List<String> scheduling() {
    boolean known =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "chrt")));
    return known ? List.of("chrt", "--batch", "0") : List.of();
  }

  private ProcessBuilder entryPoint(Map<String, String> environment) {
    ProcessBuilder program = new ProcessBuilder(directory.resolve("entrypoint.sh").toString());
    Map<String, String> variables = program.environment();
    variables.put("JAVA_HOME", System.getProperty("java.home"));
    variables.put("JOURNAL_HOME", home().toString());
    variables.put(
        "JOURNAL_JAVA_OPTS",
        String.join(
            " ",
            "-Djboss.bind.address=127.0.0.1",
            "-Djboss.socket.binding.port-offset=" + portOffset,
            "-Djournal.it.database=" + run.name()));
    variables.putAll(environment);
    return program;
  }

  /** The server as its clients see it. */
  public JournalServer server() {
    JournalServer server = JournalServer.onThisMachine(portOffset, installation);
    return image.isEmpty() ? server : new JournalServer(server.base(), home().resolve("log"));
  }

  /** Its {@code JOURNAL_HOME}. */
  public Path home() {
    return directory.resolve("home");
  }

  /** Resident memory, CPU and the like are asked of the process itself. */
  public Process process() {
    return process;
  }

  /** Ends the server as a power failure would: no shutdown code runs. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Ends the server as an operator would. */
  public void stop() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops the server for good. */
  @Override
  public void close() {
    stop();
    Runtime.getRuntime().removeShutdownHook(hook);
  }

  private void prepare() {
    try {
      Directories.delete(directory);
      Files.createDirectories(home());
      ServerDirectory.create(run, installation.root());
      EarUnderTest.archive()
          .as(ZipExporter.class)
          .exportTo(installation.deployments().resolve("journal.ear").toFile());
      if (image.isPresent()) {
        Files.copy(run.jvmOptions(), directory.resolve("jvm.args"));
        Path entryPoint = run.imageSources().resolve("entrypoint.sh");
        Files.copy(entryPoint, directory.resolve("entrypoint.sh"), COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        kill();
        throw new IllegalStateException(
            "The server did not start:\n" + Files.readString(directory.resolve("console.txt")));
      }
      try {
        process.waitFor(EVERY_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private static boolean free(int offset) {
    for (int port : PORTS) {
      try (ServerSocket probe = new ServerSocket()) {
        probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port + offset));
      } catch (IOException taken) {
        return false;
      }
    }
    return true;
  }

  /** A resource that is closed to strangers answers 401 once the EAR is up, and nothing before. */
  private boolean answers() {
    try {
      return server().http().get("/api/v1/me").status() == 401;
    } catch (UncheckedIOException e) {
      return false;
    }
  }
}

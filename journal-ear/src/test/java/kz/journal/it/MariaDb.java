package kz.journal.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A MariaDB server of the suite's own, from binaries that Maven fetched: empty at first, reachable
 * from this machine only, gone with the virtual machine that started it. A commit is on disk before
 * it is acknowledged, as in production.
 */
public final class MariaDb {

  /** The schema of the server that all tests share; those of other servers begin with it. */
  public static final String SCHEMA = "journal";

  /**
   * A schema that is owned by the account {@code journal_owner}; the account {@code
   * journal_limited} may only read it until it is given more.
   */
  public static final String OWNED_SCHEMA = "journal_owned";

  private static final int OF_A_TEST = 50;
  private static final String READY = "ready for connections";

  private final SuiteRun run;
  private final Path directory;
  private final int port;
  private final Thread hook = new Thread(this::kill, "mariadb-hook");
  private Process process;

  private MariaDb(SuiteRun run, String name, int port) {
    this.run = run;
    this.directory = run.directory().resolve(name);
    this.port = port;
  }

  /** Makes an empty database server and starts it; what an earlier run left is lost. */
  public static MariaDb startEmpty(SuiteRun run) {
    return startEmpty(new MariaDb(run, "db", run.mariaDbPort()));
  }

  /**
   * The same for one test alone, which may kill it. There is one such server at a time.
   *
   * @param name of its folder
   */
  public static MariaDb startEmpty(SuiteRun run, String name) {
    return startEmpty(new MariaDb(run, name, run.mariaDbPort() + OF_A_TEST));
  }

  private static MariaDb startEmpty(MariaDb server) {
    server.install();
    server.start();
    Runtime.getRuntime().addShutdownHook(server.hook);
    return server;
  }

  /** Starts the server on the data it has; returns when it accepts connections. */
  public void start() {
    List<String> command = command();
    command.add("--init-file=" + directory.resolve("init.sql"));
    command.add("--port=" + port);
    command.add("--bind-address=127.0.0.1");
    command.add("--skip-name-resolve");
    command.add("--skip-ssl");
    command.add("--character-set-server=utf8mb4");
    command.add("--collation-server=utf8mb4_bin");
    command.add("--max-connections=200");
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
      awaitReady();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of one of its databases. */
  public String url(String schema) {
    return ServerOptions.mariaDbUrl(port, schema);
  }

  /** Ends the server as an operator would. */
  public void stop() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().removeShutdownHook(hook);
  }

  /** Ends the server as a power failure would; {@link #start} recovers it. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  private void install() {
    try {
      Directories.delete(directory);
      Files.createDirectories(directory.resolve("data"));
      Files.createDirectories(directory.resolve("tmp"));
      Path system = directory.resolve("bootstrap.sql");
      Files.writeString(
          system,
          "create database mysql;\nuse mysql;\n"
              + Files.readString(share().resolve("mariadb_system_tables.sql")));
      Files.writeString(
          directory.resolve("init.sql"),
          """
          create database if not exists %1$s character set utf8mb4 collate utf8mb4_bin;
          create user if not exists 'journal'@'127.0.0.1' identified by 'journal';
          grant all on `journal%%`.* to 'journal'@'127.0.0.1';
          create database if not exists %2$s;
          create user if not exists 'journal_owner'@'127.0.0.1' identified by 'owner';
          grant all on %2$s.* to 'journal_owner'@'127.0.0.1' with grant option;
          create user if not exists 'journal_limited'@'127.0.0.1' identified by 'limited';
          grant select on %2$s.* to 'journal_limited'@'127.0.0.1';
          """
              .formatted(SCHEMA, OWNED_SCHEMA));
      List<String> command = command();
      command.add("--bootstrap");
      Process bootstrap =
          new ProcessBuilder(command)
              .redirectInput(system.toFile())
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("bootstrap.log").toFile())
              .start();
      if (bootstrap.waitFor() != 0) {
        throw new IllegalStateException(
            "MariaDB was not set up:\n" + Files.readString(directory.resolve("bootstrap.log")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<String> command() {
    Path program = binaries().resolve("bin").resolve("mariadbd");
    if (!program.toFile().canExecute() && !program.toFile().setExecutable(true)) {
      throw new IllegalStateException("No program " + program);
    }
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.add("--no-defaults");
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    command.add("--basedir=" + binaries());
    command.add("--lc-messages-dir=" + share());
    command.add("--datadir=" + directory.resolve("data"));
    command.add("--tmpdir=" + directory.resolve("tmp"));
    command.add("--pid-file=" + directory.resolve("pid"));
    // The path of a socket may be 107 characters long; the server lists it from its data folder.
    command.add("--socket=mariadb.sock");
    return command;
  }

  private void awaitReady() {
    CompletableFuture<Void> ready = new CompletableFuture<>();
    List<String> said = new ArrayList<>();
    Thread reader = new Thread(() -> read(ready, said), "mariadb-log");
    reader.setDaemon(true);
    reader.start();
    try {
      ready.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      kill();
      throw new IllegalStateException("MariaDB did not start:\n" + String.join("\n", said), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void read(CompletableFuture<Void> ready, List<String> said) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        Writer log = Files.newBufferedWriter(directory.resolve("mariadb.log"))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.append(line).append('\n').flush();
        if (!ready.isDone()) {
          said.add(line);
        }
        if (line.contains(READY)) {
          ready.complete(null);
        }
      }
      ready.completeExceptionally(new IllegalStateException("It ended."));
    } catch (IOException e) {
      ready.completeExceptionally(e);
    }
  }

  private Path binaries() {
    return run.mariaDbBinaries();
  }

  private Path share() {
    return binaries().resolve("share");
  }
}

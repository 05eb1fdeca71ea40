package kz.journal.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.journal.it.JournalServer;
import kz.journal.it.MariaDb;
import kz.journal.it.ServerProcess;
import kz.journal.it.SuiteRun;
import kz.journal.it.journal.TaughtClass;

/**
 * Starts a server on an empty home, fills it, measures, and prints the table; it stands in {@code
 * target/benchmark} afterwards. The floor of a figure is measured right before and right after it.
 */
public final class Benchmark {

  private static final int SECONDS = Integer.getInteger("benchmark.seconds", 10);

  /** So many marks make the server's code warm. */
  private static final int WARM_UP = 30_000;

  private static final int OPENINGS = 60;

  /** Long enough for the server to have grown as far as it grows. */
  private static final int BEFORE_WEIGHING = 3;

  private final ServerProcess process;
  private final JournalServer server;
  private final Semester semester;
  private final Table table = new Table();

  private Benchmark(ServerProcess process) {
    this.process = process;
    this.server = process.server();
    this.semester = new Semester(server.database());
  }

  /** Takes its wishes from system properties, as the profile {@code benchmark} sets them. */
  public static void main(String[] arguments) throws IOException {
    SuiteRun run = SuiteRun.current();
    MariaDb database = run.product() == SuiteRun.Product.MARIADB ? MariaDb.startEmpty(run) : null;
    try (ServerProcess process = ServerProcess.startEmpty("benchmark")) {
      Benchmark benchmark = new Benchmark(process);
      benchmark.measure();
      Path report =
          Files.createDirectories(Path.of("target", "benchmark")).resolve(run.name() + ".md");
      Files.writeString(report, benchmark.table.toString());
      System.out.println();
      System.out.println("Measured on " + run.name() + ": " + report.toAbsolutePath());
    } finally {
      if (database != null) {
        database.stop();
      }
    }
  }

  private void measure() throws IOException {
    Path bundle = bundle();
    Duration taken = Semester.bundle(server, bundle);
    table.tell("import of " + bundle.getFileName(), seconds(taken), "");
    semester.make();
    openLessons();
    table.tell("load of the machine", Files.readString(Path.of("/proc/loadavg")).strip(), "");

    Marking marking = new Marking(server.base(), semester.taught());
    marking.warmUp(WARM_UP);
    for (int teachers : List.of(1, 10, Semester.TEACHERS)) {
      saving(marking, teachers);
    }
    List<Rate> opened = opening();
    screen();
    Rate saved = marking.run(1, SECONDS);
    long few = semester.count();

    semester.fill();
    marking.run(Semester.TEACHERS, SECONDS);
    String more = String.format(Locale.ROOT, "%,d instead of %,d marks", semester.count(), few);
    Rate savedNow = marking.run(1, SECONDS);
    List<Rate> openedNow = opening();
    table.atMost("saving with " + more, (double) savedNow.p50() / saved.p50(), "×", "", 1.2);
    for (int i = 0; i < opened.size(); i++) {
      table.atMost(
          "opening "
              + List.of("30 × 40 page", "30 × 40 JSON", "100 × 60 page", "100 × 60 JSON").get(i)
              + " with "
              + more,
          (double) openedNow.get(i).p50() / opened.get(i).p50(),
          "×",
          "",
          1.2);
    }
    new Terms(server, semester, marking, table).measure();
    process.stop();
    process.start();
    openLessons();
    marking.run(Semester.TEACHERS, BEFORE_WEIGHING * SECONDS);
    memory();
    table.tell("load of the machine", Files.readString(Path.of("/proc/loadavg")).strip(), "");
  }

  private void openLessons() {
    server.timeline().goTo(Semester.TUE_24_NOV_2026, LocalTime.of(20, 0));
  }

  private void saving(Marking marking, int teachers) throws IOException {
    Rate floor = writingFloor(teachers);
    Duration ours = cpu(ProcessHandle.current());
    Duration theirs = cpu(process.process().toHandle());
    Rate here = marking.run(teachers, SECONDS);
    ours = cpu(ProcessHandle.current()).minus(ours);
    theirs = cpu(process.process().toHandle()).minus(theirs);
    floor = floor.and(writingFloor(teachers));

    String figure = teachers + (teachers == 1 ? " teacher" : " teachers");
    double share = 100 * here.perSecond() / floor.perSecond();
    table.tell(figure + ": p50 / p95 / p99 of one mark over HTTP", here.times(), floor.times());
    table.tell(
        figure + ": marks a second",
        "%.0f".formatted(here.perSecond()),
        "%.0f".formatted(floor.perSecond()));
    table.tell(
        figure + ": CPU of server and client while marking",
        "%.1f and %.1f s of %d s"
            .formatted(theirs.toMillis() / 1e3, ours.toMillis() / 1e3, SECONDS),
        "");
    if (teachers == Semester.TEACHERS) {
      table.atLeast(figure + ": share of the floor", share, "%", "", 30);
      table.atMost(figure + ": p95", here.p95() / 1e6, "ms", "", 250);
    } else {
      table.tell(figure + ": share of the floor", "%.0f %%".formatted(share), "");
    }
  }

  /** The floor of {@link #saving}: two rows a transaction by plain JDBC. */
  private Rate writingFloor(int threads) throws IOException {
    return floor("threads=%d&seconds=%d".formatted(threads, SECONDS));
  }

  private Rate readingFloor(TaughtClass opened) throws IOException {
    return floor("threads=1&seconds=2&journal=" + opened.journal());
  }

  private Rate floor(String query) throws IOException {
    try (Connection connection = new Connection(server.base(), Map.of())) {
      Connection.Reply reply = connection.post("/it/floor?" + query).must(200);
      String[] figures = new String(reply.body(), StandardCharsets.UTF_8).split(" ");
      return new Rate(
          Double.parseDouble(figures[0]),
          Long.parseLong(figures[1]),
          Long.parseLong(figures[2]),
          Long.parseLong(figures[3]));
    }
  }

  private List<Rate> opening() throws IOException {
    List<Rate> rates = new ArrayList<>();
    rates.addAll(opening("30 × 40", semester.small(), 80, 150));
    rates.addAll(opening("100 × 60", semester.large(), 250, 0));
    return rates;
  }

  private List<Rate> opening(String size, TaughtClass opened, int millis, int kilobytes)
      throws IOException {
    Map<String, String> headers = Map.of("Cookie", session(opened), "Accept-Encoding", "gzip");
    List<Rate> rates = new ArrayList<>();
    String floor = readingFloor(opened).times();
    try (Connection connection = new Connection(server.base(), headers)) {
      for (Map.Entry<String, String> way :
          Map.of(
                  "page", "/journal/table.xhtml?id=" + opened.journal(),
                  "JSON", "/api/v1/journals/" + opened.journal())
              .entrySet()
              .stream()
              .sorted(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder()))
              .toList()) {
        String figure = "opening " + size + " " + way.getKey();
        times(connection, way.getValue());
        Rate rate = times(connection, way.getValue());
        rates.add(rate);
        int bytes = connection.get(way.getValue()).must(200).body().length;
        table.atMost(figure + ", server p50 warm", rate.p50() / 1e6, "ms", floor, millis);
        if (kilobytes > 0) {
          table.atMost(figure + ", compressed", bytes / 1e3, "kB", "", kilobytes);
        } else {
          table.tell(figure + ", compressed", "%.0f kB".formatted(bytes / 1e3), "");
        }
      }
    }
    return rates;
  }

  private void screen() {
    TaughtClass opened = semester.small();
    try (Screen screen =
        new Screen(server.base(), "/journal/table.xhtml?id=" + opened.journal(), session(opened))) {
      table.atMost("first editable cell of 30 × 40, Chromium cold", screen.cold(), "ms", "", 1500);
      table.atMost("first editable cell of 30 × 40, Chromium warm", screen.warm(), "ms", "", 700);
      table.atMost("from key to confirmed, Chromium, p50", screen.saving(25), "ms", "", 60);
    }
  }

  /** The cookie of a teacher who signed in. */
  private String session(TaughtClass of) {
    return server
        .http()
        .submitSignIn(of.login(0), "journal-demo")
        .must(302)
        .cookie("JOURNAL")
        .split(";")[0];
  }

  private static Rate times(Connection connection, String path) throws IOException {
    long[] took = new long[OPENINGS];
    long all = System.nanoTime();
    for (int i = 0; i < OPENINGS; i++) {
      long begin = System.nanoTime();
      connection.get(path).must(200);
      took[i] = System.nanoTime() - begin;
    }
    return Rate.of(took, (System.nanoTime() - all) / 1e9);
  }

  private void memory() throws IOException {
    for (String line :
        Files.readAllLines(Path.of("/proc", process.process().pid() + "", "status"))) {
      if (line.startsWith("VmRSS") || line.startsWith("VmHWM")) {
        double megabytes = Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
        String figure = line.startsWith("VmRSS") ? "resident memory" : "resident memory, highest";
        table.atMost(figure + " with the semester and 50 teachers", megabytes, "MB", "", 900);
      }
    }
  }

  private static Path bundle() {
    String shared = System.getProperty("journal.shared", "");
    return shared.isEmpty()
        ? Path.of("../journal-ejb/src/test/resources/bundle/autumn-2026.oneroster.zip")
        : Path.of(shared, "data", "autumn-2026.oneroster.zip");
  }

  private static Duration cpu(ProcessHandle of) {
    return of.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static String seconds(Duration duration) {
    return "%.1f s".formatted(duration.toMillis() / 1e3);
  }
}

package kz.journal.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import kz.journal.it.Http;
import kz.journal.it.JournalServer;
import kz.journal.time.JournalZone;

/**
 * What windows cost: many that close at one midnight while teachers go on marking, a holiday that
 * moves a hundred thousand, terms asked for by machines.
 */
final class Terms {

  private static final int SECONDS = Integer.getInteger("benchmark.seconds", 10);
  private static final int AT_ONCE = 10_000;
  private static final int TOUCHED = 100_000;
  private static final int ASKING = 8;

  private static final LocalDate FRI_20_NOV_2026 = LocalDate.of(2026, 11, 20);
  private static final LocalDate THU_26_NOV_2026 = LocalDate.of(2026, 11, 26);
  private static final LocalDate MON_30_NOV_2026 = LocalDate.of(2026, 11, 30);
  private static final Instant MIDNIGHT = JournalZone.endOf(Semester.TUE_24_NOV_2026);

  private final JournalServer server;
  private final Semester semester;
  private final Marking marking;
  private final Table table;

  Terms(JournalServer server, Semester semester, Marking marking, Table table) {
    this.server = server;
    this.semester = semester;
    this.marking = marking;
    this.table = table;
  }

  void measure() throws IOException {
    deadlines();
    midnight();
    holiday();
  }

  private void deadlines() {
    deadlines(2);
    table.atLeast("deadlines answered a second", deadlines(SECONDS), "", "", 2000);
  }

  private double deadlines(int seconds) {
    String token = semester.taught().get(0).token(0);
    long begin = System.nanoTime();
    long end = begin + seconds * 1_000_000_000L;
    ExecutorService threads = Executors.newFixedThreadPool(ASKING);
    try {
      List<Future<Long>> asking = new ArrayList<>();
      for (int i = 0; i < ASKING; i++) {
        asking.add(threads.submit(() -> ask(token, end)));
      }
      long answered = 0;
      for (Future<Long> one : asking) {
        answered += one.get();
      }
      return answered / ((System.nanoTime() - begin) / 1e9);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdown();
    }
  }

  private long ask(String token, long end) throws IOException {
    long answered = 0;
    try (Connection connection =
        new Connection(server.base(), Map.of("Authorization", "Bearer " + token))) {
      while (System.nanoTime() < end) {
        connection
            .get("/api/v1/deadlines?occasion=LESSON&date=2026-11-23&level=BACHELOR")
            .must(200);
        answered++;
      }
    }
    return answered;
  }

  /** Windows that are due at one midnight are closed by the move of the clock beyond it. */
  private void midnight() {
    int due = semester.windows(1, AT_ONCE, FRI_20_NOV_2026, MIDNIGHT);
    server.timeline().goTo(MIDNIGHT.minusSeconds(600));
    Rate quiet = marking.run(Semester.TEACHERS, SECONDS);
    ExecutorService beside = Executors.newSingleThreadExecutor();
    try {
      Future<Rate> marked = beside.submit(() -> marking.run(Semester.TEACHERS, SECONDS));
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
      long begin = System.nanoTime();
      server.timeline().goTo(MIDNIGHT.plusSeconds(1));
      double closing = (System.nanoTime() - begin) / 1e9;
      Rate meanwhile = marked.get();
      table.atMost("closing %,d windows of one midnight".formatted(due), closing, "s", "", 10);
      table.atMost(
          "p95 of 50 teachers meanwhile over quiet",
          (double) meanwhile.p95() / quiet.p95(),
          "×",
          quiet.times(),
          2);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      beside.shutdown();
    }
  }

  private void holiday() {
    int touched = semester.windows(2, TOUCHED, THU_26_NOV_2026, JournalZone.endOf(MON_30_NOV_2026));
    Http registrar = server.http().machine("registrar", "journal-demo");
    Map<String, Object> day =
        Map.of(
            "date", "2026-11-27",
            "kind", "TRANSFERRED",
            "week", "BOTH",
            "titleRu", "Перенос",
            "titleKk", "Ауыстыру",
            "titleEn", "Transfer",
            "source", "Benchmark");
    registrar.postJson("/api/v1/previews/days", day).must(200);
    long begin = System.nanoTime();
    JsonNode outlook = registrar.postJson("/api/v1/previews/days", day).must(200).json();
    String windows = "%,d windows".formatted(outlook.required("touched").asLong());
    table.atMost(
        "preview of a holiday that touches " + windows,
        (System.nanoTime() - begin) / 1e9,
        "s",
        "",
        3);
    if (outlook.required("moved").asLong() < touched) {
      throw new IllegalStateException("Not all would move: " + outlook);
    }
    ExecutorService beside = Executors.newSingleThreadExecutor();
    try {
      Future<Rate> marked = beside.submit(() -> marking.run(Semester.TEACHERS, SECONDS));
      begin = System.nanoTime();
      registrar.postJson("/api/v1/days", day).must(201);
      JsonNode run = latest(registrar);
      while (!run.has("finishedAt")) {
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        run = latest(registrar);
      }
      table.atMost(
          "applying it, moved %,d".formatted(run.required("moved").asLong()),
          (System.nanoTime() - begin) / 1e9,
          "s",
          "",
          30);
      table.tell("50 teachers marking meanwhile", marked.get().times(), "");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      beside.shutdown();
    }
  }

  private static JsonNode latest(Http registrar) {
    return registrar.get("/api/v1/recomputings").must(200).json().required("items").required(0);
  }
}

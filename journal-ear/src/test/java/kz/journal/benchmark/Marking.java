package kz.journal.benchmark;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import kz.journal.it.journal.TaughtClass;

/**
 * Teachers who mark as fast as the server answers, each in a class of their own over a connection
 * of their own, one mark a request. A cell is empty when it is marked, until all are full.
 */
final class Marking {

  private static final int WARM_UP_SECONDS = 5;

  private final URI server;
  private final List<Teacher> teachers;

  Marking(URI server, List<TaughtClass> classes) {
    this.server = server;
    this.teachers = classes.stream().map(Teacher::new).toList();
  }

  /** Lets all mark until the server has written so many marks, however long it takes. */
  void warmUp(int marks) {
    for (double written = 0; written < marks; ) {
      written += run(teachers.size(), WARM_UP_SECONDS).perSecond() * WARM_UP_SECONDS;
    }
  }

  /** Lets the first so many teachers mark for so long. */
  Rate run(int hands, int seconds) {
    ExecutorService threads = Executors.newFixedThreadPool(hands);
    long begin = System.nanoTime();
    long end = begin + seconds * 1_000_000_000L;
    try {
      List<Future<long[]>> running = new ArrayList<>();
      teachers
          .subList(0, hands)
          .forEach(teacher -> running.add(threads.submit(() -> teacher.markUntil(end))));
      LongStream.Builder took = LongStream.builder();
      for (Future<long[]> one : running) {
        Arrays.stream(one.get()).forEach(took);
      }
      return Rate.of(took.build().toArray(), (System.nanoTime() - begin) / 1e9);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdown();
    }
  }

  private final class Teacher {

    private final TaughtClass taught;
    private int marked;

    Teacher(TaughtClass taught) {
      this.taught = taught;
    }

    private long[] markUntil(long end) throws IOException {
      LongStream.Builder took = LongStream.builder();
      String path = "/api/v1/journals/" + taught.journal() + "/marks";
      Map<String, String> headers = Map.of("Authorization", "Bearer " + taught.token(0));
      try (Connection connection = new Connection(server, headers)) {
        for (long begin = System.nanoTime(); begin < end; ) {
          Connection.Reply reply = connection.patch(path, next());
          if (reply.status() != 200 || !reply.has("\"SAVED\"")) {
            throw new IOException("Not saved: " + reply + new String(reply.body()));
          }
          long done = System.nanoTime();
          took.add(done - begin);
          begin = done;
        }
      }
      return took.build().toArray();
    }

    private String next() {
      int cells = taught.students() * taught.days().size();
      int cell = marked % cells;
      String seen = marked < cells ? "null" : String.valueOf(marked / cells);
      marked++;
      return "{\"changes\":[{\"changeId\":\"%s\",\"lesson\":\"%d\",\"student\":\"%d\",\"value\":%d,\"seenVersion\":%s}]}"
          .formatted(
              new UUID(taught.number(), marked),
              taught.lesson(cell / taught.students()),
              taught.student(cell % taught.students()),
              marked % 101,
              seen);
    }
  }
}

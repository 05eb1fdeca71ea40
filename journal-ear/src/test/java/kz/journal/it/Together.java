package kz.journal.it;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several hands that begin at the same moment. */
public final class Together implements AutoCloseable {

  private final ExecutorService hands = Executors.newCachedThreadPool();

  /** Does these things at once and returns what came of them, in their order. */
  public <T> List<T> run(List<Callable<T>> things) {
    CyclicBarrier start = new CyclicBarrier(things.size());
    List<Future<T>> begun = new ArrayList<>();
    for (Callable<T> thing : things) {
      begun.add(
          hands.submit(
              () -> {
                start.await();
                return thing.call();
              }));
    }
    List<T> done = new ArrayList<>();
    try {
      for (Future<T> one : begun) {
        done.add(one.get());
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return done;
  }

  @Override
  public void close() {
    hands.shutdownNow();
  }
}

package kz.journal.web.access;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import kz.journal.credentials.IssuingProgress;
import kz.journal.credentials.Slip;

/**
 * Slips just issued, until their owner's officer has printed them: in the memory of this server
 * alone, for {@link #KEPT} and this session at most, under a handle that opens nothing elsewhere.
 * Their passwords can be had nowhere else, so that they must survive the redirect to a page and a
 * download that broke off.
 */
@SessionScoped
public class SlipTray implements Serializable {

  /** How long slips can be downloaded. */
  public static final Duration KEPT = Duration.ofMinutes(15);

  private static final long serialVersionUID = 1L;

  private transient List<Batch> batches;

  /** Slips issued by one act, or still to come, the passwords not yet on any screen. */
  public static final class Batch {

    private final String handle = UUID.randomUUID().toString();
    private final long officer;
    private final String title;
    private final Future<List<Slip>> slips;
    private final IssuingProgress progress;
    private final Instant issuedAt;
    private boolean shown;

    private Batch(
        long officer,
        String title,
        Future<List<Slip>> slips,
        IssuingProgress progress,
        Instant issuedAt) {
      this.officer = officer;
      this.title = title;
      this.slips = slips;
      this.progress = progress;
      this.issuedAt = issuedAt;
    }

    /** The slips, for the one page that shows them; nothing the second time, or too early. */
    synchronized List<Slip> show() {
      if (shown || isRunning()) {
        return List.of();
      }
      shown = true;
      return slips();
    }

    /** None as long as they are being prepared, and if that failed. */
    List<Slip> slips() {
      return isRunning() ? List.of() : outcome().orElse(List.of());
    }

    boolean isRunning() {
      return !slips.isDone();
    }

    /** Whether the issuing broke off: then no password was issued. */
    boolean isFailed() {
      return !isRunning() && outcome().isEmpty();
    }

    IssuingProgress progress() {
      return progress;
    }

    private Optional<List<Slip>> outcome() {
      try {
        return Optional.of(slips.get());
      } catch (ExecutionException | CancellationException e) {
        return Optional.empty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }

    public String handle() {
      return handle;
    }

    /** The group or the person the slips are for. */
    public String title() {
      return title;
    }

    public int count() {
      return slips().size();
    }

    public Instant issuedAt() {
      return issuedAt;
    }

    /** Nothing can be had from here on, this instant included. */
    public Instant endsAt() {
      return issuedAt.plus(KEPT);
    }
  }

  /**
   * Keeps slips for this officer.
   *
   * @return the handle
   */
  String put(long officer, String title, List<Slip> slips, Instant now) {
    return expect(
        officer,
        title,
        CompletableFuture.completedFuture(List.copyOf(slips)),
        new IssuingProgress(),
        now);
  }

  /**
   * Keeps a place for slips that are still being prepared for this officer.
   *
   * @return the handle
   */
  String expect(
      long officer, String title, Future<List<Slip>> slips, IssuingProgress progress, Instant now) {
    Batch batch = new Batch(officer, title, slips, progress, now);
    batches().add(batch);
    return batch.handle();
  }

  /** What waits for this officer, the latest first. */
  List<Batch> waiting(long officer, Instant now) {
    List<Batch> kept = batches();
    kept.removeIf(batch -> !now.isBefore(batch.endsAt()));
    return kept.stream()
        .filter(batch -> batch.officer == officer)
        .sorted((one, other) -> other.issuedAt.compareTo(one.issuedAt))
        .toList();
  }

  Optional<Batch> find(String handle, long officer, Instant now) {
    return waiting(officer, now).stream().filter(batch -> batch.handle.equals(handle)).findFirst();
  }

  /** The officer has them on paper. */
  void drop(String handle, long officer) {
    batches().removeIf(batch -> batch.officer == officer && batch.handle.equals(handle));
  }

  private synchronized List<Batch> batches() {
    if (batches == null) {
      batches = new CopyOnWriteArrayList<>();
    }
    return batches;
  }
}

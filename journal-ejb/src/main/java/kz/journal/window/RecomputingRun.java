package kz.journal.window;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One taking along of windows after a change: begun with the change, carried on batch by batch,
 * finished when the last window was looked at. One that a stop cut off is carried on from where it
 * came to.
 */
@Entity
@Table(name = "window_recomputing")
public class RecomputingRun {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private ChangeCause cause;

  @Column(name = "changed_by", updatable = false)
  private String by;

  @Column(name = "changed_at", updatable = false)
  private Instant at;

  @Column(name = "held_from", updatable = false)
  private LocalDate heldFrom;

  @Column(name = "held_to", updatable = false)
  private LocalDate heldTo;

  private Integer total;

  private int done;

  private int moved;

  private long reached = Long.MIN_VALUE;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Version private int version;

  protected RecomputingRun() {}

  /**
   * @param at when the change was made: windows closed by then stay
   * @param from the first day of lessons that can be concerned, included; {@code null} for all
   * @param to the last day, included
   */
  RecomputingRun(ChangeCause cause, String by, Instant at, LocalDate from, LocalDate to) {
    this.cause = cause;
    this.by = by;
    this.at = at;
    this.heldFrom = from;
    this.heldTo = to;
  }

  /** How many windows will be looked at. */
  void counted(int windows) {
    total = windows;
  }

  /** A batch was looked at. */
  void advance(long lesson, int windows, int later) {
    reached = lesson;
    done += windows;
    moved += later;
    total = Math.max(total == null ? 0 : total, done);
  }

  /** There is nothing left to look at. */
  void finish(Instant now) {
    finishedAt = now;
    total = done;
  }

  public Long id() {
    return id;
  }

  public ChangeCause cause() {
    return cause;
  }

  public String by() {
    return by;
  }

  public Instant at() {
    return at;
  }

  LocalDate heldFrom() {
    return heldFrom;
  }

  LocalDate heldTo() {
    return heldTo;
  }

  /** How many windows there are to look at; {@code null} until they were counted. */
  public Integer total() {
    return total;
  }

  /** How many were looked at. */
  public int done() {
    return done;
  }

  /** How many of them close later now. */
  public int moved() {
    return moved;
  }

  long reached() {
    return reached;
  }

  /** By the journal's clock; {@code null} while it goes on. */
  public Instant finishedAt() {
    return finishedAt;
  }
}

package kz.journal.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * One upload of a roster: queued, checked, then refused with its errors or applied with its counts.
 * A dry run ends the same way without having written anything. One that a stop of the server cut
 * off is failed, and nothing of it was written. The file itself is kept only until it is done with;
 * its digest stays.
 */
@Entity
@Table(name = "roster_import")
public class RosterImport {

  /** Where an import stands. */
  public enum State {
    CHECKING,
    REFUSED,
    APPLYING,
    APPLIED,
    FAILED;

    public boolean over() {
      return this == REFUSED || this == APPLIED || this == FAILED;
    }
  }

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @Column(name = "file_name")
  private String fileName;

  private String digest;

  @Column(name = "size_bytes")
  private long sizeBytes;

  @Column(name = "dry_run")
  private boolean dryRun;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "started_by")
  private String startedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "rows_total")
  private int rowsTotal;

  @Column(name = "rows_done")
  private int rowsDone;

  @Lob private String counts;
  @Lob private String problems;
  @Version private int version;

  protected RosterImport() {}

  RosterImport(
      String fileName, String digest, long sizeBytes, boolean dryRun, String by, Instant at) {
    this.fileName = fileName;
    this.digest = digest;
    this.sizeBytes = sizeBytes;
    this.dryRun = dryRun;
    this.startedBy = by;
    this.startedAt = at;
    this.state = State.CHECKING;
  }

  void applying(String contentDigest, int rows) {
    digest = contentDigest;
    state = State.APPLYING;
    rowsTotal = rows;
  }

  void reached(int rows) {
    rowsDone = rows;
  }

  void finish(State end, String countsJson, String problemsJson, Instant at) {
    state = end;
    counts = countsJson;
    problems = problemsJson;
    finishedAt = at;
    if (end == State.APPLIED) {
      rowsDone = rowsTotal;
    }
  }

  public Long id() {
    return id;
  }

  public String fileName() {
    return fileName;
  }

  public String digest() {
    return digest;
  }

  public long sizeBytes() {
    return sizeBytes;
  }

  public boolean dryRun() {
    return dryRun;
  }

  public State state() {
    return state;
  }

  public String startedBy() {
    return startedBy;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant finishedAt() {
    return finishedAt;
  }

  public int rowsTotal() {
    return rowsTotal;
  }

  public int rowsDone() {
    return rowsDone;
  }

  String counts() {
    return counts;
  }

  String problems() {
    return problems;
  }
}

package kz.journal.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * What a cell became: append-only, written in the transaction of the mark, in the order of version.
 */
@Entity
@Table(name = "mark_revision")
public class MarkRevision {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "mark_id")
  private Mark mark;

  private int version;
  private Integer points;

  @Enumerated(EnumType.STRING)
  private Absence absence;

  private String author;

  @Column(name = "entered_at")
  private Instant enteredAt;

  @Enumerated(EnumType.STRING)
  private EntryWay way;

  @Column(name = "change_id")
  private String changeId;

  protected MarkRevision() {}

  /** The revision that records the mark as it now stands. */
  public MarkRevision(Mark mark, EntryWay way, String changeId) {
    this.mark = mark;
    this.version = mark.version();
    this.points = mark.points();
    this.absence = mark.absence();
    this.author = mark.author();
    this.enteredAt = mark.enteredAt();
    this.way = way;
    this.changeId = changeId;
  }

  public Mark mark() {
    return mark;
  }

  public int version() {
    return version;
  }

  public Integer points() {
    return points;
  }

  public Absence absence() {
    return absence;
  }

  public String author() {
    return author;
  }

  public Instant enteredAt() {
    return enteredAt;
  }

  public EntryWay way() {
    return way;
  }
}

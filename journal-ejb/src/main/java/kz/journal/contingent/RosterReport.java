package kz.journal.contingent;

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
import jakarta.persistence.Version;
import java.time.Instant;
import kz.journal.roster.Journal;
import kz.journal.roster.Student;

/**
 * A teacher reports that a student's data in the journal are not what they are in life (2.3.1,
 * reading A20). It waits until the registrar accepts it, saying what was done where the roster is
 * kept, or declines it with a reason. It changes nothing by itself.
 */
@Entity
@Table(name = "roster_report")
public class RosterReport {

  /** What was noticed. */
  public enum Kind {
    /** Studies, though the journal says otherwise. */
    STUDIES,
    LEFT,
    TRANSFERRED,
    RENAMED
  }

  /** Where it is in its life. */
  public enum State {
    WAITING,
    ACCEPTED,
    DECLINED
  }

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "journal_id")
  private Journal journal;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "student_id")
  private Student student;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String remark;

  @Column(name = "reported_by")
  private String reportedBy;

  @Column(name = "reported_at")
  private Instant reportedAt;

  @Enumerated(EnumType.STRING)
  private State state;

  private String answer;

  @Column(name = "answered_by")
  private String answeredBy;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Version private int version;

  protected RosterReport() {}

  RosterReport(
      Journal journal,
      Student student,
      Kind kind,
      String remark,
      String reportedBy,
      Instant reportedAt) {
    this.journal = journal;
    this.student = student;
    this.kind = kind;
    this.remark = remark;
    this.reportedBy = reportedBy;
    this.reportedAt = reportedAt;
    this.state = State.WAITING;
  }

  /** The registrar's answer; there is one. */
  void settle(State settled, String words, String by, Instant at) {
    state = settled;
    answer = words;
    answeredBy = by;
    answeredAt = at;
  }

  public Long id() {
    return id;
  }

  public Journal journal() {
    return journal;
  }

  public Student student() {
    return student;
  }

  public Kind kind() {
    return kind;
  }

  public String remark() {
    return remark;
  }

  public String reportedBy() {
    return reportedBy;
  }

  public Instant reportedAt() {
    return reportedAt;
  }

  public State state() {
    return state;
  }

  /** What was done, or why nothing was; {@code null} while it waits. */
  public String answer() {
    return answer;
  }

  public String answeredBy() {
    return answeredBy;
  }

  public Instant answeredAt() {
    return answeredAt;
  }

  /** For callers who change what they saw. */
  public int version() {
    return version;
  }
}

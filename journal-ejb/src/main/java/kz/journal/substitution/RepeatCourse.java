package kz.journal.substitution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import kz.journal.substitution.rule.DecisionPaper;

/**
 * By which decision of the department meeting a journal of a repeat course was opened, and for
 * which teacher (2.2.6, reading A24). Written once, with the journal.
 */
@Entity
@Table(name = "repeat_course")
public class RepeatCourse {

  @Id
  @Column(name = "journal_id")
  private Long journalId;

  @Column(name = "teacher_id")
  private Long teacherId;

  @Column(name = "decision_number")
  private String decisionNumber;

  @Column(name = "decision_date")
  private LocalDate decisionDate;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "file_digest")
  private String fileDigest;

  @Column(name = "opened_by")
  private String openedBy;

  @Column(name = "opened_at")
  private Instant openedAt;

  protected RepeatCourse() {}

  RepeatCourse(
      long journalId, long teacherId, DecisionPaper paper, String openedBy, Instant openedAt) {
    this.journalId = journalId;
    this.teacherId = teacherId;
    this.decisionNumber = paper.number();
    this.decisionDate = paper.date();
    this.fileName = paper.fileName();
    this.fileDigest = paper.fileDigest();
    this.openedBy = openedBy;
    this.openedAt = openedAt;
  }

  public Long journalId() {
    return journalId;
  }

  public Long teacherId() {
    return teacherId;
  }

  public DecisionPaper paper() {
    return new DecisionPaper(decisionNumber, decisionDate, fileName, fileDigest);
  }

  public String openedBy() {
    return openedBy;
  }

  public Instant openedAt() {
    return openedAt;
  }
}

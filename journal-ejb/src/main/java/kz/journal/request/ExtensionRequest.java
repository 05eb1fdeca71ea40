package kz.journal.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A teacher asks for a longer window of a closed lesson or of one cell of it. It waits until the
 * registrar declines it with a reason or lets an extension answer it; while that extension waits
 * for the vice-rector, so does the request. The teacher can withdraw it before that. Never deleted.
 */
@Entity
@Table(name = "extension_request")
public class ExtensionRequest {

  /** Where it is in its life. */
  public enum State {
    WAITING,
    /** An extension in force answered it. */
    GRANTED,
    /** Declined by the registrar, or its extension by the vice-rector. */
    DECLINED,
    /** Taken back by the teacher. */
    WITHDRAWN
  }

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @Column(name = "journal_id")
  private Long journalId;

  @Column(name = "lesson_id")
  private Long lessonId;

  @Column(name = "student_id")
  private Long studentId;

  private String reason;

  @Column(name = "asked_by")
  private String askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "extension_id")
  private Long extensionId;

  @Column(name = "answered_by")
  private String answeredBy;

  @Column(name = "answered_at")
  private Instant answeredAt;

  private String answer;

  @Version private int version;

  protected ExtensionRequest() {}

  ExtensionRequest(
      long journalId,
      long lessonId,
      Long studentId,
      String reason,
      Instant closedAt,
      String by,
      Instant at) {
    this.journalId = journalId;
    this.lessonId = lessonId;
    this.studentId = studentId;
    this.reason = reason;
    this.closedAt = closedAt;
    this.askedBy = by;
    this.askedAt = at;
    this.state = State.WAITING;
  }

  /** An extension is to answer it. */
  void leaveTo(long extension) {
    extensionId = extension;
  }

  /** The end of its life. */
  void end(State last, String words, String by, Instant at) {
    state = last;
    answer = words;
    answeredBy = by;
    answeredAt = at;
  }

  public Long id() {
    return id;
  }

  public Long journalId() {
    return journalId;
  }

  public Long lessonId() {
    return lessonId;
  }

  /** The student of the cell meant; {@code null} for the whole lesson. */
  public Long studentId() {
    return studentId;
  }

  public String reason() {
    return reason;
  }

  public String askedBy() {
    return askedBy;
  }

  public Instant askedAt() {
    return askedAt;
  }

  /** The end that had passed when it was asked, excluded. */
  public Instant closedAt() {
    return closedAt;
  }

  public State state() {
    return state;
  }

  /** Whether it can still be answered or withdrawn: no extension is on its way. */
  public boolean open() {
    return state == State.WAITING && extensionId == null;
  }

  /** The extension that answers it; {@code null} while there is none. */
  public Long extensionId() {
    return extensionId;
  }

  public String answeredBy() {
    return answeredBy;
  }

  public Instant answeredAt() {
    return answeredAt;
  }

  /** Why it was declined; {@code null} for none. */
  public String answer() {
    return answer;
  }

  /** For callers who change what they saw. */
  public int version() {
    return version;
  }
}

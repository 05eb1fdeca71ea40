package kz.journal.extension;

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
import kz.journal.calendar.EducationLevel;

/**
 * An extension from its request to its end: asked for by the registrar, agreed or declined by the
 * vice-rector for academic affairs, in force from the agreement on, maybe undone by a counter-entry
 * that moves the windows back. Never deleted.
 */
@Entity
@Table(name = "window_extension")
public class WindowExtension {

  private static final int LONGEST_REPLY = 500;
  private static final int LONGEST_SIGNED = 200;

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @Enumerated(EnumType.STRING)
  private ExtensionScope scope;

  @Column(name = "lesson_id")
  private Long lessonId;

  @Column(name = "student_id")
  private Long studentId;

  @Column(name = "journal_id")
  private Long journalId;

  @Column(name = "teacher_id")
  private Long teacherId;

  @Column(name = "department_id")
  private Long departmentId;

  @Enumerated(EnumType.STRING)
  private EducationLevel level;

  @Column(name = "held_from")
  private LocalDate heldFrom;

  @Column(name = "held_to")
  private LocalDate heldTo;

  @Column(name = "until_at")
  private Instant until;

  @Enumerated(EnumType.STRING)
  private ExtensionGround ground;

  @Column(name = "document_number")
  private String documentNumber;

  @Column(name = "document_on")
  private LocalDate documentOn;

  @Column(name = "document_file_id")
  private Long documentFile;

  @Column(name = "outage_from")
  private Instant outageFrom;

  @Column(name = "outage_to")
  private Instant outageTo;

  @Column(name = "past_semester")
  private boolean beyondSemester;

  @Column(name = "requested_by")
  private String requestedBy;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Enumerated(EnumType.STRING)
  private Consent consent;

  @Column(name = "agreed_by")
  private String answeredBy;

  @Column(name = "agreed_at")
  private Instant answeredAt;

  @Column(name = "consent_document")
  private String consentDocument;

  private String reply;

  private Integer touched;

  private Integer moved;

  @Column(name = "undone_by")
  private String undoneBy;

  @Column(name = "undone_at")
  private Instant undoneAt;

  @Column(name = "undone_why")
  private String undoneWhy;

  @Version private int version;

  protected WindowExtension() {}

  WindowExtension(Wish wish, String by, Instant at) {
    this.scope = wish.scope();
    this.lessonId = wish.lesson();
    this.studentId = wish.student();
    this.journalId = wish.journal();
    this.teacherId = wish.teacher();
    this.departmentId = wish.department();
    this.level = wish.level();
    this.heldFrom = wish.from();
    this.heldTo = wish.to();
    this.until = wish.until();
    this.ground = wish.ground();
    this.documentNumber = wish.document().number().strip();
    this.documentOn = wish.document().date();
    this.documentFile = wish.document().file();
    this.outageFrom = wish.outage() == null ? null : wish.outage().from();
    this.outageTo = wish.outage() == null ? null : wish.outage().to();
    this.beyondSemester = wish.beyondSemester();
    this.requestedBy = by;
    this.requestedAt = at;
    this.consent = Consent.PENDING;
  }

  /** The vice-rector agreed here, or on a signed document that the registrar entered. */
  void agree(String by, Instant at, String signed, String comment) {
    consent = Consent.AGREED;
    answeredBy = by;
    answeredAt = at;
    consentDocument = cut(signed, LONGEST_SIGNED);
    reply = cut(comment, LONGEST_REPLY);
  }

  void decline(String by, Instant at, String why) {
    consent = Consent.DECLINED;
    answeredBy = by;
    answeredAt = at;
    reply = cut(why, LONGEST_REPLY);
  }

  /** The windows were moved. */
  void cameIntoForce(int windows, int later) {
    touched = windows;
    moved = later;
  }

  /** A counter-entry ended it. */
  void undo(String by, Instant at, String why) {
    undoneBy = by;
    undoneAt = at;
    undoneWhy = why;
  }

  /** What it is to do. */
  public Wish wish() {
    return new Wish(
        scope,
        lessonId,
        studentId,
        journalId,
        teacherId,
        departmentId,
        level,
        heldFrom,
        heldTo,
        until,
        ground,
        new Wish.Document(documentNumber, documentOn, documentFile),
        beyondSemester,
        outageFrom == null ? null : new OutageInterval(outageFrom, outageTo));
  }

  private static String cut(String text, int longest) {
    return text == null ? null : text.substring(0, Math.min(longest, text.length()));
  }

  public Long id() {
    return id;
  }

  public Instant until() {
    return until;
  }

  public Consent consent() {
    return consent;
  }

  public String requestedBy() {
    return requestedBy;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  /** Who agreed, declined or entered the signed document; {@code null} while it is pending. */
  public String answeredBy() {
    return answeredBy;
  }

  public Instant answeredAt() {
    return answeredAt;
  }

  /** The document with the vice-rector's signature, or {@code null}. */
  public String consentDocument() {
    return consentDocument;
  }

  /** What the vice-rector said to it: why it was declined, or a comment; {@code null} for none. */
  public String reply() {
    return reply;
  }

  /** How many windows it concerned when it came into force; {@code null} before. */
  public Integer touched() {
    return touched;
  }

  /** How many of them it moved; {@code null} before. */
  public Integer moved() {
    return moved;
  }

  /** Who ended it by a counter-entry; {@code null} if nobody did. */
  public String undoneBy() {
    return undoneBy;
  }

  public Instant undoneAt() {
    return undoneAt;
  }

  /** Why it was ended; {@code null} if it was not. */
  public String undoneWhy() {
    return undoneWhy;
  }

  /** Where it stands at this moment. */
  public ExtensionState stateAt(Instant now) {
    return ExtensionState.of(consent, until, undoneAt != null, now);
  }
}

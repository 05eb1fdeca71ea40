package kz.journal.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import kz.journal.org.Sourced;

/**
 * One dated lesson of a class, as the registrar's timetable has it. Its entry window follows from
 * its date and kind. A lesson the timetable no longer has is cancelled; its marks stay. The teacher
 * may give it another topic than the timetable's, which later bundles leave alone.
 */
@Entity
@Table(name = "lesson")
@NamedQuery(
    name = Lesson.LOCKED,
    query = "select l from Lesson l where l.id = :id and l.journal.id = :journal",
    lockMode = LockModeType.PESSIMISTIC_WRITE)
@NamedQuery(
    name = Lesson.HELD,
    query =
        "select l from Lesson l join fetch l.journal j join fetch j.discipline"
            + " where l.id = :id and j.id = :journal and l.cancelledOn is null")
public class Lesson implements Sourced {

  /** The lesson of this journal, so that nobody else writes in it until the transaction ends. */
  public static final String LOCKED = "Lesson.locked";

  /** The lesson of this journal with its discipline, unless it was cancelled. */
  public static final String HELD = "Lesson.held";

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @Column(name = "sourced_id", updatable = false)
  private String sourcedId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "journal_id")
  private Journal journal;

  @Column(name = "held_on")
  private LocalDate heldOn;

  @Column(name = "starts_at")
  private LocalTime startsAt;

  @Column(name = "ends_at")
  private LocalTime endsAt;

  @Enumerated(EnumType.STRING)
  private LessonKind kind;

  private String topic;

  @Column(name = "own_topic")
  private String ownTopic;

  @Column(name = "own_topic_by")
  private String ownTopicBy;

  @Column(name = "own_topic_at")
  private Instant ownTopicAt;

  private String room;

  @Enumerated(EnumType.STRING)
  private LessonFlag flag;

  @Column(name = "cancelled_on")
  private LocalDate cancelledOn;

  @Version private int version;

  protected Lesson() {}

  public Lesson(String sourcedId) {
    this.sourcedId = sourcedId;
  }

  /**
   * Takes over what a bundle says of this lesson.
   *
   * @return whether anything differed
   */
  public boolean describe(
      Journal newJournal,
      LocalDate day,
      LocalTime start,
      LocalTime end,
      LessonKind newKind,
      String newTopic,
      String newRoom,
      LessonFlag newFlag) {
    boolean same =
        Same.object(journal, newJournal, Journal::id)
            && Objects.equals(heldOn, day)
            && Objects.equals(startsAt, start)
            && Objects.equals(endsAt, end)
            && Objects.equals(kind, newKind)
            && Objects.equals(topic, newTopic)
            && Objects.equals(room, newRoom)
            && Objects.equals(flag, newFlag)
            && cancelledOn == null;
    journal = newJournal;
    heldOn = day;
    startsAt = start;
    endsAt = end;
    kind = newKind;
    topic = newTopic;
    room = newRoom;
    flag = newFlag;
    cancelledOn = null;
    return !same;
  }

  /** A later bundle took the lesson out of the timetable. */
  public void cancel(LocalDate day) {
    cancelledOn = day;
  }

  /** The teacher gives the lesson this topic, or with {@code null} leaves it the timetable's. */
  public void retopic(String own, String by, Instant at) {
    ownTopic = own;
    ownTopicBy = by;
    ownTopicAt = at;
  }

  public Long id() {
    return id;
  }

  @Override
  public String sourcedId() {
    return sourcedId;
  }

  public Journal journal() {
    return journal;
  }

  public LocalDate heldOn() {
    return heldOn;
  }

  public LocalTime startsAt() {
    return startsAt;
  }

  public LocalTime endsAt() {
    return endsAt;
  }

  public LessonKind kind() {
    return kind;
  }

  /** The topic as it is shown: the teacher's own, else the timetable's; {@code null} if none. */
  public String topic() {
    return ownTopic == null ? topic : ownTopic;
  }

  /** The topic the teacher gave, or {@code null}. */
  public String ownTopic() {
    return ownTopic;
  }

  /** Login of whoever last set or dropped the own topic; {@code null} if nobody did. */
  public String ownTopicBy() {
    return ownTopicBy;
  }

  public Instant ownTopicAt() {
    return ownTopicAt;
  }

  public String room() {
    return room;
  }

  public LessonFlag flag() {
    return flag;
  }

  /** Grows with every change of the lesson itself; marks leave it alone. */
  public int version() {
    return version;
  }

  public LocalDate cancelledOn() {
    return cancelledOn;
  }
}

package kz.journal.roster;

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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import kz.journal.org.Sourced;

/**
 * One dated lesson of a class, as the registrar's timetable has it. Its entry window follows from
 * its date and kind. A lesson the timetable no longer has is cancelled; its marks stay.
 */
@Entity
@Table(name = "lesson")
public class Lesson implements Sourced {

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

  public String topic() {
    return topic;
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

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
import java.time.LocalDate;
import java.util.Objects;
import kz.journal.org.Person;
import kz.journal.org.Sourced;

/**
 * The teaching load (2.3.2): which class, and which kind of lesson or every kind, a teacher fills,
 * from when to when. Both days are included; no day means the whole semester. Comes with a bundle
 * or from the registrar, who may also give a line a last day; no later bundle moves that.
 */
@Entity
@Table(name = "teaching_assignment")
public class TeachingAssignment implements Sourced {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @Column(name = "sourced_id", updatable = false)
  private String sourcedId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "journal_id")
  private Journal journal;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "teacher_id")
  private Person teacher;

  @Enumerated(EnumType.STRING)
  @Column(name = "lesson_kind")
  private LessonKind lessonKind;

  @Column(name = "begin_on")
  private LocalDate beginOn;

  @Column(name = "end_on")
  private LocalDate endOn;

  @Column(name = "own_last_day")
  private LocalDate ownLastDay;

  @Column(name = "lead_teacher")
  private boolean lead;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  protected TeachingAssignment() {}

  public TeachingAssignment(String sourcedId) {
    this.sourcedId = sourcedId;
  }

  /**
   * Takes over what a bundle says of this assignment.
   *
   * @return whether anything differed
   */
  public boolean describe(
      Journal newJournal,
      Person newTeacher,
      LessonKind newKind,
      LocalDate begin,
      LocalDate bundleEnd,
      boolean newLead) {
    LocalDate end = earlier(bundleEnd, ownLastDay);
    boolean same =
        Same.object(journal, newJournal, Journal::id)
            && Same.object(teacher, newTeacher, Person::id)
            && Objects.equals(lessonKind, newKind)
            && Objects.equals(beginOn, begin)
            && Objects.equals(endOn, end)
            && lead == newLead
            && endedOn == null;
    journal = newJournal;
    teacher = newTeacher;
    lessonKind = newKind;
    beginOn = begin;
    endOn = end;
    lead = newLead;
    endedOn = null;
    return !same;
  }

  /** A later bundle took the class out of the load. */
  public void end(LocalDate day) {
    endedOn = day;
  }

  /** The registrar lets the line end with this day, whatever bundles say later. */
  public void endWith(LocalDate lastDay) {
    ownLastDay = lastDay;
    endOn = earlier(endOn, lastDay);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
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

  public Person teacher() {
    return teacher;
  }

  public LessonKind lessonKind() {
    return lessonKind;
  }

  public LocalDate beginOn() {
    return beginOn;
  }

  public LocalDate endOn() {
    return endOn;
  }

  public boolean lead() {
    return lead;
  }

  public LocalDate endedOn() {
    return endedOn;
  }
}

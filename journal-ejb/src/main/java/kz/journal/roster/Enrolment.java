package kz.journal.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import kz.journal.org.Sourced;

/**
 * A student's place in a class. Both days are included; no day means the whole semester. A student
 * who left keeps the marks earned; {@code endedOn} is the day from which a later bundle no longer
 * has the place.
 */
@Entity
@Table(name = "enrolment")
public class Enrolment implements Sourced {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @Column(name = "sourced_id", updatable = false)
  private String sourcedId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "journal_id")
  private Journal journal;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "student_id")
  private Student student;

  @Column(name = "begin_on")
  private LocalDate beginOn;

  @Column(name = "end_on")
  private LocalDate endOn;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  protected Enrolment() {}

  public Enrolment(String sourcedId) {
    this.sourcedId = sourcedId;
  }

  /**
   * Takes over what a bundle says of this place.
   *
   * @return whether anything differed
   */
  public boolean describe(Journal newJournal, Student newStudent, LocalDate begin, LocalDate end) {
    boolean same =
        Same.object(journal, newJournal, Journal::id)
            && Same.object(student, newStudent, Student::personId)
            && Objects.equals(beginOn, begin)
            && Objects.equals(endOn, end)
            && endedOn == null;
    journal = newJournal;
    student = newStudent;
    beginOn = begin;
    endOn = end;
    endedOn = null;
    return !same;
  }

  /** A later bundle took the student out of the class. */
  public void end(LocalDate day) {
    endedOn = day;
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

  public Student student() {
    return student;
  }

  public LocalDate beginOn() {
    return beginOn;
  }

  public LocalDate endOn() {
    return endOn;
  }

  public LocalDate endedOn() {
    return endedOn;
  }
}

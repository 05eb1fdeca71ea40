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
 * A student's place in a study group. Both days are included; no day means the whole semester.
 * {@code endedOn} is the day from which a later bundle no longer has it.
 */
@Entity
@Table(name = "group_member")
public class GroupMember implements Sourced {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @Column(name = "sourced_id", updatable = false)
  private String sourcedId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "group_id")
  private StudyGroup group;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "student_id")
  private Student student;

  @Column(name = "begin_on")
  private LocalDate beginOn;

  @Column(name = "end_on")
  private LocalDate endOn;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  protected GroupMember() {}

  public GroupMember(String sourcedId) {
    this.sourcedId = sourcedId;
  }

  /**
   * Takes over what a bundle says of this place.
   *
   * @return whether anything differed
   */
  public boolean describe(StudyGroup newGroup, Student newStudent, LocalDate begin, LocalDate end) {
    boolean same =
        Same.object(group, newGroup, StudyGroup::id)
            && Same.object(student, newStudent, Student::personId)
            && Objects.equals(beginOn, begin)
            && Objects.equals(endOn, end)
            && endedOn == null;
    group = newGroup;
    student = newStudent;
    beginOn = begin;
    endOn = end;
    endedOn = null;
    return !same;
  }

  /** A later bundle took the student out of the group. */
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

  public StudyGroup group() {
    return group;
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

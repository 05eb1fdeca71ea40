package kz.journal.org;

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

/**
 * A teacher's post at a department; one person may hold several. Both days are included; no end
 * means until further notice.
 */
@Entity
@Table(name = "teacher_post")
public class TeacherPost implements Sourced {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @Column(name = "sourced_id", updatable = false)
  private String sourcedId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "person_id")
  private Person person;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "department_id")
  private OrgUnit department;

  @Column(name = "begin_on")
  private LocalDate beginOn;

  @Column(name = "end_on")
  private LocalDate endOn;

  protected TeacherPost() {}

  public TeacherPost(String sourcedId) {
    this.sourcedId = sourcedId;
  }

  /**
   * Takes over what a bundle says of this post.
   *
   * @return whether anything differed
   */
  public boolean describe(Person holder, OrgUnit at, LocalDate begin, LocalDate end) {
    boolean same =
        person != null
            && person.id().equals(holder.id())
            && department.id().equals(at.id())
            && Objects.equals(beginOn, begin)
            && Objects.equals(endOn, end);
    person = holder;
    department = at;
    beginOn = begin;
    endOn = end;
    return !same;
  }

  /** The post ends with this day. */
  public void end(LocalDate day) {
    endOn = day;
  }

  public Long id() {
    return id;
  }

  @Override
  public String sourcedId() {
    return sourcedId;
  }

  public Person person() {
    return person;
  }

  public OrgUnit department() {
    return department;
  }

  public LocalDate endOn() {
    return endOn;
  }
}

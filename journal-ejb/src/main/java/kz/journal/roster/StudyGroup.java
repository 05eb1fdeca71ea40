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
import java.util.Objects;
import kz.journal.calendar.AcademicPeriod;
import kz.journal.calendar.EducationLevel;
import kz.journal.org.OrgUnit;
import kz.journal.org.Sourced;

/** A study group of a faculty in a semester: in a bundle a homeroom class. */
@Entity
@Table(name = "study_group")
public class StudyGroup implements Sourced {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @Column(name = "sourced_id", updatable = false)
  private String sourcedId;

  private String title;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "faculty_id")
  private OrgUnit faculty;

  @Enumerated(EnumType.STRING)
  private EducationLevel level;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "semester_id")
  private AcademicPeriod semester;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Version private int version;

  protected StudyGroup() {}

  public StudyGroup(String sourcedId) {
    this.sourcedId = sourcedId;
  }

  /**
   * Takes over what a bundle says of this group.
   *
   * @return whether anything differed
   */
  public boolean describe(
      String newTitle, OrgUnit newFaculty, EducationLevel newLevel, AcademicPeriod newSemester) {
    boolean same =
        Objects.equals(title, newTitle)
            && Same.object(faculty, newFaculty, OrgUnit::id)
            && Objects.equals(level, newLevel)
            && Same.object(semester, newSemester, AcademicPeriod::id)
            && endedOn == null;
    title = newTitle;
    faculty = newFaculty;
    level = newLevel;
    semester = newSemester;
    endedOn = null;
    return !same;
  }

  /** A later bundle ended the group. */
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

  public String title() {
    return title;
  }

  public OrgUnit faculty() {
    return faculty;
  }

  public EducationLevel level() {
    return level;
  }

  public AcademicPeriod semester() {
    return semester;
  }

  public LocalDate endedOn() {
    return endedOn;
  }
}

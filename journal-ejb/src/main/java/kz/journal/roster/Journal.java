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

/**
 * The journal of one class: a discipline, a kind of lesson, a semester. Opened by the roster,
 * filled by the teachers whose load names it, never deleted.
 */
@Entity
@Table(name = "journal")
public class Journal implements Sourced {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @Column(name = "sourced_id", updatable = false)
  private String sourcedId;

  private String title;

  private String code;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "discipline_id")
  private Discipline discipline;

  @Enumerated(EnumType.STRING)
  @Column(name = "lesson_kind")
  private LessonKind lessonKind;

  @Enumerated(EnumType.STRING)
  private EducationLevel level;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "semester_id")
  private AcademicPeriod semester;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "faculty_id")
  private OrgUnit faculty;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Version private int version;

  protected Journal() {}

  public Journal(String sourcedId) {
    this.sourcedId = sourcedId;
  }

  /**
   * Takes over what a bundle says of this class.
   *
   * @return whether anything differed
   */
  public boolean describe(
      String newTitle,
      String newCode,
      Discipline newDiscipline,
      LessonKind newKind,
      EducationLevel newLevel,
      AcademicPeriod newSemester,
      OrgUnit newFaculty) {
    boolean same =
        Objects.equals(title, newTitle)
            && Objects.equals(code, newCode)
            && Same.object(discipline, newDiscipline, Discipline::id)
            && Objects.equals(lessonKind, newKind)
            && Objects.equals(level, newLevel)
            && Same.object(semester, newSemester, AcademicPeriod::id)
            && Same.object(faculty, newFaculty, OrgUnit::id)
            && endedOn == null;
    title = newTitle;
    code = newCode;
    discipline = newDiscipline;
    lessonKind = newKind;
    level = newLevel;
    semester = newSemester;
    faculty = newFaculty;
    endedOn = null;
    return !same;
  }

  /** A later bundle ended the class; its marks stay. */
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

  public String code() {
    return code;
  }

  public Discipline discipline() {
    return discipline;
  }

  public LessonKind lessonKind() {
    return lessonKind;
  }

  public EducationLevel level() {
    return level;
  }

  public AcademicPeriod semester() {
    return semester;
  }

  public OrgUnit faculty() {
    return faculty;
  }

  public LocalDate endedOn() {
    return endedOn;
  }
}

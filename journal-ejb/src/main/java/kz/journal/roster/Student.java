package kz.journal.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import kz.journal.calendar.EducationLevel;
import kz.journal.org.OrgUnit;
import kz.journal.org.Person;

/**
 * A person as a student: where, at which level and in which form. Expelled and graduated students
 * stay, with all they earned; the status says since when.
 */
@Entity
@Table(name = "student")
public class Student {

  @Id
  @Column(name = "person_id")
  private Long personId;

  @MapsId
  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "person_id")
  private Person person;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "faculty_id")
  private OrgUnit faculty;

  @Enumerated(EnumType.STRING)
  private EducationLevel level;

  @Enumerated(EnumType.STRING)
  @Column(name = "study_form")
  private StudyForm studyForm;

  private String programme;

  @Column(name = "study_year")
  private Integer year;

  @Enumerated(EnumType.STRING)
  private StudentStatus status;

  @Column(name = "status_since")
  private LocalDate statusSince;

  @Column(name = "role_sourced_id")
  private String roleSourcedId;

  @Version private int version;

  protected Student() {}

  public Student(Person person) {
    this.person = person;
    this.personId = person.id();
    this.status = StudentStatus.STUDYING;
  }

  /**
   * Takes over what a bundle says of this student, who may have left.
   *
   * @return whether anything differed
   */
  public boolean describe(
      OrgUnit newFaculty,
      EducationLevel newLevel,
      StudyForm newForm,
      String newProgramme,
      Integer newYear) {
    boolean same =
        Same.object(faculty, newFaculty, OrgUnit::id)
            && Objects.equals(level, newLevel)
            && Objects.equals(studyForm, newForm)
            && Objects.equals(programme, newProgramme)
            && Objects.equals(year, newYear);
    faculty = newFaculty;
    level = newLevel;
    studyForm = newForm;
    programme = newProgramme;
    year = newYear;
    return !same;
  }

  /** The student left, went on leave or came back on this day. */
  public void become(StudentStatus newStatus, LocalDate since) {
    status = newStatus;
    statusSince = since;
  }

  /** The row of a roster that made the person a student. */
  public void enter(String role) {
    roleSourcedId = role;
  }

  public String roleSourcedId() {
    return roleSourcedId;
  }

  public Long personId() {
    return personId;
  }

  public Person person() {
    return person;
  }

  public OrgUnit faculty() {
    return faculty;
  }

  public EducationLevel level() {
    return level;
  }

  public StudyForm studyForm() {
    return studyForm;
  }

  public String programme() {
    return programme;
  }

  public Integer year() {
    return year;
  }

  public StudentStatus status() {
    return status;
  }

  public LocalDate statusSince() {
    return statusSince;
  }
}

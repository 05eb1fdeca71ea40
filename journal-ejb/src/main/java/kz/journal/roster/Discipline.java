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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import kz.journal.org.OrgUnit;
import kz.journal.org.Sourced;
import kz.journal.org.Trilingual;

/**
 * A discipline (course) as the catalogue has it, with its name in three languages, credits and form
 * of final control.
 */
@Entity
@Table(name = "discipline")
public class Discipline implements Sourced {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @Column(name = "sourced_id", updatable = false)
  private String sourcedId;

  private String code;

  @Column(name = "title_ru")
  private String titleRu;

  @Column(name = "title_kk")
  private String titleKk;

  @Column(name = "title_en")
  private String titleEn;

  private BigDecimal credits;

  @Enumerated(EnumType.STRING)
  @Column(name = "exam_form")
  private ExamForm examForm;

  @Enumerated(EnumType.STRING)
  @Column(name = "final_control")
  private FinalControl finalControl;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "department_id")
  private OrgUnit department;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Version private int version;

  protected Discipline() {}

  public Discipline(String sourcedId) {
    this.sourcedId = sourcedId;
  }

  /**
   * Takes over what a bundle says of this discipline.
   *
   * @return whether anything differed
   */
  public boolean describe(
      String newCode,
      Trilingual title,
      BigDecimal newCredits,
      ExamForm newExamForm,
      FinalControl newFinalControl,
      OrgUnit newDepartment) {
    boolean same =
        Objects.equals(code, newCode)
            && title().equals(title)
            && (credits == null
                ? newCredits == null
                : newCredits != null && credits.compareTo(newCredits) == 0)
            && examForm == newExamForm
            && finalControl == newFinalControl
            && Same.object(department, newDepartment, OrgUnit::id)
            && endedOn == null;
    code = newCode;
    titleRu = title.ru();
    titleKk = title.kk();
    titleEn = title.en();
    credits = newCredits;
    examForm = newExamForm;
    finalControl = newFinalControl;
    department = newDepartment;
    endedOn = null;
    return !same;
  }

  /** A later bundle took the discipline out of the catalogue. */
  public void end(LocalDate day) {
    endedOn = day;
  }

  public Trilingual title() {
    return new Trilingual(titleRu, titleKk, titleEn);
  }

  public Long id() {
    return id;
  }

  @Override
  public String sourcedId() {
    return sourcedId;
  }

  public String code() {
    return code;
  }

  public String titleRu() {
    return titleRu;
  }

  public String titleKk() {
    return titleKk;
  }

  public String titleEn() {
    return titleEn;
  }

  public BigDecimal credits() {
    return credits;
  }

  public ExamForm examForm() {
    return examForm;
  }

  public FinalControl finalControl() {
    return finalControl;
  }

  public OrgUnit department() {
    return department;
  }

  public LocalDate endedOn() {
    return endedOn;
  }
}

package kz.journal.academic;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.journal.calendar.EducationLevel;
import kz.journal.calendar.WeekKind;
import kz.journal.roster.StudyForm;

/**
 * One edition of the academic calendar of a school year, level and form of study. Drafted and
 * redrafted until it is approved; from then on it never changes, and a later edition that is
 * approved supersedes it.
 */
@Entity
@Table(name = "academic_calendar")
public class AcademicCalendar {

  @Id
  @GeneratedValue(generator = "time-ordered")
  private Long id;

  @Column(name = "begin_year")
  private int beginYear;

  @Enumerated(EnumType.STRING)
  private EducationLevel level;

  @Enumerated(EnumType.STRING)
  @Column(name = "study_form")
  private StudyForm form;

  private int edition;

  @Enumerated(EnumType.STRING)
  private CalendarState state;

  @Enumerated(EnumType.STRING)
  private WeekKind week;

  @Column(name = "lesson_days")
  private int lessonDays;

  @Column(name = "written_days")
  private int writtenDays;

  @Column(name = "oral_days")
  private int oralDays;

  private String document;

  @Column(name = "drafted_by")
  private String draftedBy;

  @Column(name = "drafted_at")
  private Instant draftedAt;

  @Column(name = "approved_by")
  private String approvedBy;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "superseded_at")
  private Instant supersededAt;

  @OneToMany(mappedBy = "calendar", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<AcademicCalendarPeriod> periods = new ArrayList<>();

  @Version private int version;

  protected AcademicCalendar() {}

  /**
   * A draft.
   *
   * @param edition its number among those of the same year, level and form; the first is 1
   */
  public AcademicCalendar(CalendarPlan plan, int edition, String by, Instant at) {
    this.beginYear = plan.beginYear();
    this.level = plan.level();
    this.form = plan.form();
    this.edition = edition;
    this.state = CalendarState.DRAFT;
    redraft(plan, by, at);
  }

  /** Takes over what the plan says; its year, level and form stay. */
  void redraft(CalendarPlan plan, String by, Instant at) {
    week = plan.week();
    lessonDays = plan.terms().lesson();
    writtenDays = plan.terms().written();
    oralDays = plan.terms().oral();
    document = plan.document();
    draftedBy = by;
    draftedAt = at;
    periods.clear();
    plan.periods().forEach(period -> periods.add(new AcademicCalendarPeriod(this, period)));
  }

  /** It is in force from now on. */
  public void approve(String by, Instant at) {
    state = CalendarState.APPROVED;
    approvedBy = by;
    approvedAt = at;
  }

  /** A later edition takes its place. */
  void supersede(Instant at) {
    state = CalendarState.SUPERSEDED;
    supersededAt = at;
  }

  CalendarPlan plan() {
    return new CalendarPlan(
        beginYear,
        level,
        form,
        week,
        new CalendarPlan.Terms(lessonDays, writtenDays, oralDays),
        document,
        periods.stream().map(AcademicCalendarPeriod::value).toList());
  }

  Edition edition() {
    return new Edition(
        id,
        version,
        edition,
        state,
        plan(),
        draftedBy,
        draftedAt,
        approvedBy,
        approvedAt,
        supersededAt);
  }

  CalendarState state() {
    return state;
  }

  Long id() {
    return id;
  }

  int version() {
    return version;
  }

  /**
   * An edition as it is told.
   *
   * @param version to be handed back when changing it
   * @param approvedBy login, or {@code null} while it is a draft
   * @param supersededAt {@code null} while no later one is approved
   */
  public record Edition(
      long id,
      int version,
      int number,
      CalendarState state,
      CalendarPlan plan,
      String draftedBy,
      Instant draftedAt,
      String approvedBy,
      Instant approvedAt,
      Instant supersededAt) {}
}

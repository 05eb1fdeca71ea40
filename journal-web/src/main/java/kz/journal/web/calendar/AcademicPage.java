package kz.journal.web.calendar;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kz.journal.academic.AcademicCalendar.Edition;
import kz.journal.academic.AcademicCalendars;
import kz.journal.academic.CalendarApproval;
import kz.journal.academic.CalendarPlan;
import kz.journal.academic.CalendarState;
import kz.journal.academic.StudyPeriodKind;
import kz.journal.calendar.EducationLevel;
import kz.journal.calendar.WeekKind;
import kz.journal.foresight.Foreseeing;
import kz.journal.regulation.Decision;
import kz.journal.roster.StudyForm;
import kz.journal.web.faces.ClockView;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Refusals;
import kz.journal.web.foresight.ShownOutlook;

/**
 * The registrar drafts the academic calendar of a level, form and year, sees what it would change,
 * and puts it in force. An approved edition is changed by drafting the next from it.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the editions are read again
public class AcademicPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String VIEW = "/calendar/academic.xhtml";
  private static final int EMPTY_LINES = 2;

  @Inject private AcademicCalendars calendars;
  @Inject private CalendarApproval approval;
  @Inject private Foreseeing foreseeing;
  @Inject private ClockView clock;
  @Inject private Refusals refusals;
  @Inject private Confirmations confirmations;

  private Integer year;
  private EducationLevel level = EducationLevel.BACHELOR;
  private StudyForm form = StudyForm.FULL_TIME;

  private Long draft;
  private Integer seen;
  private WeekKind week = WeekKind.FIVE_DAY;
  private int lessonDays = CalendarPlan.Terms.BY_DEFAULT.lesson();
  private int writtenDays = CalendarPlan.Terms.BY_DEFAULT.written();
  private int oralDays = CalendarPlan.Terms.BY_DEFAULT.oral();
  private String document;
  private List<PeriodLine> lines = new ArrayList<>();

  private transient List<Edition> editions;
  private transient ShownOutlook outlook;

  /** Shows the draft that waits, or the edition in force as the beginning of the next. */
  public void load() {
    if (year == null) {
      int shown = clock.getToday().getYear();
      year = clock.getToday().getMonthValue() >= 8 ? shown : shown - 1;
    }
    Edition latest = getEditions().stream().findFirst().orElse(null);
    if (latest != null) {
      fill(latest);
    }
    addLines();
  }

  private void fill(Edition edition) {
    if (edition.state() == CalendarState.DRAFT) {
      draft = edition.id();
      seen = edition.version();
    }
    CalendarPlan plan = edition.plan();
    week = plan.week();
    lessonDays = plan.terms().lesson();
    writtenDays = plan.terms().written();
    oralDays = plan.terms().oral();
    document = edition.state() == CalendarState.DRAFT ? plan.document() : "";
    plan.periods().forEach(period -> lines.add(PeriodLine.of(period)));
  }

  /** More lines for periods. */
  public void addLines() {
    for (int i = 0; i < EMPTY_LINES; i++) {
      lines.add(new PeriodLine());
    }
  }

  /** All editions, the newest first. */
  public List<Edition> getEditions() {
    if (editions == null) {
      editions = calendars.editions(year, level, form);
    }
    return editions;
  }

  /** Whether a draft waits, which can be redrafted and approved. */
  public boolean isDrafted() {
    return draft != null;
  }

  /** Keeps the draft. */
  public String save() {
    return kept() ? done("academic.saved") : null;
  }

  /** Keeps the draft and says what it would do in force. */
  public void foresee() {
    if (kept()) {
      outlook =
          ShownOutlook.of(
              (part, range) ->
                  foreseeing.ofEdition(draft, part, range).orElseThrow(IllegalStateException::new));
    }
  }

  /** Puts the draft in force as it stands on the page. */
  public String approve() {
    return kept() && passed(approval.approve(draft, seen)) ? done("academic.approved") : null;
  }

  private boolean kept() {
    return passed(isDrafted() ? approval.redraft(draft, seen, plan()) : approval.draft(plan()));
  }

  private boolean passed(CalendarApproval.Outcome outcome) {
    outcome
        .edition()
        .ifPresent(
            edition -> {
              draft = edition.id();
              seen = edition.version();
              editions = null;
            });
    Decision decision = outcome.decision();
    return refusals.passed("plan", decision);
  }

  private String done(String words) {
    confirmations.say(words);
    return Redirect.to(VIEW, "year", year.toString(), "level", level.name(), "form", form.name());
  }

  private CalendarPlan plan() {
    return new CalendarPlan(
        year,
        level,
        form,
        week,
        new CalendarPlan.Terms(lessonDays, writtenDays, oralDays),
        document,
        lines.stream().filter(PeriodLine::said).map(PeriodLine::period).toList());
  }

  /** What was asked for, or {@code null}. */
  public ShownOutlook getOutlook() {
    return outlook;
  }

  /** How {@code j:state} shows a state. */
  public String kind(Edition edition) {
    return switch (edition.state()) {
      case DRAFT -> "QUEUED";
      case APPROVED -> "SAVED";
      case SUPERSEDED -> "CLOSED";
    };
  }

  public List<PeriodLine> getLines() {
    return lines;
  }

  public List<EducationLevel> getLevels() {
    return Arrays.asList(EducationLevel.values());
  }

  public List<StudyForm> getForms() {
    return Arrays.asList(StudyForm.values());
  }

  public List<WeekKind> getWeeks() {
    return Arrays.asList(WeekKind.values());
  }

  public List<StudyPeriodKind> getPeriodKinds() {
    return Arrays.asList(StudyPeriodKind.values());
  }

  public Integer getYear() {
    return year;
  }

  /** A year outside 2022 to 2099 counts as none. */
  public void setYear(Integer year) {
    this.year = year == null || year < 2022 || year > 2099 ? null : year;
  }

  public EducationLevel getLevel() {
    return level;
  }

  public void setLevel(EducationLevel level) {
    this.level = Objects.requireNonNullElse(level, EducationLevel.BACHELOR);
  }

  public StudyForm getForm() {
    return form;
  }

  public void setForm(StudyForm form) {
    this.form = Objects.requireNonNullElse(form, StudyForm.FULL_TIME);
  }

  public WeekKind getWeek() {
    return week;
  }

  public void setWeek(WeekKind week) {
    this.week = week;
  }

  public int getLessonDays() {
    return lessonDays;
  }

  public void setLessonDays(int lessonDays) {
    this.lessonDays = lessonDays;
  }

  public int getWrittenDays() {
    return writtenDays;
  }

  public void setWrittenDays(int writtenDays) {
    this.writtenDays = writtenDays;
  }

  public int getOralDays() {
    return oralDays;
  }

  public void setOralDays(int oralDays) {
    this.oralDays = oralDays;
  }

  public String getDocument() {
    return document;
  }

  public void setDocument(String document) {
    this.document = document;
  }
}

package kz.journal.web.calendar;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import kz.journal.academic.AcademicCalendar.Edition;
import kz.journal.academic.AcademicCalendars;
import kz.journal.calendar.DayDraft;
import kz.journal.calendar.DayEditing;
import kz.journal.calendar.DayKind;
import kz.journal.calendar.DayReading;
import kz.journal.calendar.EducationLevel;
import kz.journal.calendar.ProposedTransfer;
import kz.journal.calendar.RecordedDay;
import kz.journal.calendar.SpecialDay;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.WeekScope;
import kz.journal.calendar.WorkingCalendars;
import kz.journal.calendar.rule.DayAdmission;
import kz.journal.calendar.rule.WorkingCalendar;
import kz.journal.dayfile.DayExchange;
import kz.journal.dayfile.DayFormat;
import kz.journal.foresight.Foreseeing;
import kz.journal.foresight.Outlook;
import kz.journal.listing.Range;
import kz.journal.regulation.Decision;
import kz.journal.regulation.RefusalText;
import kz.journal.regulation.Roles;
import kz.journal.roster.StudyForm;
import kz.journal.web.faces.ActiveLocale;
import kz.journal.web.faces.ActiveUser;
import kz.journal.web.faces.ClockView;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Moments;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Refusals;
import kz.journal.web.faces.Texts;
import kz.journal.web.foresight.ShownOutlook;

/**
 * The calendar by year and month, for either week. Everybody sees what makes a day special and
 * which document says so; for the registrar the day that is chosen has the forms that change it.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the lists are read again
public class CalendarPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String VIEW = "/calendar/calendar.xhtml";

  @Inject private DayReading reading;
  @Inject private DayEditing editing;
  @Inject private DayExchange exchange;
  @Inject private AcademicCalendars academic;
  @Inject private Foreseeing foreseeing;
  @Inject private WorkingCalendars calendars;
  @Inject private ActiveUser user;
  @Inject private ActiveLocale active;
  @Inject private ClockView clock;
  @Inject private Refusals refusals;
  @Inject private Confirmations confirmations;
  @Inject private Moments moments;
  @Inject private Texts texts;

  private Integer year;
  private Integer month;
  private WeekKind week = WeekKind.FIVE_DAY;
  private EducationLevel level = EducationLevel.BACHELOR;
  private LocalDate day;
  private Long record;

  private DayKind kind;
  private WeekScope scope = WeekScope.BOTH;
  private LocalDate date;
  private String titleRu;
  private String titleKk;
  private String titleEn;
  private String source;
  private Integer seen;
  private String reason;
  private List<String> chosen = new ArrayList<>();

  private transient Part upload;
  private transient WorkingCalendar calendar;
  private transient List<String> faults;
  private transient ShownOutlook outlook;
  private transient String foreseenForm;

  /** Shows this month unless the address says otherwise. */
  public void load() {
    if (year == null) {
      LocalDate shown = day == null ? clock.getToday() : day;
      year = shown.getYear();
      month = shown.getMonthValue();
    }
    if (year < DayAdmission.FIRST_YEAR || year > DayAdmission.LAST_YEAR) {
      year = clock.getToday().getYear();
    }
    if (month != null && (month < 1 || month > 12)) {
      month = null;
    }
    date = day;
    getCorrected().ifPresent(this::fill);
  }

  private void fill(RecordedDay recorded) {
    SpecialDay special = recorded.day();
    date = special.date();
    kind = special.kind();
    scope = special.scope();
    titleRu = special.titleRu();
    titleKk = special.titleKk();
    titleEn = special.titleEn();
    source = special.source();
    seen = recorded.version();
  }

  public boolean isRegistrar() {
    return user.is(Roles.REGISTRAR);
  }

  private WorkingCalendar calendar() {
    if (calendar == null) {
      calendar = calendars.current();
    }
    return calendar;
  }

  /** The month, or {@code null} where the whole year is shown. */
  public MonthSheet getSheet() {
    return month == null ? null : sheet(YearMonth.of(year, month));
  }

  /** The twelve months of the year. */
  public List<MonthSheet> getSheets() {
    return Arrays.stream(Month.values()).map(each -> sheet(YearMonth.of(year, each))).toList();
  }

  private MonthSheet sheet(YearMonth shown) {
    return MonthSheet.of(shown, calendar(), week, active.locale());
  }

  /** The special days of what is shown, with their documents. */
  public List<RecordedDay> getDays() {
    YearMonth shown = YearMonth.of(year, month == null ? 1 : month);
    return reading
        .between(
            shown.atDay(1),
            month == null ? Year.of(year).atDay(1).plusYears(1).minusDays(1) : shown.atEndOfMonth())
        .stream()
        .filter(recorded -> recorded.day().scope().covers(week))
        .toList();
  }

  /** What is proposed for the year; only the registrar is asked. */
  public List<ProposedTransfer> getProposals() {
    return isRegistrar() ? reading.proposals(year) : List.of();
  }

  /** A proposal by its three values, to be sent back. */
  public String key(ProposedTransfer proposal) {
    return proposal.holiday().date() + " " + proposal.to() + " " + proposal.scope();
  }

  public String say(ProposedTransfer proposal) {
    return texts.get(
        "calendar.proposal",
        moments.day(proposal.to()),
        proposal.holiday().titleIn(active.locale()),
        moments.day(proposal.holiday().date()),
        texts.get("calendar.scope." + proposal.scope()));
  }

  /** Enters the proposals that are ticked. */
  public String confirm() {
    List<DayEditing.Chosen> taken = ticked();
    return done("proposals", editing.confirm(year, taken), "calendar.confirmed", taken.size());
  }

  private List<DayEditing.Chosen> ticked() {
    return chosen.stream()
        .map(key -> key.split(" "))
        .map(
            part ->
                new DayEditing.Chosen(
                    LocalDate.parse(part[0]), LocalDate.parse(part[1]), WeekScope.valueOf(part[2])))
        .toList();
  }

  /** The records in force of the chosen day. */
  public List<RecordedDay> getRecords() {
    return day == null ? List.of() : reading.between(day, day);
  }

  /** The records of the chosen day that are out of force. */
  public List<RecordedDay> getPast() {
    return day == null
        ? List.of()
        : reading.historyOf(day).stream().filter(recorded -> !recorded.inForce()).toList();
  }

  /** Why the chosen day is worked or not, in the week that is shown. */
  public String getStatus() {
    boolean working = calendar().isWorking(day, week);
    return texts.get(working ? "calendar.working" : "calendar.off");
  }

  public boolean isWorking() {
    return calendar().isWorking(day, week);
  }

  private Optional<RecordedDay> getCorrected() {
    return record == null || !isRegistrar()
        ? Optional.empty()
        : reading.find(record).filter(RecordedDay::inForce);
  }

  /** Whether a record of the chosen day is to be corrected, and not another one added. */
  public boolean isCorrecting() {
    return seen != null;
  }

  /** Says what the typed day, or the correction, would do; nothing is changed. */
  public void foresee() {
    DayDraft draft = new DayDraft(date, kind, scope, titleRu, titleKk, titleEn, source);
    foreseen(
        "day",
        (part, range) ->
            isCorrecting()
                ? foreseeing.ofCorrection(record, draft, part, range)
                : foreseeing.ofAddition(draft, part, range));
  }

  /** Says what the withdrawal of the record would do. */
  public void foreseeWithdrawal() {
    foreseen("withdrawal", (part, range) -> foreseeing.ofWithdrawal(record, part, range));
  }

  /** Says what the proposals that are ticked would do. */
  public void foreseeProposals() {
    Set<DayEditing.Chosen> ticked = new HashSet<>(ticked());
    foreseen("proposals", (part, range) -> foreseeing.ofTransfers(year, ticked, part, range));
  }

  private void foreseen(String form, BiFunction<Outlook.Part, Range, Outlook> look) {
    ShownOutlook shown = ShownOutlook.of(look);
    if (refusals.passed(
        form, shown.moved().refusal().<Decision>map(it -> it).orElse(Decision.allowed()))) {
      outlook = shown;
      foreseenForm = form;
    }
  }

  /** What was asked for in this form, or {@code null}. */
  public ShownOutlook outlookOf(String form) {
    return form.equals(foreseenForm) ? outlook : null;
  }

  /** Enters the typed day, or puts it in the place of the one that is corrected. */
  public String save() {
    DayDraft draft = new DayDraft(date, kind, scope, titleRu, titleKk, titleEn, source);
    Decision decision =
        isCorrecting()
            ? editing.correct(record, seen, draft).decision()
            : editing.add(draft).decision();
    if (decision.isAllowed()) {
      record = null;
      day = date;
      year = date.getYear();
      month = month == null ? null : Integer.valueOf(date.getMonthValue());
    }
    return done("day", decision, "calendar.saved", date == null ? "" : moments.date(date));
  }

  /** Takes the record that was opened for correction out of force. */
  public String withdraw() {
    Decision decision = editing.withdraw(record, seen, reason);
    if (decision.isAllowed()) {
      record = null;
    }
    return done("withdrawal", decision, "calendar.withdrawn", moments.date(day));
  }

  private String done(String form, Decision decision, String words, Object argument) {
    if (!refusals.passed(form, decision)) {
      return null;
    }
    confirmations.say(words, argument);
    return Redirect.here();
  }

  /** Says what the file would do. */
  public String tryOut() throws IOException {
    return take(false);
  }

  /** Takes the file, wholly or not at all. */
  public String bring() throws IOException {
    return take(true);
  }

  private String take(boolean apply) throws IOException {
    if (upload == null || upload.getSize() == 0) {
      refusals.say("file", texts.get("calendar.noFile"));
      return null;
    }
    String name = upload.getSubmittedFileName();
    boolean table = name.toLowerCase(Locale.ROOT).endsWith(".csv");
    DayExchange.Taken taken;
    try (InputStream content = upload.getInputStream()) {
      taken =
          exchange.take(
              table ? DayFormat.CSV : DayFormat.ICS,
              content.readNBytes(DayExchange.LARGEST + 1),
              apply);
    } finally {
      upload.delete();
    }
    RefusalText words = RefusalText.in(active.locale());
    faults =
        taken.faults().stream()
            .map(
                fault ->
                    texts.get(
                        "calendar.fault",
                        name,
                        Integer.toString(fault.line()),
                        fault.field(),
                        words.of(fault.why())))
            .toList();
    if (!faults.isEmpty()) {
      refusals.say("file", texts.get("calendar.faulty", faults.size()));
      return null;
    }
    confirmations.say(
        apply ? "calendar.taken" : "calendar.tried",
        taken.added(),
        taken.corrected(),
        taken.untouched());
    return Redirect.here();
  }

  /** What is wrong with the file that was just sent. */
  public List<String> getFaults() {
    return faults == null ? List.of() : faults;
  }

  /** The academic calendar in force of the level in the school year that is shown. */
  public Edition getEdition() {
    return academic.inForce(getSchoolYear(), level, StudyForm.FULL_TIME).orElse(null);
  }

  /** The year in which the school year of what is shown begins. */
  public int getSchoolYear() {
    return month == null || month >= 8 ? year : year - 1;
  }

  /** «2026/27». */
  public String getSchoolYears() {
    return getSchoolYear() + "/" + String.format("%02d", (getSchoolYear() + 1) % 100);
  }

  public long getVersion() {
    return reading.version();
  }

  /** The monday of a week, for the names of its days. */
  public List<LocalDate> getWeekdays() {
    LocalDate monday = LocalDate.of(2026, 11, 23);
    return monday.datesUntil(monday.plusDays(7)).toList();
  }

  public String icon(DayKind of) {
    return switch (of) {
      case HOLIDAY, FIXED_DAY_OFF -> "flag-fill";
      case TRANSFERRED -> "arrow-right";
      case OUTAGE -> "bolt";
      case WORKING_WEEKEND -> "briefcase";
    };
  }

  public boolean isToday(LocalDate other) {
    return other.equals(clock.getToday());
  }

  public boolean isChosen(LocalDate other) {
    return other.equals(day);
  }

  /** The address of a day in the view that is shown. */
  public String choose(LocalDate other) {
    YearMonth of = YearMonth.from(other);
    return address(month == null ? null : of, of.getYear(), week) + "&day=" + other + "#chosen";
  }

  /** The address of a record of the chosen day, to be corrected or withdrawn. */
  public String open(RecordedDay recorded) {
    return choose(recorded.day().date()).replace("#chosen", "&record=" + recorded.id() + "#chosen");
  }

  public String monthAddress(MonthSheet sheet) {
    return address(sheet.month(), sheet.month().getYear(), week);
  }

  public String getYearAddress() {
    return address(null, year, week);
  }

  public String getMonthAddress() {
    LocalDate today = clock.getToday();
    return address(YearMonth.of(year, today.getMonth()), year, week);
  }

  public String getBefore() {
    return step(-1);
  }

  public String getAfter() {
    return step(1);
  }

  public String weekAddress(WeekKind other) {
    return address(month == null ? null : YearMonth.of(year, month), year, other);
  }

  private String step(int by) {
    if (month == null) {
      return address(null, year + by, week);
    }
    YearMonth next = YearMonth.of(year, month).plusMonths(by);
    return address(next, next.getYear(), week);
  }

  private String address(YearMonth shown, int of, WeekKind counted) {
    return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath()
        + VIEW
        + "?year="
        + of
        + (shown == null ? "" : "&month=" + shown.getMonthValue())
        + "&week="
        + counted
        + "&level="
        + level;
  }

  public List<WeekKind> getWeekKinds() {
    return Arrays.asList(WeekKind.values());
  }

  public List<DayKind> getKinds() {
    return Arrays.asList(DayKind.values());
  }

  public List<WeekScope> getScopes() {
    return Arrays.asList(WeekScope.values());
  }

  public List<EducationLevel> getLevels() {
    return Arrays.asList(EducationLevel.values());
  }

  public Integer getYear() {
    return year;
  }

  public void setYear(Integer year) {
    this.year = year;
  }

  public Integer getMonth() {
    return month;
  }

  public void setMonth(Integer month) {
    this.month = month;
  }

  public WeekKind getWeek() {
    return week;
  }

  public void setWeek(WeekKind week) {
    this.week = week == null ? WeekKind.FIVE_DAY : week;
  }

  public EducationLevel getLevel() {
    return level;
  }

  public void setLevel(EducationLevel level) {
    this.level = level == null ? EducationLevel.BACHELOR : level;
  }

  /** The chosen day as the address has it; what is no day counts as none. */
  public String getDay() {
    return day == null ? null : day.toString();
  }

  public void setDay(String typed) {
    try {
      day = typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
    } catch (DateTimeException e) {
      day = null;
    }
  }

  public LocalDate getChosenDay() {
    return day;
  }

  public Long getRecord() {
    return record;
  }

  public void setRecord(Long record) {
    this.record = record;
  }

  public DayKind getKind() {
    return kind;
  }

  public void setKind(DayKind kind) {
    this.kind = kind;
  }

  public WeekScope getScope() {
    return scope;
  }

  public void setScope(WeekScope scope) {
    this.scope = scope;
  }

  public LocalDate getDate() {
    return date;
  }

  public void setDate(LocalDate date) {
    this.date = date;
  }

  public String getTitleRu() {
    return titleRu;
  }

  public void setTitleRu(String titleRu) {
    this.titleRu = titleRu;
  }

  public String getTitleKk() {
    return titleKk;
  }

  public void setTitleKk(String titleKk) {
    this.titleKk = titleKk;
  }

  public String getTitleEn() {
    return titleEn;
  }

  public void setTitleEn(String titleEn) {
    this.titleEn = titleEn;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public List<String> getChosen() {
    return chosen;
  }

  public void setChosen(List<String> chosen) {
    this.chosen = new ArrayList<>(chosen);
  }

  public Part getUpload() {
    return upload;
  }

  public void setUpload(Part upload) {
    this.upload = upload;
  }
}

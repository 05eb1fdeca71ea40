package kz.journal.web.outage;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import kz.journal.extension.Consent;
import kz.journal.outage.Declaration;
import kz.journal.outage.OutageDeclaring;
import kz.journal.outage.OutageDeclaring.Line;
import kz.journal.outage.RecordedDowntime;
import kz.journal.regulation.Decision;
import kz.journal.time.JournalZone;
import kz.journal.web.extension.ExtensionWords;
import kz.journal.web.faces.ClockView;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Listing;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Refusals;
import kz.journal.web.foresight.ShownOutlook;

/**
 * Outages: what the servers recorded and proposes itself, the form to declare one with its preview,
 * and those declared, which can be taken back.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the list is read again
public class OutagesPage extends Listing<Line> implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 20;
  private static final String VIEW = "/outage/outages.xhtml";

  @Inject private OutageDeclaring declaring;
  @Inject private ExtensionWords words;
  @Inject private ClockView clock;
  @Inject private Refusals refusals;
  @Inject private Confirmations confirmations;

  private Long downtime;
  private Long undone;
  private LocalDate fromDay;
  private LocalTime fromTime;
  private LocalDate toDay;
  private LocalTime toTime;
  private String reason;
  private String number;
  private LocalDate date;
  private String signed;
  private boolean beyondSemester;
  private String why;
  private transient ShownOutlook outlook;
  private transient List<RecordedDowntime> proposals;

  public OutagesPage() {
    super(VIEW, ROWS);
  }

  @Override
  public void load() {
    show(declaring.list(range()));
    proposed();
  }

  @Override
  protected String filter() {
    return "";
  }

  /** Fills the form from the stretch that was chosen. */
  private void proposed() {
    getProposals().stream()
        .filter(each -> each.id().equals(downtime))
        .findFirst()
        .filter(each -> fromDay == null)
        .ifPresent(
            each -> {
              fromDay = JournalZone.dayOf(each.beganAt());
              fromTime = timeOf(each.beganAt());
              toDay = JournalZone.dayOf(each.endedAt());
              toTime = timeOf(each.endedAt());
            });
  }

  private static LocalTime timeOf(Instant moment) {
    return moment.atZone(JournalZone.ALMATY).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
  }

  /** The recorded stretches that wait. */
  public List<RecordedDowntime> getProposals() {
    if (proposals == null) {
      proposals = declaring.proposals();
    }
    return proposals;
  }

  /** Whether a recorded stretch was chosen to be answered. */
  public boolean isAnswering() {
    return getProposals().stream().anyMatch(each -> each.id().equals(downtime));
  }

  public boolean isChosen(RecordedDowntime each) {
    return each.id().equals(downtime);
  }

  /** Says what the outage would do; nothing is changed. */
  public void foresee() {
    ShownOutlook shown =
        ShownOutlook.of((part, range) -> declaring.foresee(declaration(), part, range));
    if (refusals.passed(
        "declare", shown.moved().refusal().<Decision>map(it -> it).orElse(Decision.allowed()))) {
      outlook = shown;
    }
  }

  /** What was asked for, or {@code null}. */
  public ShownOutlook getOutlook() {
    return outlook;
  }

  /** Declares it: asks the vice-rector, or enters the signed paper. */
  public String declare() {
    if (!refusals.passed("declare", declaring.declare(declaration()).decision())) {
      return null;
    }
    confirmations.say(isSignedGiven() ? "outages.inForce" : "outages.asked");
    return Redirect.to(VIEW);
  }

  private boolean isSignedGiven() {
    return signed != null && !signed.isBlank();
  }

  private Declaration declaration() {
    return new Declaration(
        moment(fromDay, fromTime),
        moment(toDay, toTime),
        reason,
        number,
        date,
        signed,
        beyondSemester,
        isAnswering() ? downtime : null);
  }

  private static Instant moment(LocalDate day, LocalTime time) {
    return day == null
        ? null
        : JournalZone.at(day, Objects.requireNonNullElse(time, LocalTime.MIDNIGHT));
  }

  /** The chosen stretch is no outage. */
  public String dismiss() {
    return done("dismiss", declaring.dismiss(downtime, why), "outages.dismissed");
  }

  /** Takes the chosen outage back. */
  public String undo() {
    return done(
        "takeBack",
        declaring.undo(undone, why).orElseThrow(IllegalStateException::new),
        "outages.undone");
  }

  private String done(String form, Decision decision, String said) {
    if (!refusals.passed(form, decision)) {
      return null;
    }
    confirmations.say(said);
    return Redirect.to(VIEW);
  }

  /** Whether the outage can be taken back: its extension is in force. */
  public boolean isInForce(Line line) {
    return line.extension().consent() == Consent.AGREED && line.extension().undoneAt() == null;
  }

  /** The outage chosen to be taken back, or {@code null}. */
  public Line getToUndo() {
    return getRows().stream()
        .filter(line -> line.outage().id().equals(undone) && isInForce(line))
        .findFirst()
        .orElse(null);
  }

  /** The address with this outage chosen. */
  public String choose(Line line) {
    return address(getPage()) + parameter("undo", line.outage().id()) + "#undoing";
  }

  /** How {@code j:state} shows where it stands. */
  public String kind(Line line) {
    return words.kind(line.extension().stateAt(Instant.ofEpochMilli(clock.getEpochMillis())));
  }

  /** Where it stands. */
  public String state(Line line) {
    return "extension.state."
        + line.extension().stateAt(Instant.ofEpochMilli(clock.getEpochMillis()));
  }

  public Long getDowntime() {
    return downtime;
  }

  public void setDowntime(Long downtime) {
    this.downtime = downtime;
  }

  public Long getUndone() {
    return undone;
  }

  public void setUndone(Long undone) {
    this.undone = undone;
  }

  public LocalDate getFromDay() {
    return fromDay;
  }

  public void setFromDay(LocalDate fromDay) {
    this.fromDay = fromDay;
  }

  public LocalTime getFromTime() {
    return fromTime;
  }

  public void setFromTime(LocalTime fromTime) {
    this.fromTime = fromTime;
  }

  public LocalDate getToDay() {
    return toDay;
  }

  public void setToDay(LocalDate toDay) {
    this.toDay = toDay;
  }

  public LocalTime getToTime() {
    return toTime;
  }

  public void setToTime(LocalTime toTime) {
    this.toTime = toTime;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public LocalDate getDate() {
    return date;
  }

  public void setDate(LocalDate date) {
    this.date = date;
  }

  public String getSigned() {
    return signed;
  }

  public void setSigned(String signed) {
    this.signed = signed;
  }

  public boolean isBeyondSemester() {
    return beyondSemester;
  }

  public void setBeyondSemester(boolean beyondSemester) {
    this.beyondSemester = beyondSemester;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}

package kz.journal.contingent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import kz.journal.access.Caller;
import kz.journal.access.Logins;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.WorkingCalendars;
import kz.journal.calendar.rule.Waiting;
import kz.journal.calendar.rule.WorkingCalendar;
import kz.journal.listing.Conditions;
import kz.journal.listing.Like;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.org.PersonName;
import kz.journal.regulation.Act;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Notice;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;
import kz.journal.window.EntryTerms;

/**
 * The registrar's queue of roster reports (2.3.1): each is accepted, saying what was done where the
 * roster is kept, or declined with a reason. How long one waits stands beside it in working days.
 */
@Stateless
@RolesAllowed(Roles.REGISTRAR)
@Clause("2.3.1b")
public class RosterReportSettling {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private JournalClock clock;
  @Inject private WorkingCalendars calendars;
  @Inject private EntryTerms terms;
  @Inject private Event<Act> acts;
  @Inject private Event<Notice> notices;

  /**
   * The reports, those that wait longest first.
   *
   * @param state only these, or {@code null} for all
   * @param search part of the student's name, or blank
   */
  public Rows<ReportLine> list(RosterReport.State state, String search, Range range) {
    WorkingCalendar calendar = calendars.current();
    WeekKind week = terms.week();
    LocalDate today = JournalZone.dayOf(clock.instant());
    return new Conditions()
        .when("r.state = ?", state)
        .when(
            "r.student.person.searchName like ? escape '!'",
            search == null || search.isBlank() ? null : Like.containing(PersonName.fold(search)))
        .rows(
            em,
            RosterReport.class,
            "select r from RosterReport r join fetch r.journal join fetch r.student s"
                + " join fetch s.person",
            "select count(r) from RosterReport r",
            "r.reportedAt, r.id",
            range)
        .map(
            report ->
                ReportLine.of(
                    report,
                    Waiting.workingDays(
                        JournalZone.dayOf(report.reportedAt()), today, calendar, week)));
  }

  /**
   * Answers a report.
   *
   * @param accepted whether the roster was put right elsewhere
   * @param answer what was done, or why nothing is
   * @param seenVersion the version the caller saw
   */
  public Decision settle(long id, boolean accepted, String answer, int seenVersion) {
    RosterReport report = em.find(RosterReport.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (report == null) {
      return Refused.because("not-found");
    }
    if (report.version() != seenVersion || report.state() != RosterReport.State.WAITING) {
      return Refused.because("changed-meanwhile");
    }
    if (answer == null || answer.isBlank() || answer.strip().length() > RosterReporting.LONGEST) {
      return Refused.because("report-answer")
          .citing("2.3.1b")
          .with("longest", RosterReporting.LONGEST);
    }
    report.settle(
        accepted ? RosterReport.State.ACCEPTED : RosterReport.State.DECLINED,
        answer.strip(),
        caller.login(),
        clock.instant());
    acts.fire(
        Act.of("contingent.settle", "RosterReport", id)
            .from(RosterReport.State.WAITING)
            .to(report.state() + ": " + report.answer())
            .under("2.3.1b"));
    tell(report);
    return Decision.allowed();
  }

  private void tell(RosterReport report) {
    Logins.person(em, report.reportedBy())
        .ifPresent(
            person ->
                notices.fire(
                    new Notice(
                        person,
                        "ROSTER_REPORT_" + report.state(),
                        List.of(
                            report.student().person().name().shortened(), report.journal().title()),
                        "/contingent/report.xhtml?journal="
                            + report.journal().id()
                            + "&student="
                            + report.student().personId())));
  }
}

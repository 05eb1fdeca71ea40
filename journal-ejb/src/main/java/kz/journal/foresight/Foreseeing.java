package kz.journal.foresight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import kz.journal.academic.AcademicCalendars;
import kz.journal.academic.CalendarPlan;
import kz.journal.academic.rule.PlanAdmission;
import kz.journal.calendar.DayDraft;
import kz.journal.calendar.DayEditing;
import kz.journal.calendar.DayTrying;
import kz.journal.foresight.Outlook.Part;
import kz.journal.foresight.rule.CalendarFate;
import kz.journal.listing.Range;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalClock;
import kz.journal.window.EntryTerms;
import kz.journal.window.RecomputingStart;
import kz.journal.window.rule.LevelTerms;

/**
 * Shows the registrar what a change would do to the windows that are not closed, before it is made;
 * nothing is changed. A change that would be refused is answered with its refusal.
 */
@Stateless
@RolesAllowed(Roles.REGISTRAR)
@Clause({"2.2.7a", "2.3.3b"})
public class Foreseeing {

  @Inject private DayTrying trying;
  @Inject private AcademicCalendars calendars;
  @Inject private EntryTerms terms;
  @Inject private Foresight foresight;
  @Inject private JournalClock clock;

  /** Another day. */
  public Outlook ofAddition(DayDraft draft, Part part, Range range) {
    return of(trying.add(draft), part, range);
  }

  /** Another record in the place of one: a day that is moved, or becomes another. */
  public Outlook ofCorrection(long id, DayDraft draft, Part part, Range range) {
    return of(trying.correct(id, draft), part, range);
  }

  /** A record out of force. */
  public Outlook ofWithdrawal(long id, Part part, Range range) {
    return of(trying.withdraw(id), part, range);
  }

  /** Proposed days off in force. */
  public Outlook ofTransfers(int year, Set<DayEditing.Chosen> chosen, Part part, Range range) {
    return of(trying.confirm(year, chosen), part, range);
  }

  /** A drafted academic calendar in force; empty if there is no such edition. */
  public Optional<Outlook> ofEdition(long id, Part part, Range range) {
    return calendars.find(id).map(edition -> ofPlan(edition.plan(), part, range));
  }

  private Outlook ofPlan(CalendarPlan plan, Part part, Range range) {
    if (PlanAdmission.draftable(plan) instanceof Refused refused) {
      return Outlook.refused(refused);
    }
    LevelTerms before = terms.byLevel();
    return look(
        new Foresight.Span(plan.firstDay(), plan.lastDay(), clock.instant(), null),
        new CalendarFate(before, before.with(plan)),
        part,
        range);
  }

  private Outlook of(DayTrying.Trial trial, Part part, Range range) {
    if (trial.decision() instanceof Refused refused) {
      return Outlook.refused(refused);
    }
    LevelTerms before = terms.byLevel();
    return look(
        new Foresight.Span(
            Collections.min(trial.dates()).minusDays(RecomputingStart.LONGEST_TERM_DAYS),
            Collections.max(trial.dates()),
            clock.instant(),
            null),
        new CalendarFate(before, before.on(trial.after())),
        part,
        range);
  }

  private Outlook look(Foresight.Span span, CalendarFate rule, Part part, Range range) {
    Instant now = span.closesAfter();
    return foresight.look(span, windows -> rule.of(windows, now), part, range);
  }
}

package kz.journal.academic;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kz.journal.academic.AcademicCalendar.Edition;
import kz.journal.academic.rule.PlanAdmission;
import kz.journal.calendar.CalendarVersion;
import kz.journal.regulation.Act;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalClock;

/**
 * The registrar drafts academic calendars and puts approved ones in force. An approved edition is
 * never touched again: a change is a new draft, approved in its turn.
 */
@Stateless
@RolesAllowed(Roles.REGISTRAR)
@Clause("2.2.7a")
public class CalendarApproval {

  @PersistenceContext private EntityManager em;
  @Inject private JournalClock clock;
  @Inject private CalendarVersion version;
  @Inject private LessonFlagging flagging;
  @Inject private Event<Act> acts;
  @Resource private SessionContext context;

  /**
   * What became of it.
   *
   * @param edition as it is now; empty after a refusal
   */
  public record Outcome(Decision decision, Optional<Edition> edition) {

    static Outcome refused(Refused why) {
      return new Outcome(why, Optional.empty());
    }
  }

  /** A new draft. */
  public Outcome draft(CalendarPlan plan) {
    version.lock();
    if (PlanAdmission.draftable(plan) instanceof Refused refused) {
      return Outcome.refused(refused);
    }
    int last =
        em.createQuery(
                "select max(c.edition) from AcademicCalendar c where c.beginYear = :year"
                    + " and c.level = :level and c.form = :form",
                Integer.class)
            .setParameter("year", plan.beginYear())
            .setParameter("level", plan.level())
            .setParameter("form", plan.form())
            .getResultStream()
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(0);
    AcademicCalendar calendar = new AcademicCalendar(plan, last + 1, author(), clock.instant());
    em.persist(calendar);
    return done(calendar, "academic.draft-calendar");
  }

  /**
   * Says something else in a draft; its year, level and form stay.
   *
   * @param seen the version the caller saw
   */
  public Outcome redraft(long id, int seen, CalendarPlan plan) {
    AcademicCalendar calendar = em.find(AcademicCalendar.class, id);
    Optional<Refused> hindrance = hindrance(calendar, seen);
    if (hindrance.isPresent()) {
      return Outcome.refused(hindrance.get());
    }
    if (PlanAdmission.draftable(plan) instanceof Refused refused) {
      return Outcome.refused(refused);
    }
    calendar.redraft(plan, author(), clock.instant());
    return done(calendar, "academic.redraft-calendar");
  }

  /**
   * Puts a draft in force in the place of the edition before it, and flags lessons anew.
   *
   * @param seen the version the caller saw
   */
  public Outcome approve(long id, int seen) {
    version.lock();
    AcademicCalendar calendar = em.find(AcademicCalendar.class, id);
    Optional<Refused> hindrance = hindrance(calendar, seen);
    if (hindrance.isPresent()) {
      return Outcome.refused(hindrance.get());
    }
    CalendarPlan plan = calendar.plan();
    if (PlanAdmission.approvable(plan) instanceof Refused refused) {
      return Outcome.refused(refused);
    }
    em.createQuery(
            "select c from AcademicCalendar c where c.beginYear = :year and c.level = :level"
                + " and c.form = :form and c.state = :state",
            AcademicCalendar.class)
        .setParameter("year", plan.beginYear())
        .setParameter("level", plan.level())
        .setParameter("form", plan.form())
        .setParameter("state", CalendarState.APPROVED)
        .getResultStream()
        .forEach(before -> before.supersede(clock.instant()));
    calendar.approve(author(), clock.instant());
    Outcome outcome = done(calendar, "academic.approve-calendar");
    flagging.afresh(plan.level(), plan.beginYear());
    version.changed(Set.of());
    return outcome;
  }

  private Optional<Refused> hindrance(AcademicCalendar calendar, int seen) {
    if (calendar == null) {
      return Optional.of(Refused.because("not-found"));
    }
    if (calendar.state() != CalendarState.DRAFT) {
      return Optional.of(Refused.because("plan-approved").citing("2.2.7a"));
    }
    return calendar.version() == seen
        ? Optional.empty()
        : Optional.of(Refused.because("changed-meanwhile"));
  }

  private Outcome done(AcademicCalendar calendar, String action) {
    em.flush();
    Edition edition = calendar.edition();
    acts.fire(Act.of(action, "AcademicCalendar", calendar.id()).to(edition.plan()).under("2.2.7a"));
    return new Outcome(Decision.allowed(), Optional.of(edition));
  }

  private String author() {
    return context.getCallerPrincipal().getName();
  }
}

package kz.journal.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.journal.access.Account;
import kz.journal.access.Caller;
import kz.journal.access.DemoCredentials;
import kz.journal.calendar.ClockMoving;
import kz.journal.calendar.PeriodKind;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.WorkingCalendars;
import kz.journal.calendar.rule.WorkingCalendar;
import kz.journal.regulation.Act;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.roster.TimetableStored;
import kz.journal.setting.Deployment;
import kz.journal.time.JournalZone;
import kz.journal.time.SystemTime;
import kz.journal.window.EntryTerms;
import kz.journal.window.Occasion;
import kz.journal.window.rule.EntryTerm;

/**
 * Loads the demo university, wholly or not at all: each load is one transaction. In production
 * every call fails before it reads anything.
 */
@Stateless
public class DemoLoader {

  private static final Logger LOG = System.getLogger(DemoLoader.class.getName());

  @PersistenceContext private EntityManager em;
  @Inject private WorkingCalendars calendars;
  @Inject private EntryTerms terms;
  @Inject private DemoCredentials credentials;
  @Inject private ClockMoving clock;
  @Inject @SystemTime private Clock time;
  @Inject private Event<Act> acts;
  @Inject private Event<TimetableStored> timetables;
  @Inject Deployment deployment;

  /**
   * Loads the university around the system's day into an empty database; one that has a unit is
   * left alone.
   *
   * @return whether it was loaded
   * @throws IllegalStateException outside the demo
   */
  @RolesAllowed(Roles.SYSTEM)
  public boolean loadIfEmpty() {
    requireDemo();
    if (em.createQuery("select count(u) from OrgUnit u", Long.class).getSingleResult() > 0) {
      return false;
    }
    load();
    return true;
  }

  /**
   * Whether every semester has passed on the system's day; its last day is not over yet. The school
   * year around it does not count.
   */
  @PermitAll
  public boolean over() {
    return deployment.demo() && lastDay().map(last -> last.isBefore(today())).orElse(true);
  }

  /**
   * Forgets everything that was entered, loads the university around the system's day, and lets the
   * journal's clock show the system's time. All sessions end with the accounts they belong to.
   * Refused as long as a semester runs (design, section 11.7): anybody who is signed in may ask.
   *
   * @throws IllegalStateException outside the demo
   */
  @RolesAllowed(Roles.SIGNED_IN)
  public Decision startAfresh() {
    requireDemo();
    if (!over()) {
      return Refused.because("demo-semester-runs").with("lastDay", lastDay().orElseThrow());
    }
    DemoTables.empty(em);
    clock.reset();
    load();
    acts.fire(Act.of("demo.startedAfresh", "demo", "university"));
    return Decision.allowed();
  }

  /** The last day of the semesters there are, included. */
  private Optional<LocalDate> lastDay() {
    return Optional.ofNullable(
        em.createQuery(
                "select max(p.endOn) from AcademicPeriod p where p.kind <> :year", LocalDate.class)
            .setParameter("year", PeriodKind.SCHOOL_YEAR)
            .getSingleResult());
  }

  private void requireDemo() {
    if (!deployment.demo()) {
      throw new IllegalStateException("The demo university is not for production");
    }
  }

  private void load() {
    Instant begin = time.instant();
    WorkingCalendar calendar = calendars.current();
    EntryTerm rule = terms.rule();
    WeekKind week = terms.week();
    DemoUniversity university =
        DemoUniversity.around(
            today(),
            day -> !calendar.isWorking(day, WeekKind.SIX_DAY),
            (day, start) -> rule.of(Occasion.LESSON, day, start, week));
    new DemoWriter(em, university).write();
    DemoCalendars.write(em, university.semester(), begin);
    timetables.fire(new TimetableStored(Caller.SYSTEM));
    for (DemoAccount listed : DemoAccount.values()) {
      Account account =
          em.createQuery("select a from Account a where a.login = :login", Account.class)
              .setParameter("login", listed.login())
              .getSingleResult();
      credentials.give(account, DemoAccount.PASSWORD, begin);
    }
    LOG.log(
        Level.INFO,
        "Demo university loaded: {0} students, {1} classes, {2} ms",
        university.learners().size(),
        university.classes().size(),
        Duration.between(begin, time.instant()).toMillis());
  }

  private LocalDate today() {
    return JournalZone.dayOf(time.instant());
  }
}

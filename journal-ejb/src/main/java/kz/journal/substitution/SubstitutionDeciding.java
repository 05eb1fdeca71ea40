package kz.journal.substitution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.roster.Journal;
import kz.journal.roster.Lesson;
import kz.journal.substitution.rule.SubstitutionOrder;
import kz.journal.substitution.rule.WhoMayEnter.Held;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;

/**
 * The registrar confirms or declines what a department entered, lets a substitution end early, or
 * withdraws one by a counter-entry; what was marked meanwhile stays (2.3.2, reading A8). Every act
 * takes the version the caller saw; an outdated one is refused.
 */
@Stateless
@RolesAllowed(Roles.REGISTRAR)
@Clause("2.3.2")
public class SubstitutionDeciding {

  @PersistenceContext private EntityManager em;
  @Inject private JournalClock clock;
  @Inject private SubstitutionSteps steps;

  /** From now on the substitute fills. The lessons' windows stay what they are. */
  public Decision confirm(long id, int seenVersion) {
    return decide(
        id,
        seenVersion,
        Substitution.State.ENTERED,
        substitution -> {
          // Two entries of one class are decided one after another.
          long journal = substitution.journal().id();
          em.find(Journal.class, journal, LockModeType.PESSIMISTIC_WRITE);
          Decision still =
              substitution
                  .order()
                  .enterable(timetable(journal), TeachingLoad.standing(em, journal, id), today());
          if (still.isAllowed()) {
            substitution.confirm(clock.instant());
            steps.take(substitution, SubstitutionStep.Kind.CONFIRMED, null);
          }
          return still;
        });
  }

  /** It does not come into force; the reason goes to the head of department. */
  public Decision decline(long id, String reason, int seenVersion) {
    return decide(
        id,
        seenVersion,
        Substitution.State.ENTERED,
        substitution -> {
          if (SubstitutionSteps.reasonless(reason)) {
            return SubstitutionSteps.reasonMissing();
          }
          substitution.decline();
          steps.take(substitution, SubstitutionStep.Kind.DECLINED, reason);
          return Decision.allowed();
        });
  }

  /**
   * Lets one in force end with this day, before the day of the decision.
   *
   * @param lastDay yesterday at the earliest
   */
  public Decision end(long id, LocalDate lastDay, String reason, int seenVersion) {
    return decide(
        id,
        seenVersion,
        Substitution.State.CONFIRMED,
        substitution -> {
          if (SubstitutionSteps.reasonless(reason)) {
            return SubstitutionSteps.reasonMissing();
          }
          Decision may =
              SubstitutionOrder.endable(
                  substitution.beginOn(), substitution.lastDay(), lastDay, today());
          if (may.isAllowed()) {
            substitution.end(lastDay, clock.instant());
            steps.take(substitution, SubstitutionStep.Kind.ENDED, reason);
          }
          return may;
        });
  }

  /** Takes one in force back whole; the lessons are the absent teacher's again. */
  public Decision withdraw(long id, String reason, int seenVersion) {
    return decide(
        id,
        seenVersion,
        Substitution.State.CONFIRMED,
        substitution -> {
          if (SubstitutionSteps.reasonless(reason)) {
            return SubstitutionSteps.reasonMissing();
          }
          substitution.withdraw(clock.instant());
          steps.take(substitution, SubstitutionStep.Kind.WITHDRAWN, reason);
          return Decision.allowed();
        });
  }

  private Decision decide(
      long id, int seenVersion, Substitution.State expected, Function<Substitution, Decision> act) {
    Substitution substitution = em.find(Substitution.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (substitution == null) {
      return Refused.because("not-found");
    }
    return substitution.version() == seenVersion && substitution.state() == expected
        ? act.apply(substitution)
        : Refused.because("changed-meanwhile");
  }

  private List<Held> timetable(long journalId) {
    return em.createQuery(
            "select l from Lesson l where l.journal.id = :journal and l.cancelledOn is null",
            Lesson.class)
        .setParameter("journal", journalId)
        .getResultStream()
        .map(TeachingLoad::held)
        .toList();
  }

  private LocalDate today() {
    return JournalZone.dayOf(clock.instant());
  }
}

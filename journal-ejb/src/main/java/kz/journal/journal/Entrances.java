package kz.journal.journal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.journal.access.Caller;
import kz.journal.access.SignedIn;
import kz.journal.journal.rule.Seat;
import kz.journal.regulation.Roles;
import kz.journal.roster.Enrolment;
import kz.journal.roster.Student;
import kz.journal.roster.StudentStatus;
import kz.journal.substitution.TeachingLoad;
import kz.journal.substitution.rule.WhoMayEnter;
import kz.journal.window.EntryTerms;

/** Reads what decides whether a caller may fill a journal; decides nothing itself. */
@Stateless
@RolesAllowed({
  Roles.TEACHER,
  Roles.HEAD_OF_DEPARTMENT,
  Roles.DIRECTOR_OF_STUDIES,
  Roles.DEAN,
  Roles.REGISTRAR,
  Roles.ACADEMIC_VICE_RECTOR,
  Roles.SUPERVISING_VICE_RECTOR,
  Roles.STUDENT
})
public class Entrances {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private JournalReading reading;
  @Inject private EntryTerms terms;

  /**
   * The caller's way into a journal; empty if it does not exist or is out of sight.
   *
   * @param students those whose places are asked for
   */
  public Optional<Entrance> to(long journalId, Collection<Long> students) {
    SignedIn who = caller.required();
    List<WhoMayEnter.Load> loads = TeachingLoad.of(em, journalId);
    // Whoever teaches the class sees it; everybody else is asked the long way.
    if (!WhoMayEnter.ever(who.personId(), who.roles(), loads) && !reading.inSight(journalId)) {
      return Optional.empty();
    }
    return Optional.of(
        new Entrance(
            journalId,
            who.login(),
            who.personId(),
            who.roles(),
            loads,
            students.isEmpty() ? Map.of() : seats(journalId, students),
            terms.byLevel()));
  }

  private Map<Long, Seat> seats(long journalId, Collection<Long> students) {
    Map<Long, Seat> seats = new HashMap<>();
    em.createQuery(
            "select s.personId, e.beginOn, e.endOn, e.endedOn, s.status, s.statusSince"
                + " from Enrolment e join e.student s"
                + " where e.journal.id = :journal and s.personId in :students",
            Object[].class)
        .setParameter("journal", journalId)
        .setParameter("students", students)
        .getResultStream()
        .forEach(
            row ->
                seats.put(
                    (Long) row[0],
                    seat(
                        (LocalDate) row[1],
                        (LocalDate) row[2],
                        (LocalDate) row[3],
                        (StudentStatus) row[4],
                        (LocalDate) row[5])));
    return seats;
  }

  /** The place an enrolment gives. */
  static Seat seat(Enrolment enrolment) {
    Student student = enrolment.student();
    return seat(
        enrolment.beginOn(),
        enrolment.endOn(),
        enrolment.endedOn(),
        student.status(),
        student.statusSince());
  }

  /** The day an enrolment was ended is the first without it. */
  private static Seat seat(
      LocalDate begin, LocalDate end, LocalDate ended, StudentStatus status, LocalDate since) {
    return new Seat(begin, ended == null ? end : ended.minusDays(1), status, since);
  }
}

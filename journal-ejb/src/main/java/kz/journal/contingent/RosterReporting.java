package kz.journal.contingent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import kz.journal.access.Caller;
import kz.journal.journal.Entrance;
import kz.journal.journal.Entrances;
import kz.journal.org.PersonName;
import kz.journal.regulation.Act;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.roster.Journal;
import kz.journal.roster.Student;
import kz.journal.roster.StudentStatus;
import kz.journal.substitution.rule.WhoMayEnter;
import kz.journal.time.JournalClock;

/**
 * A teacher who fills a journal reports about a student in it to the registrar (2.3.1, reading
 * A20). A student who does not sit there, and a journal out of sight, do not exist here.
 */
@Stateless
@RolesAllowed(Roles.TEACHER)
@Clause("2.3.1b")
public class RosterReporting {

  /** The most characters of a comment. */
  public static final int LONGEST = 500;

  @PersistenceContext private EntityManager em;
  @Inject private Entrances entrances;
  @Inject private Caller caller;
  @Inject private JournalClock clock;
  @Inject private Event<Act> acts;

  /** Whom a report would be about, and those about the same student in this journal. */
  public record Subject(
      long journalId,
      String journal,
      long studentId,
      PersonName student,
      StudentStatus status,
      List<ReportLine> reports) {}

  /** What became of a report. */
  public record Reported(Decision decision, Long id) {}

  /** The student as the journal has them; empty if not in sight. */
  public Optional<Subject> about(long journalId, long studentId) {
    return seated(journalId, studentId)
        .map(
            entrance -> {
              Student student = em.find(Student.class, studentId);
              return new Subject(
                  journalId,
                  em.find(Journal.class, journalId).title(),
                  studentId,
                  student.person().name(),
                  student.status(),
                  reports(journalId, studentId));
            });
  }

  /** Reports; empty if the student is not in sight. */
  public Optional<Reported> report(
      long journalId, long studentId, RosterReport.Kind kind, String comment) {
    return seated(journalId, studentId).map(entrance -> report(entrance, studentId, kind, comment));
  }

  private Reported report(
      Entrance entrance, long studentId, RosterReport.Kind kind, String comment) {
    if (!WhoMayEnter.ever(entrance.personId(), entrance.roles(), entrance.loads())) {
      return new Reported(Refused.because("not-in-load").citing("2.3.2"), null);
    }
    if (kind == null
        || comment == null
        || comment.isBlank()
        || comment.strip().length() > LONGEST) {
      return new Reported(
          Refused.because("report-comment").citing("2.3.1b").with("longest", LONGEST), null);
    }
    boolean waiting =
        reports(entrance.journalId(), studentId).stream()
            .anyMatch(r -> r.state() == RosterReport.State.WAITING && r.kind() == kind);
    if (waiting) {
      return new Reported(Refused.because("report-present"), null);
    }
    RosterReport report =
        new RosterReport(
            em.find(Journal.class, entrance.journalId()),
            em.find(Student.class, studentId),
            kind,
            comment.strip(),
            caller.login(),
            clock.instant());
    em.persist(report);
    em.flush();
    acts.fire(
        Act.of("contingent.report", "RosterReport", report.id())
            .to("journal %d, student %d: %s".formatted(entrance.journalId(), studentId, kind))
            .under("2.3.1b"));
    return new Reported(Decision.allowed(), report.id());
  }

  private Optional<Entrance> seated(long journalId, long studentId) {
    return entrances
        .to(journalId, List.of(studentId))
        .filter(entrance -> entrance.seats().containsKey(studentId));
  }

  private List<ReportLine> reports(long journalId, long studentId) {
    return em.createQuery(
            "select r from RosterReport r where r.journal.id = :journal"
                + " and r.student.personId = :student order by r.id desc",
            RosterReport.class)
        .setParameter("journal", journalId)
        .setParameter("student", studentId)
        .getResultStream()
        .map(report -> ReportLine.of(report, 0))
        .toList();
  }
}

package kz.journal.contingent;

import java.time.Instant;
import kz.journal.org.PersonName;
import kz.journal.roster.StudentStatus;

/**
 * A report as teacher and registrar read it.
 *
 * @param status what the roster says of the student now
 * @param waited the working days it has waited; 0 once answered
 * @param answer {@code null} while it waits
 * @param version to be handed back with the answer
 */
public record ReportLine(
    long id,
    int version,
    long journalId,
    String journal,
    long studentId,
    PersonName student,
    StudentStatus status,
    RosterReport.Kind kind,
    String remark,
    String reportedBy,
    Instant reportedAt,
    int waited,
    RosterReport.State state,
    String answer,
    String answeredBy,
    Instant answeredAt) {

  static ReportLine of(RosterReport report, int waited) {
    return new ReportLine(
        report.id(),
        report.version(),
        report.journal().id(),
        report.journal().title(),
        report.student().personId(),
        report.student().person().name(),
        report.student().status(),
        report.kind(),
        report.remark(),
        report.reportedBy(),
        report.reportedAt(),
        report.state() == RosterReport.State.WAITING ? waited : 0,
        report.state(),
        report.answer(),
        report.answeredBy(),
        report.answeredAt());
  }
}

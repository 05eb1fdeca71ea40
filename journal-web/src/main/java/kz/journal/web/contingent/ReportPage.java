package kz.journal.web.contingent;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import kz.journal.contingent.RosterReport;
import kz.journal.contingent.RosterReporting;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Refusals;

/** A teacher reports about one student of a journal and sees what became of earlier reports. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the subject is read again
public class ReportPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private RosterReporting reporting;
  @Inject private Refusals refusals;
  @Inject private Confirmations confirmations;

  private transient RosterReporting.Subject subject;
  private Long journalId;
  private Long studentId;
  private RosterReport.Kind kind = RosterReport.Kind.LEFT;
  private String comment;

  /** A student out of sight answers 404 like one who does not exist. */
  public void load() throws IOException {
    subject = read();
    if (subject == null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      faces.responseComplete();
    }
  }

  private RosterReporting.Subject read() {
    return journalId == null || studentId == null
        ? null
        : reporting.about(journalId, studentId).orElse(null);
  }

  /** Whom it is about. */
  public RosterReporting.Subject getSubject() {
    if (subject == null) {
      subject = read();
    }
    return subject;
  }

  public String send() {
    RosterReporting.Reported reported =
        reporting.report(journalId, studentId, kind, comment).orElse(null);
    if (reported == null || !refusals.passed("report", reported.decision())) {
      return null;
    }
    confirmations.say("reports.sent");
    return Redirect.here();
  }

  public List<RosterReport.Kind> getKinds() {
    return Arrays.asList(RosterReport.Kind.values());
  }

  public Long getJournalId() {
    return journalId;
  }

  public void setJournalId(Long journalId) {
    this.journalId = journalId;
  }

  public Long getStudentId() {
    return studentId;
  }

  public void setStudentId(Long studentId) {
    this.studentId = studentId;
  }

  public RosterReport.Kind getKind() {
    return kind;
  }

  public void setKind(RosterReport.Kind kind) {
    this.kind = kind;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }
}

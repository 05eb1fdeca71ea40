package kz.journal.web.request;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import kz.journal.regulation.RefusalText;
import kz.journal.regulation.Refused;
import kz.journal.request.ExtensionAsking;
import kz.journal.request.RequestLine;
import kz.journal.web.faces.ActiveLocale;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Refusals;

/** A teacher asks for a longer window of a closed lesson or cell and sees what became of it. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the subject is read again
public class RequestPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ExtensionAsking asking;
  @Inject private RequestWords words;
  @Inject private ActiveLocale active;
  @Inject private Refusals refusals;
  @Inject private Confirmations confirmations;

  private transient ExtensionAsking.Subject subject;
  private Long journalId;
  private Long lessonId;
  private Long studentId;
  private String reason;

  /** A lesson out of sight answers 404 like one that does not exist. */
  public void load() throws IOException {
    if (getSubject() == null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      faces.responseComplete();
    }
  }

  /** What it is about, or {@code null}. */
  public ExtensionAsking.Subject getSubject() {
    if (subject == null && journalId != null && lessonId != null) {
      subject = asking.about(journalId, lessonId, studentId).orElse(null);
    }
    return subject;
  }

  /** Whether it can be asked for now. */
  public boolean isAllowed() {
    return getSubject().may().isAllowed();
  }

  /** Why it cannot. */
  public String getRefusal() {
    return getSubject().may() instanceof Refused refused
        ? RefusalText.in(active.locale()).of(refused)
        : "";
  }

  public String kind(RequestLine line) {
    return words.kind(line);
  }

  public String state(RequestLine line) {
    return words.state(line);
  }

  public String send() {
    ExtensionAsking.Asked asked = asking.ask(journalId, lessonId, studentId, reason).orElse(null);
    if (asked == null || !refusals.passed("request", asked.decision())) {
      subject = null;
      return null;
    }
    confirmations.say("requests.sent");
    return Redirect.here();
  }

  public String withdraw(RequestLine line) {
    if (!refusals.passed("earlier", asking.withdraw(line.id(), line.version()))) {
      subject = null;
      return null;
    }
    confirmations.say("requests.withdrawn");
    return Redirect.here();
  }

  public Long getJournalId() {
    return journalId;
  }

  public void setJournalId(Long journalId) {
    this.journalId = journalId;
  }

  public Long getLessonId() {
    return lessonId;
  }

  public void setLessonId(Long lessonId) {
    this.lessonId = lessonId;
  }

  public Long getStudentId() {
    return studentId;
  }

  public void setStudentId(Long studentId) {
    this.studentId = studentId;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}

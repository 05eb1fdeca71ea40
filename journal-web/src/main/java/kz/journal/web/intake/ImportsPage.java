package kz.journal.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import kz.journal.bundle.RosterTemplate;
import kz.journal.intake.ImportReport;
import kz.journal.intake.RosterIntake;
import kz.journal.web.faces.ActiveLocale;
import kz.journal.web.faces.Pager;
import kz.journal.web.faces.Texts;

/** Uploads a roster to be tried out, hands out the template workbook, and lists earlier imports. */
@Named
@RequestScoped
public class ImportsPage extends Pager {

  private static final int ROWS = 20;

  @Inject private RosterIntake intake;
  @Inject private Texts texts;
  @Inject private ActiveLocale active;

  private Part upload;
  private List<ImportReport> history;
  private long total;

  public ImportsPage() {
    super("/intake/imports.xhtml", ROWS);
  }

  public void load() {
    history = intake.history(first(), ROWS);
    total = intake.historyTotal();
  }

  /** Begins to try the upload out and leads to its report. */
  public String tryOut() throws IOException {
    if (upload == null || upload.getSize() == 0) {
      return refused(texts.get("imports.noFile"));
    }
    try (InputStream content = upload.getInputStream()) {
      long id = intake.tryOut(upload.getSubmittedFileName(), content);
      return "/intake/import.xhtml?faces-redirect=true&id=" + id;
    } catch (RosterIntake.TooLarge e) {
      return refused(texts.get("imports.tooLarge", e.megabytes()));
    } catch (RosterIntake.Busy e) {
      return refused(texts.get("imports.busy"));
    } finally {
      upload.delete();
    }
  }

  /** Sends the workbook with the sheets to fill in, in the reader's language. */
  public void template() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    external.responseReset();
    external.setResponseContentType(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    external.setResponseHeader("Content-Disposition", "attachment; filename=\"roster.xlsx\"");
    try (OutputStream out = external.getResponseOutputStream()) {
      RosterTemplate.write(out, active.locale());
    }
    faces.responseComplete();
  }

  private static String refused(String why) {
    FacesContext.getCurrentInstance()
        .addMessage("upload:file", new FacesMessage(FacesMessage.SEVERITY_ERROR, why, null));
    return null;
  }

  /** The tag of a state: what the style sheets call it. */
  public String kind(ImportReport report) {
    return switch (report.state()) {
      case CHECKING, APPLYING -> "QUEUED";
      case REFUSED, FAILED -> "REFUSED";
      case APPLIED -> report.dryRun() ? "INFO" : "SAVED";
    };
  }

  /** The state of an import in words; a trial that ended well was only tried. */
  public String state(ImportReport report) {
    boolean tried =
        report.dryRun() && report.state() == kz.journal.intake.RosterImport.State.APPLIED;
    return texts.get("imports.state." + (tried ? "TRIED" : report.state()));
  }

  /** Also beside an upload that was refused. */
  public List<ImportReport> getHistory() {
    if (history == null) {
      load();
    }
    return history;
  }

  @Override
  protected long total() {
    getHistory();
    return total;
  }

  @Override
  protected String filter() {
    return "";
  }

  public Part getUpload() {
    return upload;
  }

  public void setUpload(Part upload) {
    this.upload = upload;
  }
}

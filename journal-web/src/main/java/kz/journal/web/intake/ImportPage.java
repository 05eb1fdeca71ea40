package kz.journal.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.journal.bundle.BundleProblem;
import kz.journal.bundle.SheetKind;
import kz.journal.intake.ImportReport;
import kz.journal.intake.RosterImport.State;
import kz.journal.intake.RosterIntake;
import kz.journal.intake.Tally.Change;
import kz.journal.listing.RecordId;
import kz.journal.web.faces.ActiveLocale;
import kz.journal.web.faces.Texts;

/**
 * One import: progress while it runs, then what it changed or would change, or why it was refused.
 */
@Named
@RequestScoped
public class ImportPage {

  @Inject private RosterIntake intake;
  @Inject private Texts texts;
  @Inject private ActiveLocale active;

  private String id;
  private ImportReport report;

  /** Reads the report; a number that names no import answers 404. */
  public void load() throws IOException {
    report = RecordId.read(id).flatMap(intake::report).orElse(null);
    if (report == null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      faces.responseComplete();
    }
  }

  /** Applies the file that was tried out. */
  public String apply() throws IOException {
    try {
      Optional<Long> tried = RecordId.read(id);
      Optional<Long> started =
          tried.isPresent() ? intake.applyTried(tried.get()) : Optional.empty();
      if (started.isPresent()) {
        return "/intake/import.xhtml?faces-redirect=true&id=" + started.get();
      }
      return refused(texts.get("imports.fileGone"));
    } catch (RosterIntake.Busy e) {
      return refused(texts.get("imports.busy"));
    }
  }

  private String refused(String why) throws IOException {
    load();
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, why, null));
    return null;
  }

  /** A row of the counts. */
  public record Line(SheetKind kind, List<Integer> counts) {}

  public List<Line> getLines() {
    return Arrays.stream(SheetKind.values())
        .map(
            kind ->
                new Line(
                    kind,
                    Arrays.stream(Change.values())
                        .map(change -> report.count(kind, change))
                        .toList()))
        .toList();
  }

  /** The first names of one kind and change. */
  public record Names(SheetKind kind, Change change, int count, List<String> names) {}

  public List<Names> getNames() {
    return Arrays.stream(SheetKind.values())
        .flatMap(
            kind ->
                Arrays.stream(Change.values())
                    .filter(change -> change != Change.UNTOUCHED && report.count(kind, change) > 0)
                    .map(
                        change ->
                            new Names(
                                kind,
                                change,
                                report.count(kind, change),
                                report.names().get(kind).get(change))))
        .toList();
  }

  public Change[] getChanges() {
    return Change.values();
  }

  public boolean isApplicable() {
    return report.dryRun() && report.state() == State.APPLIED && !getNames().isEmpty();
  }

  public boolean isUnchanged() {
    return report.state() == State.APPLIED && getNames().isEmpty();
  }

  public boolean isRefused() {
    return report.state() == State.REFUSED;
  }

  public boolean isFailed() {
    return report.state() == State.FAILED;
  }

  public boolean isRunning() {
    return !report.over();
  }

  public int getPercent() {
    return report.rowsTotal() == 0 ? 0 : 100 * report.rowsDone() / report.rowsTotal();
  }

  public String getProgressText() {
    return report.state() == State.CHECKING
        ? texts.get("imports.checking")
        : texts.get("imports.progress", report.rowsDone(), report.rowsTotal());
  }

  public String getRefusedSentence() {
    return texts.get("imports.refusedSentence", report.errorCount());
  }

  public String message(BundleProblem problem) {
    return problem.message(active.locale());
  }

  public String namesTitle(Names names) {
    return texts.get(
        "imports.names",
        texts.get("imports.kind." + names.kind()),
        texts.get("imports.change." + names.change()),
        names.count());
  }

  public boolean more(Names names) {
    return names.count() > names.names().size();
  }

  public ImportReport getReport() {
    return report;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}

package kz.journal.web.extension;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.journal.attachment.DocumentFile;
import kz.journal.extension.Extending;
import kz.journal.extension.ExtensionLine;
import kz.journal.extension.ExtensionList;
import kz.journal.extension.ExtensionPapers;
import kz.journal.extension.ExtensionPreview;
import kz.journal.extension.ExtensionState;
import kz.journal.extension.WindowExtension;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.regulation.Roles;
import kz.journal.web.faces.ActiveUser;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Pager;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Refusals;

/**
 * One extension: what it is, who did what with it, what it moved, or would move while it waits; the
 * vice-rector answers here, the registrar undoes.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the extension is read again
public class ExtensionPage extends Pager implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 50;
  private static final String FORM = "act";

  @Inject private ExtensionList extensions;
  @Inject private ExtensionPreview preview;
  @Inject private Extending extending;
  @Inject private ExtensionPapers papers;
  @Inject private ExtensionWords words;
  @Inject private ActiveUser user;
  @Inject private Refusals refusals;
  @Inject private Confirmations confirmations;

  private transient ExtensionLine line;
  private transient ExtensionPreview.Outlook outlook;
  private transient Rows<ExtensionList.Moved> moved;
  private Long extensionId;
  private String comment;

  public ExtensionPage() {
    super("/extension/extension.xhtml", ROWS);
  }

  /** An extension that does not exist answers 404. */
  public void load() throws IOException {
    if (!isShown()) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      faces.responseComplete();
    }
  }

  public boolean isShown() {
    return getLine() != null;
  }

  public ExtensionLine getLine() {
    if (line == null && extensionId != null) {
      line = extensions.line(extensionId).orElse(null);
    }
    return line;
  }

  public WindowExtension getExtension() {
    return getLine().extension();
  }

  public boolean isWaiting() {
    return getLine().state() == ExtensionState.WAITING;
  }

  /** What it would do if it were agreed now. */
  public ExtensionPreview.Outlook getOutlook() {
    if (outlook == null) {
      outlook = preview.of(getExtension().wish(), new Range(first(), ROWS));
    }
    return outlook;
  }

  /** What it moved, in the order it happened; while it waits, what it would move. */
  public List<ExtensionList.Moved> getMoved() {
    return moved().items();
  }

  private Rows<ExtensionList.Moved> moved() {
    if (moved == null) {
      moved =
          isWaiting()
              ? getOutlook().rows().map(this::wouldMove)
              : extensions.moved(extensionId, new Range(first(), ROWS));
    }
    return moved;
  }

  private ExtensionList.Moved wouldMove(ExtensionPreview.Move move) {
    return new ExtensionList.Moved(
        move.lesson(),
        move.journal(),
        move.title(),
        move.day(),
        getLine().target().student(),
        move.before(),
        move.after(),
        false);
  }

  @Override
  protected long total() {
    return moved().total();
  }

  @Override
  protected String filter() {
    return parameter("id", extensionId);
  }

  /** A step of its life: what, who, when, and what was said. */
  public record Step(String what, String by, Instant at, String said) {}

  /** What became of it, the first step first. */
  public List<Step> getSteps() {
    WindowExtension x = getExtension();
    List<Step> steps = new ArrayList<>();
    steps.add(new Step("ASKED", line.requestedBy(), x.requestedAt(), null));
    if (x.answeredAt() != null) {
      boolean signed = x.consentDocument() != null;
      steps.add(
          new Step(
              signed ? "SIGNED" : x.consent().name(),
              line.answeredBy(),
              x.answeredAt(),
              signed ? x.consentDocument() : x.reply()));
    }
    if (x.undoneAt() != null) {
      steps.add(new Step("UNDONE", line.undoneBy(), x.undoneAt(), x.undoneWhy()));
    }
    return steps;
  }

  public String getTarget() {
    return words.target(getLine());
  }

  public String getDays() {
    return words.days(getExtension().wish());
  }

  public String getKind() {
    return words.kind(getLine().state());
  }

  /** The file of its document, or {@code null}. */
  public DocumentFile getPaper() {
    return papers.of(extensionId).orElse(null);
  }

  /** Whether the caller is to answer it. */
  public boolean isToAnswer() {
    return isWaiting() && user.is(Roles.ACADEMIC_VICE_RECTOR);
  }

  /** Whether the caller can end it by a counter-entry. */
  public boolean isToUndo() {
    return getLine().state() == ExtensionState.IN_FORCE && user.is(Roles.REGISTRAR);
  }

  public String agree() {
    return done(extending.consent(extensionId, comment), "AGREED");
  }

  public String decline() {
    return done(extending.decline(extensionId, comment), "DECLINED");
  }

  public String undo() {
    return done(extending.undo(extensionId, comment), "UNDONE");
  }

  private String done(Optional<Extending.Outcome> outcome, String step) {
    if (outcome.isEmpty()) {
      return null;
    }
    if (!outcome.get().done()) {
      refusals.say(FORM, outcome.get().refusal());
      return null;
    }
    confirmations.say("extension.done." + step);
    return Redirect.to("/extension/extension.xhtml", "id", extensionId.toString());
  }

  public Long getExtensionId() {
    return extensionId;
  }

  public void setExtensionId(Long extensionId) {
    this.extensionId = extensionId;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }
}

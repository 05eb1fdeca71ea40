package kz.journal.web.access;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import kz.journal.credentials.CredentialSlips;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalZone;
import kz.journal.time.SystemTime;
import kz.journal.web.faces.ActiveUser;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Moments;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Texts;

/**
 * What was just issued (2.2.2-1): logins with one-time passwords on the screen once, and as PDF for
 * as long as the tray keeps them. The address holds a handle only, and the passwords leave in
 * answers alone.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class SlipsPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

  @Inject private ActiveUser user;
  @Inject private SlipTray tray;
  @Inject private CredentialSlips printing;
  @Inject private Disclosure disclosure;
  @Inject private Confirmations confirmations;
  @Inject private Texts texts;
  @Inject private Moments moments;
  @Inject @SystemTime private Clock time;

  private String handle;

  /** As the page found it: slips that come while it is being drawn are for the next look. */
  private boolean running;

  private String language;

  /** Shows the slips if nobody has seen them yet; if there was nobody to issue to, says so. */
  public String look() {
    if (!user.is(Roles.CREDENTIALS_OFFICE)) {
      throw new EJBAccessException("Slips are for the credentials office");
    }
    Optional<SlipTray.Batch> batch = batch();
    running = batch.map(SlipTray.Batch::isRunning).orElse(false);
    if (running) {
      return null;
    }
    if (batch.isPresent() && isReady() && batch.get().count() == 0) {
      tray.drop(handle, user.who().accountId());
      confirmations.say("groups.nobody", batch.get().title());
      return Redirect.to("/access/groups.xhtml");
    }
    batch.ifPresent(found -> disclosure.show(found.show()));
    return null;
  }

  /** Sends the slips as PDF; they stay in the tray in case the download breaks off. */
  public String download() throws IOException {
    Optional<SlipTray.Batch> batch = batch();
    if (!isReady()) {
      return Redirect.here();
    }
    Locale chosen = language == null ? null : Locale.forLanguageTag(language);
    byte[] pdf = printing.print(batch.get().slips(), chosen);
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    String stamp =
        STAMP.format(LocalDateTime.ofInstant(batch.get().issuedAt(), JournalZone.ALMATY));
    external.setResponseContentType("application/pdf");
    external.setResponseContentLength(pdf.length);
    external.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"credentials-" + stamp + ".pdf\"");
    external.setResponseHeader(
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    external.getResponseOutputStream().write(pdf);
    faces.responseComplete();
    return null;
  }

  /** The officer needs them no longer. */
  public String finish() {
    tray.drop(handle, user.who().accountId());
    confirmations.say("slips.dropped");
    return Redirect.to("/access/accounts.xhtml");
  }

  private Optional<SlipTray.Batch> batch() {
    return tray.find(handle, user.who().accountId(), time.instant());
  }

  public boolean isThere() {
    return batch().isPresent();
  }

  /** Whether the slips are all there. */
  public boolean isReady() {
    return isThere() && !isRunning() && !isFailed();
  }

  /** Whether the passwords are still being prepared. */
  public boolean isRunning() {
    return running;
  }

  public boolean isFailed() {
    return !running && batch().map(SlipTray.Batch::isFailed).orElse(false);
  }

  public int getDone() {
    return batch().map(found -> found.progress().done()).orElse(0);
  }

  /** At least 1, so that a bar can be drawn before the number is known. */
  public int getAll() {
    return Math.max(1, batch().map(found -> found.progress().all()).orElse(0));
  }

  public String getProgressText() {
    return texts.get("slips.progress", getDone(), getAll());
  }

  public String getTitle() {
    return batch().map(SlipTray.Batch::title).orElse("");
  }

  public String getCountLine() {
    return batch()
        .filter(found -> isReady())
        .map(found -> texts.get("slips.count", found.count(), moments.time(found.endsAt())))
        .orElse("");
  }

  public String getHandle() {
    return handle;
  }

  public void setHandle(String handle) {
    this.handle = handle;
  }

  /** {@code null}: each slip in its owner's language. */
  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}

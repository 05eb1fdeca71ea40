package kz.journal.web.access;

import static jakarta.security.enterprise.AuthenticationStatus.SEND_FAILURE;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import kz.journal.access.SignIn;
import kz.journal.access.SignedIn;
import kz.journal.web.faces.ActiveLocale;
import kz.journal.web.faces.Moments;
import kz.journal.web.faces.Texts;

/**
 * The sign-in page: login, password, «Войти» (2.2.2-2); in the demo also its accounts, one click
 * each.
 */
@Named
@RequestScoped
public class SignInPage {

  @Inject private SecurityContext security;
  @Inject private ActiveLocale locale;
  @Inject private Texts texts;
  @Inject private Moments moments;

  private String login;
  private String password;
  private String to;
  private String message;

  /** Signs in; on success goes where the caller was headed, else says in one sentence why not. */
  public void signIn() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    UsernamePasswordCredential typed =
        new UsernamePasswordCredential(
            login == null ? "" : login, password == null ? "" : password);
    var status =
        security.authenticate(
            request,
            (HttpServletResponse) external.getResponse(),
            AuthenticationParameters.withParams().credential(typed).newAuthentication(true));
    if (status == SEND_FAILURE) {
      message = sentence((SignIn.Outcome) request.getAttribute(JournalAuthentication.OUTCOME));
      return;
    }
    SignedIn who = (SignedIn) request.getAttribute(JournalAuthentication.WHO);
    if (who.language() != null) {
      locale.speak(who.language());
    }
    faces.responseComplete();
    external.redirect(external.getRequestContextPath() + destination());
  }

  private String sentence(SignIn.Outcome outcome) {
    return outcome instanceof SignIn.Blocked blocked
        ? texts.get("signIn.blocked", moments.time(blocked.until()))
        : texts.get("signIn.rejected");
  }

  /** Only an address of this application; anything else is the home page. */
  private String destination() {
    return to != null && to.matches("/(?!/)[\\w./?=&%~:+,-]*") && !to.contains("sign-in")
        ? to
        : "/";
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getMessage() {
    return message;
  }

  public List<?> getDemoAccounts() {
    return List.of();
  }

  public List<?> getExampleTerm() {
    return List.of();
  }
}

package kz.journal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kz.journal.access.SignedIn;
import kz.journal.web.access.JournalAuthentication;
import kz.journal.web.rest.CsrfToken;

/** The signed-in person of this request, as the pages show it. */
@Named
@RequestScoped
public class ActiveUser {

  @Inject private HttpServletRequest request;
  @Inject private CsrfToken csrf;

  /** {@code null} on public pages. */
  public SignedIn who() {
    return (SignedIn) request.getAttribute(JournalAuthentication.WHO);
  }

  public boolean isSignedIn() {
    return who() != null;
  }

  public String getLogin() {
    return isSignedIn() ? who().login() : "";
  }

  /** «Ермекұлы Н. С.». */
  public String getName() {
    return isSignedIn() ? who().name().shortened() : "";
  }

  public String getFullName() {
    return isSignedIn() ? who().name().full() : "";
  }

  /** The first letters of family name and given name. */
  public String getInitials() {
    return isSignedIn()
        ? who().name().family().substring(0, 1) + who().name().given().substring(0, 1)
        : "";
  }

  public List<String> getRoles() {
    return isSignedIn() ? who().held() : List.of();
  }

  public boolean is(String role) {
    return isSignedIn() && who().roles().contains(role);
  }

  /** What the page's scripts send along with every unsafe request. */
  public String getCsrfToken() {
    return csrf.getToken();
  }

  /** Whether a duty must be done before anything else. */
  public boolean isDue() {
    return isSignedIn() && !who().due().isEmpty();
  }
}

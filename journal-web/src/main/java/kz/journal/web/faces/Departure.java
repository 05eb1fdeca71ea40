package kz.journal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import kz.journal.web.access.JournalAuthentication;

/** Sign-out, from any page. */
@Named
@RequestScoped
public class Departure {

  @Inject private JournalAuthentication authentication;
  @Inject private HttpServletRequest request;

  public String signOut() {
    authentication.leave(request);
    return "/sign-in.xhtml?faces-redirect=true";
  }
}

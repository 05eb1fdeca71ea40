package kz.journal.web.faces;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.journal.access.SignedIn;
import kz.journal.web.access.JournalAuthentication;

/**
 * Leads a person with a duty due to the page where it is done. Only a courtesy: without it every
 * use case refuses, because the caller has no role yet.
 */
@WebFilter("*.xhtml")
public class DutyFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String DUTY_PAGE = "/access/duty.xhtml";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    SignedIn who = (SignedIn) request.getAttribute(JournalAuthentication.WHO);
    String path = request.getServletPath();
    boolean elsewhere = !path.equals(DUTY_PAGE) && !path.startsWith("/jakarta.faces.resource");
    if (who != null && !who.due().isEmpty() && elsewhere && !path.equals("/sign-in.xhtml")) {
      response.sendRedirect(request.getContextPath() + DUTY_PAGE);
      return;
    }
    chain.doFilter(request, response);
  }
}

package kz.journal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;

/**
 * What was done, said once by the page that the act led to. (The platform's flash would need its
 * cookie changed after a long page has already begun to be sent.)
 */
@Named
@RequestScoped
public class Confirmations {

  private static final String ATTRIBUTE = "kz.journal.confirmation";

  @Inject private HttpServletRequest request;
  @Inject private Texts texts;

  private List<String> said;

  /** Says this on the next page. */
  public void say(String key, Object... arguments) {
    request.getSession().setAttribute(ATTRIBUTE, texts.get(key, arguments));
  }

  /** What waits to be said; nothing the next time. */
  public List<String> getSaid() {
    if (said == null) {
      HttpSession session = request.getSession(false);
      Object waiting = session == null ? null : session.getAttribute(ATTRIBUTE);
      said = waiting == null ? List.of() : List.of((String) waiting);
      if (waiting != null) {
        session.removeAttribute(ATTRIBUTE);
      }
    }
    return said;
  }
}

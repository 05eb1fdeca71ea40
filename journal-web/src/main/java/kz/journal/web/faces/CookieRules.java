package kz.journal.web.faces;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import kz.journal.setting.Deployment;

/**
 * The session cookie: no script reads it, no other site sends it, and in production only TLS
 * carries it.
 */
@WebListener
public class CookieRules implements ServletContextListener {

  @Inject private Deployment deployment;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
    cookie.setName("JOURNAL");
    cookie.setHttpOnly(true);
    cookie.setSecure(!deployment.demo());
    cookie.setAttribute("SameSite", "Lax");
  }
}

package kz.journal.web.health;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.journal.access.AccessLog;
import kz.journal.operation.MeterReading;
import kz.journal.web.rest.Problem;

/**
 * {@code /metrics}: the meters for Prometheus, for callers with the role IT, by token or session.
 * Without a caller the answer is 401, without the role 403.
 */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient MeterReading reading;
  @Inject private transient AccessLog log;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String text;
    try {
      text = reading.text();
    } catch (EJBAccessException e) {
      log.refused("GET /metrics");
      Problem.of(HttpServletResponse.SC_FORBIDDEN, request).write(response);
      return;
    }
    response.setContentType("text/plain;version=0.0.4;charset=UTF-8");
    response.getWriter().write(text);
  }
}

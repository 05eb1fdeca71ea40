package kz.journal.web.health;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import kz.journal.operation.Health;

/**
 * {@code /health/live} answers 200 while the process serves at all; {@code /health/ready} answers
 * 200 when every check holds and 503 otherwise. Names of checks only, nothing of the university.
 */
@WebServlet("/health/*")
public class HealthServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Health health;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (String.valueOf(request.getPathInfo())) {
      case "/live" -> answer(response, Map.of());
      case "/ready" -> answer(response, health.checks());
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void answer(HttpServletResponse response, Map<String, Boolean> checks)
      throws IOException {
    boolean up = !checks.containsValue(false);
    JsonObjectBuilder details = Json.createObjectBuilder();
    checks.forEach((name, holds) -> details.add(name, holds ? "UP" : "DOWN"));
    response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response
        .getWriter()
        .write(
            Json.createObjectBuilder()
                .add("status", up ? "UP" : "DOWN")
                .add("checks", details)
                .build()
                .toString());
  }
}

package kz.journal.web.health;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import kz.journal.operation.Meters;

/** Measures how long answers take, by kind of path: paths themselves may name people's things. */
@WebFilter("/*")
public class RequestTimer extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient Meters meters;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long begin = System.nanoTime();
    int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    try {
      chain.doFilter(request, response);
      status = response.getStatus();
    } finally {
      meters.answered(
          kind(request.getServletPath()), status, Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  /** One of page, rest, resource, health, other. */
  static String kind(String path) {
    if (path.startsWith("/jakarta.faces.resource")) {
      return "resource";
    }
    if (path.endsWith(".xhtml") || path.equals("/")) {
      return "page";
    }
    if (path.startsWith("/api")) {
      return "rest";
    }
    return path.startsWith("/health") || path.equals("/metrics") ? "health" : "other";
  }
}

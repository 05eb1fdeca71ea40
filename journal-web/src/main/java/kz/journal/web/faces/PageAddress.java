package kz.journal.web.faces;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * The page a request comes from, to lead its visitor back there. A form is sent to the bare path of
 * its page; with which parameters the page was opened only the browser knows, which names it.
 */
public final class PageAddress {

  private PageAddress() {}

  /**
   * The query of the page asked for, or of the one on which the form that was sent stands.
   *
   * @return {@code null} if there is none or the browser does not tell
   */
  public static String queryOf(HttpServletRequest request) {
    String query = request.getQueryString();
    String page = request.getHeader("Referer");
    if (query != null || page == null || "GET".equals(request.getMethod())) {
      return query;
    }
    try {
      URI sent = URI.create(page);
      String path = request.getContextPath() + request.getServletPath();
      return path.equals(sent.getPath()) ? sent.getRawQuery() : null;
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}

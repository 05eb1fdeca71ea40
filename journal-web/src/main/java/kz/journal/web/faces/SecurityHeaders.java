package kz.journal.web.faces;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Headers every answer carries, also the one to a caller who is turned away before any filter. The
 * script policy of a page, with its nonce, is added by PrimeFaces as a second policy: a browser
 * keeps both. Answers that are no pages may load and run nothing at all. Pages are never cached:
 * they show personal data.
 */
@WebFilter(
    value = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String FILES = "/jakarta.faces.resource";

  private static final String OF_FILES = "default-src 'none'; frame-ancestors 'none'";

  /** Everything but scripts. Components write inline styles; nothing comes from elsewhere. */
  private static final String OF_PAGES =
      "connect-src 'self'; font-src 'self'; img-src 'self' data:; manifest-src 'self';"
          + " style-src 'self' 'unsafe-inline'; child-src 'none'; media-src 'none';"
          + " object-src 'none'; worker-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    write(request, response);
    chain.doFilter(request, response);
  }

  /** Puts the headers on an answer that is not written yet. */
  public static void write(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    String path = request.getServletPath();
    boolean page = path.endsWith(".xhtml") && !path.startsWith(FILES);
    response.setHeader("Content-Security-Policy", page ? OF_PAGES : OF_FILES);
    if (!path.startsWith(FILES)) {
      response.setHeader("Cache-Control", "no-store");
    }
  }
}

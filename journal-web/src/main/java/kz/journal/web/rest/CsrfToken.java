package kz.journal.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The token by which scripts of our pages prove that a request is theirs: pages read {@code
 * #{csrf.token}} and send it back in {@value #HEADER}. It lives as long as the session and is made
 * anew at sign-in.
 */
@Named("csrf")
@RequestScoped
public class CsrfToken {

  public static final String HEADER = "X-CSRF-Token";

  private static final String ATTRIBUTE = "kz.journal.csrf";
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private HttpServletRequest request;

  /** The token of this session; begins a session if there is none. */
  public String getToken() {
    HttpSession session = request.getSession();
    synchronized (session) {
      String token = (String) session.getAttribute(ATTRIBUTE);
      if (token == null) {
        token = fresh();
        session.setAttribute(ATTRIBUTE, token);
      }
      return token;
    }
  }

  /** Whether this is the token of the request's session. */
  boolean fits(String sent) {
    HttpSession session = request.getSession(false);
    Object token = session == null ? null : session.getAttribute(ATTRIBUTE);
    return sent != null
        && token instanceof String expected
        && MessageDigest.isEqual(bytes(sent), bytes(expected));
  }

  /** Whoever knew the token before the sign-in knows nothing any more. */
  public static void forget(HttpSession session) {
    session.removeAttribute(ATTRIBUTE);
  }

  private static String fresh() {
    byte[] random = new byte[32];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package kz.journal.web.access;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kz.journal.access.Caller;
import kz.journal.access.Origin;
import kz.journal.access.Sessions;
import kz.journal.access.SignIn;
import kz.journal.access.SignedIn;
import kz.journal.operation.Meters;
import kz.journal.web.faces.PageAddress;
import kz.journal.web.faces.SecurityHeaders;
import kz.journal.web.rest.CsrfToken;

/**
 * Recognises the caller of a request: by a bearer token for machines, by the session for people. A
 * session is looked up at each request, so one that was ended elsewhere is over at once. Pages send
 * strangers to the sign-in page, REST answers 401.
 */
@ApplicationScoped
public class JournalAuthentication implements HttpAuthenticationMechanism {

  /** Request attribute under which pages and resources find the {@link SignedIn} caller. */
  public static final String WHO = "kz.journal.who";

  private static final Logger LOG = System.getLogger(JournalAuthentication.class.getName());
  private static final String SESSION_KEY = "kz.journal.session";
  private static final String BEARER = "Bearer ";

  @Inject private SignIn signIn;
  @Inject private Sessions sessions;
  @Inject private Caller caller;
  @Inject private Meters meters;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    caller.cameFrom(originOf(request));
    SecurityHeaders.write(request, response);
    try {
      return recognise(request, response, context);
    } catch (EJBException e) {
      // Without the database nobody can be recognised; machines are told so in their own format.
      if (!forMachines(request)) {
        throw e;
      }
      LOG.log(Level.ERROR, "Nobody can be recognised", e);
      return unavailable(response);
    }
  }

  private AuthenticationStatus recognise(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String authorization = request.getHeader("Authorization");
    if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return sessions
          .resolveToken(authorization.substring(BEARER.length()).strip(), caller.origin())
          .map(who -> welcome(request, context, who))
          .orElseGet(() -> unauthorized(response));
    }
    Optional<SignedIn> who = sessionKey(request).flatMap(sessions::resolve);
    if (who.isPresent()) {
      sessionKey(request).ifPresent(caller::cameThrough);
      return welcome(request, context, who.get());
    }
    return context.isProtected() ? turnAway(request, response) : context.doNothing();
  }

  /**
   * Signs in for the requests to come. Whoever's session this request came with, it is over then: a
   * device that was left signed in must not lend its owner's name to the next person.
   */
  public SignIn.Outcome enter(HttpServletRequest request, String login, String password) {
    SignIn.Outcome outcome = signIn.signIn(login, password, originOf(request));
    meters.signIn("page", word(outcome));
    if (outcome instanceof SignIn.Welcome welcome) {
      if (sessionKey(request).isPresent()) {
        leave(request);
      } else if (request.getSession(false) != null) {
        request.changeSessionId();
      }
      CsrfToken.forget(request.getSession());
      request.getSession().setAttribute(SESSION_KEY, welcome.sessionKey());
    }
    return outcome;
  }

  /** Ends the session of this request, here and in the log. */
  public void leave(HttpServletRequest request) {
    sessionKey(request).ifPresent(key -> sessions.signOut(key, originOf(request)));
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private static String word(SignIn.Outcome outcome) {
    if (outcome instanceof SignIn.Welcome) {
      return "welcome";
    }
    return outcome instanceof SignIn.Blocked ? "blocked" : "rejected";
  }

  private static AuthenticationStatus welcome(
      HttpServletRequest request, HttpMessageContext context, SignedIn who) {
    request.setAttribute(WHO, who);
    return context.notifyContainerAboutLogin(who.login(), who.roles());
  }

  private static AuthenticationStatus turnAway(
      HttpServletRequest request, HttpServletResponse response) {
    if (forMachines(request)) {
      return unauthorized(response);
    }
    String signIn =
        request.getContextPath()
            + "/sign-in.xhtml?to="
            + URLEncoder.encode(target(request), StandardCharsets.UTF_8);
    try {
      if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
        response.setContentType("text/xml;charset=UTF-8");
        response
            .getWriter()
            .write(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                    + signIn
                    + "\"/></partial-response>");
      } else {
        response.sendRedirect(signIn);
      }
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean forMachines(HttpServletRequest request) {
    return request.getServletPath().startsWith("/api")
        || request.getServletPath().startsWith("/metrics");
  }

  private static AuthenticationStatus unavailable(HttpServletResponse response) {
    response.setHeader("Retry-After", "5");
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    return AuthenticationStatus.SEND_FAILURE;
  }

  /** The body is written where the container sends errors to. */
  private static AuthenticationStatus unauthorized(HttpServletResponse response) {
    response.setHeader("WWW-Authenticate", "Bearer");
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    return AuthenticationStatus.SEND_FAILURE;
  }

  private static String target(HttpServletRequest request) {
    if (!"GET".equals(request.getMethod()) && !request.getServletPath().endsWith(".xhtml")) {
      return "/";
    }
    String query = PageAddress.queryOf(request);
    return request.getServletPath() + (query == null ? "" : "?" + query);
  }

  private static Optional<String> sessionKey(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((String) session.getAttribute(SESSION_KEY));
  }

  private static Origin originOf(HttpServletRequest request) {
    return new Origin(request.getRemoteAddr(), request.getHeader("User-Agent"));
  }
}

package kz.journal.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import kz.journal.access.AccessLog;
import kz.journal.access.Caller;

/**
 * A request that changes something and was recognised by the session cookie must carry the token of
 * our pages, since a browser sends the cookie for foreign pages too. A bearer token or a password
 * in the request is proof enough.
 */
@Provider
public class CsrfFilter implements ContainerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Context private HttpServletRequest request;
  @Inject private Caller caller;
  @Inject private CsrfToken token;
  @Inject private AccessLog log;

  @Override
  public void filter(ContainerRequestContext context) {
    if (SAFE.contains(context.getMethod())
        || caller.sessionKey().isEmpty()
        || token.fits(context.getHeaderString(CsrfToken.HEADER))) {
      return;
    }
    log.refused("CSRF " + request.getMethod() + " " + request.getRequestURI());
    context.abortWith(Problem.ofForgery(request).response());
  }
}

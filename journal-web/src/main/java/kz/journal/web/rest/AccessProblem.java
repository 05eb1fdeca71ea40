package kz.journal.web.rest;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import kz.journal.access.AccessLog;

/** A use case that the caller's roles do not open: 403, written down in the access log. */
@Provider
@ApplicationScoped
public class AccessProblem implements ExceptionMapper<EJBAccessException> {

  @Context private HttpServletRequest request;
  @Inject private AccessLog log;

  @Override
  public Response toResponse(EJBAccessException refusal) {
    if (request.getUserPrincipal() == null) {
      return Problem.of(401, request).response();
    }
    log.refused(request.getMethod() + " " + request.getRequestURI());
    return Problem.of(403, request).response();
  }
}

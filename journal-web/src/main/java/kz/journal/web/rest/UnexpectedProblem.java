package kz.journal.web.rest;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Whatever else went wrong. Two writers at once are a conflict, an unreadable body is the caller's
 * fault, the rest is ours: it goes to the log and nothing of it to the caller.
 */
@Provider
public class UnexpectedProblem implements ExceptionMapper<Exception> {

  private static final Logger LOG = System.getLogger(UnexpectedProblem.class.getName());

  @Context private HttpServletRequest request;
  @Inject private AccessProblem access;

  @Override
  public Response toResponse(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof EJBAccessException refusal) {
        return access.toResponse(refusal);
      }
      if (cause instanceof OptimisticLockException) {
        return Problem.of(409, request).response();
      }
      if (cause instanceof JsonException
          || cause instanceof JsonbException
          || cause instanceof ProcessingException) {
        return Problem.of(400, request).response();
      }
    }
    LOG.log(Level.ERROR, request.getMethod() + " " + request.getRequestURI() + " failed", failure);
    return Problem.of(500, request).response();
  }
}

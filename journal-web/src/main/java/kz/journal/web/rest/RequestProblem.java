package kz.journal.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A request that fits no resource, or that a resource sent back without an answer of its own. */
@Provider
public class RequestProblem implements ExceptionMapper<WebApplicationException> {

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(WebApplicationException failure) {
    Response asked = failure.getResponse();
    if (asked.hasEntity() || asked.getStatus() < 400) {
      return asked;
    }
    Response.ResponseBuilder answer =
        Response.fromResponse(Problem.of(asked.getStatus(), request).response());
    asked.getStringHeaders().forEach((name, values) -> values.forEach(v -> keep(answer, name, v)));
    return answer.build();
  }

  private static void keep(Response.ResponseBuilder answer, String name, String value) {
    if (!name.equalsIgnoreCase("Content-Type") && !name.equalsIgnoreCase("Content-Length")) {
      answer.header(name, value);
    }
  }
}

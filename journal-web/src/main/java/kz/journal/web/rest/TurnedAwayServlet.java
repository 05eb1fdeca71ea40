package kz.journal.web.rest;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Writes the problem of a machine's request that ended before any resource, where the container
 * sends its errors: 401 without valid credentials, 503 when nobody can be recognised.
 */
@WebServlet("/error/turned-away")
public class TurnedAwayServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // Asked for by its own address it has nothing else to say.
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Problem.of(status instanceof Integer code ? code : HttpServletResponse.SC_UNAUTHORIZED, request)
        .write(response);
  }
}

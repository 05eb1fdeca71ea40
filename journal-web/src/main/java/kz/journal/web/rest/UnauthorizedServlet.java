package kz.journal.web.rest;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes the problem of a request without valid credentials, where the container sends its 401. */
@WebServlet("/error/unauthorized")
public class UnauthorizedServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Problem.of(HttpServletResponse.SC_UNAUTHORIZED, request).write(response);
  }
}

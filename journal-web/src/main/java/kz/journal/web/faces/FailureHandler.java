package kz.journal.web.faces;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import kz.journal.access.AccessLog;

/**
 * Sends a failed page to the page that says what happened: an expired view back to itself, a
 * refusal, which is written down, to 403, anything else to 500 under a number that stands in the
 * log too. Works for ajax requests as for full ones.
 */
class FailureHandler extends ExceptionHandlerWrapper {

  private static final Logger LOG = System.getLogger(FailureHandler.class.getName());

  FailureHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() throws FacesException {
    FacesContext faces = FacesContext.getCurrentInstance();
    var events = getUnhandledExceptionQueuedEvents().iterator();
    if (!events.hasNext()) {
      return;
    }
    Throwable failure = events.next().getContext().getException();
    events.remove();
    while (events.hasNext()) {
      events.next();
      events.remove();
    }
    ExternalContext external = faces.getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    String base = request.getContextPath();
    try {
      if (is(failure, ViewExpiredException.class) || isMadeUp(request)) {
        String query = PageAddress.queryOf(request);
        external.redirect(
            base
                + request.getServletPath()
                + "?expired=true"
                + (query == null ? "" : "&" + query.replace("expired=true", "")));
      } else if (is(failure, EJBAccessException.class)) {
        CDI.current()
            .select(AccessLog.class)
            .get()
            .refused(request.getMethod() + " " + request.getServletPath());
        external.redirect(base + "/error/forbidden.xhtml");
      } else {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "Failure " + number + " at " + request.getServletPath(), failure);
        external.redirect(base + "/error/failure.xhtml?number=" + number);
      }
      faces.responseComplete();
    } catch (IOException e) {
      throw new FacesException(e);
    }
  }

  /** A form that claims its page keeps no state, sent to one that does: nobody's page wrote it. */
  private static boolean isMadeUp(HttpServletRequest request) {
    return "stateless".equals(request.getParameter(ResponseStateManager.VIEW_STATE_PARAM));
  }

  private static boolean is(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}

package kz.journal.web.faces;

import jakarta.faces.context.FacesContext;

/** Where a form leads once its act is done: to an address that can be asked for again. */
public final class Redirect {

  private Redirect() {}

  /** The page the visitor is on, with its parameters as they are now, asked for anew. */
  public static String here() {
    String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
    return view + "?faces-redirect=true&includeViewParams=true";
  }

  /** Another page, with no parameters but these: name and value by turns. */
  public static String to(String view, String... parameters) {
    StringBuilder outcome = new StringBuilder(view).append("?faces-redirect=true");
    for (int i = 0; i + 1 < parameters.length; i += 2) {
      outcome.append('&').append(parameters[i]).append('=').append(parameters[i + 1]);
    }
    return outcome.toString();
  }
}

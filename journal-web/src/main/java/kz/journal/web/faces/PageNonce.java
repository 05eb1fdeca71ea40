package kz.journal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * The nonce of the page's script policy. A form must send it back; PrimeFaces writes it into forms
 * by script only, so forms that must work without its script carry it themselves.
 */
@Named
@RequestScoped
public class PageNonce {

  public String getValue() {
    return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
  }
}

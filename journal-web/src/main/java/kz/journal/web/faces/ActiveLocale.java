package kz.journal.web.faces;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The language of the pages: the one chosen in this session, else the account's, else the first of
 * the browser's that the journal speaks, else Russian.
 */
@Named
@SessionScoped
public class ActiveLocale implements Serializable {

  private static final long serialVersionUID = 1L;

  /** In the order in which they are offered. */
  public static final List<String> LANGUAGES = List.of("kk", "ru", "en");

  private String language;

  public String getLanguage() {
    if (language == null) {
      language = ofBrowser();
    }
    return language;
  }

  public Locale locale() {
    return Locale.forLanguageTag(getLanguage());
  }

  /** Speaks this language from now on; any other word changes nothing. */
  public void speak(String chosen) {
    if (LANGUAGES.contains(chosen)) {
      language = chosen;
    }
  }

  private static String ofBrowser() {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (faces != null
        && faces.getExternalContext().getRequest() instanceof HttpServletRequest request
        && request.getHeader("Accept-Language") != null) {
      Set<String> spoken = Set.copyOf(LANGUAGES);
      var locales = request.getLocales();
      while (locales.hasMoreElements()) {
        String candidate = locales.nextElement().getLanguage();
        if (spoken.contains(candidate)) {
          return candidate;
        }
      }
    }
    return "ru";
  }
}

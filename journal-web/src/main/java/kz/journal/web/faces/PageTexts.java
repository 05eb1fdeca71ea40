package kz.journal.web.faces;

import jakarta.faces.context.FacesContext;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The bundle behind {@code #{msg}}. The platform's own lookup falls back on the language of the
 * machine where ours falls back on Russian, so this bundle looks the words up itself. The platform
 * asks it for its own messages too and keeps those that it does not have.
 */
public class PageTexts extends ResourceBundle {

  @Override
  protected Object handleGetObject(String key) {
    ResourceBundle words = Texts.bundle(language());
    return words.containsKey(key) ? words.getString(key) : null;
  }

  @Override
  public boolean containsKey(String key) {
    return Texts.bundle(language()).containsKey(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(Texts.bundle(language()).keySet());
  }

  private static Locale language() {
    FacesContext faces = FacesContext.getCurrentInstance();
    return faces.getViewRoot() == null
        ? Locale.forLanguageTag("ru")
        : faces.getViewRoot().getLocale();
  }
}

package kz.journal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kz.journal.access.OwnAccount;

/**
 * A change of language, from any page: kept with the account of whoever is signed in, and the page
 * is asked for anew with what it shows.
 */
@Named
@RequestScoped
public class LanguageChoice {

  @Inject private ActiveLocale active;
  @Inject private ActiveUser user;
  @Inject private OwnAccount account;

  /** Speaks this language from now on. */
  public String speak(String language) {
    active.speak(language);
    if (user.isSignedIn()) {
      account.speak(active.getLanguage());
    }
    return Redirect.here();
  }
}

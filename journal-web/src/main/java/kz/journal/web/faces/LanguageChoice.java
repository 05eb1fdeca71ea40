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

  /** A public page keeps no state and is only drawn again. */
  public String speak(String language) {
    active.speak(language);
    if (!user.isSignedIn()) {
      return null;
    }
    account.speak(active.getLanguage());
    return Redirect.here();
  }
}

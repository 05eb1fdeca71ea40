package kz.journal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kz.journal.org.Trilingual;

/**
 * How a journal is called on the pages. A roster titles its classes in Russian, mostly with the
 * discipline in front: that part is said in the reader's language.
 */
@Named
@RequestScoped
public class JournalNames {

  @Inject private ActiveLocale active;

  public String journal(Trilingual discipline, String title) {
    String own = discipline.in(active.locale());
    if (title.startsWith(discipline.ru())) {
      return own + title.substring(discipline.ru().length());
    }
    return title.startsWith(own) ? title : own + " · " + title;
  }

  public String discipline(Trilingual discipline) {
    return discipline.in(active.locale());
  }
}

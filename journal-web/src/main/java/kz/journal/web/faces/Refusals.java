package kz.journal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import kz.journal.regulation.Decision;
import kz.journal.regulation.RefusalText;
import kz.journal.regulation.Refused;

/**
 * Why an act of this request was refused, in the caller's language, kept by the name of the form it
 * came from: {@code j:refusal} says it there.
 */
@Named
@RequestScoped
public class Refusals {

  @Inject private ActiveLocale active;

  private final Map<String, String> sentences = new HashMap<>();

  /** Whether the act was done; if not, the form says why. */
  public boolean passed(String form, Decision decision) {
    if (decision instanceof Refused refused) {
      say(form, refused);
    }
    return decision.isAllowed();
  }

  public void say(String form, Refused refused) {
    say(form, RefusalText.in(active.locale()).of(refused));
  }

  /** For what the page itself finds amiss before it asks a use case. */
  public void say(String form, String sentence) {
    sentences.put(form, sentence);
  }

  /** Empty if nothing was refused at this form. */
  public String at(String form) {
    return sentences.getOrDefault(form, "");
  }
}

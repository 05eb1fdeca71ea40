package kz.journal.substitution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.journal.access.Caller;
import kz.journal.access.Logins;
import kz.journal.regulation.Act;
import kz.journal.regulation.Notice;
import kz.journal.regulation.Refused;
import kz.journal.time.JournalClock;

/**
 * Writes down what is done with a substitution: the step, the audit, and a notice to both teachers
 * once it concerns them. In the transaction of the use case that does it.
 */
@ApplicationScoped
public class SubstitutionSteps {

  /** The most characters of a reason. */
  static final int LONGEST_REASON = 500;

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private JournalClock clock;
  @Inject private Event<Act> acts;
  @Inject private Event<Notice> notices;

  public void take(Substitution substitution, SubstitutionStep.Kind step, String reason) {
    boolean ended = step == SubstitutionStep.Kind.ENDED;
    em.persist(
        new SubstitutionStep(
            substitution,
            step,
            caller.login(),
            clock.instant(),
            reason == null || reason.isBlank() ? null : reason.strip(),
            ended ? substitution.lastDay() : null));
    em.flush();
    acts.fire(
        Act.of(
                "substitution." + step.name().toLowerCase(Locale.ROOT),
                "Substitution",
                substitution.id())
            .to(
                "journal %d: person %d for person %d, %s to %s, decision %s of %s: %s"
                    .formatted(
                        substitution.journal().id(),
                        substitution.substitute().id(),
                        substitution.absent().id(),
                        substitution.beginOn(),
                        substitution.lastDay(),
                        substitution.paper().number(),
                        substitution.paper().date(),
                        substitution.state()))
            .under("2.3.2"));
    tell(substitution, step);
  }

  /** Both teachers hear of what is decided; who entered it hears of it too. */
  private void tell(Substitution substitution, SubstitutionStep.Kind step) {
    Set<Long> concerned = new LinkedHashSet<>();
    if (step == SubstitutionStep.Kind.CONFIRMED
        || step == SubstitutionStep.Kind.ENDED
        || step == SubstitutionStep.Kind.WITHDRAWN && substitution.wasConfirmed()) {
      concerned.add(substitution.absent().id());
      concerned.add(substitution.substitute().id());
    }
    if (step != SubstitutionStep.Kind.ENTERED && !substitution.enteredBy().equals(caller.login())) {
      Logins.person(em, substitution.enteredBy()).ifPresent(concerned::add);
    }
    List<String> arguments =
        List.of(
            substitution.journal().title(),
            substitution.substitute().name().shortened(),
            substitution.absent().name().shortened(),
            substitution.beginOn().toString(),
            substitution.lastDay().toString(),
            substitution.paper().number());
    concerned.forEach(
        person ->
            notices.fire(
                new Notice(
                    person,
                    "SUBSTITUTION_" + step.name(),
                    arguments,
                    "/substitution/substitutions.xhtml?state=ALL&chosen=" + substitution.id())));
  }

  static boolean reasonless(String reason) {
    return reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON;
  }

  static Refused reasonMissing() {
    return Refused.because("reason-missing").with("longest", LONGEST_REASON);
  }
}

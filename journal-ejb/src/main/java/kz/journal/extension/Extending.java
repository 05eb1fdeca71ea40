package kz.journal.extension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.journal.access.Caller;
import kz.journal.access.Logins;
import kz.journal.attachment.FileStore;
import kz.journal.extension.rule.ExtensionGrounds;
import kz.journal.listing.Range;
import kz.journal.regulation.Act;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Notice;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalClock;
import kz.journal.window.EntryTerms;

/**
 * Makes windows longer (2.2.7). The registrar asks, the vice-rector for academic affairs agrees or
 * declines; or the registrar enters the document the vice-rector signed. Windows move in the
 * transaction of the agreement and not before, all of them or none. A counter-entry moves them
 * back, never before what the rule and other extensions give.
 */
@Stateless
@Clause({"2.2.7a", "2.2.7b", "2.2.7c"})
public class Extending {

  @PersistenceContext private EntityManager em;
  @Inject private ExtensionPreview preview;
  @Inject private FileStore files;
  @Inject private Caller caller;
  @Inject private JournalClock clock;
  @Inject private EntryTerms terms;
  @Inject private Event<Act> acts;
  @Inject private Event<Notice> notices;
  @Inject private Event<ExtensionDecided> decided;

  /**
   * What became of a wish or an answer.
   *
   * @param refusal why nothing was done; {@code null} if it was
   * @param extension as it stands; {@code null} where a wish was refused
   */
  public record Outcome(Refused refusal, WindowExtension extension) {

    public boolean done() {
      return refusal == null;
    }
  }

  /** Asks the vice-rector for an extension; nothing is longer yet. */
  @RolesAllowed(Roles.REGISTRAR)
  public Outcome request(Wish wish) {
    Instant now = now();
    Optional<Refused> refusal = preview.of(wish, Range.first(1)).refusal();
    if (refusal.isPresent()) {
      return new Outcome(refusal.get(), null);
    }
    Long file = wish.document().file();
    if (file != null
        && files.find(file).filter(kept -> kept.keptBy().equals(caller.login())).isEmpty()) {
      return new Outcome(Refused.because("file-unknown"), null);
    }
    WindowExtension extension = new WindowExtension(wish, caller.login(), now);
    em.persist(extension);
    acts.fire(act("extension.requested", extension));
    return new Outcome(null, extension);
  }

  /**
   * Enters an extension that the vice-rector agreed on paper; it is in force at once.
   *
   * @param signed number and date of the document with the vice-rector's signature
   */
  @RolesAllowed(Roles.REGISTRAR)
  public Outcome enterSigned(Wish wish, String signed) {
    if (ExtensionGrounds.ofForce(Consent.PENDING, signed) instanceof Refused refused) {
      return new Outcome(refused, null);
    }
    Outcome asked = request(wish);
    if (asked.done()) {
      return new Outcome(null, bringIntoForce(asked.extension(), signed.strip(), null));
    }
    return asked;
  }

  /**
   * The vice-rector agrees; the windows move now. Empty if there is no such extension.
   *
   * @param comment a word to it, or {@code null}
   */
  @RolesAllowed(Roles.ACADEMIC_VICE_RECTOR)
  public Optional<Outcome> consent(long id, String comment) {
    return locked(id)
        .map(
            extension ->
                answered(extension, true)
                    .orElseGet(() -> new Outcome(null, bringIntoForce(extension, null, comment))));
  }

  /** The vice-rector declines with a reason; nothing moves. Empty if there is none such. */
  @RolesAllowed(Roles.ACADEMIC_VICE_RECTOR)
  public Optional<Outcome> decline(long id, String why) {
    return locked(id)
        .map(
            extension ->
                answered(extension, false)
                    .or(() -> unreasoned(why, extension))
                    .orElseGet(
                        () -> {
                          extension.decline(caller.login(), now(), why.strip());
                          acts.fire(act("extension.declined", extension));
                          tell(extension, "EXTENSION_DECLINED");
                          return new Outcome(null, extension);
                        }));
  }

  /**
   * Ends an extension in force by a counter-entry with a reason: its windows close when they would
   * without it, its cells at once. Empty if there is no such extension.
   */
  @RolesAllowed(Roles.REGISTRAR)
  public Optional<Outcome> undo(long id, String why) {
    return locked(id)
        .map(
            extension -> {
              Decision may =
                  ExtensionGrounds.ofUndo(extension.consent(), extension.undoneAt() != null);
              if (may instanceof Refused refused) {
                return new Outcome(refused, extension);
              }
              Optional<Outcome> unreasoned = unreasoned(why, extension);
              if (unreasoned.isPresent()) {
                return unreasoned.get();
              }
              extension.undo(caller.login(), now(), why.strip());
              em.flush();
              new Moving(em, extension, caller.login(), now(), terms.byLevel()).back();
              acts.fire(act("extension.undone", extension));
              return new Outcome(null, extension);
            });
  }

  private Optional<Outcome> answered(WindowExtension extension, boolean agrees) {
    return ExtensionGrounds.ofAnswer(extension.consent(), extension.until(), now(), agrees)
            instanceof Refused refused
        ? Optional.of(new Outcome(refused, extension))
        : Optional.empty();
  }

  private static Optional<Outcome> unreasoned(String why, WindowExtension extension) {
    return ExtensionGrounds.ofReason(why) instanceof Refused refused
        ? Optional.of(new Outcome(refused, extension))
        : Optional.empty();
  }

  private WindowExtension bringIntoForce(WindowExtension agreed, String signed, String comment) {
    agreed.agree(caller.login(), now(), signed, comment);
    int touched = (int) preview.of(agreed.wish(), Range.first(1)).touched();
    em.flush();
    int moved = new Moving(em, agreed, caller.login(), now(), terms.byLevel()).forward();
    WindowExtension extension = em.find(WindowExtension.class, agreed.id());
    extension.cameIntoForce(touched, moved);
    acts.fire(act("extension.agreed", extension));
    if (signed == null) {
      tell(extension, "EXTENSION_AGREED");
    }
    return extension;
  }

  /** Who asked learns of the answer, and whoever else waits for it. */
  private void tell(WindowExtension extension, String kind) {
    Logins.person(em, extension.requestedBy())
        .ifPresent(
            person ->
                notices.fire(
                    new Notice(
                        person,
                        kind,
                        List.of(extension.wish().document().number()),
                        "/extension/extension.xhtml?id=" + extension.id())));
    decided.fire(
        new ExtensionDecided(
            extension.id(), extension.consent() == Consent.AGREED, extension.reply()));
  }

  private Optional<WindowExtension> locked(long id) {
    return Optional.ofNullable(em.find(WindowExtension.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  private Act act(String action, WindowExtension extension) {
    Wish wish = extension.wish();
    return Act.of(action, "WindowExtension", extension.id())
        .to(
            wish.scope()
                + " until "
                + wish.until()
                + ", "
                + wish.ground()
                + " "
                + wish.document().number())
        .under("2.2.7c");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

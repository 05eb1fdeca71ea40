package kz.journal.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.journal.access.Caller;
import kz.journal.access.Logins;
import kz.journal.extension.ExtensionDecided;
import kz.journal.regulation.Act;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Notice;
import kz.journal.roster.Lesson;
import kz.journal.time.JournalClock;

/**
 * Ends requests, in the transaction of whoever answers: the registrar, or the vice-rector who
 * answers the extension a request was left to. The teacher is told.
 */
@ApplicationScoped
@Clause("2.2.7b")
public class RequestAnswers {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private JournalClock clock;
  @Inject private Event<Act> acts;
  @Inject private Event<Notice> notices;

  /** The vice-rector answered. */
  void answer(@Observes ExtensionDecided decided) {
    em.createQuery(
            "select r from ExtensionRequest r where r.extensionId = :extension"
                + " and r.state = kz.journal.request.ExtensionRequest.State.WAITING",
            ExtensionRequest.class)
        .setParameter("extension", decided.extension())
        .getResultList()
        .forEach(
            request ->
                end(
                    request,
                    decided.agreed()
                        ? ExtensionRequest.State.GRANTED
                        : ExtensionRequest.State.DECLINED,
                    decided.reply()));
  }

  void end(ExtensionRequest request, ExtensionRequest.State last, String words) {
    request.end(last, words, caller.login(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    acts.fire(
        Act.of("extension.answered", "ExtensionRequest", request.id())
            .from(ExtensionRequest.State.WAITING)
            .to(last)
            .under("2.2.7b"));
    Lesson lesson = em.find(Lesson.class, request.lessonId());
    Logins.person(em, request.askedBy())
        .ifPresent(
            person ->
                notices.fire(
                    new Notice(
                        person,
                        "EXTENSION_REQUEST_" + last,
                        List.of(lesson.journal().title(), lesson.heldOn().toString()),
                        "/request/request.xhtml?journal="
                            + request.journalId()
                            + "&lesson="
                            + request.lessonId()
                            + (request.studentId() == null
                                ? ""
                                : "&student=" + request.studentId()))));
  }
}

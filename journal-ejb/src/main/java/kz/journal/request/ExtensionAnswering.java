package kz.journal.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.journal.extension.Consent;
import kz.journal.extension.Extending;
import kz.journal.extension.Wish;
import kz.journal.listing.Conditions;
import kz.journal.listing.Like;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.org.PersonName;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.request.rule.Asking;
import kz.journal.roster.Lesson;
import kz.journal.window.EntryWindow;

/**
 * The registrar's queue of requests for an extension (2.2.7): each is declined with a reason, or
 * granted by an extension that the vice-rector agrees to. How long one waits stands beside it in
 * working days.
 */
@Stateless
@RolesAllowed(Roles.REGISTRAR)
@Clause({"2.2.7b", "2.2.7c"})
public class ExtensionAnswering {

  private static final int EARLIER = 5;

  private static final String EXPECTED =
      " from Enrolment e join e.student s, Lesson l where l.id = :lesson and e.journal = l.journal"
          + " and s.status = kz.journal.roster.StudentStatus.STUDYING"
          + " and (e.endedOn is null or e.endedOn > l.heldOn)"
          + " and (e.beginOn is null or e.beginOn <= l.heldOn)"
          + " and (e.endOn is null or e.endOn >= l.heldOn)";

  private static final String FILLED =
      " and exists (select m.id from Mark m where m.lesson = l and m.student = s"
          + " and (m.points is not null or m.absence is not null))";

  @PersistenceContext private EntityManager em;
  @Inject private RequestLines lines;
  @Inject private RequestAnswers answers;
  @Inject private Extending extending;

  /**
   * A request with what the registrar needs to answer it.
   *
   * @param closesAt the end promised for the lesson now, excluded
   * @param byRule the end the rule alone gives, excluded
   * @param filled how many of the students expected that day have an entry
   * @param students how many are expected
   * @param earlier the latest of the same teacher's other requests
   * @param earlierTotal how many of those there are
   */
  public record Detail(
      RequestLine line,
      Instant closesAt,
      Instant byRule,
      long filled,
      long students,
      List<RequestLine> earlier,
      long earlierTotal) {

    public Detail {
      earlier = List.copyOf(earlier);
    }
  }

  /**
   * The requests; those that wait the longest first, others the latest first.
   *
   * @param state only these, or {@code null} for all
   * @param search part of the teacher's name or of the journal's title, or blank
   */
  public Rows<RequestLine> list(ExtensionRequest.State state, String search, Range range) {
    Conditions conditions = new Conditions().when("r.state = ?", state);
    if (search != null && !search.isBlank()) {
      conditions.either(
          "exists (select a.id from Account a where a.login = r.askedBy"
              + " and a.person.searchName like ? escape '!')",
          Like.containing(PersonName.fold(search)),
          "lower(j.title) like ? escape '!'",
          Like.containing(search.strip().toLowerCase(Locale.ROOT)));
    }
    return lines.read(
        conditions,
        state == ExtensionRequest.State.WAITING ? "r.askedAt, r.id" : "r.askedAt desc, r.id desc",
        range);
  }

  /** How many wait for the registrar. */
  public long waiting() {
    return em.createQuery(
            "select count(r) from ExtensionRequest r where r.extensionId is null"
                + " and r.state = kz.journal.request.ExtensionRequest.State.WAITING",
            Long.class)
        .getSingleResult();
  }

  /** One request with its context; empty if there is none. */
  public Optional<Detail> detail(long id) {
    return lines
        .read(new Conditions().when("r.id = ?", id), "r.id", Range.first(1))
        .items()
        .stream()
        .findFirst()
        .map(this::detail);
  }

  private Detail detail(RequestLine line) {
    EntryWindow window = em.find(EntryWindow.class, line.lessonId());
    ExtensionRequest request = em.find(ExtensionRequest.class, line.id());
    Rows<RequestLine> earlier =
        lines.read(
            new Conditions()
                .when("r.askedBy = ?", request.askedBy())
                .when("r.id <> ?", request.id()),
            "r.id desc",
            Range.first(EARLIER));
    return new Detail(
        line,
        window == null ? line.closedAt() : window.closesAt(),
        window == null ? line.closedAt() : window.ruleClosesAt(),
        count(EXPECTED + FILLED, line.lessonId()),
        count(EXPECTED, line.lessonId()),
        earlier.items(),
        earlier.total());
  }

  private long count(String what, long lesson) {
    return em.createQuery("select count(distinct s.personId)" + what, Long.class)
        .setParameter("lesson", lesson)
        .getSingleResult();
  }

  /**
   * Declines a request.
   *
   * @param why the teacher reads it
   * @param seenVersion the version the caller saw
   */
  public Decision decline(long id, String why, int seenVersion) {
    ExtensionRequest request = locked(id);
    Optional<Refused> stale = stale(request, seenVersion);
    if (stale.isPresent()) {
      return stale.get();
    }
    Decision may = Asking.ofRefusal(why);
    if (may.isAllowed()) {
      answers.end(request, ExtensionRequest.State.DECLINED, why.strip());
    }
    return may;
  }

  /**
   * Lets an extension answer a request: asked of the vice-rector, whose answer then is the
   * request's too, or entered with the signed document.
   *
   * @param wish what to extend; it must open what was asked for
   * @param signed number and date of the document with the vice-rector's signature; {@code null} to
   *     ask in the application
   * @param seenVersion the version the caller saw
   */
  public Extending.Outcome grant(long id, Wish wish, String signed, int seenVersion) {
    ExtensionRequest request = locked(id);
    Optional<Refused> stale = stale(request, seenVersion);
    if (stale.isPresent()) {
      return new Extending.Outcome(stale.get(), null);
    }
    Asking.Wanted wanted =
        new Asking.Wanted(
            request.journalId(),
            request.lessonId(),
            request.studentId(),
            em.find(Lesson.class, request.lessonId()).heldOn());
    if (Asking.answers(wish, wanted) instanceof Refused refused) {
      return new Extending.Outcome(refused, null);
    }
    Extending.Outcome outcome =
        signed == null ? extending.request(wish) : extending.enterSigned(wish, signed);
    if (outcome.done()) {
      // Moving windows has forgotten what was read before.
      ExtensionRequest answered = em.find(ExtensionRequest.class, id);
      answered.leaveTo(outcome.extension().id());
      if (outcome.extension().consent() == Consent.AGREED) {
        answers.end(answered, ExtensionRequest.State.GRANTED, null);
      }
    }
    return outcome;
  }

  private ExtensionRequest locked(long id) {
    return em.find(ExtensionRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private static Optional<Refused> stale(ExtensionRequest request, int seenVersion) {
    if (request == null) {
      return Optional.of(Refused.because("not-found"));
    }
    return request.version() != seenVersion || !request.open()
        ? Optional.of(Refused.because("changed-meanwhile"))
        : Optional.empty();
  }
}

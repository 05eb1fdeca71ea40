package kz.journal.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.journal.access.Caller;
import kz.journal.journal.Entrance;
import kz.journal.journal.Entrances;
import kz.journal.listing.Conditions;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.org.Person;
import kz.journal.org.PersonName;
import kz.journal.org.Trilingual;
import kz.journal.regulation.Act;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.request.rule.Asking;
import kz.journal.roster.Lesson;
import kz.journal.roster.LessonKind;
import kz.journal.time.JournalClock;
import kz.journal.window.ComputedTerm;
import kz.journal.window.LessonWindows;

/**
 * A teacher who may fill a lesson asks the registrar for a longer window once it has closed (2.2.7)
 * and sees what became of it. A journal out of sight and a student who does not sit there do not
 * exist here.
 */
@Stateless
@RolesAllowed(Roles.TEACHER)
@Clause({"2.2.7b", "2.2.7c"})
public class ExtensionAsking {

  @PersistenceContext private EntityManager em;
  @Inject private Entrances entrances;
  @Inject private LessonWindows windows;
  @Inject private RequestLines lines;
  @Inject private Caller caller;
  @Inject private JournalClock clock;
  @Inject private Event<Act> acts;

  /**
   * What would be asked for.
   *
   * @param student {@code null} for the whole lesson
   * @param may whether it can be asked now, the reason aside
   * @param closesAt the end promised for the lesson or the cell, excluded
   * @param requests the caller's own for the same, the latest first
   */
  public record Subject(
      long journalId,
      String journal,
      Trilingual discipline,
      long lessonId,
      LocalDate day,
      LessonKind kind,
      Long studentId,
      PersonName student,
      Decision may,
      Instant closesAt,
      List<RequestLine> requests) {}

  /** What became of a request; {@code id} is {@code null} if it was refused. */
  public record Asked(Decision decision, Long id) {}

  /**
   * The lesson or the cell as it stands; empty if not in sight.
   *
   * @param studentId {@code null} for the whole lesson
   */
  public Optional<Subject> about(long journalId, long lessonId, Long studentId) {
    return entrance(journalId, studentId)
        .flatMap(
            entrance ->
                lesson(journalId, lessonId)
                    .map(
                        lesson -> {
                          Instant closesAt = closesAt(entrance, lesson, studentId);
                          return new Subject(
                              journalId,
                              lesson.journal().title(),
                              lesson.journal().discipline().title(),
                              lessonId,
                              lesson.heldOn(),
                              lesson.kind(),
                              studentId,
                              studentId == null ? null : em.find(Person.class, studentId).name(),
                              may(entrance, lesson, studentId, closesAt),
                              closesAt,
                              own(lessonId, studentId));
                        }));
  }

  /** Asks; empty if the lesson or the student is not in sight. */
  public Optional<Asked> ask(long journalId, long lessonId, Long studentId, String reason) {
    return entrance(journalId, studentId)
        .flatMap(
            entrance ->
                em.createNamedQuery(Lesson.LOCKED, Lesson.class)
                    .setParameter("id", lessonId)
                    .setParameter("journal", journalId)
                    .getResultStream()
                    .filter(lesson -> lesson.cancelledOn() == null)
                    .findFirst()
                    .map(lesson -> ask(entrance, lesson, studentId, reason)));
  }

  private Asked ask(Entrance entrance, Lesson lesson, Long studentId, String reason) {
    Instant closesAt = closesAt(entrance, lesson, studentId);
    Decision may = may(entrance, lesson, studentId, closesAt);
    if (may.isAllowed()) {
      may = Asking.ofReason(reason);
    }
    if (!may.isAllowed()) {
      return new Asked(may, null);
    }
    ExtensionRequest request =
        new ExtensionRequest(
            entrance.journalId(),
            lesson.id(),
            studentId,
            reason.strip(),
            closesAt,
            caller.login(),
            now());
    em.persist(request);
    em.flush();
    acts.fire(
        Act.of("extension.asked", "ExtensionRequest", request.id())
            .to("lesson %d, student %s".formatted(lesson.id(), studentId))
            .under("2.2.7c"));
    return new Asked(Decision.allowed(), request.id());
  }

  /** Takes an own request back that nobody has answered. */
  public Decision withdraw(long id, int seenVersion) {
    ExtensionRequest request = em.find(ExtensionRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (request == null || !request.askedBy().equals(caller.login())) {
      return Refused.because("not-found");
    }
    if (request.version() != seenVersion || !request.open()) {
      return Refused.because("changed-meanwhile");
    }
    request.end(ExtensionRequest.State.WITHDRAWN, null, caller.login(), now());
    acts.fire(
        Act.of("extension.unasked", "ExtensionRequest", id)
            .from(ExtensionRequest.State.WAITING)
            .to(ExtensionRequest.State.WITHDRAWN)
            .under("2.2.7c"));
    return Decision.allowed();
  }

  /** The caller's own requests, the latest first. */
  public Rows<RequestLine> own(Range range) {
    return lines.read(new Conditions().when("r.askedBy = ?", caller.login()), "r.id desc", range);
  }

  /** The caller's latest request for a lesson, or for one cell of it. */
  public Optional<RequestLine> latest(long lessonId, Long studentId) {
    return own(lessonId, studentId).stream().findFirst();
  }

  private List<RequestLine> own(long lessonId, Long studentId) {
    Conditions same =
        new Conditions()
            .when("r.askedBy = ?", caller.login())
            .when("r.lessonId = ?", lessonId)
            .when("r.studentId = ?", studentId);
    if (studentId == null) {
      same.always("r.studentId is null");
    }
    return lines.read(same, "r.id desc", Range.first(20)).items();
  }

  private Decision may(Entrance entrance, Lesson lesson, Long studentId, Instant closesAt) {
    Decision fills = entrance.mayEnter(lesson);
    if (!fills.isAllowed()) {
      return fills;
    }
    boolean waiting =
        own(lesson.id(), studentId).stream()
            .anyMatch(r -> r.state() == ExtensionRequest.State.WAITING);
    return Asking.of(closesAt, clock.instant(), waiting);
  }

  private Instant closesAt(Entrance entrance, Lesson lesson, Long studentId) {
    ComputedTerm term =
        LessonWindows.term(
            lesson,
            windows.ofLessons(List.of(lesson.id())).get(lesson.id()),
            entrance.term(lesson),
            clock.instant());
    return (studentId == null ? term : windows.ofCell(term, lesson.id(), studentId)).closesAt();
  }

  private Optional<Entrance> entrance(long journalId, Long studentId) {
    return entrances
        .to(journalId, studentId == null ? List.of() : List.of(studentId))
        .filter(entrance -> studentId == null || entrance.seats().containsKey(studentId));
  }

  private Optional<Lesson> lesson(long journalId, long lessonId) {
    return em.createNamedQuery(Lesson.HELD, Lesson.class)
        .setParameter("id", lessonId)
        .setParameter("journal", journalId)
        .getResultStream()
        .findFirst();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

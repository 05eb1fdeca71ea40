package kz.journal.substitution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kz.journal.access.Caller;
import kz.journal.listing.Conditions;
import kz.journal.listing.Like;
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
import kz.journal.roster.Journal;
import kz.journal.roster.JournalChoice;
import kz.journal.roster.LessonKind;
import kz.journal.roster.TeachingAssignment;
import kz.journal.substitution.rule.LoadTerm;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;

/**
 * The teaching load as the registrar sees and edits it: which teacher fills which class and kind of
 * lesson, from when to when (2.3.2). Lines are added and ended with a reason, never deleted; a last
 * day given here holds against later bundles. The journal of a repeat course has its one teacher by
 * decision (2.2.6) and takes no other.
 */
@Stateless
@RolesAllowed(Roles.REGISTRAR)
@Clause("2.3.2")
public class LoadEditing {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private JournalClock clock;
  @Inject private Event<Act> acts;

  /**
   * A line of the load.
   *
   * @param kind {@code null} for every kind
   * @param from {@code null} for from the beginning of the semester
   * @param to {@code null} for to its end
   * @param ofRoster whether it came with a bundle and not from the registrar
   * @param over whether its last day has passed
   */
  public record Line(
      long id,
      long journalId,
      String journal,
      Trilingual discipline,
      long teacherId,
      PersonName teacher,
      LessonKind kind,
      LocalDate from,
      LocalDate to,
      boolean ofRoster,
      boolean over) {}

  /** What the registrar did with a line; the person by login. */
  public record Change(
      LoadChange.Kind kind, LocalDate lastDay, String reason, String by, Instant at) {}

  /** A line with what was done with it. */
  public record Detail(Line line, List<Change> changes) {}

  /** A new line. */
  public record Addition(
      long journalId, long teacherId, LessonKind kind, LocalDate from, LocalDate to) {}

  /**
   * What became of an addition.
   *
   * @param id of the line; {@code null} if it was refused
   */
  public record Added(Decision decision, Long id) {}

  /**
   * The lines, by teacher and journal.
   *
   * @param search part of a teacher's name or of a journal's title, or blank
   * @param journalId only of this journal, or {@code null}
   */
  public Rows<Line> list(String search, Long journalId, Range range) {
    Conditions conditions =
        new Conditions()
            .always("a.endedOn is null and a.journal.endedOn is null")
            .when("a.journal.id = ?", journalId);
    if (search != null && !search.isBlank()) {
      conditions.either(
          "a.teacher.searchName like ? escape '!'",
          Like.containing(PersonName.fold(search)),
          "lower(a.journal.title) like ? escape '!'",
          Like.containing(search.strip().toLowerCase(Locale.ROOT)));
    }
    return conditions
        .rows(
            em,
            TeachingAssignment.class,
            "select a from TeachingAssignment a join fetch a.teacher join fetch a.journal j"
                + " join fetch j.discipline",
            "select count(a) from TeachingAssignment a",
            "a.teacher.searchName, a.journal.title, a.id",
            range)
        .map(line -> line(line, today()));
  }

  /** A line with what was done with it; empty if there is none. */
  public Optional<Detail> detail(long id) {
    return Optional.ofNullable(em.find(TeachingAssignment.class, id))
        .map(
            assignment ->
                new Detail(
                    line(assignment, today()),
                    em.createQuery(
                            "select c from LoadChange c where c.assignment = :assignment"
                                + " order by c.id",
                            LoadChange.class)
                        .setParameter("assignment", assignment)
                        .getResultStream()
                        .map(
                            c ->
                                new Change(
                                    c.kind(),
                                    c.lastDay(),
                                    c.reason(),
                                    c.changedBy(),
                                    c.changedAt()))
                        .toList()));
  }

  /** Adds a line; the windows of lessons already held stay what they are. */
  public Added add(Addition addition, String reason) {
    Journal journal = em.find(Journal.class, addition.journalId(), LockModeType.PESSIMISTIC_WRITE);
    Person teacher = em.find(Person.class, addition.teacherId());
    if (journal == null || journal.endedOn() != null || teacher == null) {
      return new Added(Refused.because("not-found"), null);
    }
    if (SubstitutionSteps.reasonless(reason)) {
      return new Added(SubstitutionSteps.reasonMissing(), null);
    }
    if (!TeachingPosts.held(em, teacher, today())) {
      return new Added(Refused.because("substitute-no-teacher"), null);
    }
    LoadTerm term = new LoadTerm(addition.from(), addition.to());
    if (term.addable() instanceof Refused refused) {
      return new Added(refused, null);
    }
    if (em.find(RepeatCourse.class, journal.id()) != null) {
      return new Added(Refused.because("repeat-bound").citing("2.2.6"), null);
    }
    if (stands(addition, term)) {
      return new Added(Refused.because("load-present"), null);
    }
    TeachingAssignment assignment = new TeachingAssignment(null);
    assignment.describe(journal, teacher, addition.kind(), addition.from(), addition.to(), false);
    em.persist(assignment);
    record(assignment, LoadChange.Kind.ADDED, null, reason);
    return new Added(Decision.allowed(), assignment.id());
  }

  /**
   * Lets a line end with this day.
   *
   * @param seenLast the last day the caller saw, {@code null} for none
   */
  public Decision end(long id, LocalDate lastDay, String reason, LocalDate seenLast) {
    TeachingAssignment assignment =
        em.find(TeachingAssignment.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (assignment == null) {
      return Refused.because("not-found");
    }
    if (!Objects.equals(assignment.endOn(), seenLast) || assignment.endedOn() != null) {
      return Refused.because("changed-meanwhile");
    }
    if (SubstitutionSteps.reasonless(reason)) {
      return SubstitutionSteps.reasonMissing();
    }
    Decision may = new LoadTerm(assignment.beginOn(), assignment.endOn()).endable(lastDay, today());
    if (may.isAllowed()) {
      assignment.endWith(lastDay);
      record(assignment, LoadChange.Kind.ENDED, lastDay, reason);
    }
    return may;
  }

  /** The journals to add a line to, by title. */
  public Rows<JournalChoice> journals(String search, Range range) {
    return JournalChoice.byTitle(em, new Conditions(), search, range);
  }

  /** Who may be given a line, by name: all who hold a teacher's post today. */
  public Rows<PostHolder> teachers(String search, Range range) {
    return TeachingPosts.holders(em, search, today(), range);
  }

  private boolean stands(Addition addition, LoadTerm term) {
    return em.createQuery(
            "select a from TeachingAssignment a where a.journal.id = :journal"
                + " and a.teacher.id = :teacher and a.endedOn is null",
            TeachingAssignment.class)
        .setParameter("journal", addition.journalId())
        .setParameter("teacher", addition.teacherId())
        .getResultStream()
        .filter(other -> other.lessonKind() == null || other.lessonKind() == addition.kind())
        .anyMatch(other -> new LoadTerm(other.beginOn(), other.endOn()).overlaps(term));
  }

  private void record(
      TeachingAssignment assignment, LoadChange.Kind kind, LocalDate lastDay, String reason) {
    em.persist(
        new LoadChange(assignment, kind, lastDay, reason.strip(), caller.login(), clock.instant()));
    acts.fire(
        Act.of(
                "load." + kind.name().toLowerCase(Locale.ROOT),
                "TeachingAssignment",
                assignment.id())
            .to(
                "journal %d, person %d, %s, %s to %s: %s"
                    .formatted(
                        assignment.journal().id(),
                        assignment.teacher().id(),
                        assignment.lessonKind(),
                        assignment.beginOn(),
                        assignment.endOn(),
                        reason.strip()))
            .under("2.3.2"));
  }

  private static Line line(TeachingAssignment assignment, LocalDate today) {
    LocalDate last = assignment.endOn();
    return new Line(
        assignment.id(),
        assignment.journal().id(),
        assignment.journal().title(),
        assignment.journal().discipline().title(),
        assignment.teacher().id(),
        assignment.teacher().name(),
        assignment.lessonKind(),
        assignment.beginOn(),
        last,
        assignment.sourcedId() != null,
        last != null && last.isBefore(today));
  }

  private LocalDate today() {
    return JournalZone.dayOf(clock.instant());
  }
}

package kz.journal.substitution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.journal.access.Caller;
import kz.journal.listing.Conditions;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.org.Office;
import kz.journal.org.Person;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.roster.Journal;
import kz.journal.roster.JournalChoice;
import kz.journal.roster.Lesson;
import kz.journal.roster.LessonKind;
import kz.journal.substitution.rule.SubstitutionOrder;
import kz.journal.substitution.rule.WhoMayEnter.Held;
import kz.journal.substitution.rule.WhoMayEnter.Load;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;

/**
 * The head of a department enters what its meeting decided: who fills which lessons of whom (2.3.2,
 * reading A8). It is in force once the registrar has confirmed it; until then the head may take it
 * back. Journals of other departments do not exist here.
 */
@Stateless
@RolesAllowed(Roles.HEAD_OF_DEPARTMENT)
@Clause("2.3.2")
public class SubstitutionEntering {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private JournalClock clock;
  @Inject private SubstitutionSteps steps;

  /**
   * What became of an entry.
   *
   * @param id of the substitution; {@code null} if it was refused
   */
  public record Entered(Decision decision, Long id) {}

  /** Somebody who teaches in the journal by the load. */
  public record Teaching(long personId, String name, LessonKind kind) {}

  /** A lesson of the journal to name. */
  public record Dated(
      long lessonId, LocalDate day, java.time.LocalTime startsAt, LessonKind kind) {}

  /** A journal of the department with what an entry may name. */
  public record Choice(JournalChoice place, List<Teaching> teachers, List<Dated> lessons) {}

  /** Enters a substitution; empty if the journal is not one of the caller's department. */
  public Optional<Entered> enter(long journalId, SubstitutionOrder asked) {
    Journal journal = em.find(Journal.class, journalId, LockModeType.PESSIMISTIC_WRITE);
    if (journal == null || !own(journal)) {
      return Optional.empty();
    }
    List<Lesson> timetable = timetable(journalId);
    List<Held> held = timetable.stream().map(TeachingLoad::held).toList();
    List<Load> loads = TeachingLoad.standing(em, journalId, null);
    if (asked.enterable(held, loads, today()) instanceof Refused refused) {
      return Optional.of(new Entered(refused, null));
    }
    Person substitute = em.find(Person.class, asked.substituteId());
    if (substitute == null || !TeachingPosts.held(em, substitute, today())) {
      return Optional.of(new Entered(Refused.because("substitute-no-teacher"), null));
    }
    List<Lesson> named =
        timetable.stream().filter(lesson -> asked.lessons().contains(lesson.id())).toList();
    Substitution substitution =
        new Substitution(
            journal,
            em.find(Person.class, asked.absentId()),
            substitute,
            dated(asked, named),
            named,
            caller.login(),
            clock.instant());
    em.persist(substitution);
    steps.take(substitution, SubstitutionStep.Kind.ENTERED, null);
    return Optional.of(new Entered(Decision.allowed(), substitution.id()));
  }

  /**
   * Takes back an entry the registrar has not decided on.
   *
   * @param seenVersion the version the caller saw
   */
  public Decision takeBack(long id, String reason, int seenVersion) {
    Substitution substitution = em.find(Substitution.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (substitution == null || !own(substitution.journal())) {
      return Refused.because("not-found");
    }
    if (substitution.version() != seenVersion
        || substitution.state() != Substitution.State.ENTERED) {
      return Refused.because("changed-meanwhile");
    }
    if (SubstitutionSteps.reasonless(reason)) {
      return SubstitutionSteps.reasonMissing();
    }
    substitution.withdraw(clock.instant());
    steps.take(substitution, SubstitutionStep.Kind.WITHDRAWN, reason);
    return Decision.allowed();
  }

  /** The journals of the caller's department, by title. */
  public Rows<JournalChoice> journals(String search, Range range) {
    List<Long> departments = caller.unitsOf(Office.HEAD_OF_DEPARTMENT);
    if (departments.isEmpty()) {
      return new Rows<>(List.of(), 0);
    }
    return JournalChoice.byTitle(
        em, new Conditions().when("j.discipline.department.id in ?", departments), search, range);
  }

  /** A journal of the caller's department with its teachers and lessons; empty if it is none. */
  public Optional<Choice> choice(long journalId) {
    Journal journal = em.find(Journal.class, journalId);
    if (journal == null || !own(journal)) {
      return Optional.empty();
    }
    List<Teaching> teachers =
        TeachingLoad.of(em, journalId).stream()
            .filter(load -> load.standIn() == null)
            .map(load -> new Teaching(load.teacherId(), load.teacher(), load.kind()))
            .distinct()
            .toList();
    List<Dated> lessons =
        timetable(journalId).stream()
            .map(l -> new Dated(l.id(), l.heldOn(), l.startsAt(), l.kind()))
            .toList();
    return Optional.of(new Choice(JournalChoice.of(journal), teachers, lessons));
  }

  /** Who may be a substitute, by name: all who hold a teacher's post today. */
  public Rows<PostHolder> teachers(String search, Range range) {
    return TeachingPosts.holders(em, search, today(), range);
  }

  /** Named lessons give the days: from the first of them to the last. */
  private static SubstitutionOrder dated(SubstitutionOrder asked, List<Lesson> named) {
    if (named.isEmpty()) {
      return asked;
    }
    Set<LocalDate> days = named.stream().map(Lesson::heldOn).collect(Collectors.toSet());
    return new SubstitutionOrder(
        asked.absentId(),
        asked.substituteId(),
        null,
        days.stream().min(Comparator.naturalOrder()).orElseThrow(),
        days.stream().max(Comparator.naturalOrder()).orElseThrow(),
        asked.lessons(),
        asked.paper());
  }

  private List<Lesson> timetable(long journalId) {
    return em.createQuery(
            "select l from Lesson l where l.journal.id = :journal and l.cancelledOn is null"
                + " order by l.heldOn, l.startsAt, l.id",
            Lesson.class)
        .setParameter("journal", journalId)
        .getResultList();
  }

  private boolean own(Journal journal) {
    return journal.discipline().department() != null
        && caller
            .unitsOf(Office.HEAD_OF_DEPARTMENT)
            .contains(journal.discipline().department().id());
  }

  private LocalDate today() {
    return JournalZone.dayOf(clock.instant());
  }
}

package kz.journal.journal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.journal.access.Logins;
import kz.journal.journal.rule.MarkScale;
import kz.journal.journal.rule.Seat;
import kz.journal.regulation.Act;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.roster.Lesson;
import kz.journal.time.JournalClock;
import kz.journal.window.ComputedTerm;
import kz.journal.window.LessonWindows;
import kz.journal.window.rule.InTime;

/**
 * Writes one change in one transaction: the cell, its revision and the entry in the audit, or
 * nothing. The lesson's row is locked first and the clock read after: writers of one lesson and
 * whatever closes its window go one after another, so a revision never carries a moment at which
 * the window was closed. Only {@link MarkEntry} calls it.
 */
@Stateless
@RolesAllowed({
  Roles.TEACHER,
  Roles.HEAD_OF_DEPARTMENT,
  Roles.DIRECTOR_OF_STUDIES,
  Roles.DEAN,
  Roles.REGISTRAR,
  Roles.ACADEMIC_VICE_RECTOR,
  Roles.SUPERVISING_VICE_RECTOR,
  Roles.STUDENT
})
public class CellWriting {

  private static final String UUID =
      "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

  @PersistenceContext private EntityManager em;
  @Inject private JournalClock clock;
  @Inject private LessonWindows windows;
  @Inject private Event<Act> acts;

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  @Clause({"2.2.3", "2.3.3a", "2.3.3b"})
  public MarkOutcome write(Entrance entrance, EntryWay way, MarkChange change) {
    if (change.changeId() == null || !change.changeId().matches(UUID)) {
      return MarkOutcome.invalid(change, Refused.because("change-id-malformed"));
    }
    Lesson lesson = lock(entrance, change.lessonId()).orElse(null);
    Optional<MarkRevision> earlier = earlier(entrance.login(), change.changeId());
    if (earlier.isPresent()) {
      return repeated(earlier.get(), change);
    }
    Seat seat = entrance.seats().get(change.studentId());
    if (lesson == null || seat == null) {
      return MarkOutcome.invalid(change, Refused.because("no-such-cell"));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Decision may = entrance.mayEnter(lesson);
    if (may instanceof Refused refused) {
      return MarkOutcome.refused(change, refused);
    }
    if (seat.on(lesson.heldOn()) instanceof Refused refused) {
      return MarkOutcome.refused(change, refused);
    }
    ComputedTerm byRule = entrance.term(lesson);
    ComputedTerm term = windows.locked(lesson, change.studentId(), byRule, now, entrance.login());
    if (InTime.of(term, term.stateAt(now), lesson.heldOn()) instanceof Refused refused) {
      return MarkOutcome.refused(
          change, entrance.late(lesson, refused).with("value", text(change)));
    }
    if (change.value() == null) {
      return MarkOutcome.invalid(change, MarkScale.refusal(change.received()));
    }
    if (MarkScale.of(change.value()) instanceof Refused refused) {
      return MarkOutcome.invalid(change, refused);
    }
    Mark mark = cell(change).orElse(null);
    if (!Objects.equals(mark == null ? null : mark.version(), change.seenVersion())) {
      return MarkOutcome.conflict(change, standing(mark));
    }
    return MarkOutcome.saved(change, save(entrance, lesson, mark, way, change, now));
  }

  private int save(
      Entrance entrance, Lesson lesson, Mark found, EntryWay way, MarkChange change, Instant now) {
    String before = found == null ? null : found.value().code();
    Mark mark = found;
    if (mark == null) {
      mark = new Mark(lesson, change.studentId());
      em.persist(mark);
    }
    mark.enter(change.value().points(), change.value().absence(), entrance.login(), now);
    em.persist(new MarkRevision(mark, way, change.changeId()));
    Act act = Act.of("journal.mark", "Mark", mark.id()).to(change.value().code()).under("2.3.1a");
    acts.fire(before == null ? act : act.from(before));
    return mark.version();
  }

  private Optional<Lesson> lock(Entrance entrance, long lessonId) {
    return em.createNamedQuery(Lesson.LOCKED, Lesson.class)
        .setParameter("id", lessonId)
        .setParameter("journal", entrance.journalId())
        .getResultStream()
        .findFirst()
        .filter(lesson -> lesson.cancelledOn() == null);
  }

  private Optional<MarkRevision> earlier(String author, String changeId) {
    return em.createQuery(
            "select r from MarkRevision r join fetch r.mark"
                + " where r.author = :author and r.changeId = :change",
            MarkRevision.class)
        .setParameter("author", author)
        .setParameter("change", changeId)
        .getResultStream()
        .findFirst();
  }

  private static MarkOutcome repeated(MarkRevision earlier, MarkChange change) {
    boolean same =
        earlier.mark().lesson().id().equals(change.lessonId())
            && earlier.mark().studentId().equals(change.studentId())
            && new MarkValue(earlier.points(), earlier.absence()).equals(change.value());
    return same
        ? MarkOutcome.saved(change, earlier.version())
        : MarkOutcome.invalid(change, Refused.because("change-id-used"));
  }

  private static String text(MarkChange change) {
    MarkValue value = change.value();
    if (value == null) {
      return change.received();
    }
    if (value.absence() == null) {
      return value.cleared() ? "«–»" : value.points().toString();
    }
    return switch (value.absence()) {
      case N -> "«н»";
      case U -> "«ув»";
      case P -> "«+»";
    };
  }

  private Optional<Mark> cell(MarkChange change) {
    return em.createQuery(
            "select m from Mark m" + " where m.lesson.id = :lesson and m.studentId = :student",
            Mark.class)
        .setParameter("lesson", change.lessonId())
        .setParameter("student", change.studentId())
        .getResultStream()
        .findFirst();
  }

  private MarkOutcome.Standing standing(Mark mark) {
    if (mark == null) {
      return new MarkOutcome.Standing(null, null, null, null, null, 0);
    }
    String name =
        Logins.names(em, List.of(mark.author())).getOrDefault(mark.author(), mark.author());
    return new MarkOutcome.Standing(
        mark.points(), mark.absence(), mark.author(), name, mark.enteredAt(), mark.version());
  }
}

package kz.journal.extension;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.journal.listing.Conditions;
import kz.journal.listing.Like;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.org.Person;
import kz.journal.org.PersonName;
import kz.journal.regulation.Roles;
import kz.journal.roster.JournalChoice;
import kz.journal.roster.LessonKind;

/** What an extension may be meant for, for the registrar to pick. */
@Stateless
@RolesAllowed(Roles.REGISTRAR)
public class ExtensionTargets {

  @PersistenceContext private EntityManager em;

  /** A lesson of a journal to pick. */
  public record Dated(long id, LocalDate day, LocalTime startsAt, LessonKind kind) {}

  /** A person to pick. */
  public record Named(long id, String name) {}

  /** Journals by title. */
  public Rows<JournalChoice> journals(String search, Range range) {
    return JournalChoice.byTitle(em, new Conditions(), search, range);
  }

  /** People with a line of the teaching load, by name. */
  public Rows<Named> teachers(String search, Range range) {
    return new Conditions()
        .always(
            "exists (select a.id from TeachingAssignment a where a.teacher = p"
                + " and a.endedOn is null)")
        .when(
            "p.searchName like ? escape '!'",
            search == null || search.isBlank() ? null : Like.containing(PersonName.fold(search)))
        .rows(
            em,
            Person.class,
            "select p from Person p",
            "select count(p) from Person p",
            "p.searchName, p.id",
            range)
        .map(p -> new Named(p.id(), p.name().full()));
  }

  /** Lessons of a journal, the first held first. */
  public List<Dated> lessons(long journalId) {
    return em.createQuery(
            "select l.id, l.heldOn, l.startsAt, l.kind from Lesson l where l.journal.id = :journal"
                + " and l.cancelledOn is null order by l.heldOn, l.startsAt, l.id",
            Object[].class)
        .setParameter("journal", journalId)
        .getResultStream()
        .map(
            row ->
                new Dated(
                    (Long) row[0], (LocalDate) row[1], (LocalTime) row[2], (LessonKind) row[3]))
        .toList();
  }

  /** Students of a journal, by name. */
  public List<Named> students(long journalId) {
    return em.createQuery(
            "select distinct p from Enrolment e join e.student s join s.person p"
                + " where e.journal.id = :journal order by p.searchName, p.id",
            Person.class)
        .setParameter("journal", journalId)
        .getResultStream()
        .map(p -> new Named(p.id(), p.name().full()))
        .toList();
  }
}

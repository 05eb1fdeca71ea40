package kz.journal.journal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.journal.access.Seeing;
import kz.journal.access.Sight;
import kz.journal.listing.Rows;
import kz.journal.org.Trilingual;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.roster.Discipline;
import kz.journal.roster.LessonKind;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;

/** The day in numbers for those who look on: heads, deans, the registrar, the vice-rectors. */
@Stateless
@RolesAllowed({
  Roles.HEAD_OF_DEPARTMENT,
  Roles.DIRECTOR_OF_STUDIES,
  Roles.DEAN,
  Roles.REGISTRAR,
  Roles.ACADEMIC_VICE_RECTOR,
  Roles.SUPERVISING_VICE_RECTOR
})
@Clause({"2.2.2-3", "2.4.2"})
public class Overview {

  @PersistenceContext private EntityManager em;
  @Inject private Seeing seeing;
  @Inject private JournalClock clock;

  /**
   * @param journals journals in sight
   * @param students whose rows there are in sight, each counted once
   * @param lessonsToday lessons of today
   * @param flagged lessons on a day off or outside the calendar (reading A15)
   */
  public record Numbers(long journals, long students, long lessonsToday, long flagged) {}

  /** A lesson of today or one that needs a look. */
  public record LessonRow(
      long journalId,
      String journal,
      Trilingual discipline,
      LocalDate day,
      LocalTime startsAt,
      LessonKind kind,
      String room) {}

  public Numbers numbers() {
    Sight sight = seeing.sight();
    if (!sight.any()) {
      return new Numbers(0, 0, 0, 0);
    }
    String journals = " j.endedOn is null and " + InSight.condition(sight);
    return new Numbers(
        count("select count(j) from Journal j where" + journals, sight),
        count(
            "select count(distinct e.student.personId) from Enrolment e"
                + " where e.endedOn is null and e.journal.endedOn is null and "
                + InSight.rowCondition(sight),
            sight),
        InSight.bind(
                em.createQuery(
                    "select count(l) from Lesson l join l.journal j where l.heldOn = :today"
                        + " and l.cancelledOn is null and"
                        + journals,
                    Long.class),
                sight)
            .setParameter("today", today())
            .getSingleResult(),
        count(
            "select count(l) from Lesson l join l.journal j where l.flag is not null"
                + " and l.cancelledOn is null and"
                + journals,
            sight));
  }

  /** Today's lessons in the order of the day. */
  public Rows<LessonRow> today(int first, int size) {
    Sight sight = seeing.sight();
    if (!sight.any()) {
      return new Rows<>(List.of(), 0);
    }
    String where =
        " from Lesson l join l.journal j join j.discipline d where l.heldOn = :today"
            + " and l.cancelledOn is null and j.endedOn is null and "
            + InSight.condition(sight);
    long total =
        InSight.bind(em.createQuery("select count(l)" + where, Long.class), sight)
            .setParameter("today", today())
            .getSingleResult();
    List<LessonRow> rows =
        InSight.bind(
                em.createQuery(
                    "select j.id, j.title, d, l.heldOn, l.startsAt, l.kind, l.room"
                        + where
                        + " order by l.startsAt, j.title, j.id",
                    Object[].class),
                sight)
            .setParameter("today", today())
            .setFirstResult(first)
            .setMaxResults(Math.min(size, JournalReading.LARGEST_PAGE))
            .getResultStream()
            .map(
                row ->
                    new LessonRow(
                        (Long) row[0],
                        (String) row[1],
                        ((Discipline) row[2]).title(),
                        (LocalDate) row[3],
                        (LocalTime) row[4],
                        (LessonKind) row[5],
                        (String) row[6]))
            .toList();
    return new Rows<>(rows, total);
  }

  private long count(String query, Sight sight) {
    return InSight.bind(em.createQuery(query, Long.class), sight).getSingleResult();
  }

  private LocalDate today() {
    return JournalZone.dayOf(clock.instant());
  }
}

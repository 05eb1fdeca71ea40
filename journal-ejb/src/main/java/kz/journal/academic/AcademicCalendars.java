package kz.journal.academic;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import kz.journal.academic.AcademicCalendar.Edition;
import kz.journal.calendar.EducationLevel;
import kz.journal.regulation.Roles;
import kz.journal.roster.StudyForm;

/** Academic calendars for everybody who is signed in. */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class AcademicCalendars {

  @PersistenceContext private EntityManager em;

  /** The edition in force; empty if none was approved for this year, level and form. */
  public Optional<Edition> inForce(int beginYear, EducationLevel level, StudyForm form) {
    return editions(beginYear, level, form).stream()
        .filter(edition -> edition.state() == CalendarState.APPROVED)
        .findFirst();
  }

  /** One edition, in force or not. */
  public Optional<Edition> find(long id) {
    return Optional.ofNullable(em.find(AcademicCalendar.class, id)).map(AcademicCalendar::edition);
  }

  /** All editions, the newest first. */
  public List<Edition> editions(int beginYear, EducationLevel level, StudyForm form) {
    return em.createQuery(
            "select c from AcademicCalendar c where c.beginYear = :year and c.level = :level"
                + " and c.form = :form order by c.edition desc",
            AcademicCalendar.class)
        .setParameter("year", beginYear)
        .setParameter("level", level)
        .setParameter("form", form)
        .getResultStream()
        .map(AcademicCalendar::edition)
        .toList();
  }
}

package kz.journal.academic;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** What the approved academic calendars say, for whoever computes with them. Nothing is kept. */
@Dependent
public class PlansInForce {

  @PersistenceContext private EntityManager em;

  /** The plans in force now, of all years, levels and forms. */
  public List<CalendarPlan> now() {
    return plans(
        em.createQuery(
                "select distinct c from AcademicCalendar c left join fetch c.periods"
                    + " where c.state = kz.journal.academic.CalendarState.APPROVED",
                AcademicCalendar.class)
            .getResultList());
  }

  /** The plans that were in force at a moment. */
  public List<CalendarPlan> asOf(Instant moment) {
    return plans(
        em.createQuery(
                "select distinct c from AcademicCalendar c left join fetch c.periods"
                    + " where c.approvedAt <= :moment"
                    + " and (c.supersededAt is null or c.supersededAt > :moment)",
                AcademicCalendar.class)
            .setParameter("moment", moment)
            .getResultList());
  }

  private static List<CalendarPlan> plans(List<AcademicCalendar> calendars) {
    return calendars.stream().map(AcademicCalendar::plan).toList();
  }
}

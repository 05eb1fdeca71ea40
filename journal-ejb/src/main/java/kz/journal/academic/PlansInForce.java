package kz.journal.academic;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kz.journal.calendar.CalendarVersion;

/**
 * What the approved academic calendars say, for whoever computes with them. Those in force now are
 * kept until the calendar has another number, which every approval gives it.
 */
@Dependent
public class PlansInForce {

  private static final AtomicReference<Kept> KEPT = new AtomicReference<>();

  @PersistenceContext private EntityManager em;
  @Inject private CalendarVersion version;

  private record Kept(long state, List<CalendarPlan> plans) {}

  /** The plans in force now, of all years, levels and forms; one instance for one state. */
  public List<CalendarPlan> current() {
    return at(version.current());
  }

  /**
   * The same where the caller has asked for the number of the calendar already.
   *
   * @param state that number
   */
  public List<CalendarPlan> at(long state) {
    Kept kept = KEPT.get();
    if (kept == null || kept.state() != state) {
      kept =
          new Kept(
              state,
              plans(
                  em.createQuery(
                          "select distinct c from AcademicCalendar c left join fetch c.periods"
                              + " where c.state = kz.journal.academic.CalendarState.APPROVED",
                          AcademicCalendar.class)
                      .getResultList()));
      KEPT.set(kept);
    }
    return kept.plans();
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

package kz.journal.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import kz.journal.calendar.rule.WorkingCalendar;

/**
 * The working calendar in force. Read once and kept until the days off have another state: each
 * call asks for the number of the state, so that a change made on another server is obeyed by the
 * next entry.
 */
@Stateless
@PermitAll
public class WorkingCalendars {

  private static final AtomicReference<Kept> KEPT = new AtomicReference<>();

  @PersistenceContext private EntityManager em;
  @Inject private CalendarVersion version;

  public WorkingCalendar current() {
    return at(version.current());
  }

  /**
   * The same where the caller has asked for the number of the calendar already.
   *
   * @param state that number
   */
  public WorkingCalendar at(long state) {
    Kept kept = KEPT.get();
    if (kept == null || kept.state() != state) {
      kept = new Kept(state, read());
      KEPT.set(kept);
    }
    return kept.calendar();
  }

  /** The calendar as it was recorded at a moment, not kept. */
  public WorkingCalendar asOf(Instant moment) {
    return new WorkingCalendar(
        em.createQuery(
                "select d from DayOff d where (d.recordedBy is null or d.recordedAt <= :moment)"
                    + " and (d.retired = 0 or d.retiredAt > :moment)",
                DayOff.class)
            .setParameter("moment", moment)
            .getResultStream()
            .map(DayOff::value)
            .toList());
  }

  private WorkingCalendar read() {
    return new WorkingCalendar(
        em.createQuery("select d from DayOff d where d.retired = 0", DayOff.class)
            .getResultStream()
            .map(DayOff::value)
            .toList());
  }

  private record Kept(long state, WorkingCalendar calendar) {}
}

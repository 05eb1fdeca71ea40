package kz.journal.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
    long state = version.current();
    Kept kept = KEPT.get();
    if (kept == null || kept.state() != state) {
      kept = new Kept(state, read());
      KEPT.set(kept);
    }
    return kept.calendar();
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

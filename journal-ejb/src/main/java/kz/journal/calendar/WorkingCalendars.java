package kz.journal.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.atomic.AtomicReference;
import kz.journal.calendar.rule.WorkingCalendar;

/**
 * The working calendar in force. Read from the table once and kept until the table shows another
 * state: each call asks for the number of days and the latest recording, so that a change made on
 * another server is obeyed by the next entry.
 */
@Stateless
@PermitAll
public class WorkingCalendars {

  private static final AtomicReference<Kept> KEPT = new AtomicReference<>();

  @PersistenceContext private EntityManager em;

  public WorkingCalendar current() {
    String state = state();
    Kept kept = KEPT.get();
    if (kept == null || !kept.state().equals(state)) {
      kept = new Kept(state, read());
      KEPT.set(kept);
    }
    return kept.calendar();
  }

  private String state() {
    // Not JPQL: an aggregate of a converted attribute reaches the converter as the driver's type.
    Object[] row =
        (Object[])
            em.createNativeQuery("select count(*), max(id), max(recorded_at) from day_off")
                .getSingleResult();
    return row[0] + "/" + row[1] + "/" + row[2];
  }

  private WorkingCalendar read() {
    return new WorkingCalendar(
        em.createQuery("select d from DayOff d where d.retired = 0", DayOff.class)
            .getResultStream()
            .map(DayOff::value)
            .toList());
  }

  private record Kept(String state, WorkingCalendar calendar) {}
}

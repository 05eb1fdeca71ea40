package kz.journal.calendar;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Set;

/**
 * The number of the calendar in force. It grows in the transaction of each change, so that every
 * server sees at its next question that what it keeps is old.
 */
@Dependent
public class CalendarVersion {

  @PersistenceContext private EntityManager em;
  @Inject private Event<CalendarChanged> changes;

  public long current() {
    return number(em.createNamedQuery(DayOff.STATE));
  }

  /** Lets one change after another look at what it changes; held until the transaction ends. */
  public void lock() {
    number(em.createNativeQuery("select version from calendar_state where id = 1 for update"));
  }

  /** The next number; tells everybody who computes terms. */
  public void changed(Set<LocalDate> dates) {
    em.flush();
    em.createNativeQuery("update calendar_state set version = version + 1 where id = 1")
        .executeUpdate();
    changes.fire(new CalendarChanged(current(), dates));
  }

  private static long number(Query query) {
    return ((Number) query.getSingleResult()).longValue();
  }
}

package kz.journal.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.journal.calendar.rule.TransferProposals;
import kz.journal.listing.Conditions;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.regulation.Roles;

/**
 * The special days for everybody who is signed in: in force, their history, and what they imply.
 */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class DayReading {

  @PersistenceContext private EntityManager em;
  @Inject private CalendarVersion version;

  /** The number of the calendar in force. */
  public long version() {
    return version.current();
  }

  /**
   * Days by date.
   *
   * @param year only of this year, or {@code null} for all
   * @param history also those that were corrected or withdrawn
   */
  public Rows<RecordedDay> list(Integer year, boolean history, Range range) {
    Conditions conditions = new Conditions();
    if (year != null) {
      conditions
          .when("d.date >= ?", LocalDate.of(year, 1, 1))
          .when("d.date <= ?", LocalDate.of(year, 12, 31));
    }
    if (!history) {
      conditions.always("d.retired = 0");
    }
    return conditions
        .rows(
            em,
            DayOff.class,
            "select d from DayOff d",
            "select count(d) from DayOff d",
            "d.date, d.kind, d.scope, d.id",
            range)
        .map(DayOff::recorded);
  }

  /** The days in force between two dates, both included, by date. */
  public List<RecordedDay> between(LocalDate first, LocalDate last) {
    return em.createQuery(
            "select d from DayOff d where d.retired = 0 and d.date between :first and :last"
                + " order by d.date, d.kind, d.scope, d.id",
            DayOff.class)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultStream()
        .map(DayOff::recorded)
        .toList();
  }

  /** One record, in force or not. */
  public Optional<RecordedDay> find(long id) {
    return Optional.ofNullable(em.find(DayOff.class, id)).map(DayOff::recorded);
  }

  /** Everything ever recorded for a date, the newest first. */
  public List<RecordedDay> historyOf(LocalDate date) {
    return em.createQuery(
            "select d from DayOff d where d.date = :date order by d.id desc", DayOff.class)
        .setParameter("date", date)
        .getResultStream()
        .map(DayOff::recorded)
        .toList();
  }

  /** The days off that the holidays of the year call for and that are not entered yet. */
  public List<ProposedTransfer> proposals(int year) {
    List<SpecialDay> days =
        between(LocalDate.of(year - 1, 12, 1), LocalDate.of(year + 1, 1, 31)).stream()
            .map(RecordedDay::day)
            .toList();
    return TransferProposals.of(days, year);
  }
}

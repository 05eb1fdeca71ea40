package kz.journal.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.journal.calendar.rule.DayAdmission;
import kz.journal.calendar.rule.TransferProposals;
import kz.journal.calendar.rule.WorkingCalendar;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;

/** Says what {@link DayEditing} would make of a change, and what the calendar would be after it. */
@Stateless
@RolesAllowed(Roles.REGISTRAR)
@Clause({"2.3.3b", "2.3.3c", "2.3.3d"})
public class DayTrying {

  @PersistenceContext private EntityManager em;

  /**
   * A change that was not made.
   *
   * @param decision allowed, or why it would be refused
   * @param after the calendar after it; after a refusal the one in force
   * @param dates the days that it would change; none after a refusal
   */
  public record Trial(Decision decision, WorkingCalendar after, Set<LocalDate> dates) {

    public Trial {
      dates = Set.copyOf(dates);
    }
  }

  /** Another day beside those in force. */
  public Trial add(DayDraft draft) {
    List<SpecialDay> days = values(inForce());
    return admitted(draft, days, Set.of());
  }

  /** Another record in the place of one in force. */
  public Trial correct(long id, DayDraft draft) {
    List<DayOff> days = inForce();
    DayOff old = days.stream().filter(day -> day.id() == id).findFirst().orElse(null);
    if (old == null) {
      return refused(Refused.because("changed-meanwhile"), values(days));
    }
    days.remove(old);
    return admitted(draft, values(days), Set.of(old.value().date()));
  }

  /** A record out of force. */
  public Trial withdraw(long id) {
    List<DayOff> days = inForce();
    DayOff old = days.stream().filter(day -> day.id() == id).findFirst().orElse(null);
    if (old == null) {
      return refused(Refused.because("changed-meanwhile"), values(days));
    }
    days.remove(old);
    return new Trial(
        Decision.allowed(), new WorkingCalendar(values(days)), Set.of(old.value().date()));
  }

  /** Proposed days off in force. */
  public Trial confirm(int year, Set<DayEditing.Chosen> chosen) {
    List<SpecialDay> days = values(inForce());
    List<SpecialDay> after = new ArrayList<>(days);
    Set<LocalDate> dates = new HashSet<>();
    for (ProposedTransfer each : TransferProposals.of(days, year)) {
      if (chosen.contains(new DayEditing.Chosen(each.holiday().date(), each.to(), each.scope()))) {
        after.add(TransferWords.draft(each).day());
        dates.add(each.to());
      }
    }
    return dates.isEmpty()
        ? refused(Refused.because("day-none-chosen"), days)
        : new Trial(Decision.allowed(), new WorkingCalendar(after), dates);
  }

  private static Trial admitted(DayDraft draft, List<SpecialDay> others, Set<LocalDate> gone) {
    if (DayAdmission.of(draft, others) instanceof Refused refused) {
      return refused(refused, others);
    }
    others.add(draft.day());
    Set<LocalDate> dates = new HashSet<>(gone);
    dates.add(draft.date());
    return new Trial(Decision.allowed(), new WorkingCalendar(others), dates);
  }

  private static Trial refused(Refused why, List<SpecialDay> days) {
    return new Trial(why, new WorkingCalendar(days), Set.of());
  }

  private List<DayOff> inForce() {
    return new ArrayList<>(
        em.createQuery("select d from DayOff d where d.retired = 0", DayOff.class).getResultList());
  }

  private static List<SpecialDay> values(List<DayOff> days) {
    return new ArrayList<>(days.stream().map(DayOff::value).toList());
  }
}

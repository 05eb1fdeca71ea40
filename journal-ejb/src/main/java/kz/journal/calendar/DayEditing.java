package kz.journal.calendar;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.journal.calendar.rule.DayAdmission;
import kz.journal.calendar.rule.TransferProposals;
import kz.journal.regulation.Act;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalClock;

/**
 * The registrar keeps the special days: enters, corrects, withdraws and confirms what follows from
 * the holidays. Nothing is deleted: a correction is a new record, and the old one stays. Each
 * change gives the calendar its next number and announces {@link CalendarChanged}; changes are made
 * one after another, so that no two can contradict each other.
 */
@Stateless
@RolesAllowed(Roles.REGISTRAR)
@Clause({"2.3.3b", "2.3.3c", "2.3.3d"})
public class DayEditing {

  /** Longest reason of a withdrawal. */
  public static final int LONGEST_REASON = 300;

  @PersistenceContext private EntityManager em;
  @Inject private JournalClock clock;
  @Inject private CalendarVersion version;
  @Inject private Event<Act> acts;
  @Resource private SessionContext context;

  /**
   * What became of a change.
   *
   * @param decision allowed, or why nothing changed
   * @param day the record in force now; empty after a refusal or a withdrawal
   */
  public record Outcome(Decision decision, Optional<RecordedDay> day) {

    static Outcome of(Decision decision) {
      return new Outcome(decision, Optional.empty());
    }

    static Outcome refused(String key) {
      return of(Refused.because(key));
    }
  }

  /** A proposal as the caller names it; all three must be as they were proposed. */
  public record Chosen(LocalDate holiday, LocalDate to, WeekScope scope) {}

  /** What became of many days. */
  public record Taken(int added, int corrected, int untouched, Map<Integer, Refused> refusals) {}

  /** Enters a day. */
  public Outcome add(DayDraft draft) {
    version.lock();
    Decision decision = DayAdmission.of(draft, values(inForce()));
    if (!decision.isAllowed()) {
      return Outcome.of(decision);
    }
    DayOff added = put(draft, null);
    version.changed(Set.of(draft.date()));
    return new Outcome(decision, Optional.of(added.recorded()));
  }

  /**
   * Puts another record in the place of one. What is the same already is left alone.
   *
   * @param seen the version the caller saw
   */
  public Outcome correct(long id, int seen, DayDraft draft) {
    version.lock();
    DayOff old = em.find(DayOff.class, id);
    if (old == null) {
      return Outcome.refused("not-found");
    }
    if (!old.inForce() || old.version() != seen) {
      return Outcome.refused("changed-meanwhile");
    }
    List<DayOff> others = inForce();
    others.remove(old);
    Decision decision = DayAdmission.of(draft, values(others));
    if (!decision.isAllowed()) {
      return Outcome.of(decision);
    }
    if (DayDraft.of(old.value()).equals(draft)) {
      return new Outcome(decision, Optional.of(old.recorded()));
    }
    DayOff corrected = put(draft, old);
    version.changed(new HashSet<>(List.of(draft.date(), old.value().date())));
    return new Outcome(decision, Optional.of(corrected.recorded()));
  }

  /**
   * Takes a day out of force.
   *
   * @param seen the version the caller saw
   * @param reason why, 1 to {@value #LONGEST_REASON} characters
   */
  public Decision withdraw(long id, int seen, String reason) {
    version.lock();
    DayOff day = em.find(DayOff.class, id);
    if (day == null) {
      return Refused.because("not-found");
    }
    if (!day.inForce() || day.version() != seen) {
      return Refused.because("changed-meanwhile");
    }
    String because = reason == null ? "" : reason.strip();
    if (because.isEmpty() || because.length() > LONGEST_REASON) {
      return Refused.because("reason-missing").with("longest", LONGEST_REASON);
    }
    day.retire(because, author(), clock.instant());
    acts.fire(Act.of("calendar.withdraw-day", "DayOff", id).from(told(day.value())).to(because));
    version.changed(Set.of(day.value().date()));
    return Decision.allowed();
  }

  /** Enters proposed days off; all of them, or none if one is no longer proposed. */
  public Decision confirm(int year, List<Chosen> chosen) {
    version.lock();
    List<SpecialDay> days = values(inForce());
    Map<Chosen, ProposedTransfer> proposed = new LinkedHashMap<>();
    for (ProposedTransfer each : TransferProposals.of(days, year)) {
      proposed.put(new Chosen(each.holiday().date(), each.to(), each.scope()), each);
    }
    List<DayDraft> drafts = new ArrayList<>();
    for (Chosen each : new HashSet<>(chosen)) {
      if (!proposed.containsKey(each)) {
        return Refused.because("changed-meanwhile");
      }
      DayDraft draft = TransferWords.draft(proposed.get(each));
      if (DayAdmission.of(draft, days) instanceof Refused refused) {
        return refused;
      }
      drafts.add(draft);
    }
    if (drafts.isEmpty()) {
      return Refused.because("day-none-chosen");
    }
    drafts.forEach(draft -> put(draft, null));
    version.changed(dates(drafts));
    return Decision.allowed();
  }

  /**
   * Enters many days, or none if one is refused. A day that stands already under its date, kind and
   * weeks is left alone if its texts are the same, else corrected. Days that are not named stay.
   *
   * @param apply {@code false} only tries
   */
  public Taken take(List<DayDraft> drafts, boolean apply) {
    version.lock();
    List<DayOff> standing = inForce();
    List<SpecialDay> days = values(standing);
    Map<DayDraft, DayOff> writings = new LinkedHashMap<>();
    Map<Integer, Refused> refusals = new LinkedHashMap<>();
    int untouched = 0;
    for (int i = 0; i < drafts.size(); i++) {
      DayDraft draft = drafts.get(i);
      Optional<DayOff> same = standing.stream().filter(day -> sameDay(day, draft)).findFirst();
      if (same.isPresent() && DayDraft.of(same.get().value()).equals(draft)) {
        untouched++;
        continue;
      }
      same.ifPresent(old -> days.remove(old.value()));
      if (DayAdmission.of(draft, days) instanceof Refused refused) {
        refusals.put(i, refused);
      } else {
        days.add(draft.day());
        writings.put(draft, same.orElse(null));
      }
    }
    int corrected = (int) writings.values().stream().filter(old -> old != null).count();
    if (apply && refusals.isEmpty() && !writings.isEmpty()) {
      writings.forEach(this::put);
      version.changed(dates(writings.keySet()));
    }
    return new Taken(writings.size() - corrected, corrected, untouched, refusals);
  }

  private static boolean sameDay(DayOff day, DayDraft draft) {
    SpecialDay value = day.value();
    return value.date().equals(draft.date())
        && value.kind() == draft.kind()
        && value.scope() == draft.scope();
  }

  private DayOff put(DayDraft draft, DayOff old) {
    DayOff day = new DayOff(draft.day(), old, author(), clock.instant());
    Act act;
    if (old == null) {
      em.persist(day);
      act = Act.of("calendar.add-day", "DayOff", day.id());
    } else {
      old.retire(null, author(), clock.instant());
      // The old record leaves its place before the new one takes it.
      em.flush();
      em.persist(day);
      act = Act.of("calendar.correct-day", "DayOff", day.id()).from(told(old.value()));
    }
    acts.fire(act.to(told(day.value())));
    return day;
  }

  private List<DayOff> inForce() {
    return new ArrayList<>(
        em.createQuery("select d from DayOff d where d.retired = 0", DayOff.class).getResultList());
  }

  private static List<SpecialDay> values(List<DayOff> days) {
    return new ArrayList<>(days.stream().map(DayOff::value).toList());
  }

  private static Set<LocalDate> dates(Iterable<DayDraft> drafts) {
    Set<LocalDate> dates = new HashSet<>();
    drafts.forEach(draft -> dates.add(draft.date()));
    return dates;
  }

  private static String told(SpecialDay day) {
    return "%s %s %s, %s, %s"
        .formatted(day.date(), day.kind(), day.scope(), day.titleRu(), day.source());
  }

  private String author() {
    return context.getCallerPrincipal().getName();
  }
}

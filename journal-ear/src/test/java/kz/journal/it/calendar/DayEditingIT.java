package kz.journal.it.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kz.journal.calendar.DayDraft;
import kz.journal.calendar.DayEditing;
import kz.journal.calendar.DayEditing.Chosen;
import kz.journal.calendar.DayKind;
import kz.journal.calendar.DayReading;
import kz.journal.calendar.ProposedTransfer;
import kz.journal.calendar.RecordedDay;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.WeekScope;
import kz.journal.calendar.WorkingCalendars;
import kz.journal.it.InContainer;
import kz.journal.it.inside.Acting;
import kz.journal.it.inside.Entities;
import kz.journal.listing.Range;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import org.junit.jupiter.api.Test;

/** The registrar's days: each test has a year of its own, far from those others count in. */
@InContainer
@Clause({"2.3.3b", "2.3.3c", "2.3.3d"})
class DayEditingIT {

  private static final Acting REGISTRAR = Acting.as("registrar", Roles.REGISTRAR, Roles.SIGNED_IN);
  private static final LocalDate TUE_07_FEB_2090 = LocalDate.of(2090, 2, 7);
  private static final LocalDate WED_08_FEB_2090 = LocalDate.of(2090, 2, 8);
  private static final LocalDate TUE_06_FEB_2091 = LocalDate.of(2091, 2, 6);
  private static final LocalDate SUN_08_FEB_2093 = LocalDate.of(2093, 2, 8);
  private static final LocalDate SUN_07_FEB_2094 = LocalDate.of(2094, 2, 7);

  @Inject private DayEditing editing;
  @Inject private DayReading reading;
  @Inject private WorkingCalendars calendars;
  @Inject private Entities entities;

  @Test
  void a_day_is_added_moved_and_withdrawn_and_every_record_stays() throws Exception {
    long before = version();
    RecordedDay added = added(outage(TUE_07_FEB_2090));
    assertEquals("registrar", added.recordedBy());
    assertFalse(works(TUE_07_FEB_2090));
    assertEquals(before + 1, version());

    RecordedDay moved =
        REGISTRAR
            .run(() -> editing.correct(added.id(), added.version(), outage(WED_08_FEB_2090)))
            .day()
            .orElseThrow();
    assertEquals(added.id(), moved.replaces());
    assertTrue(works(TUE_07_FEB_2090));
    assertFalse(works(WED_08_FEB_2090));
    assertEquals(before + 2, version());

    assertEquals(
        Decision.allowed(),
        REGISTRAR.run(() -> editing.withdraw(moved.id(), moved.version(), " не было ")));
    assertTrue(works(WED_08_FEB_2090));
    assertEquals(before + 3, version());

    assertEquals(0, REGISTRAR.run(() -> reading.list(2090, false, Range.first(9))).total());
    List<RecordedDay> history =
        REGISTRAR.run(() -> reading.list(2090, true, Range.first(9))).items();
    assertEquals(List.of(added.id(), moved.id()), history.stream().map(RecordedDay::id).toList());
    assertEquals("не было", history.get(1).reason());
    assertEquals("registrar", history.get(1).retiredBy());
    assertEquals(3, audited(added.id(), moved.id()));
  }

  @Test
  void a_change_is_made_by_one_who_saw_the_record_in_force() throws Exception {
    RecordedDay day = added(outage(TUE_06_FEB_2091));
    DayDraft other =
        new DayDraft(
            TUE_06_FEB_2091, DayKind.OUTAGE, WeekScope.SIX_DAY, "Сбой", "Ақау", "Outage", "Акт");
    assertRefused("changed-meanwhile", correct(day.id(), day.version() + 1, other));
    RecordedDay same =
        REGISTRAR
            .run(() -> editing.correct(day.id(), day.version(), outage(TUE_06_FEB_2091)))
            .day()
            .orElseThrow();
    assertEquals(day.id(), same.id(), "what is the same is no new record");
    assertEquals(Decision.allowed(), correct(day.id(), day.version(), other));
    assertRefused("changed-meanwhile", correct(day.id(), day.version(), other));
    assertRefused(
        "changed-meanwhile", REGISTRAR.run(() -> editing.withdraw(day.id(), day.version(), "нет")));
    assertRefused("not-found", correct(-1, 1, other));
    assertRefused("not-found", REGISTRAR.run(() -> editing.withdraw(-1, 1, "нет")));
  }

  @Test
  void a_refused_day_leaves_the_calendar_as_it_was() throws Exception {
    DayDraft day = outage(LocalDate.of(2092, 2, 5));
    RecordedDay added = added(day);
    long before = version();
    assertRefused("day-twice", REGISTRAR.run(() -> editing.add(day)).decision());
    assertRefused(
        "reason-missing", REGISTRAR.run(() -> editing.withdraw(added.id(), added.version(), "  ")));
    assertEquals(before, version());
  }

  @Test
  void holidays_propose_their_transfers_and_the_registrar_confirms_them() throws Exception {
    added(holiday(SUN_08_FEB_2093));
    List<ProposedTransfer> proposed = REGISTRAR.run(() -> reading.proposals(2093));
    assertEquals(1, proposed.size(), proposed::toString);
    ProposedTransfer transfer = proposed.get(0);
    assertEquals(SUN_08_FEB_2093.plusDays(1), transfer.to());
    Chosen chosen = new Chosen(SUN_08_FEB_2093, transfer.to(), transfer.scope());
    Chosen invented = new Chosen(SUN_08_FEB_2093, transfer.to().plusDays(1), transfer.scope());

    assertRefused("changed-meanwhile", confirm(List.of(chosen, invented)));
    assertTrue(works(transfer.to()), "all or none");
    assertRefused("day-none-chosen", confirm(List.of()));
    assertEquals(Decision.allowed(), confirm(List.of(chosen)));
    assertFalse(works(transfer.to()));
    assertEquals(List.of(), REGISTRAR.run(() -> reading.proposals(2093)));
    assertRefused("changed-meanwhile", confirm(List.of(chosen)));
  }

  @Test
  void many_days_are_taken_all_or_none() throws Exception {
    DayDraft first = holiday(SUN_07_FEB_2094);
    DayDraft second = outage(SUN_07_FEB_2094.plusDays(2));
    DayDraft broken = new DayDraft(null, null, null, "", "", "", "");
    assertEquals(1, take(List.of(first, broken), true).refusals().size());
    assertEquals(2, take(List.of(first, second), false).added());
    assertEquals(0, REGISTRAR.run(() -> reading.list(2094, true, Range.first(9))).total());
    assertEquals(2, take(List.of(first, second), true).added());
    DayDraft renamed =
        new DayDraft(
            first.date(), first.kind(), first.scope(), "Иное", "Басқа", "Other", first.source());
    DayEditing.Taken again = take(List.of(renamed, second), true);
    assertEquals(List.of(0, 1, 1), List.of(again.added(), again.corrected(), again.untouched()));
  }

  private DayEditing.Taken take(List<DayDraft> drafts, boolean apply) throws Exception {
    return REGISTRAR.run(() -> editing.take(drafts, apply));
  }

  private Decision confirm(List<Chosen> chosen) throws Exception {
    return REGISTRAR.run(() -> editing.confirm(2093, chosen));
  }

  private RecordedDay added(DayDraft draft) throws Exception {
    DayEditing.Outcome outcome = REGISTRAR.run(() -> editing.add(draft));
    return outcome.day().orElseThrow(() -> new AssertionError(outcome.decision()));
  }

  private Decision correct(long id, int seen, DayDraft draft) throws Exception {
    return REGISTRAR.run(() -> editing.correct(id, seen, draft)).decision();
  }

  private long version() throws Exception {
    return REGISTRAR.run(reading::version);
  }

  private boolean works(LocalDate date) {
    return calendars.current().isWorking(date, WeekKind.FIVE_DAY);
  }

  private static DayDraft outage(LocalDate date) {
    return new DayDraft(
        date, DayKind.OUTAGE, WeekScope.BOTH, "Сбой", "Ақау", "Outage", "Акт отдела");
  }

  private static DayDraft holiday(LocalDate date) {
    return new DayDraft(
        date, DayKind.HOLIDAY, WeekScope.BOTH, "Праздник", "Мереке", "Holiday", "Закон");
  }

  private static void assertRefused(String key, Decision decision) {
    assertEquals(key, assertInstanceOf(Refused.class, decision).messageKey());
  }

  private long audited(long... ids) {
    return entities.inTransaction(
        em ->
            em.createQuery(
                    "select count(e) from AuditEntry e where e.objectType = 'DayOff'"
                        + " and e.objectId in :ids",
                    Long.class)
                .setParameter("ids", Arrays.stream(ids).mapToObj(Long::toString).toList())
                .getSingleResult());
  }
}

package kz.journal.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import kz.journal.access.OfficeAssigning;
import kz.journal.access.OfficeAssigning.Appointment;
import kz.journal.access.OfficeAssigning.Assigned;
import kz.journal.access.OfficeAssigning.Which;
import kz.journal.access.Origin;
import kz.journal.access.SignIn;
import kz.journal.it.InContainer;
import kz.journal.it.inside.Acting;
import kz.journal.it.inside.Entities;
import kz.journal.it.inside.People;
import kz.journal.it.inside.People.Somebody;
import kz.journal.listing.Range;
import kz.journal.org.Office;
import kz.journal.org.OrgUnit;
import kz.journal.org.Trilingual;
import kz.journal.org.UnitKind;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;
import org.junit.jupiter.api.Test;

/** Offices are given by order, at a unit of the right kind, for days. */
@InContainer
class OfficeAssigningIT {

  private static final LocalDate MON_02_NOV_2020 = LocalDate.of(2020, 11, 2);
  private static final Acting IT = Acting.as("it", Roles.IT, Roles.SIGNED_IN);

  @Inject private OfficeAssigning offices;
  @Inject private SignIn signIn;
  @Inject private People people;
  @Inject private Entities entities;
  @Inject private JournalClock clock;

  @Test
  void an_office_held_today_is_a_role_and_ends_with_its_last_day() throws Exception {
    Somebody head = people.atWork("new-head");
    long department = unit("it-dep-1", UnitKind.DEPARTMENT);
    assertEquals(
        Decision.allowed(), assign(head, Office.HEAD_OF_DEPARTMENT, department, today(), null));
    assertTrue(roles(head).contains(Roles.HEAD_OF_DEPARTMENT));

    Assigned assigned = only(head);
    assertEquals(new kz.journal.org.OfficeAssignment.Order("17-ж", today()), assigned.order());
    LocalDate begin = today();
    assertRefused("office-ends-before-it-begins", end(assigned, begin.minusDays(1)));
    assertEquals(Decision.allowed(), end(assigned, begin));
    assertTrue(roles(head).contains(Roles.HEAD_OF_DEPARTMENT));
    assertRefused("changed-meanwhile", end(assigned, begin));
  }

  @Test
  void an_office_that_has_not_begun_or_is_over_is_no_role() throws Exception {
    Somebody past = people.atWork("past-dean");
    Somebody future = people.atWork("future-dean");
    long faculty = unit("it-fac-1", UnitKind.FACULTY);
    assign(past, Office.DEAN, faculty, MON_02_NOV_2020, today().minusDays(1));
    assign(future, Office.DEAN, faculty, today().plusDays(1), null);
    assertFalse(roles(past).contains(Roles.DEAN));
    assertFalse(roles(future).contains(Roles.DEAN));
    assertEquals(1, listed(Which.PAST, "past-dean"));
    assertEquals(0, listed(Which.CURRENT, "past-dean"));
    assertEquals(1, listed(Which.CURRENT, "future-dean"));
    assertEquals(1, listed(Which.ALL, "past-dean"));
  }

  @Test
  void the_unit_is_of_the_kind_the_office_is_held_at() throws Exception {
    Somebody somebody = people.atWork("wrong-unit");
    long faculty = unit("it-fac-2", UnitKind.FACULTY);
    long department = unit("it-dep-2", UnitKind.DEPARTMENT);
    assertRefused("office-unit", assign(somebody, Office.DEAN, department, today(), null));
    assertRefused("office-unit", assign(somebody, Office.DEAN, null, today(), null));
    assertRefused("office-unit", assign(somebody, Office.REGISTRAR, faculty, today(), null));
    assertRefused("office-unit", assign(somebody, Office.DEAN, -1L, today(), null));
    assertEquals(Decision.allowed(), assign(somebody, Office.DEAN, faculty, today(), null));
  }

  @Test
  void the_same_office_is_not_held_twice_at_once() throws Exception {
    Somebody head = people.atWork("twice-head");
    Somebody other = people.atWork("second-head");
    long one = unit("it-dep-3", UnitKind.DEPARTMENT);
    long two = unit("it-dep-4", UnitKind.DEPARTMENT);
    Office office = Office.HEAD_OF_DEPARTMENT;
    LocalDate day = today();
    assertEquals(Decision.allowed(), assign(head, office, one, day, day.plusDays(9)));
    assertRefused("office-held-already", assign(head, office, one, day.plusDays(9), null));
    assertEquals(Decision.allowed(), assign(head, office, one, day.plusDays(10), null));
    assertEquals(Decision.allowed(), assign(head, office, two, day, null));
    assertEquals(Decision.allowed(), assign(other, office, one, day, null));
  }

  @Test
  void an_order_has_a_number_a_date_and_days() throws Exception {
    Somebody somebody = people.atWork("no-order");
    LocalDate day = today();
    assertRefused("office-order", by(somebody, " ", day, day, null));
    assertRefused("office-order", by(somebody, "9".repeat(61), day, day, null));
    assertRefused("office-order", by(somebody, "9", null, day, null));
    assertRefused("office-begin", by(somebody, "9", day, null, null));
    assertRefused("office-ends-before-it-begins", by(somebody, "9", day, day, day.minusDays(1)));
    assertEquals(Decision.allowed(), by(somebody, "9".repeat(60), day, day, day));
  }

  @Test
  void nobody_gives_an_office_to_oneself() throws Exception {
    Somebody officer = people.atWork("own-maker");
    Acting herself = Acting.as("own-maker", Roles.IT, Roles.SIGNED_IN);
    Decision decision =
        herself.run(() -> offices.assign(order(officer, Office.REGISTRAR, null, today(), null)));
    assertRefused("office-for-oneself", decision);
  }

  @Test
  void one_who_has_left_gets_no_office_and_is_not_found() throws Exception {
    Somebody leaver = people.atWork("leaver");
    entities.inTransaction(
        em ->
            em.createQuery("update Person p set p.endedOn = :day where p.id = :id")
                .setParameter("day", today())
                .setParameter("id", leaver.personId())
                .executeUpdate());
    assertRefused("person-has-left", assign(leaver, Office.REGISTRAR, null, today(), null));
    assertEquals(0, IT.run(() -> offices.people("ақынleaver", Range.first(5))).total());
  }

  @Test
  void people_are_found_whichever_letters_are_typed() throws Exception {
    Somebody somebody = people.withoutCredentials("sought");
    for (String typed : List.of("Ақынsought", "акынSOUGHT", "sought сауле")) {
      List<Long> found =
          IT.run(() -> offices.people(typed, Range.first(5))).items().stream()
              .map(OfficeAssigning.Candidate::personId)
              .toList();
      assertEquals(List.of(somebody.personId()), found, typed);
    }
  }

  @Test
  void only_it_assigns_offices() {
    Somebody somebody = people.atWork("out-of-office");
    for (String role : Roles.OF_PEOPLE) {
      if (!role.equals(Roles.IT)) {
        Acting other = Acting.as("registrar", role, Roles.SIGNED_IN);
        assertThrows(
            EJBAccessException.class,
            () ->
                other.run(
                    () -> offices.assign(order(somebody, Office.REGISTRAR, null, today(), null))),
            role);
      }
    }
  }

  private Decision assign(
      Somebody somebody, Office office, Long unit, LocalDate begin, LocalDate end)
      throws Exception {
    return IT.run(() -> offices.assign(order(somebody, office, unit, begin, end)));
  }

  private Decision by(
      Somebody somebody, String number, LocalDate date, LocalDate begin, LocalDate end)
      throws Exception {
    return IT.run(
        () ->
            offices.assign(
                new Appointment(
                    somebody.personId(),
                    Office.CREDENTIALS_OFFICE,
                    null,
                    true,
                    number,
                    date,
                    begin,
                    end)));
  }

  private Appointment order(
      Somebody somebody, Office office, Long unit, LocalDate begin, LocalDate end) {
    return new Appointment(somebody.personId(), office, unit, false, " 17-ж ", today(), begin, end);
  }

  private Decision end(Assigned assigned, LocalDate lastDay) throws Exception {
    return IT.run(() -> offices.end(assigned.id(), lastDay, assigned.version()));
  }

  private Assigned only(Somebody somebody) throws Exception {
    List<Assigned> all =
        IT.run(() -> offices.list(Which.ALL, null, somebody.login(), Range.first(5))).items();
    assertEquals(1, all.size());
    return all.get(0);
  }

  private long listed(Which which, String login) throws Exception {
    return IT.run(() -> offices.list(which, Office.DEAN, login, Range.first(5))).total();
  }

  private List<String> roles(Somebody somebody) {
    Origin here = new Origin("192.0.2.3", "test");
    return assertInstanceOf(
            SignIn.Welcome.class, signIn.check(somebody.login(), People.PASSWORD, here))
        .who()
        .held();
  }

  private long unit(String sourcedId, UnitKind kind) {
    return entities.inTransaction(
        em -> {
          OrgUnit unit = new OrgUnit(sourcedId);
          unit.describe(kind, null, Trilingual.of(sourcedId), null);
          em.persist(unit);
          em.flush();
          return unit.id();
        });
  }

  private LocalDate today() {
    return JournalZone.dayOf(clock.instant());
  }

  private static void assertRefused(String key, Decision decision) {
    assertEquals(key, assertInstanceOf(Refused.class, decision).messageKey());
  }
}

package kz.journal.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.journal.access.rule.OfficeTerm;
import kz.journal.listing.Conditions;
import kz.journal.listing.Like;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.org.Office;
import kz.journal.org.OfficeAssignment;
import kz.journal.org.OrgUnit;
import kz.journal.org.Person;
import kz.journal.org.PersonName;
import kz.journal.org.Trilingual;
import kz.journal.org.UnitKind;
import kz.journal.regulation.Act;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;

/**
 * Offices are given and ended by the IT department on the strength of an order. Nobody gives an
 * office to himself: IT sees no marks and must not be able to change that alone. The last holder of
 * the IT office cannot be ended, for nobody could give it again.
 */
@Stateless
@RolesAllowed(Roles.IT)
public class OfficeAssigning {

  private static final int LONGEST_ORDER_NUMBER = 60;

  @PersistenceContext private EntityManager em;
  @Inject private JournalClock clock;
  @Inject private Caller caller;
  @Inject private Event<Act> acts;

  /**
   * What an order says.
   *
   * @param unitId where the office is held; {@code null} for an office of the whole university
   * @param end last day, or {@code null} for until further notice
   */
  public record Appointment(
      long personId,
      Office office,
      Long unitId,
      boolean deputy,
      String orderNumber,
      LocalDate orderDate,
      LocalDate begin,
      LocalDate end) {}

  /** Which assignments are listed. */
  public enum Which {
    /** Held today or later. */
    CURRENT,
    /** Over before today. */
    PAST,
    ALL
  }

  /**
   * An assignment in the list.
   *
   * @param unit name of the unit, or {@code null}
   * @param version to be handed back when ending it
   */
  public record Assigned(
      long id,
      int version,
      long personId,
      PersonName name,
      Office office,
      Trilingual unit,
      boolean deputy,
      OfficeAssignment.Order order,
      LocalDate begin,
      LocalDate end,
      boolean heldToday) {}

  /** A person to pick, who has not left. */
  public record Candidate(long personId, PersonName name, String identifier, Trilingual unit) {}

  /** A unit to pick. */
  public record Place(long unitId, String code, Trilingual name) {}

  /** Gives an office. */
  public Decision assign(Appointment appointment) {
    Person person = em.find(Person.class, appointment.personId(), LockModeType.PESSIMISTIC_WRITE);
    if (person == null || left(person, today())) {
      return Refused.because("person-has-left");
    }
    if (person.id().equals(caller.required().personId())) {
      return Refused.because("office-for-oneself");
    }
    OrgUnit unit =
        appointment.unitId() == null ? null : em.find(OrgUnit.class, appointment.unitId());
    Optional<Refused> fault = faultOf(appointment, unit);
    if (fault.isPresent()) {
      return fault.get();
    }
    String number = appointment.orderNumber().strip();
    OfficeAssignment assignment =
        new OfficeAssignment(
            person,
            appointment.office(),
            unit,
            appointment.deputy(),
            new OfficeAssignment.Order(number, appointment.orderDate()),
            appointment.begin(),
            appointment.end(),
            caller.login(),
            clock.instant());
    em.persist(assignment);
    acts.fire(
        Act.of("access.assign-office", "OfficeAssignment", assignment.id())
            .to(
                "%s of person %d at unit %s from %s to %s, order %s of %s"
                    .formatted(
                        appointment.office(),
                        person.id(),
                        appointment.unitId(),
                        appointment.begin(),
                        appointment.end(),
                        number,
                        appointment.orderDate())));
    return Decision.allowed();
  }

  /**
   * Lets an office end with this day.
   *
   * @param seenVersion the version the caller saw
   */
  public Decision end(long assignmentId, LocalDate lastDay, int seenVersion) {
    OfficeAssignment assignment =
        em.find(OfficeAssignment.class, assignmentId, LockModeType.PESSIMISTIC_WRITE);
    if (assignment == null) {
      return Refused.because("not-found");
    }
    if (assignment.version() != seenVersion) {
      return Refused.because("changed-meanwhile");
    }
    Decision decision = termOf(assignment).endable(lastDay, today());
    if (!decision.isAllowed()) {
      return decision;
    }
    if (assignment.office() == Office.IT && !anotherInOffice(assignment)) {
      return Refused.because("office-of-the-last-one");
    }
    acts.fire(
        Act.of("access.end-office", "OfficeAssignment", assignmentId)
            .from(String.valueOf(assignment.endOn()))
            .to(lastDay));
    assignment.end(lastDay, caller.login(), clock.instant());
    return Decision.allowed();
  }

  /**
   * The assignments by office and name.
   *
   * @param office only this office, or {@code null} for all
   * @param text part of a name, or {@code null}
   */
  public Rows<Assigned> list(Which which, Office office, String text, Range range) {
    LocalDate today = today();
    return new Conditions()
        .when("a.office = ?", office)
        .when("a.person.searchName like ? escape '!'", containing(text))
        .when("a.endOn is null or a.endOn >= ?", which == Which.CURRENT ? today : null)
        .when("a.endOn < ?", which == Which.PAST ? today : null)
        .rows(
            em,
            OfficeAssignment.class,
            "select a from OfficeAssignment a join fetch a.person left join fetch a.unit",
            "select count(a) from OfficeAssignment a",
            "a.office, a.person.searchName, a.beginOn, a.id",
            range)
        .map(assignment -> row(assignment, today));
  }

  /** People to give an office to, found by any part of the name. */
  public Rows<Candidate> people(String text, Range range) {
    return new Conditions()
        .when("p.searchName like ? escape '!'", containing(text))
        .when("p.endedOn is null or p.endedOn > ?", today())
        .rows(
            em,
            Person.class,
            "select p from Person p left join fetch p.unit",
            "select count(p) from Person p",
            "p.searchName, p.id",
            range)
        .map(
            person ->
                new Candidate(
                    person.id(), person.name(), person.identifier(), nameOf(person.unit())));
  }

  /** The units an office is held at; none for an office of the whole university. */
  public List<Place> places(Office office) {
    if (office.heldAt() == UnitKind.UNIVERSITY) {
      return List.of();
    }
    return em.createQuery(
            "select u from OrgUnit u where u.kind = :kind and u.endedOn is null"
                + " order by u.nameRu, u.id",
            OrgUnit.class)
        .setParameter("kind", office.heldAt())
        .getResultStream()
        .map(unit -> new Place(unit.id(), unit.code(), unit.name()))
        .toList();
  }

  private Optional<Refused> faultOf(Appointment appointment, OrgUnit unit) {
    Office office = appointment.office();
    boolean nowhere = office.heldAt() == UnitKind.UNIVERSITY;
    boolean fits =
        nowhere
            ? appointment.unitId() == null
            : unit != null && unit.kind() == office.heldAt() && unit.endedOn() == null;
    if (!fits) {
      return Optional.of(Refused.because("office-unit").with("office", office.name()));
    }
    String number = appointment.orderNumber();
    if (number == null
        || number.isBlank()
        || number.strip().length() > LONGEST_ORDER_NUMBER
        || appointment.orderDate() == null) {
      return Optional.of(Refused.because("office-order").with("longest", LONGEST_ORDER_NUMBER));
    }
    if (appointment.begin() == null) {
      return Optional.of(Refused.because("office-begin"));
    }
    OfficeTerm term = new OfficeTerm(appointment.begin(), appointment.end());
    if (term.assignable() instanceof Refused refused) {
      return Optional.of(refused);
    }
    return em.createQuery(
            "select a from OfficeAssignment a where a.person.id = :person and a.office = :office",
            OfficeAssignment.class)
        .setParameter("person", appointment.personId())
        .setParameter("office", office)
        .getResultStream()
        .filter(other -> Objects.equals(idOf(other.unit()), appointment.unitId()))
        .filter(other -> termOf(other).overlaps(term))
        .findFirst()
        .map(other -> Refused.because("office-held-already").with("office", office.name()));
  }

  /** Whether somebody else holds the IT office today and without end. */
  private boolean anotherInOffice(OfficeAssignment assignment) {
    return em.createQuery(
                "select count(a) from OfficeAssignment a where a.office = :office"
                    + " and a.id <> :id and a.beginOn <= :today and a.endOn is null",
                Long.class)
            .setParameter("office", assignment.office())
            .setParameter("id", assignment.id())
            .setParameter("today", today())
            .getSingleResult()
        > 0;
  }

  private static String containing(String text) {
    return text == null || text.isBlank() ? null : Like.containing(PersonName.fold(text));
  }

  private static Assigned row(OfficeAssignment assignment, LocalDate today) {
    return new Assigned(
        assignment.id(),
        assignment.version(),
        assignment.person().id(),
        assignment.person().name(),
        assignment.office(),
        nameOf(assignment.unit()),
        assignment.deputy(),
        assignment.order(),
        assignment.beginOn(),
        assignment.endOn(),
        assignment.heldOn(today));
  }

  private static boolean left(Person person, LocalDate today) {
    return person.endedOn() != null && !person.endedOn().isAfter(today);
  }

  private static OfficeTerm termOf(OfficeAssignment assignment) {
    return new OfficeTerm(assignment.beginOn(), assignment.endOn());
  }

  private static Trilingual nameOf(OrgUnit unit) {
    return unit == null ? null : unit.name();
  }

  private static Long idOf(OrgUnit unit) {
    return unit == null ? null : unit.id();
  }

  private LocalDate today() {
    return JournalZone.dayOf(clock.instant());
  }
}

package kz.journal.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kz.journal.access.OfficeAssigning;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.org.Office;
import kz.journal.org.UnitKind;
import kz.journal.web.faces.ActiveLocale;
import kz.journal.web.faces.ClockView;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Pager;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Refusals;
import kz.journal.web.faces.Texts;

/**
 * Gives an office by order, in the order in which the order reads: which office, to whom, where and
 * when. Office and person stand in the address.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the lists are read again
public class AppointmentPage extends Pager implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FORM = "appointment";
  private static final int ROWS = 20;

  @Inject private OfficeAssigning assigning;
  @Inject private ClockView clock;
  @Inject private ActiveLocale active;
  @Inject private Refusals refusals;
  @Inject private Confirmations confirmations;
  @Inject private Texts texts;

  private transient Rows<OfficeAssigning.Candidate> people;
  private transient List<OfficeAssigning.Place> places;
  private Office office;
  private String search;
  private Long personId;
  private Long unit;
  private boolean deputy;
  private String orderNumber;
  private LocalDate orderDate;
  private LocalDate begin;
  private LocalDate end;

  public AppointmentPage() {
    super("/access/appointment.xhtml", ROWS);
  }

  public void load() {
    people = assigning.people(search, new Range(first(), ROWS));
    places = office == null ? List.of() : assigning.places(office);
    begin = clock.getToday();
  }

  @Override
  protected long total() {
    return people().total();
  }

  @Override
  protected String filter() {
    return parameter("office", office) + parameter("q", search);
  }

  private Rows<OfficeAssigning.Candidate> people() {
    if (people == null) {
      people = assigning.people(search, new Range(first(), ROWS));
    }
    return people;
  }

  /** The people found; none before somebody was searched for. */
  public List<OfficeAssigning.Candidate> getPeople() {
    return isSearched() ? people().items() : List.of();
  }

  public boolean isSearched() {
    return office != null && search != null;
  }

  /** This page with the person chosen. */
  public String choose(OfficeAssigning.Candidate person) {
    return address(getPage()) + parameter("person", person.personId()) + "#chosen";
  }

  public boolean isChosen(OfficeAssigning.Candidate person) {
    return personId != null && person.personId() == personId;
  }

  /** The person chosen, or {@code null}. */
  public OfficeAssigning.Candidate getChosen() {
    return getPeople().stream().filter(this::isChosen).findFirst().orElse(null);
  }

  /** Whether the order must name a unit for this office. */
  public boolean isAtUnit() {
    return office != null && office.heldAt() != UnitKind.UNIVERSITY;
  }

  public List<OfficeAssigning.Place> getPlaces() {
    if (places == null) {
      places = office == null ? List.of() : assigning.places(office);
    }
    return places;
  }

  public String name(OfficeAssigning.Place place) {
    Locale locale = active.locale();
    return place.name().in(locale);
  }

  public String assign() {
    OfficeAssigning.Appointment order =
        new OfficeAssigning.Appointment(
            personId, office, unit, deputy, orderNumber, orderDate, begin, end);
    if (!refusals.passed(FORM, assigning.assign(order))) {
      return null;
    }
    confirmations.say("offices.assigned", getChosen().name().full(), texts.get("office." + office));
    return Redirect.to("/access/offices.xhtml", "office", office.name());
  }

  public List<Office> getOffices() {
    return Arrays.asList(Office.values());
  }

  public Office getOffice() {
    return office;
  }

  public void setOffice(Office office) {
    this.office = office;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public Long getPersonId() {
    return personId;
  }

  public void setPersonId(Long personId) {
    this.personId = personId;
  }

  public Long getUnit() {
    return unit;
  }

  public void setUnit(Long unit) {
    this.unit = unit;
  }

  public boolean isDeputy() {
    return deputy;
  }

  public void setDeputy(boolean deputy) {
    this.deputy = deputy;
  }

  public String getOrderNumber() {
    return orderNumber;
  }

  public void setOrderNumber(String orderNumber) {
    this.orderNumber = orderNumber;
  }

  public LocalDate getOrderDate() {
    return orderDate;
  }

  public void setOrderDate(LocalDate orderDate) {
    this.orderDate = orderDate;
  }

  public LocalDate getBegin() {
    return begin;
  }

  public void setBegin(LocalDate begin) {
    this.begin = begin;
  }

  public LocalDate getEnd() {
    return end;
  }

  public void setEnd(LocalDate end) {
    this.end = end;
  }
}

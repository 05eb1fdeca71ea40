package kz.journal.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kz.journal.access.OfficeAssigning;
import kz.journal.access.OfficeAssigning.Which;
import kz.journal.org.Office;
import kz.journal.web.faces.ClockView;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Listing;
import kz.journal.web.faces.Moments;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Refusals;
import kz.journal.web.faces.Texts;

/**
 * Offices held by order, now and before; each can be ended beside the list. New ones are given on a
 * page of their own.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the list is read again
public class OfficesPage extends Listing<OfficeAssigning.Assigned> implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 50;

  @Inject private OfficeAssigning assigning;
  @Inject private ClockView clock;
  @Inject private Refusals refusals;
  @Inject private Confirmations confirmations;
  @Inject private Moments moments;
  @Inject private Texts texts;

  private Which which = Which.CURRENT;
  private Office office;
  private String search;
  private Long chosenId;
  private Integer seenVersion;
  private LocalDate lastDay;

  public OfficesPage() {
    super("/access/offices.xhtml", ROWS);
  }

  public void load() {
    show(assigning.list(which, office, search, range()));
    OfficeAssigning.Assigned chosen = getChosen();
    if (chosen != null) {
      seenVersion = chosen.version();
      lastDay = clock.getToday();
    }
  }

  @Override
  protected String filter() {
    return parameter("which", which == Which.CURRENT ? null : which)
        + parameter("office", office)
        + parameter("q", search);
  }

  /** The list's address with this assignment chosen. */
  public String choose(OfficeAssigning.Assigned assigned) {
    return address(getPage()) + parameter("assignment", assigned.id()) + "#chosen";
  }

  public boolean isChosen(OfficeAssigning.Assigned assigned) {
    return chosenId != null && assigned.id() == chosenId;
  }

  /** The assignment beside the list, or {@code null}. */
  public OfficeAssigning.Assigned getChosen() {
    return getRows().stream().filter(this::isChosen).findFirst().orElse(null);
  }

  /** Ends the chosen assignment with the day typed, as of the version that was looked at. */
  public String end() {
    if (lastDay == null) {
      refusals.say("end", texts.get("offices.dayMissing"));
      return null;
    }
    if (!refusals.passed("end", assigning.end(chosenId, lastDay, seenVersion))) {
      show(assigning.list(which, office, search, range()));
      return null;
    }
    confirmations.say("offices.ended", getChosen().name().full(), moments.date(lastDay));
    chosenId = null;
    return Redirect.here();
  }

  /** Whether the assignment is over, so that nothing of it can change. */
  public boolean isOver(OfficeAssigning.Assigned assigned) {
    return assigned.end() != null && assigned.end().isBefore(clock.getToday().minusDays(1));
  }

  /** HELD, COMING or OVER. */
  public String state(OfficeAssigning.Assigned assigned) {
    if (assigned.heldToday()) {
      return "HELD";
    }
    return assigned.begin().isAfter(clock.getToday()) ? "COMING" : "OVER";
  }

  public List<Which> getWhiches() {
    return Arrays.asList(Which.values());
  }

  public List<Office> getOffices() {
    return Arrays.asList(Office.values());
  }

  public boolean isFiltered() {
    return !filter().isEmpty();
  }

  public Which getWhich() {
    return which;
  }

  public void setWhich(Which which) {
    this.which = which == null ? Which.CURRENT : which;
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

  public Long getChosenId() {
    return chosenId;
  }

  public void setChosenId(Long chosenId) {
    this.chosenId = chosenId;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }
}

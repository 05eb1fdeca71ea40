package kz.journal.web.substitution;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import kz.journal.substitution.LoadEditing;
import kz.journal.web.faces.ClockView;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Listing;
import kz.journal.web.faces.Moments;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Refusals;

/** The teaching load, a page at a time; the line chosen can be ended beside the list. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the list is read again
public class LoadsPage extends Listing<LoadEditing.Line> implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 50;

  @Inject private LoadEditing editing;
  @Inject private ClockView clock;
  @Inject private Refusals refusals;
  @Inject private Confirmations confirmations;
  @Inject private Moments moments;

  private transient LoadEditing.Detail chosen;
  private String search;
  private Long chosenId;
  private LocalDate seenTo;
  private LocalDate lastDay;
  private String reason;

  public LoadsPage() {
    super("/substitution/loads.xhtml", ROWS);
  }

  public void load() {
    read();
    if (chosen != null) {
      seenTo = chosen.line().to();
      lastDay = clock.getToday();
    }
  }

  private void read() {
    show(editing.list(search, null, range()));
    chosen = chosenId == null ? null : editing.detail(chosenId).orElse(null);
  }

  @Override
  protected String filter() {
    return parameter("q", search);
  }

  public String choose(LoadEditing.Line line) {
    return address(getPage()) + parameter("chosen", line.id()) + "#chosen";
  }

  public boolean isChosen(LoadEditing.Line line) {
    return chosenId != null && line.id() == chosenId;
  }

  /** The line beside the list, or {@code null}. */
  public LoadEditing.Detail getChosen() {
    if (chosen == null && chosenId != null) {
      read();
    }
    return chosen;
  }

  public String end() {
    if (!refusals.passed("end", editing.end(chosenId, lastDay, reason, seenTo))) {
      read();
      return null;
    }
    confirmations.say("loads.ended", getChosen().line().teacher().full(), moments.date(lastDay));
    chosenId = null;
    return Redirect.here();
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

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}

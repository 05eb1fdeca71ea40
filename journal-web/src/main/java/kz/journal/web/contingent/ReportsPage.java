package kz.journal.web.contingent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.journal.contingent.ReportLine;
import kz.journal.contingent.RosterReport;
import kz.journal.contingent.RosterReportSettling;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Listing;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Refusals;

/** The registrar's queue of roster reports, those that wait longest first. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the list is read again
public class ReportsPage extends Listing<ReportLine> implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 50;
  private static final String ALL = "ALL";

  @Inject private RosterReportSettling settling;
  @Inject private Refusals refusals;
  @Inject private Confirmations confirmations;

  private String state = RosterReport.State.WAITING.name();
  private String search;
  private Long chosenId;
  private Integer seenVersion;
  private String answer;

  public ReportsPage() {
    super("/contingent/reports.xhtml", ROWS);
  }

  public void load() {
    read();
    ReportLine chosen = getChosen();
    if (chosen != null) {
      seenVersion = chosen.version();
    }
  }

  private void read() {
    RosterReport.State asked =
        Arrays.stream(RosterReport.State.values())
            .filter(each -> each.name().equals(state))
            .findFirst()
            .orElse(null);
    show(settling.list(asked, search, range()));
  }

  @Override
  protected String filter() {
    return parameter("state", state) + parameter("q", search);
  }

  public String choose(ReportLine line) {
    return address(getPage()) + parameter("chosen", line.id()) + "#chosen";
  }

  public boolean isChosen(ReportLine line) {
    return chosenId != null && line.id() == chosenId;
  }

  /** The report beside the list, or {@code null}. */
  public ReportLine getChosen() {
    return getRows().stream().filter(this::isChosen).findFirst().orElse(null);
  }

  /** Whether the chosen one can be answered. */
  public boolean isWaiting() {
    return getChosen().state() == RosterReport.State.WAITING;
  }

  /** How {@code j:state} shows a state. */
  public String kind(ReportLine line) {
    return switch (line.state()) {
      case WAITING -> "QUEUED";
      case ACCEPTED -> "SAVED";
      case DECLINED -> "REFUSED";
    };
  }

  public String accept() {
    return settle(true);
  }

  public String decline() {
    return settle(false);
  }

  private String settle(boolean accepted) {
    if (!refusals.passed("answer", settling.settle(chosenId, accepted, answer, seenVersion))) {
      read();
      return null;
    }
    confirmations.say("reports.settled");
    chosenId = null;
    return Redirect.here();
  }

  public List<String> getStates() {
    return Stream.concat(Stream.of(ALL), Arrays.stream(RosterReport.State.values()).map(Enum::name))
        .toList();
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state == null || state.isBlank() ? RosterReport.State.WAITING.name() : state;
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

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}

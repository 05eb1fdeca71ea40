package kz.journal.web.substitution;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Roles;
import kz.journal.substitution.Substitution;
import kz.journal.substitution.SubstitutionDeciding;
import kz.journal.substitution.SubstitutionEntering;
import kz.journal.substitution.SubstitutionReading;
import kz.journal.web.faces.ActiveUser;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Listing;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Refusals;

/**
 * Substitutions in the caller's sight: the registrar's queue, the head's and the teachers' list.
 * One chosen stands beside the list with its history and what the caller may do with it.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the list is read again
public class SubstitutionsPage extends Listing<SubstitutionReading.Line> implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 50;
  private static final String ALL = "ALL";
  private static final String FORM = "act";

  @Inject private SubstitutionReading reading;
  @Inject private SubstitutionDeciding deciding;
  @Inject private SubstitutionEntering entering;
  @Inject private ActiveUser user;
  @Inject private Refusals refusals;
  @Inject private Confirmations confirmations;

  private transient SubstitutionReading.Detail chosen;
  private String state;
  private String search;
  private Long chosenId;
  private Integer seenVersion;
  private String reason;
  private LocalDate lastDay;

  public SubstitutionsPage() {
    super("/substitution/substitutions.xhtml", ROWS);
  }

  public void load() {
    if (state == null) {
      state = isRegistrar() ? Substitution.State.ENTERED.name() : ALL;
    }
    read();
    if (chosen != null) {
      seenVersion = chosen.line().version();
    }
  }

  private void read() {
    show(reading.list(asked(), search, range()));
    chosen = chosenId == null ? null : reading.detail(chosenId).orElse(null);
  }

  private Substitution.State asked() {
    return Arrays.stream(Substitution.State.values())
        .filter(each -> each.name().equals(state))
        .findFirst()
        .orElse(null);
  }

  @Override
  protected String filter() {
    return parameter("state", state) + parameter("q", search);
  }

  /** The list's address with this one chosen. */
  public String choose(SubstitutionReading.Line line) {
    return address(getPage()) + parameter("chosen", line.id()) + "#chosen";
  }

  public boolean isChosen(SubstitutionReading.Line line) {
    return chosenId != null && line.id() == chosenId;
  }

  /** The one beside the list, or {@code null}. */
  public SubstitutionReading.Detail getChosen() {
    if (chosen == null && chosenId != null) {
      read();
    }
    return chosen;
  }

  public boolean isRegistrar() {
    return user.is(Roles.REGISTRAR);
  }

  public boolean isHead() {
    return user.is(Roles.HEAD_OF_DEPARTMENT);
  }

  /** Whether the registrar is to decide on the chosen one. */
  public boolean isToDecide() {
    return isRegistrar() && getChosen().line().state() == Substitution.State.ENTERED;
  }

  /** Whether the registrar can end or withdraw the chosen one. */
  public boolean isInForce() {
    return isRegistrar() && getChosen().line().state() == Substitution.State.CONFIRMED;
  }

  /** Whether the head can take the chosen one back. */
  public boolean isToTakeBack() {
    return isHead() && getChosen().line().state() == Substitution.State.ENTERED;
  }

  /** How {@code j:state} shows a state. */
  public String kind(SubstitutionReading.Line line) {
    return switch (line.state()) {
      case ENTERED -> "QUEUED";
      case CONFIRMED -> "SAVED";
      case DECLINED -> "REFUSED";
      case WITHDRAWN -> "CLOSED";
    };
  }

  public String confirm() {
    return done(deciding.confirm(chosenId, seenVersion), "CONFIRMED");
  }

  public String decline() {
    return done(deciding.decline(chosenId, reason, seenVersion), "DECLINED");
  }

  public String end() {
    return done(deciding.end(chosenId, lastDay, reason, seenVersion), "ENDED");
  }

  public String withdraw() {
    return done(deciding.withdraw(chosenId, reason, seenVersion), "WITHDRAWN");
  }

  public String takeBack() {
    return done(entering.takeBack(chosenId, reason, seenVersion), "WITHDRAWN");
  }

  private String done(Decision decision, String step) {
    if (!refusals.passed(FORM, decision)) {
      read();
      return null;
    }
    confirmations.say("substitutions.done." + step, getChosen().line().substitute().full());
    return Redirect.to(
        "/substitution/substitutions.xhtml", "state", ALL, "chosen", chosenId.toString());
  }

  public List<String> getStates() {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(ALL),
            Arrays.stream(Substitution.State.values()).map(Enum::name))
        .toList();
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state == null || state.isBlank() ? null : state;
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

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }
}

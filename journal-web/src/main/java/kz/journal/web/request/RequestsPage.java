package kz.journal.web.request;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.journal.request.ExtensionAnswering;
import kz.journal.request.ExtensionRequest;
import kz.journal.request.RequestLine;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Listing;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Refusals;

/** The registrar's queue of requests for an extension, those that wait longest first. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the list is read again
public class RequestsPage extends Listing<RequestLine> implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 50;
  private static final String ALL = "ALL";

  @Inject private ExtensionAnswering answering;
  @Inject private RequestWords words;
  @Inject private Refusals refusals;
  @Inject private Confirmations confirmations;

  private transient ExtensionAnswering.Detail chosen;
  private String state = ExtensionRequest.State.WAITING.name();
  private String search;
  private Long chosenId;
  private Integer seenVersion;
  private String answer;

  public RequestsPage() {
    super("/request/requests.xhtml", ROWS);
  }

  @Override
  public void load() {
    read();
    if (chosen != null) {
      seenVersion = chosen.line().version();
    }
  }

  private void read() {
    ExtensionRequest.State asked =
        Arrays.stream(ExtensionRequest.State.values())
            .filter(each -> each.name().equals(state))
            .findFirst()
            .orElse(null);
    show(answering.list(asked, search, range()));
    chosen = chosenId == null ? null : answering.detail(chosenId).orElse(null);
  }

  @Override
  protected String filter() {
    return parameter("state", state) + parameter("q", search);
  }

  public String choose(RequestLine line) {
    return address(getPage()) + parameter("chosen", line.id()) + "#chosen";
  }

  public boolean isChosen(RequestLine line) {
    return chosenId != null && line.id() == chosenId;
  }

  /** The request beside the list with its context, or {@code null}. */
  public ExtensionAnswering.Detail getChosen() {
    if (chosen == null && chosenId != null) {
      read();
    }
    return chosen;
  }

  public String kind(RequestLine line) {
    return words.kind(line);
  }

  public String state(RequestLine line) {
    return words.state(line);
  }

  public String subject(RequestLine line) {
    return words.subject(line);
  }

  /** The scope of the extension that would answer the chosen one. */
  public String getScope() {
    return getChosen().line().studentId() == null ? "LESSON" : "CELL";
  }

  public String decline() {
    if (!refusals.passed("answer", answering.decline(chosenId, answer, seenVersion))) {
      read();
      return null;
    }
    confirmations.say("requests.declined");
    chosenId = null;
    return Redirect.here();
  }

  public List<String> getStates() {
    return Stream.concat(
            Stream.of(ALL), Arrays.stream(ExtensionRequest.State.values()).map(Enum::name))
        .toList();
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state == null || state.isBlank() ? ExtensionRequest.State.WAITING.name() : state;
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

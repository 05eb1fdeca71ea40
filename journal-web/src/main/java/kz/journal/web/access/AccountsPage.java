package kz.journal.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import kz.journal.credentials.AccountList;
import kz.journal.credentials.AccountList.Credentials;
import kz.journal.credentials.CredentialIssuing;
import kz.journal.regulation.Decision;
import kz.journal.time.SystemTime;
import kz.journal.web.faces.ActiveUser;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Listing;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Refusals;

/**
 * The accounts for the credentials office (2.2.2-1): found by name, login, faculty, group and
 * state; what is done with one stands beside the list. Filter, page and chosen account stand in the
 * address.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the list is read again
public class AccountsPage extends Listing<AccountList.Row> implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 50;

  @Inject private AccountList list;
  @Inject private CredentialIssuing issuing;
  @Inject private SlipTray tray;
  @Inject private ActiveUser user;
  @Inject private Refusals refusals;
  @Inject private Confirmations confirmations;
  @Inject @SystemTime private Clock time;

  private transient List<AccountList.Faculty> faculties;
  private String search;
  private Long group;
  private Long faculty;
  private Credentials credentials;
  private State state;
  private Long chosenId;
  private String resetReason;
  private String disableReason;

  /** Which accounts are listed, by whether they are open. */
  public enum State {
    ACTIVE,
    DISABLED
  }

  public AccountsPage() {
    super("/access/accounts.xhtml", ROWS);
  }

  /** Reads the list; refused to everybody but the credentials office. */
  public void load() {
    show(list.accounts(asked(), range()));
    faculties = list.faculties();
  }

  private AccountList.Filter asked() {
    Boolean disabled = state == null ? null : state == State.DISABLED;
    return new AccountList.Filter(search, group, faculty, credentials, disabled);
  }

  @Override
  protected String filter() {
    return parameter("q", search)
        + parameter("group", group)
        + parameter("faculty", faculty)
        + parameter("credentials", credentials)
        + parameter("state", state);
  }

  /** The list's address with this account chosen. */
  public String choose(AccountList.Row row) {
    return address(getPage()) + parameter("account", row.accountId()) + "#chosen";
  }

  /** The account beside the list, or {@code null} if none on this page of the list is chosen. */
  public AccountList.Row getChosen() {
    return getRows().stream()
        .filter(row -> chosenId != null && row.accountId() == chosenId)
        .findFirst()
        .orElse(null);
  }

  public boolean isChosen(AccountList.Row row) {
    return chosenId != null && row.accountId() == chosenId;
  }

  /** Nobody resets or disables the own account. */
  public boolean isOwn() {
    AccountList.Row chosen = getChosen();
    return chosen != null && chosen.accountId() == user.who().accountId();
  }

  public String issue() {
    return given("issue", issuing.issue(chosenId));
  }

  public String reset() {
    return given("reset", issuing.reset(chosenId, resetReason));
  }

  public String disable() {
    return done("disable", issuing.disable(chosenId, disableReason), "accounts.disabled");
  }

  public String enable() {
    return done("enable", issuing.enable(chosenId), "accounts.enabled");
  }

  private String given(String form, CredentialIssuing.Outcome outcome) {
    if (outcome instanceof CredentialIssuing.Issued issued) {
      String handle =
          tray.put(
              user.who().accountId(),
              issued.slip().name().full(),
              List.of(issued.slip()),
              time.instant());
      return Redirect.to("/access/slips.xhtml", "batch", handle);
    }
    refusals.say(form, ((CredentialIssuing.Declined) outcome).refusal());
    load();
    return null;
  }

  private String done(String form, Decision decision, String confirmation) {
    if (!refusals.passed(form, decision)) {
      load();
      return null;
    }
    confirmations.say(confirmation, getChosen().login());
    chosenId = null;
    return Redirect.here();
  }

  /** Slips issued a while ago that nobody has put away yet. */
  public List<SlipTray.Batch> getWaiting() {
    return tray.waiting(user.who().accountId(), time.instant()).stream()
        .filter(batch -> batch.count() > 0)
        .toList();
  }

  public List<AccountList.Faculty> getFaculties() {
    if (faculties == null) {
      load();
    }
    return faculties;
  }

  public List<Credentials> getCredentialStates() {
    return Arrays.asList(Credentials.values());
  }

  public List<State> getStates() {
    return Arrays.asList(State.values());
  }

  public boolean isFiltered() {
    return !filter().isEmpty();
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public Long getGroup() {
    return group;
  }

  public void setGroup(Long group) {
    this.group = group;
  }

  public Long getFaculty() {
    return faculty;
  }

  public void setFaculty(Long faculty) {
    this.faculty = faculty;
  }

  public Credentials getCredentials() {
    return credentials;
  }

  public void setCredentials(Credentials credentials) {
    this.credentials = credentials;
  }

  public State getState() {
    return state;
  }

  public void setState(State state) {
    this.state = state;
  }

  public Long getChosenId() {
    return chosenId;
  }

  public void setChosenId(Long chosenId) {
    this.chosenId = chosenId;
  }

  public String getResetReason() {
    return resetReason;
  }

  public void setResetReason(String resetReason) {
    this.resetReason = resetReason;
  }

  public String getDisableReason() {
    return disableReason;
  }

  public void setDisableReason(String disableReason) {
    this.disableReason = disableReason;
  }
}

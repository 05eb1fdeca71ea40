package kz.journal.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;
import kz.journal.access.Caller;
import kz.journal.credentials.AccountList;
import kz.journal.credentials.CredentialIssuing;
import kz.journal.credentials.IssuingProgress;
import kz.journal.credentials.Reach;
import kz.journal.credentials.Slip;
import kz.journal.time.SystemTime;
import kz.journal.web.faces.ActiveUser;
import kz.journal.web.faces.Listing;
import kz.journal.web.faces.Redirect;

/**
 * The study groups for the credentials office, and one-time passwords for a whole one (2.2.2-1).
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the list is read again
public class GroupsPage extends Listing<AccountList.Group> implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 50;

  @Inject private AccountList list;
  @Inject private CredentialIssuing issuing;
  @Inject private SlipTray tray;
  @Inject private ActiveUser user;
  @Inject private Caller caller;
  @Inject @SystemTime private Clock time;

  private String search;
  private Long chosenId;
  private Reach reach = Reach.WITHOUT_CREDENTIALS;

  public GroupsPage() {
    super("/access/groups.xhtml", ROWS);
  }

  public void load() {
    show(list.groups(search, range()));
  }

  @Override
  protected String filter() {
    return parameter("q", search);
  }

  /** The list's address with this group chosen. */
  public String choose(AccountList.Group group) {
    return address(getPage()) + parameter("group", group.groupId()) + "#chosen";
  }

  /** The group beside the list, or {@code null} if none on this page of the list is chosen. */
  public AccountList.Group getChosen() {
    return getRows().stream().filter(this::isChosen).findFirst().orElse(null);
  }

  public boolean isChosen(AccountList.Group group) {
    return chosenId != null && group.groupId() == chosenId;
  }

  /** Begins to issue to the group; the next page waits for the slips and shows them. */
  public String issue() {
    IssuingProgress progress = new IssuingProgress();
    Future<List<Slip>> slips = issuing.issueToGroup(chosenId, reach, caller.origin(), progress);
    String handle =
        tray.expect(user.who().accountId(), getChosen().title(), slips, progress, time.instant());
    return Redirect.to("/access/slips.xhtml", "batch", handle);
  }

  public List<Reach> getReaches() {
    return Arrays.asList(Reach.values());
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

  public Reach getReach() {
    return reach;
  }

  public void setReach(Reach reach) {
    this.reach = reach;
  }
}

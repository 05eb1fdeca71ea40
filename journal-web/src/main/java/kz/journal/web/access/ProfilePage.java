package kz.journal.web.access;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import kz.journal.access.OwnAccount;
import kz.journal.access.OwnTokens;
import kz.journal.access.TokenIssuing;
import kz.journal.feed.OwnFeed;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;
import kz.journal.web.faces.ActiveUser;
import kz.journal.web.faces.Confirmations;
import kz.journal.web.faces.Pager;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Refusals;
import kz.journal.web.faces.Texts;

/**
 * The own account: who I am, my password and language, the devices I am signed in on and the tokens
 * of my machines.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, and the lists are read again
public class ProfilePage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String VIEW = "/access/profile.xhtml";
  private static final int ROWS = 10;
  private static final int USUAL_DAYS = 30;

  @Inject private ActiveUser user;
  @Inject private OwnAccount account;
  @Inject private OwnTokens tokens;
  @Inject private OwnFeed feed;
  @Inject private Settings settings;
  @Inject private NewPassword password;
  @Inject private FreshToken fresh;
  @Inject private Disclosure disclosure;
  @Inject private Refusals refusals;
  @Inject private Confirmations confirmations;
  @Inject private Texts texts;

  private final Listing devicePages = new Listing("devices");
  private final Listing tokenPages = new Listing("tokens");

  private transient Rows<OwnAccount.Device> devices;
  private transient Rows<OwnTokens.Token> own;
  private String label;
  private Integer days;

  /** One of the page's two lists; its page stands in the address beside that of the other. */
  public final class Listing extends Pager implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;

    Listing(String name) {
      super(VIEW, ROWS, name);
      this.name = name;
    }

    @Override
    protected long total() {
      return this == devicePages ? devices().total() : tokens().total();
    }

    @Override
    protected String filter() {
      Listing other = this == devicePages ? tokenPages : devicePages;
      return other.getPage() == 1 ? "" : parameter(other.name, other.getPage());
    }

    Range range() {
      return new Range(first(), ROWS);
    }
  }

  /** Takes the token that was just made, for this one showing. */
  public void look() {
    fresh.take(user.who().accountId()).ifPresent(disclosure::show);
    fresh.takeFeed(user.who().accountId()).ifPresent(disclosure::showFeed);
    days = Math.min(USUAL_DAYS, tokens.longestDays());
  }

  public String changePassword() {
    if (!password.change()) {
      return null;
    }
    confirmations.say("password.changed");
    return Redirect.to(VIEW);
  }

  public String end(long session) {
    if (!refusals.passed("devices", account.endSession(session))) {
      devices = null;
      return null;
    }
    confirmations.say("profile.deviceEnded");
    return Redirect.to(VIEW);
  }

  public String endOthers() {
    confirmations.say("profile.devicesEnded", account.endOtherSessions());
    return Redirect.to(VIEW);
  }

  /** Makes a token; the next page shows it, and no other. */
  public String createToken() {
    TokenIssuing.Outcome outcome = tokens.create(label, days == null ? 0 : days);
    if (outcome instanceof TokenIssuing.Issued issued) {
      fresh.put(issued.token(), user.who().accountId());
      return Redirect.to(VIEW);
    }
    refusals.say("token", refusalOf(outcome));
    return null;
  }

  public String revoke(long token) {
    if (!refusals.passed("tokens", tokens.revoke(token))) {
      own = null;
      return null;
    }
    confirmations.say("profile.tokenRevoked");
    return Redirect.to(VIEW);
  }

  /** Makes the address of the own calendar; the next page shows it, and no other. */
  public String makeFeed() {
    fresh.putFeed(feed.make(), user.who().accountId());
    return Redirect.to(VIEW);
  }

  public String revokeFeed() {
    feed.revoke();
    confirmations.say("feed.revoked");
    return Redirect.to(VIEW);
  }

  /** Whether the person teaches and so has a calendar of lessons. */
  public boolean isTeacher() {
    return user.is(Roles.TEACHER);
  }

  /** When the address that holds was made; {@code null} if none does. */
  public Instant getFeedMadeAt() {
    return feed.madeAt().orElse(null);
  }

  /** The address just made, as a calendar program wants it; {@code null} if there is none. */
  public String getFeedAddress() {
    return disclosure.getFeed() == null
        ? null
        : site() + "/api/v1/calendar/" + disclosure.getFeed() + ".ics";
  }

  private String site() {
    HttpServletRequest request =
        (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    String configured = settings.text(Setting.SITE_ADDRESS);
    return configured.isEmpty()
        ? request.getRequestURL().toString().replaceFirst("(://[^/]+).*", "$1")
            + request.getContextPath()
        : configured.replaceFirst("/+$", "");
  }

  private static Refused refusalOf(TokenIssuing.Outcome outcome) {
    if (outcome instanceof TokenIssuing.Malformed malformed) {
      return malformed.refusal();
    }
    if (outcome instanceof TokenIssuing.Declined declined) {
      return declined.refusal();
    }
    throw new IllegalStateException("No token for a caller who is signed in");
  }

  private Rows<OwnAccount.Device> devices() {
    if (devices == null) {
      devices = account.sessions(devicePages.range());
    }
    return devices;
  }

  private Rows<OwnTokens.Token> tokens() {
    if (own == null) {
      own = tokens.list(tokenPages.range());
    }
    return own;
  }

  public List<OwnAccount.Device> getDevices() {
    return devices().items();
  }

  /** Whether there is a session to end besides this one. */
  public boolean isElsewhere() {
    return devices().total() > 1;
  }

  public List<OwnTokens.Token> getTokens() {
    return tokens().items();
  }

  /** VALID, REVOKED or EXPIRED. */
  public String state(OwnTokens.Token token) {
    if (token.valid()) {
      return "VALID";
    }
    return token.revoked() ? "REVOKED" : "EXPIRED";
  }

  public int getLongestDays() {
    return tokens.longestDays();
  }

  public String getDaysHint() {
    return texts.get("token.daysHint", getLongestDays());
  }

  public Listing getDevicePages() {
    return devicePages;
  }

  public Listing getTokenPages() {
    return tokenPages;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  public Integer getDays() {
    return days;
  }

  public void setDays(Integer days) {
    this.days = days;
  }
}

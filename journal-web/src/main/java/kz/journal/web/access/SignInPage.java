package kz.journal.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.journal.access.SignIn;
import kz.journal.demo.DemoPeople;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;
import kz.journal.web.faces.ActiveLocale;
import kz.journal.web.faces.Moments;
import kz.journal.web.faces.TermRibbon;
import kz.journal.web.faces.Texts;
import kz.journal.window.ComputedTerm;
import kz.journal.window.EntryTerms;
import kz.journal.window.Occasion;
import kz.journal.window.WindowState;
import kz.journal.window.rule.EntryTerm;

/**
 * The sign-in page: login, password, «Войти» (2.2.2-2); in the demo also its accounts, one click
 * each.
 */
@Named
@RequestScoped
public class SignInPage {

  private static final int LOOK_BACK_DAYS = 7;

  @Inject private JournalAuthentication authentication;
  @Inject private ActiveLocale locale;
  @Inject private Texts texts;
  @Inject private Moments moments;
  @Inject private DemoPeople demo;
  @Inject private EntryTerms terms;
  @Inject private TermRibbon ribbon;
  @Inject private JournalClock clock;

  private String login;
  private String password;
  private String to;
  private String message;
  private List<Offered> offered;
  private ComputedTerm example;

  /** Signs in as one of the accounts that the demo offers; there are none in production. */
  public void signInAs(String offered) throws IOException {
    login = offered;
    password =
        demo.listed().stream()
            .filter(account -> account.login().equals(offered))
            .map(DemoPeople.Offered::password)
            .findFirst()
            .orElse(null);
    signIn();
  }

  /** Signs in; on success goes where the caller was headed, else says in one sentence why not. */
  public void signIn() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    SignIn.Outcome outcome =
        authentication.enter((HttpServletRequest) external.getRequest(), login, password);
    if (!(outcome instanceof SignIn.Welcome welcome)) {
      message = sentence(outcome);
      return;
    }
    if (welcome.who().language() != null) {
      locale.speak(welcome.who().language());
    }
    faces.responseComplete();
    external.redirect(external.getRequestContextPath() + destination());
  }

  private String sentence(SignIn.Outcome outcome) {
    return outcome instanceof SignIn.Blocked blocked
        ? texts.get("signIn.blocked", moments.time(blocked.until()))
        : texts.get("signIn.rejected");
  }

  /** Only an address of this application; anything else is the home page. */
  private String destination() {
    return to != null && to.matches("/(?!/)[\\w./?=&%~:+,-]*") && !to.contains("sign-in")
        ? to
        : "/";
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** Where the visitor was headed; the form sends it along, for the view keeps no state. */
  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getMessage() {
    return message;
  }

  /** An account the demo offers, in words. */
  public static final class Offered {

    private final String login;
    private final String role;
    private final String personName;

    Offered(String login, String role, String personName) {
      this.login = login;
      this.role = role;
      this.personName = personName;
    }

    public String getLogin() {
      return login;
    }

    public String getRole() {
      return role;
    }

    public String getPersonName() {
      return personName;
    }
  }

  /** The demo's accounts; empty in production. */
  public List<Offered> getDemoAccounts() {
    if (offered == null) {
      offered =
          demo.listed().stream()
              .map(
                  account ->
                      new Offered(
                          account.login(),
                          texts.get("role." + account.role()),
                          account.name().shortened()))
              .toList();
    }
    return offered;
  }

  /** The term of a lesson held two working days ago, as a picture of what the journal does. */
  public List<TermRibbon.Square> getExampleTerm() {
    return ribbon.squares(example());
  }

  public String getExampleSentence() {
    return ribbon.sentence(example());
  }

  private ComputedTerm example() {
    if (example == null) {
      LocalDate day = JournalZone.dayOf(clock.instant());
      EntryTerm rule = terms.rule();
      LocalDate lesson = day;
      for (int back = 1; back <= LOOK_BACK_DAYS; back++) {
        LocalDate candidate = day.minusDays(back);
        ComputedTerm term = rule.of(Occasion.LESSON, candidate, LocalTime.of(9, 0), terms.week());
        boolean open = term.stateAt(clock.instant()) == WindowState.OPEN;
        if (open && term.counted().size() + term.skipped().size() >= 2) {
          lesson = candidate;
        }
      }
      example = rule.of(Occasion.LESSON, lesson, LocalTime.of(9, 0), terms.week());
    }
    return example;
  }
}

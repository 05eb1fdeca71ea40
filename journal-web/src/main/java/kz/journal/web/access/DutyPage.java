package kz.journal.web.access;

import static kz.journal.access.SignedIn.Duty.ACCEPT_RULES;
import static kz.journal.access.SignedIn.Duty.CHANGE_PASSWORD;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import kz.journal.access.OwnAccount;
import kz.journal.access.SignedIn.Duty;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;
import kz.journal.web.faces.ActiveUser;
import kz.journal.web.faces.Redirect;
import kz.journal.web.faces.Refusals;
import kz.journal.web.faces.Texts;

/**
 * What must be done before anything else, one after the other: replace an issued password (2.2.8),
 * then accept the security rules (1.7). Leads home when nothing is due any more.
 */
@Named
@RequestScoped
public class DutyPage {

  private static final int RULES = 8;

  @Inject private ActiveUser user;
  @Inject private OwnAccount account;
  @Inject private NewPassword password;
  @Inject private Settings settings;
  @Inject private Refusals refusals;
  @Inject private Texts texts;

  private String edition;
  private boolean accepted;

  /** Whoever has nothing to do here is sent home. */
  public String look() {
    return user.isDue() ? null : Redirect.to("/home.xhtml");
  }

  public boolean isPasswordDue() {
    return due(CHANGE_PASSWORD);
  }

  /** The rules come once the password is the owner's. */
  public boolean isRulesShown() {
    return due(ACCEPT_RULES) && !isPasswordDue();
  }

  /** Whether both are to be done, so that the page tells the steps. */
  public boolean isInSteps() {
    return due(CHANGE_PASSWORD) && due(ACCEPT_RULES);
  }

  public String changePassword() {
    return password.change() ? Redirect.to("/access/duty.xhtml") : null;
  }

  public String acceptRules() {
    if (!accepted) {
      refusals.say("rules", texts.get("rules.tick"));
      return null;
    }
    return refusals.passed("rules", account.acceptRules(edition))
        ? Redirect.to("/home.xhtml")
        : null;
  }

  public List<String> getRules() {
    return IntStream.rangeClosed(1, RULES)
        .mapToObj(number -> texts.get("rules." + number))
        .toList();
  }

  public String getEditionLine() {
    return texts.get("rules.edition", settings.text(Setting.RULES_EDITION));
  }

  /** The edition in force when the page was made; the form sends it back as the one read. */
  public String getEdition() {
    return settings.text(Setting.RULES_EDITION);
  }

  public void setEdition(String edition) {
    this.edition = edition;
  }

  public boolean isAccepted() {
    return accepted;
  }

  public void setAccepted(boolean accepted) {
    this.accepted = accepted;
  }

  private boolean due(Duty duty) {
    return user.isSignedIn() && user.who().due().contains(duty);
  }
}

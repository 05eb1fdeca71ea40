package kz.journal.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kz.journal.access.OwnAccount;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;
import kz.journal.web.faces.Refusals;
import kz.journal.web.faces.Texts;

/**
 * The form in which the owner of an account replaces the password, on the page of duties and on the
 * own profile. What is typed is never sent back.
 */
@Named
@RequestScoped
public class NewPassword {

  /** The form's name for {@link Refusals}. */
  static final String FORM = "password";

  @Inject private OwnAccount account;
  @Inject private Settings settings;
  @Inject private Refusals refusals;
  @Inject private Texts texts;

  private String old;
  private String chosen;
  private String repeated;

  /** Changes the password; if that is refused, the form says why. */
  boolean change() {
    if (chosen != null && !chosen.equals(repeated)) {
      refusals.say(FORM, texts.get("password.different"));
      return false;
    }
    return refusals.passed(FORM, account.changePassword(old, chosen));
  }

  public int getShortest() {
    return settings.number(Setting.PASSWORD_LENGTH);
  }

  public String getHint() {
    return texts.get("password.hint", getShortest());
  }

  public String getOld() {
    return null;
  }

  public void setOld(String old) {
    this.old = old;
  }

  public String getChosen() {
    return null;
  }

  public void setChosen(String chosen) {
    this.chosen = chosen;
  }

  public String getRepeated() {
    return null;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }
}

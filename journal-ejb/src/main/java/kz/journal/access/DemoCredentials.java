package kz.journal.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import kz.journal.setting.Deployment;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;

/**
 * Gives an account of the demo a password that everybody knows, with the security rules accepted
 * and no change due (design, section 11.6). Credentials of a real journal come from the credentials
 * office alone (2.2.2), so that in production every call fails.
 */
@ApplicationScoped
public class DemoCredentials {

  @Inject Passwords passwords;
  @Inject Settings settings;
  @Inject Deployment deployment;

  /**
   * Lets the owner sign in with this password as of this moment.
   *
   * @throws IllegalStateException outside the demo
   */
  public void give(Account account, String password, Instant at) {
    if (!deployment.demo()) {
      throw new IllegalStateException("Passwords that everybody knows are for the demo only");
    }
    account.choosePassword(passwords.hash(password), at);
    account.acceptRules(settings.text(Setting.RULES_EDITION), at);
  }
}

package kz.journal.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.journal.access.rule.PasswordPolicy;
import kz.journal.listing.Conditions;
import kz.journal.listing.Range;
import kz.journal.listing.Rows;
import kz.journal.org.PersonName;
import kz.journal.regulation.Act;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;
import kz.journal.time.SystemTime;

/**
 * What everybody does with the own account: choose a password, accept the security rules, choose a
 * language, see and end the own sessions. Open to callers with a duty still due, for this is where
 * they do it.
 */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class OwnAccount {

  private static final List<String> LANGUAGES = List.of("ru", "kk", "en");

  @PersistenceContext private EntityManager em;
  @Inject @SystemTime private Clock time;
  @Inject private Caller caller;
  @Inject private Settings settings;
  @Inject private Passwords passwords;
  @Inject private Throttling throttling;
  @Inject private Revocation revocation;
  @Inject private Event<Act> acts;

  /**
   * One sign-in that is not over.
   *
   * @param current whether it is the one this request came through
   */
  public record Device(
      long id, Instant startedAt, Instant seenAt, String address, String agent, boolean current) {}

  /**
   * Replaces the password and ends every session but this one. The old password is asked for, and
   * guessing it is throttled like guessing it at the door.
   */
  @Clause("2.2.8")
  public Decision changePassword(String old, String chosen) {
    Account account = account();
    Instant now = time.instant();
    Throttling.Admission admission = throttling.admit(account.login(), caller.origin(), now);
    if (admission instanceof Throttling.Closed closed) {
      return Refused.because("try-later").citing("2.2.8").with("until", closed.until());
    }
    if (!passwords.fits(old == null ? "" : old, account.passwordHash())) {
      record(SignInRecord.Kind.FAILED, account.id(), now);
      return Refused.because("password-wrong").citing("2.2.8");
    }
    throttling.succeeded((Throttling.Admitted) admission);
    Optional<PasswordPolicy.Fault> fault = faultOf(chosen == null ? "" : chosen, account);
    if (fault.isPresent()) {
      return refusal(fault.get());
    }
    account.choosePassword(passwords.hash(chosen), now);
    revocation.endOtherSessions(
        account.id(), caller.sessionKey().orElse(""), UserSession.End.PASSWORD_CHANGED);
    acts.fire(Act.of("access.change-password", "Account", account.id()).under("2.2.8"));
    return Decision.allowed();
  }

  /**
   * Accepts the security rules.
   *
   * @param edition the edition the caller read; refused if another one is in force by now
   */
  @Clause("1.7")
  public Decision acceptRules(String edition) {
    String inForce = settings.text(Setting.RULES_EDITION);
    if (!inForce.equals(edition)) {
      return Refused.because("rules-changed").citing("1.7");
    }
    Account account = account();
    if (!account.accepted(inForce)) {
      acts.fire(
          Act.of("access.accept-rules", "Account", account.id())
              .from(account.rulesEdition() == null ? "" : account.rulesEdition())
              .to(inForce)
              .under("1.7"));
      account.acceptRules(inForce, time.instant());
    }
    return Decision.allowed();
  }

  /**
   * The language of pages and letters.
   *
   * @throws IllegalArgumentException if it is not ru, kk or en
   */
  public void speak(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("No such language");
    }
    Account account = account();
    if (!language.equals(account.language())) {
      acts.fire(
          Act.of("access.choose-language", "Account", account.id())
              .from(account.language() == null ? "" : account.language())
              .to(language));
      account.speak(language);
    }
  }

  /** The own sessions that are not over, the last used first. */
  public Rows<Device> sessions(Range range) {
    long account = caller.required().accountId();
    String current = Secrets.digest(caller.sessionKey().orElse(""));
    Instant alive =
        time.instant().minus(Duration.ofMinutes(settings.number(Setting.SESSION_IDLE_MINUTES)));
    return new Conditions()
        .when("s.account.id = ?", account)
        .always("s.endedAt is null")
        .when("s.seenAt > ?", alive)
        .rows(
            em,
            UserSession.class,
            "select s from UserSession s",
            "select count(s) from UserSession s",
            "s.seenAt desc, s.id",
            range)
        .map(session -> device(session, current));
  }

  /** Ends one of the own sessions. */
  @Clause("2.2.8")
  public Decision endSession(long id) {
    UserSession session = em.find(UserSession.class, id);
    if (session == null || !session.account().id().equals(caller.required().accountId())) {
      return Refused.because("not-found");
    }
    if (!session.ended()) {
      Instant now = time.instant();
      session.end(UserSession.End.ENDED_BY_OWNER, now);
      record(SignInRecord.Kind.SESSION_ENDED, session.account().id(), now);
      acts.fire(Act.of("access.end-session", "UserSession", id).under("2.2.8"));
    }
    return Decision.allowed();
  }

  /** Ends every own session but the one of this request; answers how many. */
  @Clause("2.2.8")
  public int endOtherSessions() {
    long account = caller.required().accountId();
    int ended =
        revocation.endOtherSessions(
            account, caller.sessionKey().orElse(""), UserSession.End.ENDED_BY_OWNER);
    if (ended > 0) {
      record(SignInRecord.Kind.SESSION_ENDED, account, time.instant());
      acts.fire(Act.of("access.end-other-sessions", "Account", account).to(ended).under("2.2.8"));
    }
    return ended;
  }

  private Account account() {
    return em.find(Account.class, caller.required().accountId());
  }

  private Optional<PasswordPolicy.Fault> faultOf(String chosen, Account account) {
    PersonName name = account.person().name();
    return new PasswordPolicy(settings.number(Setting.PASSWORD_LENGTH))
        .faultOf(chosen, personal(account.login(), name))
        .or(
            () ->
                passwords.fits(chosen, account.passwordHash())
                    ? Optional.of(PasswordPolicy.Fault.SAME_AS_BEFORE)
                    : Optional.empty());
  }

  private static List<String> personal(String login, PersonName name) {
    return name.patronymic() == null
        ? List.of(login, name.family(), name.given())
        : List.of(login, name.family(), name.given(), name.patronymic());
  }

  private Refused refusal(PasswordPolicy.Fault fault) {
    Refused refused =
        switch (fault) {
          case TOO_SHORT ->
              Refused.because("password-too-short")
                  .with("shortest", settings.number(Setting.PASSWORD_LENGTH));
          case TOO_LONG ->
              Refused.because("password-too-long").with("longest", PasswordPolicy.LONGEST);
          case TRIED_FIRST -> Refused.because("password-tried-first");
          case CONTAINS_LOGIN_OR_NAME -> Refused.because("password-personal");
          case ONE_CHARACTER -> Refused.because("password-one-character");
          case SAME_AS_BEFORE -> Refused.because("password-same");
        };
    return refused.citing("2.2.8");
  }

  private void record(SignInRecord.Kind kind, Long accountId, Instant now) {
    em.persist(new SignInRecord(kind, accountId, caller.origin(), null, now));
  }

  private static Device device(UserSession session, String current) {
    return new Device(
        session.id(),
        session.startedAt(),
        session.seenAt(),
        session.address(),
        session.agent(),
        session.has(current));
  }
}

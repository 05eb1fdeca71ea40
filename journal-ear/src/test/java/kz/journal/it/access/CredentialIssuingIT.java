package kz.journal.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import kz.journal.access.Origin;
import kz.journal.access.OwnAccount;
import kz.journal.access.Passwords;
import kz.journal.access.Sessions;
import kz.journal.access.SignIn;
import kz.journal.access.SignedIn;
import kz.journal.access.TokenIssuing;
import kz.journal.access.rule.OneTimeTerm;
import kz.journal.credentials.AccountList;
import kz.journal.credentials.AccountList.Credentials;
import kz.journal.credentials.AccountOpening;
import kz.journal.credentials.CredentialIssuing;
import kz.journal.credentials.CredentialSlips;
import kz.journal.credentials.IssuingProgress;
import kz.journal.credentials.Reach;
import kz.journal.credentials.Slip;
import kz.journal.it.InContainer;
import kz.journal.it.inside.Acting;
import kz.journal.it.inside.Entities;
import kz.journal.it.inside.People;
import kz.journal.it.inside.People.Somebody;
import kz.journal.listing.Range;
import kz.journal.org.PersonName;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.setting.Setting;
import kz.journal.setting.SettingsEditing;
import kz.journal.time.SystemTime;
import org.junit.jupiter.api.Test;

/** The way to credentials: the credentials office, and no other. */
@InContainer
@Clause({"2.2.2-0", "2.2.2-1"})
class CredentialIssuingIT {

  private static final Origin HERE = new Origin("192.0.2.1", "test");
  private static final Acting OFFICE =
      Acting.as("office", Roles.CREDENTIALS_OFFICE, Roles.SIGNED_IN);

  @Inject private CredentialIssuing issuing;
  @Inject private CredentialSlips slips;
  @Inject private AccountOpening opening;
  @Inject private AccountList list;
  @Inject private SignIn signIn;
  @Inject private OwnAccount own;
  @Inject private SettingsEditing settings;
  @Inject private Passwords passwords;
  @Inject @SystemTime private Clock time;
  @Inject private Sessions sessions;
  @Inject private TokenIssuing tokens;
  @Inject private People people;
  @Inject private Entities entities;

  @Test
  void an_issued_password_opens_the_door_to_the_two_duties_only() throws Exception {
    Somebody somebody = people.withoutCredentials("issued-once");
    Slip slip = issued(() -> issuing.issue(somebody.accountId()));
    SignedIn who = welcome(slip).who();
    assertEquals(Set.of(SignedIn.Duty.CHANGE_PASSWORD, SignedIn.Duty.ACCEPT_RULES), who.due());
    assertEquals(Set.of(Roles.SIGNED_IN), who.roles());
  }

  @Test
  void credentials_are_issued_once_and_then_reset() throws Exception {
    Somebody somebody = people.withoutCredentials("issued-twice");
    Slip first = issued(() -> issuing.issue(somebody.accountId()));
    assertDeclined("credentials-present", () -> issuing.issue(somebody.accountId()));
    Slip second = issued(() -> issuing.reset(somebody.accountId(), "lost the slip"));
    assertInstanceOf(SignIn.Rejected.class, entry(first.login(), first.password()));
    welcome(second);
  }

  @Test
  void an_issued_password_opens_nothing_from_the_end_of_its_term_on() throws Exception {
    Somebody somebody = people.withoutCredentials("issued-long-ago");
    Slip slip = issued(() -> issuing.issue(somebody.accountId()));
    assertEquals(OneTimeTerm.end(slip.issuedAt(), 30), slip.endsAt());
    expires(somebody, time.instant().plusSeconds(60));
    welcome(slip);
    assertEquals(List.of(slip.login()), found(credentials(Credentials.ISSUED)));
    assertEquals(List.of(), found(credentials(Credentials.EXPIRED)));

    expires(somebody, time.instant());
    long before = passwords.verifications();
    assertEquals(new SignIn.Rejected(), entry(slip.login(), slip.password()));
    assertEquals(1, passwords.verifications() - before, "as long as a wrong one takes");
    assertEquals(List.of(), found(credentials(Credentials.ISSUED)));
    assertEquals(List.of(slip.login()), found(credentials(Credentials.EXPIRED)));
    AccountList.Row row =
        OFFICE
            .run(() -> list.accounts(credentials(Credentials.EXPIRED), Range.first(1)))
            .items()
            .get(0);
    assertEquals(Credentials.EXPIRED, row.credentials());

    welcome(issued(() -> issuing.reset(somebody.accountId(), "expired")));
  }

  @Test
  void the_term_is_what_the_office_set_and_an_own_password_has_none() throws Exception {
    Acting officer = Acting.as("office", Roles.CREDENTIALS_OFFICE, Roles.SIGNED_IN);
    officer.run(() -> settings.change(Setting.ONE_TIME_PASSWORD_DAYS, "1", "30"));
    try {
      Somebody somebody = people.withoutCredentials("issued-for-a-day");
      Slip slip = issued(() -> issuing.issue(somebody.accountId()));
      assertEquals(OneTimeTerm.end(slip.issuedAt(), 1), slip.endsAt());
      Acting owner = Acting.as(somebody.login(), Roles.SIGNED_IN);
      assertEquals(
          Decision.allowed(),
          owner.run(() -> own.changePassword(slip.password(), People.PASSWORD)));
      assertEquals(1, withoutTerm(somebody));
    } finally {
      officer.run(() -> settings.change(Setting.ONE_TIME_PASSWORD_DAYS, "30", "1"));
    }
  }

  private void expires(Somebody somebody, Instant at) {
    entities.inTransaction(
        em ->
            em.createQuery("update Account a set a.passwordExpiresAt = :at where a.id = :id")
                .setParameter("at", at)
                .setParameter("id", somebody.accountId())
                .executeUpdate());
  }

  private int withoutTerm(Somebody somebody) {
    return entities.inTransaction(
        em ->
            em.createQuery(
                    "select a from Account a where a.id = :id and a.passwordExpiresAt is null")
                .setParameter("id", somebody.accountId())
                .getResultList()
                .size());
  }

  private static AccountList.Filter credentials(Credentials credentials) {
    return filter("issued-long-ago", credentials, null);
  }

  @Test
  void a_reset_ends_sessions_and_tokens() throws Exception {
    Somebody somebody = people.atWork("reset-at-work");
    String session = welcome(somebody).sessionKey();
    String token = token(somebody);
    assertTrue(sessions.resolve(session).isPresent());
    assertTrue(sessions.resolveToken(token, HERE).isPresent());
    issued(() -> issuing.reset(somebody.accountId(), "forgotten"));
    assertTrue(sessions.resolve(session).isEmpty());
    assertTrue(sessions.resolveToken(token, HERE).isEmpty());
  }

  @Test
  void disabling_ends_everything_and_enabling_gives_the_password_back() throws Exception {
    Somebody somebody = people.atWork("disabled-at-work");
    String session = welcome(somebody).sessionKey();
    String token = token(somebody);
    assertAllowed(() -> issuing.disable(somebody.accountId(), "left the university"));
    assertTrue(sessions.resolve(session).isEmpty());
    assertTrue(sessions.resolveToken(token, HERE).isEmpty());
    assertInstanceOf(SignIn.Rejected.class, entry(somebody.login(), People.PASSWORD));
    assertDeclined("credentials-of-disabled", () -> issuing.reset(somebody.accountId(), "why"));
    assertAllowed(() -> issuing.enable(somebody.accountId()));
    welcome(somebody);
    assertTrue(sessions.resolveToken(token, HERE).isEmpty());
  }

  @Test
  void resetting_and_disabling_need_a_reason() throws Exception {
    Somebody somebody = people.atWork("no-reason");
    assertDeclined("reason-missing", () -> issuing.reset(somebody.accountId(), " "));
    assertDeclined("reason-missing", () -> issuing.reset(somebody.accountId(), "x".repeat(201)));
    assertRefused("reason-missing", () -> issuing.disable(somebody.accountId(), null));
    issued(() -> issuing.reset(somebody.accountId(), "x".repeat(200)));
  }

  @Test
  void nobody_of_the_office_resets_or_disables_the_own_account() throws Exception {
    Somebody officer = people.atWork("officer");
    Acting herself = Acting.as("officer", Roles.CREDENTIALS_OFFICE, Roles.SIGNED_IN);
    assertEquals(
        new CredentialIssuing.Declined(Refused.because("own-account")),
        herself.run(() -> issuing.reset(officer.accountId(), "mine")));
    assertEquals(
        Refused.because("own-account"),
        herself.run(() -> issuing.disable(officer.accountId(), "mine")));
  }

  @Test
  void a_group_is_issued_as_far_as_asked() throws Exception {
    Somebody none = people.withoutCredentials("group-none");
    Somebody unused = people.withoutCredentials("group-unused");
    Somebody own = people.atWork("group-own");
    Somebody disabled = people.withoutCredentials("group-disabled");
    issued(() -> issuing.issue(unused.accountId()));
    OFFICE.run(() -> issuing.disable(disabled.accountId(), "on leave"));
    long group = group(710_001, none, unused, own, disabled);

    assertEquals(List.of("group-none"), logins(group, Reach.WITHOUT_CREDENTIALS));
    assertEquals(List.of(), logins(group, Reach.WITHOUT_CREDENTIALS));
    assertEquals(List.of("group-none", "group-unused"), logins(group, Reach.NOT_YET_IN_USE));
    welcome(own);
    assertEquals(
        List.of("group-none", "group-own", "group-unused"), logins(group, Reach.EVERYBODY));
    assertInstanceOf(SignIn.Rejected.class, entry(own.login(), People.PASSWORD));
  }

  @Test
  void a_group_is_issued_whole_or_not_at_all_and_can_be_asked_for_again() throws Exception {
    Somebody first = people.withoutCredentials("whole-a");
    Somebody second = people.withoutCredentials("whole-b");
    long group = group(710_003, first, second);
    IssuingProgress breaksOff =
        new IssuingProgress() {
          @Override
          public void prepared(int nowDone, int ofAll) {
            super.prepared(nowDone, ofAll);
            if (nowDone == 2) {
              throw new IllegalStateException("cut off before the last password was stored");
            }
          }
        };
    Logger complaints = Logger.getLogger("org.jboss.as.ejb3.invocation");
    complaints.setLevel(Level.OFF);
    try {
      assertThrows(
          ExecutionException.class, () -> toGroup(group, Reach.WITHOUT_CREDENTIALS, breaksOff));
    } finally {
      complaints.setLevel(null);
    }
    assertEquals(List.of("whole-a", "whole-b"), found(filter("whole-", Credentials.NONE, null)));

    IssuingProgress progress = new IssuingProgress();
    List<Slip> slips = toGroup(group, Reach.WITHOUT_CREDENTIALS, progress);
    assertEquals(List.of("whole-a", "whole-b"), slips.stream().map(Slip::login).toList());
    assertEquals(List.of(2, 2), List.of(progress.done(), progress.all()));
    welcome(slips.get(1));
    assertEquals(
        List.of("office", HERE.address()),
        entities.inTransaction(
            em ->
                java.util.Arrays.asList(
                    em.createQuery(
                            "select e.actor, e.address from AuditEntry e"
                                + " where e.action = 'credentials.issue' and e.objectId = :id",
                            Object[].class)
                        .setParameter("id", String.valueOf(second.accountId()))
                        .getSingleResult())),
        "issued in the background, but by the officer");
  }

  private List<Slip> toGroup(long group, Reach reach, IssuingProgress progress) throws Exception {
    return OFFICE.run(() -> issuing.issueToGroup(group, reach, HERE, progress)).get();
  }

  @Test
  void slips_of_a_group_name_it_and_are_printed() throws Exception {
    long group = group(710_002, people.withoutCredentials("printed"));
    List<Slip> issued = toGroup(group, Reach.WITHOUT_CREDENTIALS, new IssuingProgress());
    assertEquals("Топ 710002", issued.get(0).group());
    byte[] pdf = OFFICE.run(() -> slips.print(issued, Locale.ENGLISH));
    assertEquals("%PDF-", new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII));
  }

  @Test
  void the_list_tells_who_has_credentials() throws Exception {
    Somebody none = people.withoutCredentials("listed-none");
    Somebody own = people.atWork("listed-own");
    assertEquals(List.of(none.login(), own.login()), found(filter("LISTED-", null, null)));
    assertEquals(
        List.of(none.login()), found(filter("listed-", AccountList.Credentials.NONE, null)));
    assertEquals(List.of(), found(filter("listed-", AccountList.Credentials.ISSUED, null)));
    assertEquals(
        List.of(own.login()), found(filter("listed-", AccountList.Credentials.OWN, false)));
    assertEquals(List.of(), found(filter("listed-", null, true)));
    assertEquals(List.of(), found(filter("listed_", null, null)));
  }

  @Test
  void an_account_is_opened_once_for_a_login_of_the_right_form() throws Exception {
    PersonName name = new PersonName("Әбенов", "Ғалым", null);
    assertAllowed(() -> opening.open(name, null, "Opened.One", "kk"));
    assertRefused("login-taken", () -> opening.open(name, null, "opened.one", "kk"));
    assertRefused("login-malformed", () -> opening.open(name, null, "system", "kk"));
    PersonName half = new PersonName("Әбенов", " ", null);
    assertRefused("name-malformed", () -> opening.open(half, null, "opened.two", "kk"));
    assertEquals(List.of("opened.one"), found(filter("абенов", null, null)));
  }

  @Test
  void no_other_role_issues_credentials() {
    Somebody somebody = people.withoutCredentials("out-of-reach");
    for (String role : Roles.OF_PEOPLE) {
      if (!role.equals(Roles.CREDENTIALS_OFFICE)) {
        Acting other = Acting.as("it", role, Roles.SIGNED_IN);
        Callable<?> attempt = () -> issuing.issue(somebody.accountId());
        assertThrows(EJBAccessException.class, () -> other.run(attempt), role);
      }
    }
    assertThrows(EJBAccessException.class, () -> issuing.issue(somebody.accountId()));
  }

  @Test
  void every_issuing_is_written_down_without_the_password() throws Exception {
    Somebody somebody = people.withoutCredentials("written-down");
    Slip slip = issued(() -> issuing.issue(somebody.accountId()));
    List<?> entries =
        entities.inTransaction(
            em ->
                em.createQuery(
                        "select e.actor, e.action, e.clause, e.before, e.after from AuditEntry e"
                            + " where e.objectType = 'Account' and e.objectId = :id",
                        Object[].class)
                    .setParameter("id", String.valueOf(somebody.accountId()))
                    .getResultList());
    assertEquals(1, entries.size());
    List<Object> entry = java.util.Arrays.asList((Object[]) entries.get(0));
    assertEquals(List.of("office", "credentials.issue", "2.2.2-1"), entry.subList(0, 3));
    assertTrue(!entry.toString().contains(slip.password()));
  }

  private long group(long id, Somebody... members) {
    return entities.inTransaction(
        em -> {
          em.createNativeQuery(
                  "insert into study_group (id, title, level, version)"
                      + " values (?1, ?2, 'BACHELOR', 1)")
              .setParameter(1, id)
              .setParameter(2, "Топ " + id)
              .executeUpdate();
          for (int i = 0; i < members.length; i++) {
            long person = members[i].personId();
            em.createNativeQuery(
                    "insert into student (person_id, level, status, version)"
                        + " values (?1, 'BACHELOR', 'ACTIVE', 1)")
                .setParameter(1, person)
                .executeUpdate();
            em.createNativeQuery(
                    "insert into group_member (id, group_id, student_id) values (?1, ?2, ?3)")
                .setParameter(1, id * 100 + i)
                .setParameter(2, id)
                .setParameter(3, person)
                .executeUpdate();
          }
          return id;
        });
  }

  private static AccountList.Filter filter(
      String text, AccountList.Credentials credentials, Boolean disabled) {
    return new AccountList.Filter(text, null, null, credentials, disabled);
  }

  private List<String> found(AccountList.Filter filter) throws Exception {
    return OFFICE.run(() -> list.accounts(filter, Range.first(10))).items().stream()
        .map(AccountList.Row::login)
        .toList();
  }

  private List<String> logins(long group, Reach reach) throws Exception {
    return toGroup(group, reach, new IssuingProgress()).stream().map(Slip::login).toList();
  }

  private SignIn.Outcome entry(String login, String password) {
    return signIn.signIn(login, password, HERE);
  }

  private SignIn.Welcome welcome(Slip slip) {
    return assertInstanceOf(SignIn.Welcome.class, entry(slip.login(), slip.password()));
  }

  private SignIn.Welcome welcome(Somebody somebody) {
    return assertInstanceOf(SignIn.Welcome.class, entry(somebody.login(), People.PASSWORD));
  }

  private String token(Somebody somebody) {
    return assertInstanceOf(
            TokenIssuing.Issued.class, tokens.issue(somebody.login(), People.PASSWORD, "test", 1))
        .token();
  }

  private static Slip issued(Callable<CredentialIssuing.Outcome> act) throws Exception {
    return assertInstanceOf(CredentialIssuing.Issued.class, OFFICE.run(act)).slip();
  }

  private static void assertDeclined(String key, Callable<CredentialIssuing.Outcome> act)
      throws Exception {
    assertEquals(
        key,
        assertInstanceOf(CredentialIssuing.Declined.class, OFFICE.run(act)).refusal().messageKey());
  }

  private static void assertRefused(String key, Callable<Decision> act) throws Exception {
    assertEquals(key, assertInstanceOf(Refused.class, OFFICE.run(act)).messageKey());
  }

  private static void assertAllowed(Callable<Decision> act) throws Exception {
    assertEquals(Decision.allowed(), OFFICE.run(act));
  }
}

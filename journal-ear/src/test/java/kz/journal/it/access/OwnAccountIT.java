package kz.journal.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import kz.journal.access.AccessUpkeep;
import kz.journal.access.Origin;
import kz.journal.access.OwnAccount;
import kz.journal.access.OwnTokens;
import kz.journal.access.Sessions;
import kz.journal.access.SignIn;
import kz.journal.access.SignedIn;
import kz.journal.access.TokenIssuing;
import kz.journal.it.InContainer;
import kz.journal.it.inside.Acting;
import kz.journal.it.inside.Entities;
import kz.journal.it.inside.People;
import kz.journal.it.inside.People.Somebody;
import kz.journal.listing.Range;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import org.junit.jupiter.api.Test;

/** What everybody does with the own account, and nobody with another's. */
@InContainer
class OwnAccountIT {

  private static final Origin HERE = new Origin("192.0.2.2", "test");
  private static final String BETTER = "тихая вода точит";

  @Inject private OwnAccount own;
  @Inject private OwnTokens tokens;
  @Inject private TokenIssuing issuing;
  @Inject private SignIn signIn;
  @Inject private Sessions sessions;
  @Inject private AccessUpkeep upkeep;
  @Inject private People people;
  @Inject private Entities entities;

  @Test
  @Clause("2.2.8")
  void a_changed_password_ends_the_sessions_begun_with_the_old_one() throws Exception {
    Somebody somebody = people.atWork("changes-password");
    String session = welcome(somebody, People.PASSWORD).sessionKey();
    assertAllowed(somebody, () -> own.changePassword(People.PASSWORD, BETTER));
    assertTrue(sessions.resolve(session).isEmpty());
    assertInstanceOf(SignIn.Rejected.class, entry(somebody, People.PASSWORD));
    welcome(somebody, BETTER);
  }

  @Test
  @Clause("2.2.8")
  void a_password_is_changed_by_one_who_knows_it_to_a_better_one() throws Exception {
    Somebody somebody = people.atWork("knows-password");
    assertRefused("password-wrong", somebody, () -> own.changePassword("guessed", BETTER));
    assertRefused(
        "password-same", somebody, () -> own.changePassword(People.PASSWORD, People.PASSWORD));
    assertRefused(
        "password-too-short", somebody, () -> own.changePassword(People.PASSWORD, "kestrel-7"));
    assertRefused(
        "password-personal",
        somebody,
        () -> own.changePassword(People.PASSWORD, "my-knows-password"));
    assertRefused("password-too-short", somebody, () -> own.changePassword(People.PASSWORD, null));
    welcome(somebody, People.PASSWORD);
  }

  @Test
  void guessing_the_old_password_is_throttled_like_guessing_at_the_door() throws Exception {
    Somebody somebody = people.atWork("is-guessed");
    for (int i = 0; i < 6; i++) {
      assertRefused("password-wrong", somebody, () -> own.changePassword("guessed", BETTER));
    }
    assertRefused("try-later", somebody, () -> own.changePassword(People.PASSWORD, BETTER));
    assertInstanceOf(SignIn.Blocked.class, entry(somebody, People.PASSWORD));
  }

  @Test
  @Clause("1.7")
  void the_rules_in_force_are_accepted_and_no_others() throws Exception {
    Somebody somebody = people.atWork("accepts-rules");
    forgetRules(somebody);
    assertEquals(
        Set.of(SignedIn.Duty.ACCEPT_RULES), welcome(somebody, People.PASSWORD).who().due());
    assertRefused("rules-changed", somebody, () -> own.acceptRules("0"));
    assertAllowed(somebody, () -> own.acceptRules("1"));
    assertEquals(Set.of(), welcome(somebody, People.PASSWORD).who().due());
  }

  @Test
  void sessions_are_listed_and_ended_by_their_owner_only() throws Exception {
    Somebody owner = people.atWork("owns-sessions");
    Somebody other = people.atWork("wants-sessions");
    String first = welcome(owner, People.PASSWORD).sessionKey();
    String second = welcome(owner, People.PASSWORD).sessionKey();
    List<OwnAccount.Device> devices = as(owner).run(() -> own.sessions(Range.first(10))).items();
    assertEquals(2, devices.size());
    assertEquals("192.0.2.2", devices.get(0).address());
    long id = devices.get(0).id();
    assertRefused("not-found", other, () -> own.endSession(id));
    assertAllowed(owner, () -> own.endSession(id));
    assertTrue(sessions.resolve(first).isPresent() != sessions.resolve(second).isPresent());
    assertEquals(1, as(owner).run(own::endOtherSessions));
    assertTrue(sessions.resolve(first).isEmpty() && sessions.resolve(second).isEmpty());
    assertEquals(0, as(owner).run(() -> own.sessions(Range.first(10))).total());
  }

  @Test
  void a_token_works_until_its_owner_revokes_it() throws Exception {
    Somebody owner = people.atWork("owns-token");
    Somebody other = people.atWork("wants-token");
    TokenIssuing.Issued issued =
        assertInstanceOf(
            TokenIssuing.Issued.class, as(owner).run(() -> tokens.create("nightly import", 90)));
    assertEquals(
        List.of("nightly import"),
        as(owner).run(() -> tokens.list(Range.first(10))).items().stream()
            .map(OwnTokens.Token::label)
            .toList());
    assertTrue(sessions.resolveToken(issued.token(), HERE).isPresent());
    assertRefused("not-found", other, () -> tokens.revoke(issued.id()));
    assertAllowed(owner, () -> tokens.revoke(issued.id()));
    assertTrue(sessions.resolveToken(issued.token(), HERE).isEmpty());
    assertEquals(
        0L, count("select count(t) from ApiToken t where t.tokenHash = '" + issued.token() + "'"));
  }

  @Test
  void a_token_has_a_name_and_at_most_the_days_of_the_setting() throws Exception {
    Somebody owner = people.atWork("names-token");
    assertMalformed("token-label", owner, " ", 1);
    assertMalformed("token-label", owner, "x".repeat(121), 1);
    assertMalformed("token-days", owner, "x", 0);
    assertMalformed("token-days", owner, "x", 91);
    assertInstanceOf(
        TokenIssuing.Issued.class, as(owner).run(() -> tokens.create("x".repeat(120), 90)));
  }

  @Test
  void no_token_while_a_duty_is_due() throws Exception {
    Somebody owner = people.atWork("has-a-duty");
    forgetRules(owner);
    TokenIssuing.Declined declined =
        new TokenIssuing.Declined(Refused.because("rules-not-accepted").citing("1.7"));
    assertEquals(declined, as(owner).run(() -> tokens.create("x", 1)));
    assertEquals(declined, issuing.issue(owner.login(), People.PASSWORD, "x", 1));
  }

  @Test
  void a_token_of_a_machine_is_noted_under_its_owner() {
    Somebody owner = people.atWork("noted-owner");
    TokenIssuing.Issued issued =
        assertInstanceOf(
            TokenIssuing.Issued.class, issuing.issue(owner.login(), People.PASSWORD, "x", 1));
    assertEquals(
        1L,
        count(
            "select count(e) from AuditEntry e where e.objectType = 'ApiToken' and e.objectId = '"
                + issued.id()
                + "' and e.actor = 'noted-owner'"));
  }

  @Test
  void strangers_have_no_account() {
    assertThrows(EJBAccessException.class, () -> own.changePassword("a", "b"));
    assertThrows(EJBAccessException.class, () -> tokens.list(Range.first(1)));
  }

  @Test
  void upkeep_ends_what_is_idle_and_forgets_what_is_void() throws Exception {
    Somebody somebody = people.atWork("kept-up");
    welcome(somebody, People.PASSWORD);
    assertInstanceOf(
        TokenIssuing.Issued.class, issuing.issue(somebody.login(), People.PASSWORD, "old", 1));
    assertInstanceOf(
        TokenIssuing.Issued.class, issuing.issue(somebody.login(), People.PASSWORD, "new", 1));
    Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
    update("update UserSession s set s.seenAt = :at where s.account.id = :id", somebody, longAgo);
    update(
        "update ApiToken t set t.expiresAt = :at where t.label = 'old' and t.account.id = :id",
        somebody,
        longAgo);
    long logged = logged(somebody);

    Acting.as("anybody", Roles.SYSTEM).run(upkeep::tidy);

    assertEquals(
        1L,
        count(
            "select count(s) from UserSession s where s.account.login = 'kept-up'"
                + " and s.endReason = kz.journal.access.UserSession.End.EXPIRED"));
    assertEquals(1L, count("select count(t) from ApiToken t where t.account.login = 'kept-up'"));
    assertEquals(logged, logged(somebody));
    assertEquals(3, logged);
  }

  @Test
  void upkeep_leaves_a_session_in_use_alone() throws Exception {
    Somebody somebody = people.atWork("in-use");
    String session = welcome(somebody, People.PASSWORD).sessionKey();
    Acting.as("anybody", Roles.SYSTEM).run(upkeep::tidy);
    assertTrue(sessions.resolve(session).isPresent());
  }

  @Test
  void an_idle_session_is_over_before_any_upkeep() {
    Somebody somebody = people.atWork("idle");
    String session = welcome(somebody, People.PASSWORD).sessionKey();
    Instant anHourAgo = entities.inTransaction(em -> Instant.now().minus(Duration.ofMinutes(60)));
    update("update UserSession s set s.seenAt = :at where s.account.id = :id", somebody, anHourAgo);
    assertTrue(sessions.resolve(session).isEmpty());
  }

  private void forgetRules(Somebody somebody) {
    entities.inTransaction(
        em ->
            em.createQuery("update Account a set a.rulesEdition = null where a.id = :id")
                .setParameter("id", somebody.accountId())
                .executeUpdate());
  }

  private void update(String update, Somebody somebody, Instant at) {
    entities.inTransaction(
        em ->
            em.createQuery(update)
                .setParameter("at", at)
                .setParameter("id", somebody.accountId())
                .executeUpdate());
  }

  private long logged(Somebody somebody) {
    return entities.inTransaction(
        em ->
            em.createQuery(
                    "select count(r) from SignInRecord r where r.accountId = :id", Long.class)
                .setParameter("id", somebody.accountId())
                .getSingleResult());
  }

  private long count(String query) {
    return entities.inTransaction(em -> em.createQuery(query, Long.class).getSingleResult());
  }

  private SignIn.Outcome entry(Somebody somebody, String password) {
    return signIn.signIn(somebody.login(), password, HERE);
  }

  private SignIn.Welcome welcome(Somebody somebody, String password) {
    return assertInstanceOf(SignIn.Welcome.class, entry(somebody, password));
  }

  private static Acting as(Somebody somebody) {
    return Acting.as(somebody.login(), Roles.SIGNED_IN);
  }

  private static void assertAllowed(Somebody somebody, Callable<Decision> act) throws Exception {
    assertEquals(Decision.allowed(), as(somebody).run(act));
  }

  private static void assertRefused(String key, Somebody somebody, Callable<Decision> act)
      throws Exception {
    assertEquals(key, assertInstanceOf(Refused.class, as(somebody).run(act)).messageKey());
  }

  private void assertMalformed(String key, Somebody owner, String label, int days)
      throws Exception {
    assertEquals(
        key,
        assertInstanceOf(
                TokenIssuing.Malformed.class, as(owner).run(() -> tokens.create(label, days)))
            .refusal()
            .messageKey());
  }
}

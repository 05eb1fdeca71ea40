package kz.journal.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import kz.journal.access.Origin;
import kz.journal.access.Passwords;
import kz.journal.access.SignIn;
import kz.journal.access.SignInRecord.Kind;
import kz.journal.access.rule.SignInDelay;
import kz.journal.credentials.CredentialIssuing;
import kz.journal.it.InContainer;
import kz.journal.it.inside.Acting;
import kz.journal.it.inside.Entities;
import kz.journal.it.inside.People;
import kz.journal.it.inside.People.Somebody;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.time.SystemTime;
import org.junit.jupiter.api.Test;

/**
 * Guessing a password: every wrong attempt gets the same answer for the same work, attempts are
 * slowed down by login and by address, and nobody is kept out of the own account by the guesses of
 * others. Each test uses addresses of its own, from the blocks kept for documentation.
 */
@InContainer
@Clause({"2.2.2-2", "2.2.8"})
class GuessingIT {

  private static final String WRONG = "a wrong guess 4711";

  @Inject private SignIn signIn;
  @Inject private Passwords passwords;
  @Inject private CredentialIssuing issuing;
  @Inject private People people;
  @Inject private Entities entities;
  @Inject @SystemTime private Clock time;

  @Test
  void unknown_wrong_disabled_and_without_credentials_are_one_answer_for_one_comparison()
      throws Exception {
    Origin here = from("198.51.100.20");
    Somebody wrong = people.atWork("guess-wrong");
    Somebody none = people.withoutCredentials("guess-none");
    Somebody disabled = people.atWork("guess-disabled");
    Acting.as("office", Roles.CREDENTIALS_OFFICE, Roles.SIGNED_IN)
        .run(() -> issuing.disable(disabled.accountId(), "test"));

    assertRejectedAfterOneComparison("guess-unknown", WRONG, here);
    assertRejectedAfterOneComparison(wrong.login(), WRONG, here);
    assertRejectedAfterOneComparison(wrong.login(), "", here);
    assertRejectedAfterOneComparison(wrong.login(), null, here);
    assertRejectedAfterOneComparison(null, WRONG, here);
    assertRejectedAfterOneComparison(none.login(), WRONG, here);
    assertRejectedAfterOneComparison(disabled.login(), WRONG, here);
    assertRejectedAfterOneComparison(disabled.login(), People.PASSWORD, here);
    long before = passwords.verifications();
    enters(wrong, here);
    assertEquals(1, passwords.verifications() - before);
  }

  @Test
  void five_failures_are_free_and_the_sixth_closes_the_login_for_thirty_seconds() {
    Origin here = from("198.51.100.21");
    Somebody somebody = people.atWork("guess-six");
    fails(somebody, here, 5);
    enters(somebody, here);

    // The success has made the address a usual one, and has forgotten the failures.
    closes(somebody, here, "login:guess-six@198.51.100.21");
    Instant now = time.instant();
    Instant until = assertBlocked(somebody, People.PASSWORD, here);
    assertTrue(until.isAfter(now), until::toString);
    assertFalse(until.isAfter(now.plusSeconds(30)), until::toString);
  }

  @Test
  void guesses_made_at_once_are_no_more_than_guesses_made_in_turn() throws Exception {
    Origin here = from("198.51.100.29");
    Somebody somebody = people.atWork("guess-at-once");
    long before = passwords.verifications();
    List<SignIn.Outcome> outcomes =
        atOnce(20, number -> signIn.signIn(somebody.login(), WRONG, here));
    long most = SignInDelay.OF_LOGIN.free() + 1;
    assertEquals(most, passwords.verifications() - before);
    assertEquals(most, outcomes.stream().filter(SignIn.Rejected.class::isInstance).count());
    assertEquals(20 - most, outcomes.stream().filter(SignIn.Blocked.class::isInstance).count());
    assertEquals(most, recorded(somebody, Kind.FAILED));
  }

  @Test
  void guesses_at_many_logins_at_once_close_their_address_in_time() throws Exception {
    Origin here = from("198.51.100.30");
    fails("guess-many", here);
    setFailures("address:" + here.address(), SignInDelay.OF_ADDRESS.free() - 5);
    long before = passwords.verifications();
    atOnce(20, number -> signIn.signIn("guess-many-" + number, WRONG, here));
    assertEquals(6, passwords.verifications() - before);
  }

  @Test
  void a_classroom_that_signs_in_at_once_gets_in() throws Exception {
    Origin classroom = from("198.51.100.31");
    Somebody somebody = people.atWork("guess-parents");
    List<SignIn.Outcome> outcomes =
        atOnce(40, number -> signIn.signIn(somebody.login(), People.PASSWORD, classroom));
    assertEquals(40, outcomes.stream().filter(SignIn.Welcome.class::isInstance).count());
  }

  @Test
  void while_closed_no_password_is_looked_at_and_no_failure_counted() {
    Origin here = from("198.51.100.22");
    Somebody somebody = people.atWork("guess-closed");
    closes(somebody, here, "login:guess-closed");
    long before = passwords.verifications();
    Instant first = assertBlocked(somebody, WRONG, here);
    Instant second = assertBlocked(somebody, People.PASSWORD, here);
    assertEquals(first, second);
    assertEquals(before, passwords.verifications());
    assertEquals(2, recorded(somebody, Kind.THROTTLED));
    assertEquals(2, recorded(somebody, Kind.FAILED));
  }

  @Test
  void each_failure_after_the_wait_doubles_it_and_a_success_ends_it() {
    Origin here = from("198.51.100.23");
    Somebody somebody = people.atWork("guess-doubles");
    closes(somebody, here, "login:guess-doubles");
    letTheWaitPass("login:guess-doubles");
    fails(somebody, here, 1);
    Instant now = time.instant();
    Instant until = assertBlocked(somebody, People.PASSWORD, here);
    assertTrue(until.isAfter(now.plusSeconds(30)), until::toString);
    assertFalse(until.isAfter(now.plusSeconds(60)), until::toString);
    letTheWaitPass("login:guess-doubles");
    enters(somebody, here);
  }

  @Test
  void changing_the_address_does_not_help_a_guesser() {
    Somebody somebody = people.atWork("guess-moves");
    fails(somebody, from("203.0.113.1"), 4);
    fails(somebody, from("203.0.113.2"), 1);
    fails(somebody, from("203.0.113.3"), 1);
    assertBlocked(somebody, WRONG, from("203.0.113.4"));
  }

  @Test
  void the_owner_gets_in_at_the_usual_place_while_others_guess_elsewhere() {
    Origin office = from("198.51.100.24");
    Origin elsewhere = from("203.0.113.24");
    Somebody owner = people.atWork("guess-victim");
    enters(owner, office);
    closes(owner, elsewhere, "login:guess-victim");
    assertBlocked(owner, People.PASSWORD, elsewhere);
    enters(owner, office);
    assertBlocked(owner, People.PASSWORD, elsewhere);

    // Guessing at the usual place closes that place, and no other.
    letTheWaitPass("login:guess-victim");
    closes(owner, office, "login:guess-victim@198.51.100.24");
    assertBlocked(owner, People.PASSWORD, office);
    enters(owner, elsewhere);
  }

  @Test
  void a_place_used_long_ago_is_no_longer_usual() {
    Origin old = from("198.51.100.25");
    Somebody owner = people.atWork("guess-moved-out");
    enters(owner, old);
    entities.inTransaction(
        em ->
            em.createQuery(
                    "update UserSession s set s.startedAt = :at where s.account.id = :account")
                .setParameter("at", time.instant().minus(Duration.ofDays(91)))
                .setParameter("account", owner.accountId())
                .executeUpdate());
    closes(owner, from("203.0.113.25"), "login:guess-moved-out");
    assertBlocked(owner, People.PASSWORD, old);
  }

  @Test
  void thirty_failures_from_one_address_are_free_and_one_more_closes_it_for_everybody_there() {
    Origin classroom = from("198.51.100.26");
    Somebody somebody = people.atWork("guess-classroom");
    fails("guess-anybody", classroom);
    setFailures("address:" + classroom.address(), SignInDelay.OF_ADDRESS.free() - 1);
    fails("guess-the-thirtieth", classroom);
    enters(somebody, classroom);

    fails("guess-anybody", classroom);
    setFailures("address:" + classroom.address(), SignInDelay.OF_ADDRESS.free());
    fails("guess-one-more", classroom);
    assertBlocked(somebody, People.PASSWORD, classroom);
    enters(somebody, from("203.0.113.26"));
  }

  @Test
  void half_an_hour_without_a_failure_forgets_them_all() {
    Origin here = from("198.51.100.27");
    Somebody somebody = people.atWork("guess-patient");
    closes(somebody, here, "login:guess-patient");
    entities.inTransaction(
        em ->
            em.createQuery(
                    "update SignInThrottle t set t.lastFailureAt = :at, t.blockedUntil = :at"
                        + " where t.keyHash = :key")
                .setParameter("at", time.instant().minus(SignInDelay.LONGEST_MEMORY))
                .setParameter("key", Newcomers.digest("login:guess-patient"))
                .executeUpdate());
    fails(somebody, here, 1);
    enters(somebody, here);
  }

  @Test
  void what_was_typed_is_written_nowhere() {
    Origin here = from("198.51.100.28");
    Somebody somebody = people.atWork("guess-written");
    signIn.signIn(somebody.login(), WRONG, here);
    signIn.signIn(WRONG, WRONG, here);
    for (String column :
        List.of(
            "sign_in_log.detail",
            "sign_in_log.agent",
            "sign_in_throttle.key_hash",
            "audit_entry.before_state",
            "audit_entry.after_state",
            "audit_entry.object_id")) {
      String[] parts = column.split("\\.");
      assertEquals(
          0,
          count(
              "select count(*) from %s where %s like '%%%s%%'"
                  .formatted(parts[0], parts[1], WRONG)),
          column);
    }
    assertEquals(1, recorded(somebody, Kind.FAILED));
  }

  /** What so many attempts come to that all begin in the same moment. */
  private static List<SignIn.Outcome> atOnce(int attempts, IntFunction<SignIn.Outcome> attempt)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(attempts);
    try {
      CountDownLatch ready = new CountDownLatch(attempts);
      List<Future<SignIn.Outcome>> running = new ArrayList<>();
      for (int i = 0; i < attempts; i++) {
        int number = i;
        running.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return attempt.apply(number);
                }));
      }
      List<SignIn.Outcome> outcomes = new ArrayList<>();
      for (Future<SignIn.Outcome> one : running) {
        outcomes.add(one.get());
      }
      return outcomes;
    } finally {
      threads.shutdown();
    }
  }

  private void assertRejectedAfterOneComparison(String login, String password, Origin origin) {
    long before = passwords.verifications();
    assertEquals(new SignIn.Rejected(), signIn.signIn(login, password, origin), login);
    assertEquals(1, passwords.verifications() - before, login);
  }

  private Instant assertBlocked(Somebody somebody, String password, Origin origin) {
    return assertInstanceOf(SignIn.Blocked.class, signIn.signIn(somebody.login(), password, origin))
        .until();
  }

  private void enters(Somebody somebody, Origin origin) {
    assertInstanceOf(
        SignIn.Welcome.class, signIn.signIn(somebody.login(), People.PASSWORD, origin));
  }

  private void fails(Somebody somebody, Origin origin, int times) {
    for (int i = 0; i < times; i++) {
      fails(somebody.login(), origin);
    }
  }

  private void fails(String login, Origin origin) {
    assertEquals(new SignIn.Rejected(), signIn.signIn(login, WRONG, origin), login);
  }

  /** The first and the sixth failure in a row; the four between are only counted. */
  private void closes(Somebody somebody, Origin origin, String key) {
    fails(somebody, origin, 1);
    setFailures(key, SignInDelay.OF_LOGIN.free());
    fails(somebody, origin, 1);
  }

  private void letTheWaitPass(String key) {
    assertEquals(
        1,
        entities.<Integer>inTransaction(
            em ->
                em.createQuery(
                        "update SignInThrottle t set t.blockedUntil = :now where t.keyHash = :key")
                    .setParameter("now", time.instant())
                    .setParameter("key", Newcomers.digest(key))
                    .executeUpdate()));
  }

  private void setFailures(String key, int failures) {
    assertEquals(
        1,
        entities.<Integer>inTransaction(
            em ->
                em.createQuery(
                        "update SignInThrottle t set t.failures = :failures where t.keyHash = :key")
                    .setParameter("failures", failures)
                    .setParameter("key", Newcomers.digest(key))
                    .executeUpdate()));
  }

  private long recorded(Somebody somebody, Kind kind) {
    return entities.inTransaction(
        em ->
            em.createQuery(
                    "select count(r) from SignInRecord r where r.accountId = :account"
                        + " and r.kind = :kind",
                    Long.class)
                .setParameter("account", somebody.accountId())
                .setParameter("kind", kind)
                .getSingleResult());
  }

  private long count(String query) {
    return entities.inTransaction(
        em -> ((Number) em.createNativeQuery(query).getSingleResult()).longValue());
  }

  private static Origin from(String address) {
    return new Origin(address, "a guesser's device");
  }
}

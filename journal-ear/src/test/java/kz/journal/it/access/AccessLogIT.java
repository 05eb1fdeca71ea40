package kz.journal.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.journal.access.AccessLog;
import kz.journal.access.AccessLog.Line;
import kz.journal.access.Origin;
import kz.journal.access.Sessions;
import kz.journal.access.SignIn;
import kz.journal.access.SignInRecord.Kind;
import kz.journal.access.TokenIssuing;
import kz.journal.audit.AuditReading;
import kz.journal.it.InContainer;
import kz.journal.it.inside.Acting;
import kz.journal.it.inside.Entities;
import kz.journal.it.inside.People;
import kz.journal.it.inside.People.Somebody;
import kz.journal.listing.Range;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.time.SystemTime;
import org.junit.jupiter.api.Test;

/** Who came, from where, and who was turned away. */
@InContainer
@Clause("2.2.3")
class AccessLogIT {

  private static final Acting REGISTRAR = Acting.as("registrar", Roles.REGISTRAR, Roles.SIGNED_IN);

  @Inject private AccessLog log;
  @Inject private AuditReading audit;
  @Inject private SignIn signIn;
  @Inject private Sessions sessions;
  @Inject private TokenIssuing tokens;
  @Inject private People people;
  @Inject private Entities entities;
  @Inject @SystemTime private Clock time;

  @Test
  void coming_failing_and_going_are_written_down() throws Exception {
    Somebody somebody = people.atWork("comes-and-goes");
    Origin somewhere = new Origin("198.51.100.7", "a device");
    signIn.signIn(somebody.login(), "wrong", somewhere);
    SignIn.Welcome welcome =
        assertInstanceOf(
            SignIn.Welcome.class, signIn.signIn(somebody.login(), People.PASSWORD, somewhere));
    sessions.signOut(welcome.sessionKey(), somewhere);
    List<Line> lines = lines(new AccessLog.Filter(Set.of(), "comes-and-goes", null, null, null));
    assertEquals(
        List.of(Kind.SIGN_OUT, Kind.SIGN_IN, Kind.FAILED), lines.stream().map(Line::kind).toList());
    assertEquals("198.51.100.7", lines.get(0).address());
    assertEquals("a device", lines.get(0).agent());
    assertEquals("Ақынcomes-and-goes Сәуле", lines.get(0).name().full());
  }

  @Test
  void a_login_that_belongs_to_nobody_is_not_kept() throws Exception {
    Origin somewhere = new Origin("198.51.100.8", "a device");
    signIn.signIn("perhaps-a-password", "wrong", somewhere);
    List<Line> lines = lines(new AccessLog.Filter(Set.of(), null, "198.51.100.8", null, null));
    assertEquals(1, lines.size());
    assertEquals(Kind.FAILED, lines.get(0).kind());
    assertNull(lines.get(0).login());
    assertTrue(!lines.get(0).toString().contains("perhaps"));
  }

  @Test
  void a_refusal_is_kept_with_what_was_asked_for() throws Exception {
    Somebody somebody = people.atWork("was-refused");
    Acting.as("was-refused", Roles.SIGNED_IN)
        .run(
            () -> {
              log.refused("GET /audit.xhtml" + "?".repeat(400));
              return null;
            });
    log.refused("a stranger");
    List<Line> lines =
        lines(new AccessLog.Filter(Set.of(Kind.REFUSED), somebody.login(), null, null, null));
    assertEquals(1, lines.size());
    assertEquals(300, lines.get(0).detail().length());
  }

  @Test
  void a_token_that_opens_nothing_leaves_one_line_a_minute_and_never_itself() throws Exception {
    Origin forger = new Origin("198.51.100.40", "a forger's device");
    for (int i = 0; i < 5; i++) {
      assertTrue(sessions.resolveToken("forged-token-" + i, forger).isEmpty());
    }
    List<Line> lines = badTokens(forger);
    assertEquals(1, lines.size());
    assertNull(lines.get(0).login());
    assertEquals("a forger's device", lines.get(0).agent());
    assertTrue(!lines.get(0).toString().contains("forged-token"));

    sessions.resolveToken("forged-token", new Origin("198.51.100.41", ""));
    assertEquals(1, badTokens(new Origin("198.51.100.41", "")).size());
    assertEquals(1, badTokens(forger).size());

    quietSince(forger, time.instant());
    sessions.resolveToken("forged-token", forger);
    assertEquals(2, badTokens(forger).size());
  }

  @Test
  void a_token_that_is_over_names_its_owner() throws Exception {
    Origin machine = new Origin("198.51.100.42", "a machine");
    Somebody owner = people.atWork("token-is-over");
    String token =
        assertInstanceOf(
                TokenIssuing.Issued.class, tokens.issue(owner.login(), People.PASSWORD, "over", 1))
            .token();
    assertTrue(sessions.resolveToken(token, machine).isPresent());
    assertEquals(0, badTokens(machine).size());
    entities.inTransaction(
        em ->
            em.createQuery("update ApiToken t set t.expiresAt = :now where t.account.id = :owner")
                .setParameter("now", time.instant())
                .setParameter("owner", owner.accountId())
                .executeUpdate());
    assertTrue(sessions.resolveToken(token, machine).isEmpty());
    assertEquals(List.of("token-is-over"), badTokens(machine).stream().map(Line::login).toList());
  }

  /** As a minute after the last line. */
  private void quietSince(Origin origin, Instant until) {
    entities.inTransaction(
        em ->
            em.createQuery(
                    "update SignInThrottle t set t.blockedUntil = :until where t.keyHash = :key")
                .setParameter("until", until)
                .setParameter("key", Newcomers.digest("token:" + origin.address()))
                .executeUpdate());
  }

  private List<Line> badTokens(Origin origin) throws Exception {
    return lines(new AccessLog.Filter(Set.of(Kind.BAD_TOKEN), null, origin.address(), null, null));
  }

  @Test
  void conditions_narrow_the_log() throws Exception {
    Somebody somebody = people.atWork("narrowed");
    signIn.signIn(somebody.login(), People.PASSWORD, new Origin("198.51.100.9", ""));
    Line line = lines(new AccessLog.Filter(Set.of(), "narrowed", null, null, null)).get(0);
    assertEquals(1, lines(new AccessLog.Filter(null, "narrowed", null, line.at(), null)).size());
    assertEquals(0, lines(new AccessLog.Filter(null, "narrowed", null, null, line.at())).size());
    assertEquals(
        0, lines(new AccessLog.Filter(Set.of(Kind.FAILED), "narrowed", null, null, null)).size());
    assertEquals(0, lines(new AccessLog.Filter(null, "narrowed", "98.51", null, null)).size());
  }

  @Test
  void the_log_is_for_the_registrar_and_it_and_the_audit_not_for_it() throws Exception {
    Set<String> log = Set.of(Roles.REGISTRAR, Roles.IT);
    Set<String> audit =
        Set.of(Roles.REGISTRAR, Roles.ACADEMIC_VICE_RECTOR, Roles.SUPERVISING_VICE_RECTOR);
    for (String role : Roles.OF_PEOPLE) {
      Acting who = Acting.as("it", role, Roles.SIGNED_IN);
      if (log.contains(role)) {
        who.run(() -> this.log.lines(AccessLog.Filter.NONE, Range.first(1)));
      } else {
        assertThrows(
            EJBAccessException.class,
            () -> who.run(() -> this.log.lines(AccessLog.Filter.NONE, Range.first(1))),
            role);
      }
      if (audit.contains(role)) {
        who.run(() -> this.audit.entries(AuditReading.Filter.NONE, Range.first(1)));
      } else {
        assertThrows(
            EJBAccessException.class,
            () -> who.run(() -> this.audit.entries(AuditReading.Filter.NONE, Range.first(1))),
            role);
      }
    }
  }

  private List<Line> lines(AccessLog.Filter filter) throws Exception {
    return REGISTRAR.run(() -> log.lines(filter, Range.first(10))).items();
  }
}

package kz.journal.it.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import javax.naming.InitialContext;
import kz.journal.demo.DemoLoader;
import kz.journal.it.InContainer;
import kz.journal.it.inside.Acting;
import kz.journal.it.inside.Entities;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalZone;
import kz.journal.time.SystemTime;
import org.junit.jupiter.api.Test;

/** Starting the demo afresh throws everything away, so it waits for the semester's end. */
@InContainer
class StartingAfreshIT {

  @Inject private DemoLoader loader;
  @Inject private Entities entities;
  @Inject @SystemTime private Clock time;

  @Test
  void while_the_semester_runs_it_is_refused_and_nothing_is_lost() throws Exception {
    long account = accountOf("student");
    Object answer = Acting.as("student", Roles.STUDENT, Roles.SIGNED_IN).run(loader::startAfresh);
    Refused refused = assertInstanceOf(Refused.class, answer);
    assertEquals("demo-semester-runs", refused.messageKey());
    assertFalse(((LocalDate) refused.arguments().get("lastDay")).isBefore(today()));
    assertEquals(account, accountOf("student"));
  }

  @Test
  void the_semester_is_over_after_its_last_day_though_the_school_year_is_not() throws Exception {
    UserTransaction transaction = InitialContext.doLookup("java:comp/UserTransaction");
    transaction.begin();
    try {
      semestersEnd(today());
      assertFalse(loader.over());
      semestersEnd(today().minusDays(1));
      assertTrue(loader.over());
    } finally {
      transaction.rollback();
    }
    assertFalse(loader.over());
  }

  private void semestersEnd(LocalDate day) {
    entities.inTransaction(
        em ->
            em.createNativeQuery("update academic_session set end_on = ?1 where kind = 'SEMESTER'")
                .setParameter(1, day)
                .executeUpdate());
  }

  private long accountOf(String login) {
    return entities.inTransaction(
        em ->
            em.createQuery("select a.id from Account a where a.login = :login", Long.class)
                .setParameter("login", login)
                .getSingleResult());
  }

  private LocalDate today() {
    return JournalZone.dayOf(time.instant());
  }
}

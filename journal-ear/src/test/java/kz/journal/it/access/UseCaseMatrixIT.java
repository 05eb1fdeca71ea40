package kz.journal.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import kz.journal.access.Origin;
import kz.journal.access.SignIn;
import kz.journal.access.SignedIn;
import kz.journal.demo.DemoPeople;
import kz.journal.it.InContainer;
import kz.journal.it.inside.Acting;
import kz.journal.it.inside.People;
import kz.journal.it.inside.UseCases;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalClock;
import org.junit.jupiter.api.Test;

/**
 * Walks every method of every use case as every kind of caller and compares who is let in with the
 * table {@value AccessTable#FILE}. A use case that nobody entered there fails, and so does a row
 * whose use case is gone.
 *
 * <p>Callers are people who really sign in; the columns of the table are their logins. Each listed
 * account of the demo holds one role. Three more are made here: somebody without any role, somebody
 * who would hold all of them but has not yet changed the issued password, and a stranger. What a
 * caller who is let in may then do with which object is the matter of {@code OwnAndForeignIT}.
 */
@InContainer
class UseCaseMatrixIT {

  private static final Origin HERE = new Origin("192.0.2.10", "matrix");
  private static final String STRANGER = "stranger";

  /** They report that a call failed inside a use case, as calls with empty hands do. */
  private static final List<String> EXPECTED_TO_COMPLAIN =
      List.of("org.jboss.as.ejb3.invocation", "kz.journal.intake.ImportRuns");

  @Inject private SignIn signIn;
  @Inject private DemoPeople demo;
  @Inject private People people;
  @Inject private JournalClock clock;

  @Test
  void use_cases_let_in_whom_the_table_says_and_nobody_else() throws Exception {
    AccessTable table = AccessTable.read();
    Map<String, Acting> callers = callers();
    assertEquals(callers.keySet(), new HashSet<>(table.callers()), "columns of the table");

    List<Logger> silenced = new ArrayList<>();
    Map<String, String> found = new TreeMap<>();
    try {
      EXPECTED_TO_COMPLAIN.forEach(name -> silenced.add(silence(name)));
      for (UseCases.Act act : UseCases.acts()) {
        StringBuilder letters = new StringBuilder();
        for (String caller : table.callers()) {
          letters.append(act.refuses(callers.get(caller)) ? 'R' : 'A');
        }
        String before = found.put(act.name(), letters.toString());
        assertTrue(
            before == null || before.contentEquals(letters),
            () -> act.name() + ": methods of one name let in the same callers");
      }
    } finally {
      silenced.forEach(logger -> logger.setLevel(null));
      clock.reset();
    }

    assertTrue(found.size() > 50, () -> "Only " + found.keySet());
    String differences = table.differencesFrom(found);
    assertTrue(differences.isEmpty(), () -> "The table is not kept:\n" + differences);
  }

  @Test
  void every_role_has_a_column() throws Exception {
    Set<String> held = new HashSet<>();
    for (DemoPeople.Offered listed : demo.listed()) {
      assertEquals(
          Set.of(listed.role(), Roles.SIGNED_IN), rolesOf(listed.login(), listed.password()));
      held.add(listed.role());
    }
    assertEquals(Set.copyOf(Roles.OF_PEOPLE), held);
  }

  private Map<String, Acting> callers() {
    Map<String, Acting> callers = new TreeMap<>();
    for (DemoPeople.Offered listed : demo.listed()) {
      callers.put(listed.login(), signedIn(listed.login(), listed.password()));
    }
    callers.put("nobody", signedIn(people.atWork("nobody").login()));
    callers.put("due", signedIn(people.withEveryRoleAndADutyDue("due").login()));
    callers.put(STRANGER, Acting.anonymously());
    return callers;
  }

  private Acting signedIn(String login) {
    return signedIn(login, People.PASSWORD);
  }

  private Acting signedIn(String login, String password) {
    return Acting.as(login, rolesOf(login, password).toArray(String[]::new));
  }

  /** The roles the container is told at a sign-in. */
  private Set<String> rolesOf(String login, String password) {
    SignedIn who =
        assertInstanceOf(SignIn.Welcome.class, signIn.check(login, password, HERE), login).who();
    return who.roles();
  }

  private static Logger silence(String name) {
    Logger logger = Logger.getLogger(name);
    logger.setLevel(Level.OFF);
    return logger;
  }
}

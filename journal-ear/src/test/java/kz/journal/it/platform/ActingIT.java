package kz.journal.it.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.util.concurrent.Callable;
import kz.journal.it.InContainer;
import kz.journal.it.inside.Acting;
import kz.journal.it.inside.OnlyForRegistrars;
import kz.journal.regulation.Roles;
import org.junit.jupiter.api.Test;

/** A test in the server can be anybody, and is nobody unless it says so. */
@InContainer
class ActingIT {

  @EJB private OnlyForRegistrars door;

  @Test
  void role_opens_a_use_case() throws Exception {
    assertEquals("anybody", Acting.as("anybody", Roles.REGISTRAR).run(door::whoCame));
  }

  @Test
  void another_role_does_not() {
    assertRefused(Acting.as("anybody", Roles.TEACHER));
  }

  @Test
  void nobody_is_refused() {
    assertRefused(Acting.anonymously());
    assertThrows(EJBAccessException.class, door::whoCame);
  }

  @Test
  void principal_reaches_the_journal() throws Exception {
    assertEquals(
        "registrar", Acting.as("registrar", Roles.REGISTRAR).run(door::authorOfWhatIsWritten));
    assertEquals("dean", Acting.as("dean", Roles.REGISTRAR).run(door::authorOfWhatIsWritten));
  }

  private void assertRefused(Acting somebody) {
    Callable<String> attempt = door::whoCame;
    assertThrows(EJBAccessException.class, () -> somebody.run(attempt));
  }
}

package kz.journal.access;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import kz.journal.org.Person;
import kz.journal.setting.Deployment;
import org.junit.jupiter.api.Test;

class DemoCredentialsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T07:00:00Z");

  /** A deployment that nobody marked as a demo. */
  private record InProduction() implements Deployment {

    @Override
    public Profile profile() {
      return Profile.PRODUCTION;
    }

    @Override
    public Path home() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> value(String name) {
      return Optional.empty();
    }
  }

  @Test
  void in_production_no_account_gets_a_password_that_everybody_knows() {
    DemoCredentials credentials = new DemoCredentials();
    credentials.deployment = new InProduction();
    Account account = new Account(new Person(null), "teacher", null, NOON);
    assertThrows(
        IllegalStateException.class, () -> credentials.give(account, "journal-demo", NOON));
    assertNull(account.passwordHash());
  }
}

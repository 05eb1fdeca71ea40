package kz.journal.intake;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Rings at start-up for imports that a stop cut off, and nightly for uploads nobody applied. */
@Singleton
@Startup
@DependsOn("Migrations")
@DenyAll
public class IntakeTimers {

  @Inject private ImportRecords records;
  @Inject private BundlePasswords passwords;

  @PostConstruct
  void takeUp() {
    records.failInterrupted();
    clear();
  }

  @Schedule(hour = "3", minute = "20", persistent = false)
  void clear() {
    try {
      passwords.resume();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

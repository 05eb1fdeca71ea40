package kz.journal.intake.batch;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import kz.journal.access.RosterPasswords;
import kz.journal.bundle.RosterRows.UserRow;

/** Hashes one password. */
@Named
@Dependent
public class PasswordHashing implements ItemProcessor {

  @Inject private RosterPasswords passwords;

  @Override
  public Object processItem(Object item) {
    UserRow user = (UserRow) item;
    return new Hashed(user.username().toLowerCase(Locale.ROOT), passwords.hash(user.password()));
  }

  record Hashed(String login, String hash) {}
}

package kz.journal.intake.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import kz.journal.access.RosterPasswords;
import kz.journal.bundle.BundleLimits;
import kz.journal.bundle.BundleReader;
import kz.journal.bundle.CheckedBundle;
import kz.journal.bundle.KnownIds;
import kz.journal.bundle.RosterRows.UserRow;
import kz.journal.bundle.TimetableDays;
import kz.journal.intake.ImportFiles;

/** Reads the users of the kept upload that brought a password and whose account has none yet. */
@Named
@Dependent
public class PasswordItems extends AbstractItemReader {

  @Inject
  @BatchProperty(name = "importId")
  private String importId;

  @Inject private ImportFiles files;
  @Inject private RosterPasswords passwords;

  private List<UserRow> users;
  private int next;

  @Override
  public void open(Serializable checkpoint) throws Exception {
    users =
        new BundleReader(BundleLimits.STANDARD, KnownIds.NONE, TimetableDays.ANY)
                    .read(files.of(Long.parseLong(importId)))
                instanceof CheckedBundle bundle
            ? bundle.rows().users().stream().filter(user -> user.password() != null).toList()
            : List.of();
    next = checkpoint == null ? 0 : (Integer) checkpoint;
  }

  @Override
  public Object readItem() {
    while (next < users.size()) {
      UserRow user = users.get(next++);
      if (passwords.wanted(user.username().toLowerCase(Locale.ROOT))) {
        return user;
      }
    }
    return null;
  }

  @Override
  public Serializable checkpointInfo() {
    return next;
  }
}

package kz.journal.intake.batch;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import kz.journal.access.RosterPasswords;

/** Stores a chunk of hashes in one transaction. */
@Named
@Dependent
public class PasswordStoring extends AbstractItemWriter {

  @Inject private RosterPasswords passwords;

  @Override
  public void writeItems(List<Object> items) {
    for (Object item : items) {
      PasswordHashing.Hashed hashed = (PasswordHashing.Hashed) item;
      passwords.store(hashed.login(), hashed.hash());
    }
  }
}

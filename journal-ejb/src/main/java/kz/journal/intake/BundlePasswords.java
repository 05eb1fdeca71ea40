package kz.journal.intake;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Properties;
import kz.journal.bundle.CheckedBundle;

/**
 * Starts the batch job that hashes the passwords of an applied roster: a hash takes a tenth of a
 * second, so thousands of them stay outside the import. The upload is kept until the job is done.
 */
@ApplicationScoped
public class BundlePasswords {

  static final String JOB = "bundle-passwords";

  @Inject private ImportFiles files;
  @Inject private ImportRecords records;

  void start(long importId, CheckedBundle bundle) throws IOException {
    boolean any = bundle.rows().users().stream().anyMatch(user -> user.password() != null);
    if (any) {
      start(importId);
    } else {
      files.drop(importId);
    }
  }

  /** Takes up again what a stop of the server cut off, and drops what is no longer needed. */
  void resume() throws IOException {
    for (long importId : files.kept()) {
      boolean applied =
          records
              .report(importId)
              .map(report -> report.state() == RosterImport.State.APPLIED && !report.dryRun())
              .orElse(false);
      if (applied) {
        start(importId);
      } else {
        files.drop(importId);
      }
    }
  }

  private static void start(long importId) {
    Properties parameters = new Properties();
    parameters.setProperty("importId", Long.toString(importId));
    BatchRuntime.getJobOperator().start(JOB, parameters);
  }
}

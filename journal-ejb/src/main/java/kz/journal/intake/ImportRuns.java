package kz.journal.intake;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Future;
import kz.journal.academic.LessonFlagging;
import kz.journal.access.Caller;
import kz.journal.bundle.BundleLimits;
import kz.journal.bundle.BundleOutcome;
import kz.journal.bundle.BundleReader;
import kz.journal.bundle.CheckedBundle;
import kz.journal.bundle.RefusedBundle;
import kz.journal.bundle.SheetKind;
import kz.journal.bundle.TimetableDays;
import kz.journal.regulation.Roles;
import kz.journal.roster.TimetableStored;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;
import kz.journal.time.SystemTime;

/**
 * Runs an import: reads and checks the file, then writes the roster in one transaction, which a
 * trial rolls back. So a trial shows exactly what applying would do.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Roles.REGISTRAR)
public class ImportRuns {

  private static final Logger LOG = System.getLogger(ImportRuns.class.getName());
  private static final int LONGEST_SECONDS = 3_600;
  private static final int TELL_EVERY_ROWS = 2_000;

  @PersistenceContext private EntityManager em;
  @Resource private UserTransaction transaction;
  @Inject private ImportRecords records;
  @Inject private ImportFiles files;
  @Inject private BundlePasswords passwords;
  @Inject private LessonFlagging flagging;
  @Inject private JournalClock clock;
  @Inject private Caller caller;
  @Inject private Event<TimetableStored> timetables;
  @Inject @SystemTime private Clock time;

  /** Runs the import in the background; a caller who is refused learns it from the answer. */
  @Asynchronous
  public Future<Void> start(long id, boolean dryRun) {
    run(id, dryRun);
    return new AsyncResult<>(null);
  }

  /** Runs the import to its end; what it came to stands in its record. */
  public void run(long id, boolean dryRun) {
    try {
      BundleOutcome outcome =
          new BundleReader(BundleLimits.STANDARD, new StoredRoster(em), days()).read(files.of(id));
      if (outcome instanceof RefusedBundle refused) {
        records.refused(id, refused);
        files.drop(id);
        return;
      }
      CheckedBundle bundle = (CheckedBundle) outcome;
      records.applying(id, bundle.digest(), rows(bundle));
      Tally tally = write(id, bundle, dryRun);
      records.applied(id, bundle, tally);
      if (!dryRun) {
        passwords.start(id, bundle);
      }
    } catch (IOException | RuntimeException | SystemException | NotSupportedException e) {
      LOG.log(Level.ERROR, "Import " + id + " failed", e);
      records.failed(id);
    }
  }

  private Tally write(long id, CheckedBundle bundle, boolean dryRun)
      throws SystemException, NotSupportedException {
    LocalDate today = JournalZone.dayOf(clock.instant());
    transaction.setTransactionTimeout(LONGEST_SECONDS);
    transaction.begin();
    boolean written = false;
    try {
      Tally tally =
          new RosterWriting(em, bundle, days(), today, time.instant(), done -> tell(id, done))
              .write();
      timetables.fire(new TimetableStored(caller.login()));
      if (!dryRun) {
        transaction.commit();
        written = true;
      }
      return tally;
    } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException e) {
      throw new IllegalStateException("The roster could not be committed", e);
    } finally {
      if (!written) {
        transaction.rollback();
      }
      transaction.setTransactionTimeout(0);
    }
  }

  private void tell(long id, int done) {
    if (done % TELL_EVERY_ROWS < StoredRoster.PORTION) {
      records.reached(id, done);
    }
  }

  private static int rows(CheckedBundle bundle) {
    return Arrays.stream(SheetKind.values()).mapToInt(kind -> bundle.rows().of(kind).size()).sum();
  }

  private TimetableDays days() {
    return flagging.doubt()::of;
  }
}

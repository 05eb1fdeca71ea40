package kz.journal.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.journal.access.Caller;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Roles;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;

/**
 * The registrar imports a roster: first tries it out, which writes nothing, then applies the same
 * file. Both run in the background with progress; one import runs at a time. The steps are
 * transactions of their own, so that each sees what the one before has written.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed(Roles.REGISTRAR)
@Clause("2.4.3")
public class RosterIntake {

  @Inject private ImportRecords records;
  @Inject private ImportRuns runs;
  @Inject private ImportFiles files;
  @Inject private Settings settings;
  @Inject private Caller caller;

  /** An upload is larger than {@link Setting#IMPORT_MEGABYTES}. */
  public static final class TooLarge extends Exception {

    private static final long serialVersionUID = 1L;
    private final int megabytes;

    TooLarge(int megabytes) {
      super("The upload is larger than " + megabytes + " MB");
      this.megabytes = megabytes;
    }

    public int megabytes() {
      return megabytes;
    }
  }

  /** Another import is still running; its number is {@link #runningId}. */
  public static final class Busy extends Exception {

    private static final long serialVersionUID = 1L;
    private final long runningId;

    Busy(long runningId) {
      super("Import " + runningId + " is still running");
      this.runningId = runningId;
    }

    public long runningId() {
      return runningId;
    }
  }

  /** Tries the upload out in the background; answers the number under which the report grows. */
  public long tryOut(String fileName, InputStream upload) throws IOException, TooLarge, Busy {
    return start(fileName, upload, true);
  }

  /** Tries the upload out and waits for the report. */
  public ImportReport tryOutNow(String fileName, InputStream upload)
      throws IOException, TooLarge, Busy {
    long id = begin(fileName, upload, true);
    runs.run(id, true);
    return records.report(id).orElseThrow();
  }

  /** Applies the upload in the background. */
  public long apply(String fileName, InputStream upload) throws IOException, TooLarge, Busy {
    return start(fileName, upload, false);
  }

  /**
   * Applies the file of an earlier trial, checked again against what is stored by now; empty if
   * there is no such trial or its file is no longer kept.
   */
  public Optional<Long> applyTried(long trialId) throws IOException, Busy {
    Optional<ImportReport> trial = records.report(trialId).filter(ImportReport::dryRun);
    Path tried = files.of(trialId);
    if (trial.isEmpty() || !Files.exists(tried)) {
      return Optional.empty();
    }
    refuseASecond();
    long id = records.begin(trial.get().fileName(), Files.size(tried), false, caller.login());
    Files.move(tried, files.of(id));
    runs.start(id, false);
    return Optional.of(id);
  }

  /** An import by its number. */
  public Optional<ImportReport> report(long id) {
    return records.report(id);
  }

  /** Imports and trials, latest first, without their lists of names and errors. */
  public List<ImportReport> history(int first, int size) {
    return records.history(first, Math.min(size, 100));
  }

  public long historyTotal() {
    return records.total();
  }

  private long start(String fileName, InputStream upload, boolean dryRun)
      throws IOException, TooLarge, Busy {
    long id = begin(fileName, upload, dryRun);
    runs.start(id, dryRun);
    return id;
  }

  private long begin(String fileName, InputStream upload, boolean dryRun)
      throws IOException, TooLarge, Busy {
    refuseASecond();
    Path received = files.fresh();
    try {
      long size = receive(upload, received);
      long id = records.begin(shortened(fileName), size, dryRun, caller.login());
      Files.move(received, files.of(id));
      return id;
    } finally {
      Files.deleteIfExists(received);
    }
  }

  private void refuseASecond() throws Busy {
    Optional<Long> running = records.running();
    if (running.isPresent()) {
      throw new Busy(running.get());
    }
  }

  private long receive(InputStream upload, Path to) throws IOException, TooLarge {
    int megabytes = settings.number(Setting.IMPORT_MEGABYTES);
    long most = megabytes * 1024L * 1024L;
    long size = 0;
    byte[] buffer = new byte[64 * 1024];
    try (OutputStream out = Files.newOutputStream(to)) {
      for (int read = upload.read(buffer); read >= 0; read = upload.read(buffer)) {
        size += read;
        if (size > most) {
          throw new TooLarge(megabytes);
        }
        out.write(buffer, 0, read);
      }
    }
    return size;
  }

  /** The last part of the name as the client gave it, without a path, at most 200 characters. */
  private static String shortened(String fileName) {
    String name = fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "").strip();
    String safe = name.replaceAll("\\p{Cntrl}", "");
    return safe.isEmpty() ? "roster.zip" : safe.substring(0, Math.min(200, safe.length()));
  }
}

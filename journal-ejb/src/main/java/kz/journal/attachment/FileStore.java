package kz.journal.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import kz.journal.attachment.rule.FileKind;
import kz.journal.attachment.rule.FileName;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.setting.Deployment;
import kz.journal.setting.Setting;
import kz.journal.setting.Settings;
import kz.journal.time.JournalClock;

/**
 * Keeps files under their digest in {@code files} of the journal's home. A file is written whole
 * before its row; one whose row is rolled back stays behind unnoticed and is shared by the next
 * attempt. Works in the transaction of whoever asks and decides nothing about who may.
 */
@ApplicationScoped
public class FileStore {

  private static final long MEGABYTE = 1024L * 1024;

  @PersistenceContext private EntityManager em;
  @Inject private Deployment deployment;
  @Inject private Settings settings;
  @Inject private JournalClock clock;

  /** What became of a file that was shown; {@code file} is {@code null} if it was refused. */
  public record Kept(Decision decision, DocumentFile file) {}

  /**
   * Takes a file in.
   *
   * @param submitted its name as the sender has it
   * @param declaredType its media type as the sender has it, or {@code null}
   * @param content read to its end unless it is too long; closed by the caller
   * @param by login of whoever shows it
   */
  public Kept keep(String submitted, String declaredType, InputStream content, String by)
      throws IOException {
    String name = FileName.of(submitted);
    Optional<FileKind> kind = FileKind.declared(name, declaredType);
    if (kind.isEmpty()) {
      return refused(Refused.because("file-kind").with("name", name));
    }
    int megabytes = settings.number(Setting.FILE_MEGABYTES);
    try (Incoming incoming = Incoming.read(content, folder(), megabytes * MEGABYTE)) {
      if (incoming.bytes() > megabytes * MEGABYTE) {
        return refused(
            Refused.because("file-too-large").with("name", name).with("megabytes", megabytes));
      }
      if (!kind.get().fits(incoming.file())) {
        return refused(
            Refused.because("file-content").with("name", name).with("kind", kind.get().name()));
      }
      place(incoming);
      DocumentFile file =
          new DocumentFile(
              name, kind.get(), incoming, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
      em.persist(file);
      em.flush();
      return new Kept(Decision.allowed(), file);
    }
  }

  private static Kept refused(Refused refused) {
    return new Kept(refused, null);
  }

  private void place(Incoming incoming) throws IOException {
    Path place = path(incoming.sha256());
    Files.createDirectories(place.getParent());
    if (Files.exists(place)) {
      return;
    }
    try {
      Files.move(incoming.file(), place, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) {
      // Somebody else showed the same file at this moment: it is there.
      return;
    }
  }

  /** A file by its id. */
  public Optional<DocumentFile> find(long id) {
    return Optional.ofNullable(em.find(DocumentFile.class, id));
  }

  /** The file last kept with this digest. */
  public Optional<DocumentFile> find(String sha256) {
    return em.createQuery(
            "select f from DocumentFile f where f.sha256 = :sha256 order by f.id desc",
            DocumentFile.class)
        .setParameter("sha256", sha256)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * Writes a file out as it was taken in.
   *
   * @throws UncheckedIOException if it is not there or not what was kept; nothing is written then
   */
  public void write(DocumentFile file, OutputStream out) throws IOException {
    Path place = path(file.sha256());
    MessageDigest digest = Incoming.digester();
    try (DigestOutputStream found =
        new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      Files.copy(place, found);
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
      throw new UncheckedIOException(new IOException("Not what was kept: " + file.sha256()));
    }
    Files.copy(place, out);
  }

  private Path path(String sha256) {
    return deployment.home().resolve("files").resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private Path folder() throws IOException {
    return Files.createDirectories(deployment.home().resolve("files"));
  }
}

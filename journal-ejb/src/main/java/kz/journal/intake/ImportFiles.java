package kz.journal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import kz.journal.setting.Deployment;

/**
 * Uploaded rosters, in a folder of the journal's home that only its own account reads. A file goes
 * as soon as its import is over; one of a trial stays until it is applied or the next day's
 * clearing.
 */
@ApplicationScoped
public class ImportFiles {

  @Inject private Deployment deployment;

  Path fresh() throws IOException {
    return Files.createTempFile(folder(), "upload-", ".part");
  }

  public Path of(long importId) throws IOException {
    return folder().resolve(importId + ".upload");
  }

  public void drop(long importId) throws IOException {
    Files.deleteIfExists(of(importId));
  }

  /** The imports whose files are still here. */
  List<Long> kept() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("[0-9]+\\.upload"))
          .map(name -> Long.valueOf(name.substring(0, name.indexOf('.'))))
          .sorted()
          .toList();
    }
  }

  private Path folder() throws IOException {
    Path folder = deployment.home().resolve("imports");
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    }
    return folder;
  }
}

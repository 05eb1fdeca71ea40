package kz.journal.sheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import kz.journal.journal.JournalReading;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalClock;

/**
 * The workbook of a journal: taken away, filled without network, brought back. Whoever sees the
 * journal may take it, with the rows in sight and no others. Bringing it back writes nothing; it
 * says what has been changed in the file and what meanwhile in the journal, and the chosen cells go
 * through {@code MarkEntry}.
 */
@Stateless
@RolesAllowed({
  Roles.TEACHER,
  Roles.HEAD_OF_DEPARTMENT,
  Roles.DIRECTOR_OF_STUDIES,
  Roles.DEAN,
  Roles.REGISTRAR,
  Roles.ACADEMIC_VICE_RECTOR,
  Roles.SUPERVISING_VICE_RECTOR,
  Roles.STUDENT
})
@Clause({"1.3", "2.3.1a"})
public class SheetExchange {

  /** The most bytes of a file that is brought back. */
  public static final int LARGEST_FILE = 4 << 20;

  @Inject private JournalReading reading;
  @Inject private JournalClock clock;

  /** A file to be saved. */
  public record Taken(String title, byte[] content) {}

  /**
   * The workbook (XLSX) of a journal as it stands.
   *
   * @param locale of headers and codes
   * @return empty if the journal does not exist or is out of the caller's sight
   */
  public Optional<Taken> take(long journalId, Locale locale) {
    return reading
        .table(journalId)
        .map(
            table -> {
              ByteArrayOutputStream content = new ByteArrayOutputStream();
              try {
                JournalWorkbook.write(table, locale, clock.instant(), content);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return new Taken(table.title(), content.toByteArray());
            });
  }

  /**
   * What a workbook that was taken from this journal would do to it.
   *
   * @param file read to its end unless it is too large
   * @return empty if the journal does not exist or is out of the caller's sight
   */
  @RolesAllowed(Roles.TEACHER)
  public Optional<SheetReading> bringBack(long journalId, InputStream file) {
    return reading.table(journalId).map(table -> read(file, journalId, Grid.of(table)));
  }

  private static SheetReading read(InputStream file, long journalId, Grid grid) {
    try {
      Path upload = Files.createTempFile("sheet", ".xlsx");
      try {
        return copied(file, upload)
            ? WorkbookReading.read(upload, journalId, grid)
            : SheetReading.refused(Refused.because("sheet-too-large"));
      } finally {
        Files.deleteIfExists(upload);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean copied(InputStream file, Path to) throws IOException {
    byte[] content = file.readNBytes(LARGEST_FILE + 1);
    try (OutputStream out = Files.newOutputStream(to)) {
      out.write(content);
    }
    return content.length <= LARGEST_FILE;
  }
}

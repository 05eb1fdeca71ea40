package kz.journal.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import kz.journal.bundle.BundleProblem.Reason;
import kz.journal.bundle.rule.ManifestCheck;
import kz.journal.bundle.rule.RosterChecks;
import kz.journal.bundle.rule.RosterDraft;
import kz.journal.bundle.rule.SheetParsing;

/**
 * Reads an uploaded roster and checks it as a whole. Takes a OneRoster 1.2 bundle (ZIP of CSV files
 * with a manifest) and a workbook (XLSX) with the same sheets; which of the two it is, the
 * archive's content says, not its name. A workbook may have a sheet {@code manifest}; without one,
 * a sheet with rows is read in bulk and a sheet without rows counts as absent.
 *
 * <p>Everything wrong is found in one pass and answered as a value. The text is streamed: memory is
 * needed for the typed rows and their identifiers only.
 */
public final class BundleReader {

  private static final byte[] ZIP_MAGIC = {'P', 'K'};
  private static final Set<String> SHEETS =
      Stream.concat(
              Stream.of(ManifestCheck.SHEET),
              Arrays.stream(SheetKind.values()).map(SheetKind::sheet))
          .collect(Collectors.toUnmodifiableSet());

  private final BundleLimits limits;
  private final KnownIds known;
  private final TimetableDays days;

  public BundleReader(BundleLimits limits, KnownIds known, TimetableDays days) {
    this.limits = limits;
    this.known = known;
    this.days = days;
  }

  /**
   * Reads and checks one upload.
   *
   * @param upload a file of ours; nobody may write to it meanwhile
   * @throws UncheckedIOException if the file cannot be read at all; nothing has been looked at then
   */
  public BundleOutcome read(Path upload) {
    String digest = digest(upload);
    BundleProblems problems = new BundleProblems(limits.problems());
    RosterDraft draft = null;
    try (ZipArchive zip = new ZipArchive(upload, limits)) {
      if (zip.passes(problems)) {
        draft = draft(zip, upload, problems);
      }
    } catch (ZipException notAnArchive) {
      problems.error("", 0, "", "", looksLikeZip(upload) ? Reason.UNREADABLE : Reason.NOT_A_ZIP);
    } catch (UploadFault fault) {
      fault.report(problems, "");
    } catch (IOException unreadable) {
      problems.error("", 0, "", "", Reason.UNREADABLE);
    }
    return draft == null || problems.errorCount() > 0
        ? new RefusedBundle(digest, problems.errors(), problems.errorCount(), problems.warnings())
        : new CheckedBundle(
            digest, draft.modes(), draft.rows(), problems.warnings(), problems.warningCount());
  }

  private RosterDraft draft(ZipArchive zip, Path upload, BundleProblems problems)
      throws IOException {
    try (BundleSheets sheets =
        WorkbookSheets.isWorkbook(zip)
            ? WorkbookSheets.open(upload, zip, problems)
            : new CsvSheets(zip, SHEETS, limits, problems)) {
      return draft(sheets, problems);
    }
  }

  private RosterDraft draft(BundleSheets sheets, BundleProblems problems) {
    Predicate<SheetKind> present = kind -> sheets.has(kind.sheet());
    boolean declared = sheets.has(ManifestCheck.SHEET);
    RosterDraft draft =
        new RosterDraft(
            sheets.extension(),
            declared
                ? manifest(sheets, present, problems)
                : ManifestCheck.withoutManifest(present));
    if (!declared && !sheets.extension().isEmpty()) {
      problems.error(ManifestCheck.SHEET + sheets.extension(), 0, "", "", Reason.MISSING_FILE);
    }
    Map<String, String> sharedIds = new HashMap<>();
    for (SheetKind kind : SheetKind.values()) {
      if (draft.mode(kind) == FileMode.ABSENT) {
        continue;
      }
      SheetParsing parsing = new SheetParsing(kind, draft, sharedIds, problems);
      if (!present.test(kind) || !sheets.read(kind.sheet(), parsing)) {
        draft.unreadable(kind);
      } else if (parsing.rows() == 0) {
        withoutRows(kind, parsing, declared, draft, sheets.extension(), problems);
      }
    }
    new RosterChecks(draft, known, days, problems).check();
    if (!draft.modes().containsValue(FileMode.BULK)
        && !draft.modes().containsValue(FileMode.DELTA)) {
      problems.error("", 0, "", "", Reason.NOTHING_TO_IMPORT);
    }
    return draft;
  }

  private Map<SheetKind, FileMode> manifest(
      BundleSheets sheets, Predicate<SheetKind> present, BundleProblems problems) {
    ManifestCheck manifest = new ManifestCheck(sheets.extension(), problems);
    return sheets.read(ManifestCheck.SHEET, manifest)
        ? manifest.modes(present)
        : ManifestCheck.withoutManifest(present);
  }

  /**
   * Nobody empties a whole faculty by leaving a worksheet of the template blank; a manifest that
   * says so is believed, with a warning.
   */
  private static void withoutRows(
      SheetKind kind,
      SheetParsing parsing,
      boolean declared,
      RosterDraft draft,
      String extension,
      BundleProblems problems) {
    String file = kind.sheet() + extension;
    if (!declared && extension.isEmpty()) {
      draft.leaveOut(kind);
    } else if (!parsing.hasHeader()) {
      problems.error(file, 0, "", "", Reason.EMPTY_FILE);
      draft.unreadable(kind);
    } else if (draft.mode(kind) == FileMode.BULK) {
      problems.warning(file, 0, "", "", Reason.NO_ROWS);
    }
  }

  private static String digest(Path upload) {
    try (DigestInputStream bytes =
        new DigestInputStream(Files.newInputStream(upload), MessageDigest.getInstance("SHA-256"))) {
      bytes.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private static boolean looksLikeZip(Path upload) {
    try (InputStream bytes = Files.newInputStream(upload)) {
      return Arrays.equals(bytes.readNBytes(ZIP_MAGIC.length), ZIP_MAGIC);
    } catch (IOException unreadable) {
      return false;
    }
  }
}

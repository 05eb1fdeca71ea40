package kz.journal.bundle.rule;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kz.journal.bundle.BundleProblem.Reason;
import kz.journal.bundle.BundleProblems;
import kz.journal.bundle.FileMode;
import kz.journal.bundle.RowSink;
import kz.journal.bundle.SheetKind;

/**
 * Decides from the manifest in which mode each sheet is read, and whether the sheets it announces
 * are there. {@code lessons} is not a file of the standard, so a manifest may say nothing about it:
 * then it is read as a delta if any other sheet is one, else in bulk.
 */
public final class ManifestCheck implements RowSink {

  /** The manifest's name without extension. */
  public static final String SHEET = "manifest";

  private static final String VERSION = "oneroster.version";
  private static final String PROPERTY = "propertyName";
  private static final String VALUE = "value";
  private static final Map<String, FileMode> MODES =
      Map.of("bulk", FileMode.BULK, "delta", FileMode.DELTA, "absent", FileMode.ABSENT);

  private final String file;
  private final String extension;
  private final BundleProblems problems;
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, FileMode> declared = new HashMap<>();
  private int property = -1;
  private int value = -1;
  private boolean header;
  private boolean sound = true;

  /**
   * Checks a manifest.
   *
   * @param extension what follows a sheet's name in the name of its file
   */
  public ManifestCheck(String extension, BundleProblems problems) {
    this.file = SHEET + extension;
    this.extension = extension;
    this.problems = problems;
  }

  @Override
  public void row(int line, String[] cells, BitSet formulas) {
    if (!header) {
      header = true;
      header(line, List.of(cells).stream().map(String::strip).toList());
    } else if (sound && cells.length > Math.max(property, value)) {
      property(line, cells[property].strip(), cells[value].strip());
    }
  }

  /** The modes where there is no manifest: what is there is the whole truth of its kind. */
  public static Map<SheetKind, FileMode> withoutManifest(Predicate<SheetKind> present) {
    Map<SheetKind, FileMode> modes = new EnumMap<>(SheetKind.class);
    for (SheetKind kind : SheetKind.values()) {
      modes.put(kind, present.test(kind) ? FileMode.BULK : FileMode.ABSENT);
    }
    return modes;
  }

  /**
   * The modes, after the last row: one for each kind, {@code ABSENT} for a sheet that is not there.
   *
   * @param present whether the bundle has the sheet
   */
  public Map<SheetKind, FileMode> modes(Predicate<SheetKind> present) {
    if (!header) {
      problems.error(file, 0, "", "", Reason.EMPTY_FILE);
    }
    if (!header || !sound) {
      return withoutManifest(present);
    }
    if (!lines.containsKey(VERSION)) {
      problems.error(file, 0, PROPERTY, VERSION, Reason.UNKNOWN_VERSION);
    }
    Map<SheetKind, FileMode> modes = new EnumMap<>(SheetKind.class);
    for (SheetKind kind : SheetKind.values()) {
      modes.put(kind, present.test(kind) ? modeOfPresent(kind) : modeOfMissing(kind));
    }
    return modes;
  }

  private void header(int line, List<String> names) {
    property = names.indexOf(PROPERTY);
    value = names.indexOf(VALUE);
    for (String column : List.of(PROPERTY, VALUE)) {
      if (!names.contains(column)) {
        problems.error(file, line, column, "", Reason.MISSING_COLUMN);
        sound = false;
      }
    }
  }

  private void property(int line, String name, String text) {
    if (name.isEmpty()) {
      return;
    }
    Integer before = lines.putIfAbsent(name, line);
    if (before != null) {
      problems.error(file, line, PROPERTY, name, Reason.DUPLICATE_ID, before);
    } else if (name.equals(VERSION) && !text.equals("1.2") && !text.startsWith("1.2.")) {
      problems.error(file, line, VALUE, text, Reason.UNKNOWN_VERSION);
    } else if (name.startsWith("file.")) {
      FileMode mode = MODES.get(text);
      if (mode == null) {
        problems.error(file, line, VALUE, text, Reason.UNKNOWN_MODE);
      }
      declared.put(name, mode == null ? FileMode.BULK : mode);
    }
  }

  private FileMode modeOfPresent(SheetKind kind) {
    FileMode mode = declared.get(property(kind));
    if (mode == FileMode.ABSENT) {
      problems.warning(
          file, lines.get(property(kind)), VALUE, "absent", Reason.DECLARED_ABSENT, fileOf(kind));
    }
    if (mode != null) {
      return mode;
    }
    if (kind != SheetKind.LESSONS) {
      problems.error(file, 0, PROPERTY, property(kind), Reason.UNDECLARED_FILE, fileOf(kind));
      return FileMode.BULK;
    }
    return declared.containsValue(FileMode.DELTA) ? FileMode.DELTA : FileMode.BULK;
  }

  private FileMode modeOfMissing(SheetKind kind) {
    FileMode mode = declared.getOrDefault(property(kind), FileMode.ABSENT);
    if (mode != FileMode.ABSENT) {
      problems.error(fileOf(kind), 0, "", "", Reason.MISSING_FILE);
    }
    return mode;
  }

  private String fileOf(SheetKind kind) {
    return kind.sheet() + extension;
  }

  private static String property(SheetKind kind) {
    return "file." + kind.sheet();
  }
}

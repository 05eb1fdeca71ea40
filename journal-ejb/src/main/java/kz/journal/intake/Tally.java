package kz.journal.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.journal.bundle.SheetKind;

/**
 * Counts what an import did or would do, by kind, and keeps the first names of each for the page.
 */
public final class Tally {

  /** How many names are kept for each kind and change. */
  public static final int NAMES = 50;

  /** What became of an object. */
  public enum Change {
    CREATED,
    CHANGED,
    ENDED,
    UNTOUCHED
  }

  private final Map<SheetKind, Map<Change, Integer>> counts = new EnumMap<>(SheetKind.class);
  private final Map<SheetKind, Map<Change, List<String>>> names = new EnumMap<>(SheetKind.class);

  void add(SheetKind kind, Change change, String name) {
    counts.computeIfAbsent(kind, k -> new EnumMap<>(Change.class)).merge(change, 1, Integer::sum);
    if (change != Change.UNTOUCHED && name != null) {
      List<String> kept =
          names
              .computeIfAbsent(kind, k -> new EnumMap<>(Change.class))
              .computeIfAbsent(change, c -> new ArrayList<>());
      if (kept.size() < NAMES) {
        kept.add(name);
      }
    }
  }

  public int count(SheetKind kind, Change change) {
    return counts.getOrDefault(kind, Map.of()).getOrDefault(change, 0);
  }

  /** The first {@link #NAMES} names, in the order of the bundle. */
  public List<String> names(SheetKind kind, Change change) {
    return names.getOrDefault(kind, Map.of()).getOrDefault(change, List.of());
  }

  /** Whether anything would be or was different afterwards. */
  public boolean changesAnything() {
    return counts.values().stream()
        .anyMatch(byChange -> byChange.keySet().stream().anyMatch(c -> c != Change.UNTOUCHED));
  }
}

package kz.journal.bundle;

import java.util.List;
import java.util.Map;

/**
 * A roster in which no error was found: every reference leads somewhere, inside the bundle or to
 * what is stored.
 *
 * @param modes one for each kind; the rows of an absent kind are empty
 * @param warnings up to the limit, then one that counts the rest
 * @param warningCount of all warnings
 */
public record CheckedBundle(
    String digest,
    Map<SheetKind, FileMode> modes,
    RosterRows rows,
    List<BundleProblem> warnings,
    int warningCount)
    implements BundleOutcome {

  public CheckedBundle {
    modes = Map.copyOf(modes);
    warnings = List.copyOf(warnings);
  }
}

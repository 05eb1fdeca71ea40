package kz.journal.bundle;

import java.util.List;

/**
 * An upload that must not be applied, not even in part.
 *
 * @param errors by file and line, up to the limit, then one that counts the rest
 * @param errorCount of all errors
 * @param warnings likewise
 */
public record RefusedBundle(
    String digest, List<BundleProblem> errors, int errorCount, List<BundleProblem> warnings)
    implements BundleOutcome {

  public RefusedBundle {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }
}

package kz.journal.bundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.journal.bundle.BundleProblem.Reason;
import kz.journal.bundle.BundleProblem.Severity;

/** Collects the problems of one upload: so many are kept, all are counted. */
public final class BundleProblems {

  private static final Comparator<BundleProblem> BY_PLACE =
      Comparator.comparingInt((BundleProblem problem) -> rank(problem.file()))
          .thenComparingInt(BundleProblem::line);

  private final int limit;
  private final List<BundleProblem> errors = new ArrayList<>();
  private final List<BundleProblem> warnings = new ArrayList<>();
  private int errorCount;
  private int warningCount;

  public BundleProblems(int limit) {
    this.limit = limit;
  }

  public void error(
      String file, int line, String column, String value, Reason reason, Object... args) {
    errorCount++;
    if (errors.size() < limit) {
      errors.add(problem(Severity.ERROR, file, line, column, value, reason, args));
    }
  }

  public void warning(
      String file, int line, String column, String value, Reason reason, Object... args) {
    warningCount++;
    if (warnings.size() < limit) {
      warnings.add(problem(Severity.WARNING, file, line, column, value, reason, args));
    }
  }

  public int errorCount() {
    return errorCount;
  }

  public int warningCount() {
    return warningCount;
  }

  /** The errors kept, by file and line, and a last one that counts those that were not. */
  public List<BundleProblem> errors() {
    return listed(errors, Severity.ERROR, errorCount);
  }

  /** The warnings likewise. */
  public List<BundleProblem> warnings() {
    return listed(warnings, Severity.WARNING, warningCount);
  }

  private static List<BundleProblem> listed(List<BundleProblem> kept, Severity severity, int all) {
    Stream<BundleProblem> inOrder = kept.stream().sorted(BY_PLACE);
    return all == kept.size()
        ? inOrder.toList()
        : Stream.concat(
                inOrder,
                Stream.of(problem(severity, "", 0, "", "", Reason.MORE, all - kept.size())))
            .toList();
  }

  private static BundleProblem problem(
      Severity severity,
      String file,
      int line,
      String column,
      String value,
      Reason reason,
      Object... args) {
    return new BundleProblem(
        severity, file, line, column, value, reason, Stream.of(args).map(String::valueOf).toList());
  }

  /** The upload first, then the manifest, then the sheets in their order. */
  private static int rank(String file) {
    for (SheetKind kind : SheetKind.values()) {
      if (file.equals(kind.sheet()) || file.equals(kind.sheet() + ".csv")) {
        return 2 + kind.ordinal();
      }
    }
    return file.startsWith("manifest") ? 1 : 0;
  }
}

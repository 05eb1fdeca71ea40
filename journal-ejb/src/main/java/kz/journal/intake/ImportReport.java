package kz.journal.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.journal.bundle.BundleProblem;
import kz.journal.bundle.SheetKind;

/**
 * An import as it stands.
 *
 * @param counts by kind and change; empty until it is over
 * @param names the first names of each kind and change
 * @param errors up to a thousand, then one that counts the rest; empty unless refused
 * @param errorCount of all errors
 */
public record ImportReport(
    long id,
    String fileName,
    String digest,
    long sizeBytes,
    boolean dryRun,
    RosterImport.State state,
    String startedBy,
    Instant startedAt,
    Instant finishedAt,
    int rowsDone,
    int rowsTotal,
    Map<SheetKind, Map<Tally.Change, Integer>> counts,
    Map<SheetKind, Map<Tally.Change, List<String>>> names,
    List<BundleProblem> errors,
    int errorCount,
    List<BundleProblem> warnings) {

  public int count(SheetKind kind, Tally.Change change) {
    return counts.getOrDefault(kind, Map.of()).getOrDefault(change, 0);
  }

  public boolean over() {
    return state.over();
  }
}

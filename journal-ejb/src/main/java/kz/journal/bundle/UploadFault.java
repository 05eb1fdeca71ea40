package kz.journal.bundle;

import java.io.IOException;
import kz.journal.bundle.BundleProblem.Reason;

/** Ends the reading of one entry; it is caught where the reading began and becomes a problem. */
final class UploadFault extends IOException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final Reason reason;
  private final String[] args;

  UploadFault(int line, Reason reason, Object... args) {
    super(reason.key());
    this.line = line;
    this.reason = reason;
    this.args = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      this.args[i] = String.valueOf(args[i]);
    }
  }

  void report(BundleProblems problems, String file) {
    problems.error(file, line, "", "", reason, (Object[]) args);
  }
}

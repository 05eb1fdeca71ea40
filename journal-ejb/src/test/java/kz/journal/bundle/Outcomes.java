package kz.journal.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What tests say about the outcome of reading a bundle. */
final class Outcomes {

  static final Locale RU = Locale.forLanguageTag("ru");

  private Outcomes() {}

  static BundleOutcome read(Path upload) {
    return read(upload, KnownIds.NONE);
  }

  static BundleOutcome read(Path upload, KnownIds known) {
    return new BundleReader(BundleLimits.STANDARD, known, TimetableDays.ANY).read(upload);
  }

  /** Read clean, without any warning. */
  static CheckedBundle accepted(BundleOutcome outcome) {
    if (outcome instanceof RefusedBundle refused) {
      throw new AssertionError(shown(refused.errors()));
    }
    CheckedBundle checked = (CheckedBundle) outcome;
    assertEquals(List.of(), checked.warnings().stream().map(Outcomes::shown).toList());
    return checked;
  }

  /** Refused for exactly these reasons, each written {@code file:line:column:value: text}. */
  static void refused(BundleOutcome outcome, String... expected) {
    RefusedBundle refused = assertInstanceOf(RefusedBundle.class, outcome);
    assertEquals(String.join("\n", expected), shown(refused.errors()));
    assertEquals(expected.length, refused.errorCount());
  }

  /** Accepted with exactly these warnings. */
  static CheckedBundle warned(BundleOutcome outcome, String... expected) {
    if (outcome instanceof RefusedBundle refused) {
      throw new AssertionError(shown(refused.errors()));
    }
    CheckedBundle checked = (CheckedBundle) outcome;
    assertEquals(String.join("\n", expected), shown(checked.warnings()));
    assertEquals(expected.length, checked.warningCount());
    return checked;
  }

  static String shown(List<BundleProblem> problems) {
    return String.join("\n", problems.stream().map(Outcomes::shown).toList());
  }

  private static String shown(BundleProblem problem) {
    return problem.file()
        + ":"
        + problem.line()
        + ":"
        + problem.column()
        + ":"
        + problem.value()
        + ": "
        + problem.message(RU);
  }
}

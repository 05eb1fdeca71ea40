package kz.journal.foresight.rule;

import java.time.Instant;
import java.util.Optional;
import kz.journal.regulation.Clause;
import kz.journal.window.ComputedTerm;
import kz.journal.window.rule.LevelTerms;
import kz.journal.window.rule.Promise;

/**
 * Decides what another calendar makes of windows that are not closed. One is touched if the days of
 * its term differ: counted, or passed over, or passed over for another reason. A promised end moves
 * later only (2.3.3, reading A7); where the rule alone would now give an earlier end than before,
 * and the promise stays, that is a conflict worth showing.
 */
@Clause({"2.2.7a", "2.3.3b"})
public final class CalendarFate {

  private final LevelTerms before;
  private final LevelTerms after;

  public CalendarFate(LevelTerms before, LevelTerms after) {
    this.before = before;
    this.after = after;
  }

  /** What becomes of these windows; empty if the change does not touch them. */
  public Optional<Fate> of(Alike windows, Instant now) {
    ComputedTerm was = term(before, windows);
    ComputedTerm willBe = term(after, windows);
    if (was.counted().equals(willBe.counted()) && was.skipped().equals(willBe.skipped())) {
      return Optional.empty();
    }
    Instant end = Promise.kept(windows.closesAt(), willBe.closesAt(), now);
    return Optional.of(
        new Fate(windows.closesAt(), willBe.closesAt(), end, kind(windows, was, willBe, end)));
  }

  private static Fate.Kind kind(Alike windows, ComputedTerm was, ComputedTerm willBe, Instant end) {
    if (end.isAfter(windows.closesAt())) {
      return Fate.Kind.MOVED;
    }
    return willBe.closesAt().isBefore(was.closesAt())
            && willBe.closesAt().isBefore(windows.closesAt())
        ? Fate.Kind.KEPT
        : Fate.Kind.SAME;
  }

  private static ComputedTerm term(LevelTerms terms, Alike windows) {
    return terms.of(windows.occasion(), windows.level(), windows.day(), windows.start());
  }
}

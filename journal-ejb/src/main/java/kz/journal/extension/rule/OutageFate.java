package kz.journal.extension.rule;

import java.time.Instant;
import java.util.Optional;
import kz.journal.extension.OutageInterval;
import kz.journal.foresight.rule.Alike;
import kz.journal.foresight.rule.Fate;
import kz.journal.regulation.Clause;
import kz.journal.window.rule.LevelTerms;

/** What an outage makes of windows that are alike, closed ones included. */
@Clause("2.2.7c")
public record OutageFate(LevelTerms terms, OutageInterval outage) {

  /** What becomes of these windows; empty if the outage does not touch them. */
  public Optional<Fate> of(Alike windows, Instant now) {
    return OutageLengthening.end(
            windows.opensAt(),
            windows.closesAt(),
            outage,
            terms.days(),
            terms.weekOf(windows.level(), windows.day()))
        .map(end -> fate(windows.closesAt(), end, now));
  }

  private static Fate fate(Instant before, Instant end, Instant now) {
    if (!end.isAfter(before)) {
      return new Fate(before, end, before, Fate.Kind.SAME);
    }
    return end.isAfter(now)
        ? new Fate(before, end, end, Fate.Kind.MOVED)
        : new Fate(before, end, before, Fate.Kind.TOO_LATE);
  }
}

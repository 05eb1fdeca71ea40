package kz.journal.foresight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.journal.foresight.rule.Fate;
import kz.journal.listing.Rows;
import kz.journal.regulation.Refused;

/**
 * What a change would do to windows.
 *
 * @param refusal why the change would not be made; nothing else is said then
 * @param touched how many windows it touches
 * @param teachers how many people fill their lessons
 * @param moved how many of the windows would close later
 * @param conflicts how many would stay though the change would give another end
 * @param rows one page of those asked for, by the day of the lesson
 */
public record Outlook(
    Optional<Refused> refusal,
    long touched,
    long teachers,
    long moved,
    long conflicts,
    Rows<Move> rows) {

  /** Which windows are listed. */
  public enum Part {
    MOVED,
    CONFLICTS
  }

  /** One window; its ends are excluded. */
  public record Move(
      long lesson, long journal, String title, LocalDate day, Instant opensAt, Fate fate) {}

  /** The outlook of a change that is refused. */
  public static Outlook refused(Refused why) {
    return new Outlook(Optional.of(why), 0, 0, 0, 0, new Rows<>(java.util.List.of(), 0));
  }
}

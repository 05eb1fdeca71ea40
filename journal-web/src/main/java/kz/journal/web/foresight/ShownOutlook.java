package kz.journal.web.foresight;

import java.util.function.BiFunction;
import kz.journal.foresight.Outlook;
import kz.journal.foresight.Outlook.Part;
import kz.journal.listing.Range;

/**
 * What a change would do, as a page shows it: the numbers, the first windows that would move, the
 * first that would stay in spite of it.
 *
 * @param conflicts {@code null} if there are none
 */
public record ShownOutlook(Outlook moved, Outlook conflicts) {

  private static final Range FIRST = Range.first(20);

  /** Asks twice, the second time only where there is something to see. */
  public static ShownOutlook of(BiFunction<Part, Range, Outlook> look) {
    Outlook moved = look.apply(Part.MOVED, FIRST);
    return new ShownOutlook(
        moved, moved.conflicts() == 0 ? null : look.apply(Part.CONFLICTS, FIRST));
  }

  /** How many of the windows that would move are not listed. */
  public long more() {
    return moved.rows().total() - moved.rows().items().size();
  }

  /** The same of the others. */
  public long moreConflicts() {
    return conflicts == null ? 0 : conflicts.rows().total() - conflicts.rows().items().size();
  }
}

package kz.journal.listing;

/**
 * The rows asked for out of a long list.
 *
 * @param first how many rows to leave out before the first one; negative counts as none
 * @param count how many rows at most, 1 to {@value #MOST}; anything else is brought into bounds
 */
public record Range(int first, int count) {

  /** No list answers with more rows at once. */
  public static final int MOST = 500;

  public Range {
    first = Math.max(0, first);
    count = Math.min(Math.max(1, count), MOST);
  }

  /** The first rows of a list. */
  public static Range first(int count) {
    return new Range(0, count);
  }
}

package kz.journal.journal;

/**
 * What a caller wants to stand in a cell: points, or an attendance code, or nothing after it is
 * cleared. Whether points are legal is decided by {@link kz.journal.journal.rule.MarkScale}.
 *
 * @param points any whole number; {@code null} for an attendance code or nothing
 * @param absence the code, or {@code null}
 */
public record MarkValue(Integer points, Absence absence) {

  /** Nothing: the cell is cleared. */
  public static final MarkValue CLEARED = new MarkValue(null, null);

  /**
   * A cell holds one thing.
   *
   * @throws IllegalArgumentException if there are points and a code
   */
  public MarkValue {
    if (points != null && absence != null) {
      throw new IllegalArgumentException("points and an attendance code at once");
    }
  }

  public static MarkValue of(int points) {
    return new MarkValue(points, null);
  }

  public static MarkValue of(Absence absence) {
    return new MarkValue(null, absence);
  }

  public boolean cleared() {
    return points == null && absence == null;
  }

  /** For the audit and the log of a refusal: {@code 87}, {@code N} or {@code -}. */
  public String code() {
    if (points != null) {
      return points.toString();
    }
    return absence == null ? "-" : absence.name();
  }
}

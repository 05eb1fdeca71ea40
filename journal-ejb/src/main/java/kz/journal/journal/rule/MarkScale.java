package kz.journal.journal.rule;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.journal.journal.Absence;
import kz.journal.journal.MarkValue;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;

/**
 * Which values a cell takes: whole points from 0 to 100, both included, an attendance code, or
 * nothing. A zero is a mark and an absence is not a zero.
 */
@Clause("2.1.2.1")
public final class MarkScale {

  /** The lowest mark. */
  public static final int LOWEST = 0;

  /** The highest mark. */
  public static final int HIGHEST = 100;

  /** The lowest mark that is a pass. */
  public static final int PASS = 50;

  /**
   * Codes as people type them in three languages and with a keyboard left in the wrong layout, in
   * lower case.
   */
  private static final Map<String, Absence> CODES =
      Map.ofEntries(
          Map.entry("н", Absence.N),
          Map.entry("нб", Absence.N),
          Map.entry("n", Absence.N),
          Map.entry("y", Absence.N),
          Map.entry("ув", Absence.U),
          Map.entry("у", Absence.U),
          Map.entry("u", Absence.U),
          Map.entry("e", Absence.U),
          Map.entry("ed", Absence.U),
          Map.entry("+", Absence.P),
          Map.entry("p", Absence.P));

  private MarkScale() {}

  /** Whether the value may stand in a cell; a refusal repeats it. */
  public static Decision of(MarkValue value) {
    Integer points = value.points();
    return points == null || points >= LOWEST && points <= HIGHEST
        ? Decision.allowed()
        : refusal(points.toString());
  }

  /** The refusal of a value that is no mark, with the text as received. */
  public static Refused refusal(String received) {
    return Refused.because("not-a-mark").with("value", received);
  }

  /**
   * Reads what somebody typed or pasted: «87», «н», «ув», «+», or a blank, which clears. Points
   * outside the scale are read too and refused by {@link #of}.
   *
   * @return empty if it is neither a whole number of at most four digits nor a code
   */
  public static Optional<MarkValue> typed(String text) {
    String plain = text.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
    if (plain.isEmpty()) {
      return Optional.of(MarkValue.CLEARED);
    }
    if (plain.matches("-?[0-9]{1,4}([.,]0{1,2})?")) {
      return Optional.of(MarkValue.of(Integer.parseInt(plain.replaceAll("[.,].*", ""))));
    }
    return Optional.ofNullable(CODES.get(plain)).map(MarkValue::of);
  }
}

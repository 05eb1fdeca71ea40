package kz.journal.regulation;

/**
 * The answer of a rule: {@link Allowed}, or {@link Refused} with the statement of the instruction
 * it rests on.
 *
 * <p>The same value decides, explains at the cell and answers a machine, so it is returned and
 * never thrown away at the edge.
 */
public sealed interface Decision permits Allowed, Refused {

  /** The one way to say yes. */
  static Decision allowed() {
    return Allowed.ALLOWED;
  }

  /** Whether this is a yes. */
  default boolean isAllowed() {
    return this instanceof Allowed;
  }
}

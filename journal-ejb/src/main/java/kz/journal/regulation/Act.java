package kz.journal.regulation;

/**
 * Something that matters was done. Every use case that changes something fires one in its own
 * transaction; the audit writes it down with the caller, the moment and the address. Never carries
 * a password, a token or an answer of a second factor.
 *
 * @param action what was done, as {@code feature.verb}
 * @param objectType what it was done to
 * @param objectId which one
 * @param before its state before, or {@code null} when it is new
 * @param after its state after, or {@code null} when it ended
 * @param clause the paragraph it rests on, or {@code null}
 */
public record Act(
    String action, String objectType, String objectId, String before, String after, String clause) {

  public static Act of(String action, String objectType, Object objectId) {
    return new Act(action, objectType, String.valueOf(objectId), null, null, null);
  }

  public Act from(Object state) {
    return new Act(action, objectType, objectId, String.valueOf(state), after, clause);
  }

  public Act to(Object state) {
    return new Act(action, objectType, objectId, before, String.valueOf(state), clause);
  }

  public Act under(String paragraph) {
    return new Act(action, objectType, objectId, before, after, paragraph);
  }
}

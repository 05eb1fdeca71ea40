package kz.journal.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A rule's no, with everything needed to explain it in any language; {@link RefusalText} does.
 *
 * <p>Built in one sentence:
 *
 * <pre>{@code
 * Refused.because("window-closed").citing("2.3.3b")
 *     .with("value", "80").with("lesson", TUE_20_OCT).with("term", 2)
 *     .closedAt(MIDNIGHT_AFTER_THU_22_OCT).openedBy("REGISTRAR")
 * }</pre>
 *
 * A refusal that could not be explained cannot be made: an unknown clause, message or office is an
 * {@link IllegalArgumentException} here, where the rule's own test meets it.
 *
 * @param messageKey the text in the bundle {@code regulation/refusals}, without {@code refusal.}
 * @param clause id of the statement it rests on; empty where no paragraph speaks, as for a
 *     malformed value
 * @param arguments what the text names, in the order given: {@link String}, {@link Integer}, {@link
 *     LocalDate} or {@link Instant}
 * @param closedAt when the window closed or will close, this instant excluded: 24:00 of a day is
 *     00:00 of the next
 * @param whoCanOpen the office that can open the window, by the name of its role
 */
public record Refused(
    String messageKey,
    Optional<String> clause,
    Map<String, Object> arguments,
    Optional<Instant> closedAt,
    Optional<String> whoCanOpen)
    implements Decision {

  private static final Set<String> NAMES_OF_COMPONENTS = Set.of("clause", "closedAt", "whoCanOpen");

  public Refused {
    require(RefusalText.hasMessage(messageKey), "no text for the refusal " + messageKey);
    clause.ifPresent(ClauseRegistry.current()::entry);
    whoCanOpen.ifPresent(
        office -> require(RefusalText.hasOffice(office), "no name for the office " + office));
    arguments.forEach(
        (name, value) -> {
          require(!NAMES_OF_COMPONENTS.contains(name), name + " is not an argument");
          require(
              value instanceof String
                  || value instanceof Integer
                  || value instanceof LocalDate
                  || value instanceof Instant,
              name + " is neither text, number, day nor moment");
        });
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /** A refusal with the text under this key and nothing else yet. */
  public static Refused because(String messageKey) {
    return new Refused(messageKey, Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
  }

  /** The same refusal, resting on this statement of the instruction. */
  public Refused citing(String clauseId) {
    return new Refused(messageKey, Optional.of(clauseId), arguments, closedAt, whoCanOpen);
  }

  /** The same refusal with a text to repeat as it is: a typed value, a person's name. */
  public Refused with(String name, String text) {
    return withArgument(name, text);
  }

  /** The same refusal with a count. */
  public Refused with(String name, int number) {
    return withArgument(name, number);
  }

  /** The same refusal with a day. */
  public Refused with(String name, LocalDate day) {
    return withArgument(name, day);
  }

  /** The same refusal with a moment at which something happened or begins. */
  public Refused with(String name, Instant moment) {
    return withArgument(name, moment);
  }

  /** The same refusal with the end of the window, this instant excluded. */
  public Refused closedAt(Instant end) {
    return new Refused(messageKey, clause, arguments, Optional.of(end), whoCanOpen);
  }

  /** The same refusal naming the office that can open the window, such as {@code REGISTRAR}. */
  public Refused openedBy(String office) {
    return new Refused(messageKey, clause, arguments, closedAt, Optional.of(office));
  }

  private Refused withArgument(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(arguments);
    more.put(name, value);
    return new Refused(messageKey, clause, more, closedAt, whoCanOpen);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}

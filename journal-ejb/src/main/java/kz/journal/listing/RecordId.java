package kz.journal.listing;

import java.util.Optional;

/**
 * An id as it stands in an address, a body or a file: digits, never more than {@value #DIGITS}. Ids
 * grow with time and reach their nineteenth digit in 2031, so not every text of that length is one.
 */
public final class RecordId {

  /** The digits of the largest {@code long}. */
  public static final int DIGITS = 19;

  /** What may be an id; whether it is one, {@link #read} says. */
  public static final String PATTERN = "[0-9]{1," + DIGITS + "}";

  private RecordId() {}

  /** The id; empty for {@code null}, for anything but digits, and beyond {@link Long#MAX_VALUE}. */
  public static Optional<Long> read(String text) {
    if (text == null || !text.matches(PATTERN)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.valueOf(text));
    } catch (NumberFormatException beyond) {
      return Optional.empty();
    }
  }
}

package kz.journal.roster;

import java.util.Objects;
import java.util.function.Function;

/** Compares references between entities by id, without loading what they point to. */
final class Same {

  private Same() {}

  static <T> boolean object(T stored, T given, Function<T, Long> id) {
    return Objects.equals(
        stored == null ? null : id.apply(stored), given == null ? null : id.apply(given));
  }
}

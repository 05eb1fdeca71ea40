package kz.journal.listing;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a long list.
 *
 * @param items the rows of the range asked for, in the order of the list
 * @param total how many rows the whole list has
 */
public record Rows<T>(List<T> items, long total) {

  public Rows {
    items = List.copyOf(items);
  }

  /** The same rows told otherwise. */
  public <U> Rows<U> map(Function<? super T, U> telling) {
    return new Rows<>(items.stream().<U>map(telling).toList(), total);
  }
}

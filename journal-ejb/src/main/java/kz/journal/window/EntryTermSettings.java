package kz.journal.window;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the registrar may decide about terms of entry.
 *
 * @param countLessonDay whether the day of the lesson is itself the first day of the term, if it is
 *     a working day
 * @param days the length of the term in working days, 1 to {@value #LONGEST}, for every occasion
 */
public record EntryTermSettings(boolean countLessonDay, Map<Occasion, Integer> days) {

  /** No term is longer: a larger number is a slip of the key. */
  public static final int LONGEST = 30;

  /**
   * Copies the map.
   *
   * @throws IllegalArgumentException if an occasion has no length or one outside 1 to {@value
   *     #LONGEST}
   */
  public EntryTermSettings {
    days = Map.copyOf(days);
    for (Occasion occasion : Occasion.values()) {
      Integer length = days.get(occasion);
      if (length == null || length < 1 || length > LONGEST) {
        throw new IllegalArgumentException("days of " + occasion + ": " + length);
      }
    }
  }

  /** The readings' defaults: the lesson's day is not counted, terms of 2, 3 and 2 days. */
  public static EntryTermSettings defaults() {
    Map<Occasion, Integer> days = new EnumMap<>(Occasion.class);
    for (Occasion occasion : Occasion.values()) {
      days.put(occasion, occasion.defaultDays());
    }
    return new EntryTermSettings(false, days);
  }

  /** These settings with another length of one occasion's term. */
  public EntryTermSettings with(Occasion occasion, int length) {
    Map<Occasion, Integer> changed = new EnumMap<>(days);
    changed.put(occasion, length);
    return new EntryTermSettings(countLessonDay, changed);
  }

  /** These settings with the day of the lesson counted. */
  public EntryTermSettings countingLessonDay() {
    return new EntryTermSettings(true, days);
  }

  /** The length of the occasion's term in working days. */
  public int daysOf(Occasion occasion) {
    return days.get(occasion);
  }
}

package kz.journal.sheet.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.journal.regulation.Refused;
import kz.journal.sheet.Grid;

/**
 * Which lesson each dated header means. Two lessons of one day are told apart by the hour, or by
 * their order where the sheet has as many columns for that day; otherwise neither is meant.
 */
final class LessonHeads {

  private final List<Grid.Column> lessons;
  private final Map<HeaderDay, Integer> columnsOfDay = new HashMap<>();

  LessonHeads(List<Grid.Column> lessons, List<HeaderDay> heads) {
    this.lessons = lessons;
    heads.stream()
        .filter(Objects::nonNull)
        .forEach(head -> columnsOfDay.merge(head, 1, Integer::sum));
  }

  /**
   * The lessons of the headers, in their order.
   *
   * @param heads one for each column, {@code null} where it has no date
   */
  static List<Place<Grid.Column>> of(List<Grid.Column> lessons, List<HeaderDay> heads) {
    LessonHeads all = new LessonHeads(lessons, heads);
    Map<HeaderDay, Integer> met = new HashMap<>();
    List<Place<Grid.Column>> places = new ArrayList<>();
    for (HeaderDay head : heads) {
      places.add(head == null ? null : all.place(head, met.merge(head, 1, Integer::sum) - 1));
    }
    return places;
  }

  private Place<Grid.Column> place(HeaderDay head, int nth) {
    List<Grid.Column> sameDay = lessons.stream().filter(l -> head.means(l.day())).toList();
    List<Grid.Column> sameHour =
        sameDay.stream().filter(lesson -> lesson.startsAt().equals(head.time())).toList();
    if (sameHour.size() == 1) {
      return Place.of(sameHour.get(0));
    }
    if (sameDay.isEmpty()) {
      return Place.unknown(Refused.because("paste-no-lesson-that-day").with("day", text(head)));
    }
    if (sameDay.size() == 1) {
      return Place.of(sameDay.get(0));
    }
    return columnsOfDay.get(head) == sameDay.size()
        ? Place.of(sameDay.get(nth))
        : Place.unknown(Refused.because("paste-lessons-of-one-day").with("day", text(head)));
  }

  private static String text(HeaderDay head) {
    return "%02d.%02d".formatted(head.day(), head.month());
  }

  /**
   * Where something in a sheet belongs, or why that is not known.
   *
   * @param found {@code null} if it is not known
   */
  record Place<T>(T found, Optional<Refused> reason) {
    static <T> Place<T> of(T found) {
      return new Place<>(found, Optional.empty());
    }

    static <T> Place<T> unknown(Refused reason) {
      return new Place<>(null, Optional.of(reason));
    }
  }
}

package kz.journal.academic;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kz.journal.calendar.EducationLevel;
import kz.journal.calendar.WeekKind;
import kz.journal.roster.StudyForm;

/**
 * What an academic calendar says.
 *
 * @param beginYear the year in which the school year begins: 2026 for 2026/27
 * @param week whose working days the terms of its lessons are counted in
 * @param document the decision it rests on; may be empty in a draft
 * @param periods by their first day
 */
public record CalendarPlan(
    int beginYear,
    EducationLevel level,
    StudyForm form,
    WeekKind week,
    Terms terms,
    String document,
    List<StudyPeriod> periods) {

  public CalendarPlan {
    document = Objects.requireNonNullElse(document, "").strip();
    periods =
        periods.stream()
            .sorted(
                Comparator.comparing(StudyPeriod::start)
                    .thenComparing(StudyPeriod::kind)
                    .thenComparing(StudyPeriod::end))
            .toList();
  }

  /** The first day of the school year, included: 1 August. */
  public LocalDate firstDay() {
    return LocalDate.of(beginYear, 8, 1);
  }

  /** The last day any period may have, included: 31 August after the year. */
  public LocalDate lastDay() {
    return LocalDate.of(beginYear + 1, 8, 31);
  }

  /**
   * Terms of entry in working days: of a lesson, of what is examined in writing, and orally.
   *
   * <p>Reading: 2.2.7 lets the calendar of a level decide when journals are filled, 2.3.3 says for
   * how long. A calendar may carry its own numbers; the default is 2.3.3's (reading A15).
   */
  public record Terms(int lesson, int written, int oral) {

    /** Those of paragraph 2.3.3. */
    public static final Terms BY_DEFAULT = new Terms(2, 3, 2);
  }
}

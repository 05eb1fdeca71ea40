package kz.journal.window.rule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.journal.academic.CalendarPlan;
import kz.journal.calendar.EducationLevel;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.rule.WorkingCalendar;
import kz.journal.regulation.Clause;
import kz.journal.roster.StudyForm;
import kz.journal.window.ComputedTerm;
import kz.journal.window.EntryTermSettings;
import kz.journal.window.Occasion;

/**
 * Terms of entry by level of education. Where an academic calendar is approved for the level and
 * the school year, its week and its own numbers of days hold; where none is, the settings do.
 *
 * <p>Reading: 2.2.7 lets the calendar of a level decide when journals are filled, 2.3.3 for how
 * long; a calendar may carry its own numbers (readings A2, A15). A lesson belongs to the school
 * year of its day, which begins on 1 August; in August the year before holds as well where the new
 * one has no calendar. A class has no form of study of its own: the calendar of full-time study
 * holds, and only where there is none that of another form. A combined exam takes the longer of the
 * written and the oral term (A3).
 */
@Clause({"2.2.7a", "2.3.3b", "2.3.3c", "2.3.3d"})
public final class LevelTerms {

  private static final int FIRST_MONTH = 8;

  private final WorkingCalendar days;
  private final EntryTermSettings settings;
  private final WeekKind week;
  private final List<CalendarPlan> plans;
  private final Map<Year, Counting> own = new HashMap<>();
  private final Counting general;
  private final boolean differing;

  private record Year(int begin, EducationLevel level, StudyForm form) {}

  private record Counting(EntryTerm rule, WeekKind week) {}

  /**
   * @param settings hold where no calendar does
   * @param week the institution's, likewise
   * @param plans the academic calendars in force
   */
  public LevelTerms(
      WorkingCalendar days,
      EntryTermSettings settings,
      WeekKind week,
      Collection<CalendarPlan> plans) {
    this.days = Objects.requireNonNull(days, "days");
    this.settings = Objects.requireNonNull(settings, "settings");
    this.week = Objects.requireNonNull(week, "week");
    this.plans = List.copyOf(plans);
    this.general = new Counting(new EntryTerm(days, settings), week);
    boolean differs = false;
    for (CalendarPlan plan : this.plans) {
      EntryTermSettings terms = termsOf(plan);
      differs |= plan.week() != week || !terms.equals(settings);
      own.put(
          new Year(plan.beginYear(), plan.level(), plan.form()),
          new Counting(new EntryTerm(days, terms), plan.week()));
    }
    this.differing = differs;
  }

  private EntryTermSettings termsOf(CalendarPlan plan) {
    EntryTermSettings terms = settings;
    for (Occasion occasion : Occasion.values()) {
      terms = terms.with(occasion, daysOf(plan.terms(), occasion));
    }
    return terms;
  }

  private static int daysOf(CalendarPlan.Terms terms, Occasion occasion) {
    return switch (occasion) {
      case LESSON -> terms.lesson();
      case WRITTEN_EXAM, COMPUTER_TEST, ESSAY, PROJECT -> terms.written();
      case ORAL_EXAM, PRACTICAL_SKILLS, OSCE, CLINICAL_CASE -> terms.oral();
      case COMBINED_EXAM -> Math.max(terms.written(), terms.oral());
    };
  }

  /** The same terms on other days. */
  public LevelTerms on(WorkingCalendar other) {
    return new LevelTerms(other, settings, week, plans);
  }

  /** The same with this plan in the place of the one of its year, level and form. */
  public LevelTerms with(CalendarPlan plan) {
    List<CalendarPlan> others = new ArrayList<>(plans);
    others.removeIf(
        each ->
            each.beginYear() == plan.beginYear()
                && each.level() == plan.level()
                && each.form() == plan.form());
    others.add(plan);
    return new LevelTerms(days, settings, week, others);
  }

  /** Whether any level differs from the settings: if none does, nobody needs to know the level. */
  public boolean differByLevel() {
    return differing;
  }

  /**
   * The term of an occasion for a class of this level.
   *
   * @param level {@code null} for the settings alone
   * @param start the scheduled start on that day
   */
  public ComputedTerm of(Occasion occasion, EducationLevel level, LocalDate date, LocalTime start) {
    return term(counting(level, date), occasion, date, start);
  }

  /**
   * The same for one form of study: another form's calendar does not hold in its place.
   *
   * @param level {@code null} for the settings alone
   */
  public ComputedTerm of(
      Occasion occasion, EducationLevel level, StudyForm form, LocalDate date, LocalTime start) {
    return term(counting(level, form, date), occasion, date, start);
  }

  /**
   * The term as it would be in another week.
   *
   * @param level {@code null} for the settings alone
   * @param form {@code null} for whichever form of the level has a calendar, full-time first
   * @param other {@code null} for the week that holds
   */
  public ComputedTerm of(
      Occasion occasion,
      EducationLevel level,
      StudyForm form,
      LocalDate date,
      LocalTime start,
      WeekKind other) {
    Counting counting =
        level == null || form == null ? counting(level, date) : counting(level, form, date);
    return term(
        other == null ? counting : new Counting(counting.rule(), other), occasion, date, start);
  }

  /** The week whose working days are counted for a class of this level on this day. */
  public WeekKind weekOf(EducationLevel level, LocalDate date) {
    return counting(level, date).week();
  }

  /** The working days everything is counted in. */
  public WorkingCalendar days() {
    return days;
  }

  private static ComputedTerm term(
      Counting counting, Occasion occasion, LocalDate date, LocalTime start) {
    return counting.rule().of(occasion, date, start, counting.week());
  }

  private Counting counting(EducationLevel level, LocalDate date) {
    if (!differing || level == null) {
      return general;
    }
    return years(date)
        .flatMap(year -> Stream.of(StudyForm.values()).map(form -> new Year(year, level, form)))
        .map(own::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(general);
  }

  private Counting counting(EducationLevel level, StudyForm form, LocalDate date) {
    return years(date)
        .map(year -> own.get(new Year(year, level, form)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(general);
  }

  private static Stream<Integer> years(LocalDate date) {
    int before = date.getYear() - 1;
    if (date.getMonthValue() > FIRST_MONTH) {
      return Stream.of(before + 1);
    }
    return date.getMonthValue() == FIRST_MONTH ? Stream.of(before + 1, before) : Stream.of(before);
  }
}

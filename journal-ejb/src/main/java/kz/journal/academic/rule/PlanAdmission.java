package kz.journal.academic.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kz.journal.academic.CalendarPlan;
import kz.journal.academic.StudyPeriod;
import kz.journal.academic.StudyPeriodKind;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;

/**
 * Whether a plan may be an academic calendar: every day of it belongs to the school year (1 August
 * to the 31 August after next, both included) and to one thing only, and what belongs to a semester
 * lies in one.
 */
@Clause("2.2.7a")
public final class PlanAdmission {

  /** Longest term, in working days; the shortest is 1. */
  public static final int LONGEST_TERM = 10;

  /** Most periods in a plan. */
  public static final int MOST_PERIODS = 100;

  private static final String CALENDAR = "2.2.7a";
  private static final List<StudyPeriodKind> OF_A_SEMESTER =
      List.of(StudyPeriodKind.THEORY, StudyPeriodKind.MIDTERM);

  private PlanAdmission() {}

  /** Whether it may be drafted. */
  public static Decision draftable(CalendarPlan plan) {
    CalendarPlan.Terms terms = plan.terms();
    if (IntStream.of(terms.lesson(), terms.written(), terms.oral())
        .anyMatch(days -> days < 1 || days > LONGEST_TERM)) {
      return refused("plan-terms").with("longest", LONGEST_TERM);
    }
    if (plan.periods().isEmpty() || plan.periods().size() > MOST_PERIODS) {
      return refused("plan-periods").with("most", MOST_PERIODS);
    }
    LocalDate first = LocalDate.of(plan.beginYear(), 8, 1);
    LocalDate last = LocalDate.of(plan.beginYear() + 1, 8, 31);
    for (StudyPeriod period : plan.periods()) {
      if (period.end().isBefore(period.start())) {
        return about("plan-period-backwards", period);
      }
      if (period.start().isBefore(first) || period.end().isAfter(last)) {
        return about("plan-period-outside", period);
      }
      if (plan.periods().stream().anyMatch(other -> clash(period, other))) {
        return about("plan-periods-overlap", period);
      }
      if (OF_A_SEMESTER.contains(period.kind())
          && plan.periods().stream()
              .noneMatch(
                  other -> other.kind() == StudyPeriodKind.SEMESTER && other.contains(period))) {
        return about("plan-no-semester", period);
      }
    }
    return Decision.allowed();
  }

  /** Whether it may be approved: drafted well, and resting on a document. */
  public static Decision approvable(CalendarPlan plan) {
    return plan.document().isEmpty() ? refused("plan-document") : draftable(plan);
  }

  private static boolean clash(StudyPeriod one, StudyPeriod other) {
    boolean exclusive =
        one.kind() == other.kind() || one.kind().excludesOthers() && other.kind().excludesOthers();
    return one != other && exclusive && one.meets(other);
  }

  private static Refused about(String key, StudyPeriod period) {
    return refused(key).with("start", period.start()).with("end", period.end());
  }

  private static Refused refused(String key) {
    return Refused.because(key).citing(CALENDAR);
  }
}

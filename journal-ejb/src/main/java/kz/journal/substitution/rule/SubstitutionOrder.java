package kz.journal.substitution.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.roster.LessonKind;
import kz.journal.substitution.rule.WhoMayEnter.Held;
import kz.journal.substitution.rule.WhoMayEnter.Load;
import kz.journal.substitution.rule.WhoMayEnter.StandIn;

/**
 * What a substitution says, and whether it can be entered or ended so (2.3.2, reading A8): somebody
 * else fills lessons that are in the absent teacher's load and have not been given away already, by
 * a decision that has been taken. When it is entered does not matter to it: it moves no window, so
 * a lesson closed by then stays closed until the registrar extends it.
 *
 * @param absentId whose lessons they are
 * @param substituteId who fills them instead
 * @param kind the kind of lesson, or {@code null} for every kind
 * @param from the first day, included; {@code null} where lessons are named
 * @param to the last day, included; {@code null} where lessons are named
 * @param lessons ids of the lessons named; empty for all of the kind and the days
 */
@Clause("2.3.2")
public record SubstitutionOrder(
    long absentId,
    long substituteId,
    LessonKind kind,
    LocalDate from,
    LocalDate to,
    Set<Long> lessons,
    DecisionPaper paper) {

  public SubstitutionOrder {
    lessons = Set.copyOf(lessons);
  }

  /** The lessons it names, or else those of its kind and days, that the absent teacher fills. */
  public List<Held> covered(Collection<Held> timetable, Collection<Load> loads) {
    Load line = new Load(substituteId, "", kind, from, to, new StandIn(absentId, "", lessons));
    return timetable.stream()
        .filter(line::covers)
        .filter(
            lesson ->
                loads.stream()
                    .anyMatch(
                        load ->
                            load.standIn() == null
                                && load.teacherId() == absentId
                                && load.covers(lesson)))
        .toList();
  }

  /**
   * Whether it can be entered.
   *
   * @param timetable the lessons of the journal
   * @param loads the load of the journal, with the substitutions that stand as stand-ins
   * @param today the day it is entered on
   */
  public Decision enterable(Collection<Held> timetable, Collection<Load> loads, LocalDate today) {
    if (paper.fault("2.3.2", today).isPresent()) {
      return paper.fault("2.3.2", today).get();
    }
    if (absentId == substituteId) {
      return Refused.because("substitution-for-oneself");
    }
    if (lessons.isEmpty() && (from == null || to == null || to.isBefore(from))) {
      return Refused.because("substitution-days");
    }
    List<Held> covered = covered(timetable, loads);
    if (covered.isEmpty() || !lessons.isEmpty() && covered.size() < lessons.size()) {
      return Refused.because("substitution-not-in-load").citing("2.3.2");
    }
    return loads.stream()
        .filter(load -> load.standIn() != null && load.standIn().absentId() == absentId)
        .filter(load -> covered.stream().anyMatch(load::covers))
        .findFirst()
        .<Decision>map(
            load -> Refused.because("substitution-overlaps").with("teacher", load.teacher()))
        .orElse(Decision.allowed());
  }

  /**
   * Whether a substitution can end early with another last day. Days before yesterday are past: who
   * filled then stays as it was. Yesterday as the last day ends it at once.
   *
   * @param from its first day
   * @param to its last day as it stands
   */
  public static Decision endable(LocalDate from, LocalDate to, LocalDate lastDay, LocalDate today) {
    if (lastDay == null || lastDay.isBefore(from) || !lastDay.isBefore(to)) {
      return Refused.because("substitution-end").with("first", from).with("last", to);
    }
    LocalDate earliest = today.minusDays(1);
    return lastDay.isBefore(earliest)
        ? Refused.because("substitution-ends-in-the-past").with("earliest", earliest)
        : Decision.allowed();
  }
}

package kz.journal.calendar.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import kz.journal.calendar.DayDraft;
import kz.journal.calendar.DayKind;
import kz.journal.calendar.SpecialDay;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.WeekScope;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;

/**
 * Whether a special day may be entered beside those in force. Terms are counted in working days
 * (2.3.3), so that the calendar must never leave open whether a day is one: no day twice, nothing
 * both off and worked, and nothing declared worked that is worked anyway. Every day says in three
 * languages what it is and from which document it comes.
 */
@Clause({"2.3.3b", "2.3.3c", "2.3.3d"})
public final class DayAdmission {

  /** Earliest year, included: from here on the days are complete. */
  public static final int FIRST_YEAR = 2022;

  /** Latest year, included. */
  public static final int LAST_YEAR = 2099;

  /** Longest title in each language. */
  public static final int LONGEST_TITLE = 200;

  /** Longest name of a document. */
  public static final int LONGEST_SOURCE = 500;

  private static final String WORKING_DAYS = "2.3.3b";

  private DayAdmission() {}

  /**
   * @param draft the day to be entered
   * @param inForce the other days in force, without the one a correction replaces
   */
  public static Decision of(DayDraft draft, Collection<SpecialDay> inForce) {
    if (draft.date() == null
        || draft.date().getYear() < FIRST_YEAR
        || draft.date().getYear() > LAST_YEAR) {
      return Refused.because("day-date").with("first", FIRST_YEAR).with("last", LAST_YEAR);
    }
    if (draft.kind() == null || draft.scope() == null) {
      return Refused.because("day-kind");
    }
    if (Stream.of(draft.titleRu(), draft.titleKk(), draft.titleEn())
        .anyMatch(title -> title.isEmpty() || title.length() > LONGEST_TITLE)) {
      return Refused.because("day-title").with("longest", LONGEST_TITLE);
    }
    if (draft.source().isEmpty() || draft.source().length() > LONGEST_SOURCE) {
      return Refused.because("day-source").with("longest", LONGEST_SOURCE);
    }
    if (draft.kind() == DayKind.WORKING_WEEKEND && workedAnyway(draft)) {
      return Refused.because("day-worked-anyway").citing(WORKING_DAYS).with("day", draft.date());
    }
    for (SpecialDay other : inForce) {
      if (other.date().equals(draft.date()) && overlap(other.scope(), draft.scope())) {
        if (other.kind() == draft.kind()) {
          return refused("day-twice", other);
        }
        if (other.kind().isOff() != draft.kind().isOff()) {
          return refused("day-contradicts", other);
        }
      }
    }
    return Decision.allowed();
  }

  private static boolean workedAnyway(DayDraft draft) {
    return Arrays.stream(WeekKind.values())
        .anyMatch(week -> draft.scope().covers(week) && !week.isWeeklyDayOff(draft.date()));
  }

  private static boolean overlap(WeekScope one, WeekScope other) {
    return Arrays.stream(WeekKind.values())
        .anyMatch(week -> one.covers(week) && other.covers(week));
  }

  private static Refused refused(String key, SpecialDay other) {
    return Refused.because(key).citing(WORKING_DAYS).with("day", other.date());
  }
}

package kz.journal.demo;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.journal.academic.AcademicCalendar;
import kz.journal.academic.CalendarPlan;
import kz.journal.academic.StudyPeriod;
import kz.journal.academic.StudyPeriodKind;
import kz.journal.calendar.EducationLevel;
import kz.journal.calendar.WeekKind;
import kz.journal.demo.DemoUniversity.Semester;
import kz.journal.roster.StudyForm;

/**
 * One approved academic calendar for each level, around the semester that is taught: theory with
 * midterms in its eighth and its last week, three weeks of exams, holidays, the other semester,
 * four weeks of practice and a summer semester. Interns and residents are taught in cycles, by
 * date: their semesters name no weeks.
 */
final class DemoCalendars {

  private static final Set<EducationLevel> IN_CYCLES =
      Set.of(EducationLevel.INTERNSHIP, EducationLevel.RESIDENCY);
  private static final int EXAM_WEEKS = 3;
  private static final int HOLIDAY_WEEKS = 2;
  private static final int OTHER_THEORY_WEEKS = 15;
  private static final int PRACTICE_WEEKS = 4;
  private static final int SUMMER_WEEKS = 6;

  private DemoCalendars() {}

  static void write(EntityManager em, Semester semester, Instant at) {
    for (EducationLevel level : EducationLevel.values()) {
      AcademicCalendar calendar = new AcademicCalendar(plan(level, semester), 1, "registrar", at);
      calendar.approve("registrar", at);
      em.persist(calendar);
    }
  }

  static CalendarPlan plan(EducationLevel level, Semester semester) {
    return new CalendarPlan(
        semester.schoolYear(),
        level,
        StudyForm.FULL_TIME,
        WeekKind.FIVE_DAY,
        CalendarPlan.Terms.BY_DEFAULT,
        DemoSheets.texts().get("calendar.document"),
        periods(semester, !IN_CYCLES.contains(level)));
  }

  private static List<StudyPeriod> periods(Semester semester, boolean byWeeks) {
    List<StudyPeriod> periods = new ArrayList<>();
    StudyPeriod year =
        new StudyPeriod(
            StudyPeriodKind.SEMESTER,
            LocalDate.of(semester.schoolYear(), 8, 1),
            LocalDate.of(semester.schoolYear() + 1, 8, 31));
    LocalDate exams = weeks(semester.end().plusDays(1), EXAM_WEEKS);
    semester(periods, year, semester.start(), semester.end(), byWeeks);
    if (semester.autumn()) {
      LocalDate spring = exams.plusDays(1).plusWeeks(HOLIDAY_WEEKS);
      add(periods, year, StudyPeriodKind.HOLIDAYS, exams.plusDays(1), spring.minusDays(1));
      other(periods, year, spring, byWeeks);
    } else {
      other(periods, year, LocalDate.of(semester.schoolYear(), 9, 1), byWeeks);
    }
    LocalDate practice =
        periods.stream().map(StudyPeriod::end).max(LocalDate::compareTo).orElseThrow().plusDays(1);
    LocalDate summer = practice.plusWeeks(PRACTICE_WEEKS);
    add(periods, year, StudyPeriodKind.PRACTICE, practice, summer.minusDays(1));
    add(periods, year, StudyPeriodKind.SUMMER_SEMESTER, summer, weeks(summer, SUMMER_WEEKS));
    return periods;
  }

  /**
   * The semester that is not taught now, unless it would meet the one that is or leave the year.
   */
  private static void other(
      List<StudyPeriod> periods, StudyPeriod year, LocalDate start, boolean byWeeks) {
    LocalDate end = weeks(start, OTHER_THEORY_WEEKS);
    StudyPeriod whole =
        new StudyPeriod(StudyPeriodKind.SEMESTER, start, weeks(end.plusDays(1), EXAM_WEEKS));
    if (year.contains(whole) && periods.stream().noneMatch(whole::meets)) {
      semester(periods, year, start, end, byWeeks);
    }
  }

  private static void semester(
      List<StudyPeriod> periods,
      StudyPeriod year,
      LocalDate start,
      LocalDate end,
      boolean byWeeks) {
    LocalDate exams = end.plusDays(1);
    LocalDate eighth = start.plusWeeks(7);
    add(periods, year, StudyPeriodKind.SEMESTER, start, weeks(exams, EXAM_WEEKS));
    if (byWeeks) {
      add(periods, year, StudyPeriodKind.THEORY, start, end);
      add(periods, year, StudyPeriodKind.MIDTERM, eighth, weeks(eighth, 1));
      add(periods, year, StudyPeriodKind.MIDTERM, end.minusDays(6), end);
    }
    add(periods, year, StudyPeriodKind.EXAM_SESSION, exams, weeks(exams, EXAM_WEEKS));
  }

  /** What leaves the school year is cut off. */
  private static void add(
      List<StudyPeriod> periods,
      StudyPeriod year,
      StudyPeriodKind kind,
      LocalDate start,
      LocalDate end) {
    LocalDate first = start.isBefore(year.start()) ? year.start() : start;
    LocalDate last = end.isAfter(year.end()) ? year.end() : end;
    if (!last.isBefore(first)) {
      periods.add(new StudyPeriod(kind, first, last));
    }
  }

  /** The last day of so many weeks. */
  private static LocalDate weeks(LocalDate start, int count) {
    return start.plusWeeks(count).minusDays(1);
  }
}

package kz.journal.demo;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import kz.journal.calendar.EducationLevel;
import kz.journal.journal.Absence;
import kz.journal.journal.EntryWay;
import kz.journal.org.PersonName;
import kz.journal.org.Trilingual;
import kz.journal.org.UnitKind;
import kz.journal.roster.ExamForm;
import kz.journal.roster.FinalControl;
import kz.journal.roster.LessonKind;
import kz.journal.roster.StudentStatus;
import kz.journal.roster.StudyForm;
import kz.journal.window.ComputedTerm;

/**
 * An invented university in the middle of a semester: units, people, classes, timetable, and marks
 * up to yesterday. The same day and calendar always give the same university, and nothing in it is
 * random beyond the fixed seed.
 */
record DemoUniversity(
    Semester semester,
    List<Unit> units,
    List<Course> courses,
    List<Listed> listed,
    List<Teacher> teachers,
    List<Group> groups,
    List<Learner> learners,
    List<StudyClass> classes) {

  private static final long SEED = 20_260_907;

  /**
   * The university around a day.
   *
   * @param today the twelfth week of the semester holds it; marks end the day before
   * @param dayOff days on which nobody teaches, Sundays among them
   * @param term the term of entry of a lesson by its day and start
   */
  static DemoUniversity around(
      LocalDate today,
      Predicate<LocalDate> dayOff,
      BiFunction<LocalDate, LocalTime, ComputedTerm> term) {
    Semester semester = Semester.around(today);
    DemoRoster roster = new DemoRoster(semester);
    List<StudyClass> planned = new DemoTimetable(roster, semester, dayOff).classes();
    DemoMarks marks = new DemoMarks(today, term, planned);
    return new DemoUniversity(
        semester,
        roster.units(),
        roster.courses(),
        roster.listed(),
        roster.teachers(),
        roster.groups(),
        roster.learners(),
        planned.stream().map(marks::fill).toList());
  }

  /**
   * The draws for one purpose. Each purpose has its own, so that a change in one part of the
   * university leaves the others as they are.
   */
  static Random draw(String purpose) {
    long mixed = (SEED + purpose.hashCode()) * 0x9E3779B97F4A7C15L;
    return new Random(mixed ^ mixed >>> 32);
  }

  /**
   * The semester.
   *
   * @param start its first Monday
   * @param end its last Saturday
   * @param schoolYear the calendar year in which its school year begins
   */
  record Semester(LocalDate start, LocalDate end, boolean autumn, int schoolYear) {

    static final int WEEKS = 17;
    private static final int WEEKS_BEFORE_TODAY = 11;

    static Semester around(LocalDate today) {
      LocalDate start =
          today
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
              .minusWeeks(WEEKS_BEFORE_TODAY);
      boolean autumn = start.getMonthValue() >= 7;
      return new Semester(
          start,
          start.plusWeeks(WEEKS).minusDays(2),
          autumn,
          autumn ? start.getYear() : start.getYear() - 1);
    }

    /** The Monday of a week; the first week is 1. */
    LocalDate week(int number) {
      return start.plusWeeks(number - 1L);
    }

    /** The school year, «2026/2027». */
    String years() {
      return schoolYear + "/" + (schoolYear + 1);
    }

    /** First day of the school year: 1 September, or earlier where the semester begins before. */
    LocalDate yearStart() {
      LocalDate usual = LocalDate.of(schoolYear, 9, 1);
      return start.isBefore(usual) ? start : usual;
    }

    /** Last day of the school year: 31 August, or later where the semester ends after. */
    LocalDate yearEnd() {
      LocalDate usual = LocalDate.of(schoolYear + 1, 8, 31);
      return end.isAfter(usual) ? end : usual;
    }
  }

  /** A faculty, a department or the university itself, whose parent is {@code null}. */
  record Unit(
      String code,
      UnitKind kind,
      String parent,
      Trilingual name,
      int teachers,
      List<String> rooms) {}

  /**
   * A discipline.
   *
   * @param difficulty points by which its marks lie above the average, negative for the hard ones
   */
  record Course(
      String code,
      Unit department,
      Trilingual title,
      BigDecimal credits,
      ExamForm examForm,
      FinalControl finalControl,
      int difficulty) {}

  /**
   * A person with an account.
   *
   * @param language the language of the account, or {@code null} to keep the visitor's choice
   */
  record Someone(String login, PersonName name, String identifier, String language) {

    String email() {
      return login + "@example.edu";
    }
  }

  /**
   * The person behind a listed account.
   *
   * @param unit where the person belongs; {@code null} for the student
   * @param heldAt the units at which the office is held; empty for teacher and student
   * @param order the number of the order that gave the office
   */
  record Listed(Someone person, DemoAccount account, Unit unit, List<Unit> heldAt, String order) {}

  record Teacher(Someone person, Unit department) {}

  record Group(
      String title,
      Unit faculty,
      EducationLevel level,
      StudyForm form,
      String programme,
      int year) {}

  /**
   * A student of a group.
   *
   * @param from first day in the group, or {@code null} for the whole semester
   * @param to last day, or {@code null}
   * @param bothSubgroups whether the student sits in both subgroups where the group has them
   * @param ability how far above the average, in standard deviations
   * @param ill spells of excused absence
   */
  record Learner(
      Someone person,
      Group group,
      StudentStatus status,
      LocalDate from,
      LocalDate to,
      boolean bothSubgroups,
      double ability,
      List<Spell> ill) {

    boolean studiesOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    boolean illOn(LocalDate day) {
      return ill.stream()
          .anyMatch(spell -> !day.isBefore(spell.from()) && !day.isAfter(spell.to()));
    }
  }

  /** Days of absence with a certificate, both included. */
  record Spell(LocalDate from, LocalDate to) {}

  /** A class, which is a journal, with its lessons. */
  record StudyClass(
      String code,
      String title,
      Course course,
      LessonKind kind,
      List<Group> groups,
      Teacher teacher,
      List<Learner> learners,
      List<Meeting> meetings) {

    StudyClass with(List<Meeting> filled) {
      return new StudyClass(code, title, course, kind, groups, teacher, learners, filled);
    }
  }

  /** A lesson and what was entered for it. */
  record Meeting(
      String code,
      LocalDate day,
      LocalTime start,
      LocalTime end,
      String topic,
      String room,
      List<Entry> entries) {

    Meeting with(List<Entry> filled) {
      return new Meeting(code, day, start, end, topic, room, filled);
    }
  }

  /** The cell of one student, with its revisions from the first to the one in force. */
  record Entry(Learner learner, List<Step> steps) {}

  /** One revision: points, or an absence code. */
  record Step(Integer points, Absence absence, Instant at, EntryWay way) {}
}

package kz.journal.bundle.rule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.journal.bundle.BundleProblem.Reason;
import kz.journal.bundle.BundleProblems;
import kz.journal.bundle.KnownIds;
import kz.journal.bundle.KnownIds.StoredClass;
import kz.journal.bundle.KnownIds.Term;
import kz.journal.bundle.RosterRows.ClassRow;
import kz.journal.bundle.RosterRows.ClassType;
import kz.journal.bundle.RosterRows.LessonRow;
import kz.journal.bundle.SheetKind;
import kz.journal.bundle.TimetableDays;
import kz.journal.calendar.EducationLevel;
import kz.journal.roster.LessonFlag;

/**
 * Decides whether lessons fit their classes: a lesson belongs to a scheduled class, ends after it
 * starts and lies within one of the class's terms. A lesson on a day off or outside the calendar's
 * periods is only doubtful (design §11.15).
 *
 * <p>Reading: the standard calls the end date of a session exclusive, the universities that fill it
 * in write the last day of the semester. We include it, so that nothing correct is refused; see
 * decision record 0005.
 */
final class TimetableChecks {

  private final RosterDraft draft;
  private final KnownIds known;
  private final TimetableDays days;
  private final BundleProblems problems;

  TimetableChecks(RosterDraft draft, KnownIds known, TimetableDays days, BundleProblems problems) {
    this.draft = draft;
    this.known = known;
    this.days = days;
    this.problems = problems;
  }

  void check() {
    Map<String, Schedule> schedules = schedules();
    for (LessonRow lesson : draft.lessons) {
      duration(lesson);
      Schedule schedule = schedules.get(lesson.classSourcedId());
      if (schedule != null && !lesson.ended()) {
        lessonOf(schedule, lesson);
      }
    }
  }

  private void duration(LessonRow lesson) {
    LocalTime start = lesson.startTime();
    LocalTime end = lesson.endTime();
    if (start == null || end == null || end.isAfter(start)) {
      return;
    }
    if (end.equals(start)) {
      lessonError(lesson, "endTime", end.toString(), Reason.NO_DURATION);
    } else {
      lessonError(lesson, "endTime", end.toString(), Reason.END_BEFORE_START, start);
    }
  }

  private void lessonOf(Schedule schedule, LessonRow lesson) {
    if (schedule.homeroom()) {
      lessonError(lesson, "classSourcedId", lesson.classSourcedId(), Reason.LESSON_OF_GROUP);
    }
    LocalDate date = lesson.date();
    if (date == null || schedule.terms().isEmpty()) {
      return;
    }
    if (schedule.terms().stream().noneMatch(term -> term.contains(date))) {
      lessonError(
          lesson,
          "date",
          date.toString(),
          Reason.OUTSIDE_SEMESTER,
          schedule.terms().stream().map(Term::first).min(LocalDate::compareTo).orElseThrow(),
          schedule.terms().stream().map(Term::last).max(LocalDate::compareTo).orElseThrow());
      return;
    }
    days.doubt(schedule.level(), date)
        .ifPresent(
            flag ->
                problems.warning(
                    draft.file(SheetKind.LESSONS),
                    lesson.line(),
                    "date",
                    date.toString(),
                    flag == LessonFlag.ON_DAY_OFF ? Reason.DAY_OFF : Reason.OUTSIDE_PERIODS));
  }

  private void lessonError(
      LessonRow lesson, String column, String value, Reason reason, Object... args) {
    problems.error(draft.file(SheetKind.LESSONS), lesson.line(), column, value, reason, args);
  }

  /**
   * The classes that lessons name, with their terms. The terms are left empty where one of them is
   * unknown or its dates could not be read: that has been reported, and the rest would be a guess.
   */
  private Map<String, Schedule> schedules() {
    Map<String, ClassRow> inBundle = RosterDraft.byId(draft.classes);
    Set<String> named =
        draft.lessons.stream()
            .map(LessonRow::classSourcedId)
            .filter(id -> id != null)
            .collect(Collectors.toSet());
    Set<String> elsewhere =
        named.stream()
            .filter(id -> !draft.ids(SheetKind.CLASSES).contains(id))
            .collect(Collectors.toSet());
    Map<String, StoredClass> stored = elsewhere.isEmpty() ? Map.of() : known.classes(elsewhere);
    Set<String> termIds = new HashSet<>();
    inBundle.values().forEach(clazz -> termIds.addAll(clazz.termSourcedIds()));
    stored.values().forEach(clazz -> termIds.addAll(clazz.termSourcedIds()));
    Map<String, Term> terms = new AcademicSessions(draft, known).of(termIds);

    Map<String, Schedule> schedules = new HashMap<>();
    for (String id : named) {
      ClassRow row = inBundle.get(id);
      StoredClass old = stored.get(id);
      if (row != null) {
        boolean homeroom = row.type() == ClassType.HOMEROOM;
        schedules.put(id, schedule(row.termSourcedIds(), terms, row.level(), homeroom));
      } else if (old != null) {
        schedules.put(id, schedule(old.termSourcedIds(), terms, old.level(), old.homeroom()));
      }
    }
    return schedules;
  }

  private static Schedule schedule(
      List<String> ids, Map<String, Term> terms, EducationLevel level, boolean homeroom) {
    List<Term> found =
        terms.keySet().containsAll(ids) ? ids.stream().map(terms::get).toList() : List.of();
    return new Schedule(found, level == null ? EducationLevel.BACHELOR : level, homeroom);
  }

  /** When a class may meet. */
  private record Schedule(List<Term> terms, EducationLevel level, boolean homeroom) {}
}

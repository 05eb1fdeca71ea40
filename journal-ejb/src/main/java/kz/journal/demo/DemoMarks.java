package kz.journal.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import kz.journal.demo.DemoUniversity.Entry;
import kz.journal.demo.DemoUniversity.Learner;
import kz.journal.demo.DemoUniversity.Meeting;
import kz.journal.demo.DemoUniversity.Step;
import kz.journal.demo.DemoUniversity.StudyClass;
import kz.journal.journal.Absence;
import kz.journal.journal.EntryWay;
import kz.journal.roster.LessonKind;
import kz.journal.time.JournalZone;
import kz.journal.window.ComputedTerm;

/**
 * What the teachers entered until the midnight before today. Points follow from the student's
 * ability, the difficulty of the discipline and chance; lectures have attendance only. Most lessons
 * are filled on the day, some on a later working day of the term, some partly or never; whatever is
 * entered lies inside the term of entry. The listed teacher was interrupted in the last lesson, has
 * two cells left in those that close today, and has not begun the other open ones.
 */
final class DemoMarks {

  private static final double MEAN = 74.5;
  private static final double POINTS_OF_ABILITY = 8.5;
  private static final double POINTS_OF_CHANCE = 7.5;
  private static final double PRESENT_WITHOUT_MARK = 0.12;
  private static final double CORRECTED_AT_ONCE = 0.012;
  private static final double PASTED = 0.2;
  private static final double LATE_TEACHERS = 0.15;

  /** No sitting, corrections included, takes longer. */
  private static final Duration LONGEST_SITTING = Duration.ofMinutes(30);

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(19, 0);

  /** How reliable a teacher is: shares of lessons; the rest is filled on the day and completely. */
  private record Habit(double forgotten, double partly, double nextDay, double lastDay) {

    static final Habit USUAL = new Habit(0.012, 0.03, 0.12, 0.04);
    static final Habit LATE = new Habit(0.12, 0.12, 0.22, 0.25);

    static Habit of(String login) {
      boolean late = DemoUniversity.draw("habit " + login).nextDouble() < LATE_TEACHERS;
      return late && !login.equals(DemoAccount.TEACHER.login()) ? LATE : USUAL;
    }
  }

  /** A teacher sits down and enters these students, in this order. */
  private record Sitting(Instant begin, List<Learner> entered, EntryWay way) {}

  private final LocalDate today;
  private final BiFunction<LocalDate, LocalTime, ComputedTerm> term;
  private final Optional<Meeting> interrupted;

  /**
   * @param today nothing is entered from its midnight on
   * @param term the term of entry of a lesson by its day and start
   * @param classes all classes, to find the listed teacher's last lesson
   */
  DemoMarks(
      LocalDate today,
      BiFunction<LocalDate, LocalTime, ComputedTerm> term,
      List<StudyClass> classes) {
    this.today = today;
    this.term = term;
    this.interrupted =
        classes.stream()
            .filter(DemoMarks::ofListedTeacher)
            .flatMap(one -> one.meetings().stream())
            .filter(meeting -> meeting.day().isBefore(today))
            .max(Comparator.comparing(Meeting::day));
  }

  /** The class with what was entered for its lessons. */
  StudyClass fill(StudyClass empty) {
    return empty.with(
        empty.meetings().stream()
            .map(meeting -> meeting.day().isBefore(today) ? filled(empty, meeting) : meeting)
            .toList());
  }

  private Meeting filled(StudyClass taught, Meeting meeting) {
    Random draw = DemoUniversity.draw(meeting.code());
    List<Learner> learners =
        taught.learners().stream()
            .filter(learner -> learner.studiesOn(meeting.day()))
            .sorted(Comparator.comparing(learner -> learner.person().name().searchKey()))
            .collect(Collectors.toCollection(ArrayList::new));
    ComputedTerm open = term.apply(meeting.day(), meeting.start());
    Instant midnight = JournalZone.startOf(today);
    Optional<Sitting> sitting =
        ofListedTeacher(taught) && midnight.isBefore(open.closesAt())
            ? unfinished(meeting, learners, open, draw)
            : habitual(taught, meeting, learners, open, draw);
    return sitting
        .filter(work -> !work.begin().plus(LONGEST_SITTING).isAfter(midnight))
        .map(work -> meeting.with(entries(taught, meeting, work, draw)))
        .orElse(meeting);
  }

  private Optional<Sitting> unfinished(
      Meeting meeting, List<Learner> learners, ComputedTerm open, Random draw) {
    Instant onTheDay = onTheDay(meeting, draw);
    if (interrupted.filter(last -> last.code().equals(meeting.code())).isPresent()) {
      List<Learner> half = learners.subList(0, learners.size() / 2);
      return Optional.of(new Sitting(onTheDay, half, EntryWay.TYPED));
    }
    if (open.closesAt().equals(JournalZone.endOf(today))) {
      leaveOut(learners, 2, draw);
      return Optional.of(new Sitting(onTheDay, learners, EntryWay.TYPED));
    }
    return Optional.empty();
  }

  private Optional<Sitting> habitual(
      StudyClass taught, Meeting meeting, List<Learner> learners, ComputedTerm open, Random draw) {
    Habit habit = Habit.of(taught.teacher().person().login());
    if (draw.nextDouble() < habit.forgotten()) {
      return Optional.empty();
    }
    if (draw.nextDouble() < habit.partly()) {
      leaveOut(learners, 1 + draw.nextInt(3), draw);
    }
    boolean lecture = taught.kind() == LessonKind.LECTURE;
    EntryWay way =
        lecture
            ? EntryWay.ROLL_CALL
            : draw.nextDouble() < PASTED ? EntryWay.PASTED : EntryWay.TYPED;
    List<LocalDate> later =
        open.counted().stream().filter(day -> day.isAfter(meeting.day())).toList();
    double when = draw.nextDouble();
    Instant begin;
    if (when < habit.lastDay() && !later.isEmpty()) {
      begin = inOfficeHours(later.get(later.size() - 1), draw);
    } else if (when < habit.lastDay() + habit.nextDay() && !later.isEmpty()) {
      begin = inOfficeHours(later.get(0), draw);
    } else {
      begin = onTheDay(meeting, draw);
    }
    return Optional.of(new Sitting(begin, learners, way));
  }

  private static void leaveOut(List<Learner> learners, int number, Random draw) {
    for (int n = 0; n < number && !learners.isEmpty(); n++) {
      learners.remove(draw.nextInt(learners.size()));
    }
  }

  /** Soon after the lesson, or in the evening. */
  private static Instant onTheDay(Meeting meeting, Random draw) {
    boolean evening = draw.nextDouble() < 0.25 && meeting.end().isBefore(EVENING);
    LocalTime from = evening ? EVENING : meeting.end().plusMinutes(2);
    return JournalZone.at(meeting.day(), from).plusSeconds(draw.nextInt(60 * (evening ? 120 : 40)));
  }

  private static Instant inOfficeHours(LocalDate day, Random draw) {
    return JournalZone.at(day, MORNING).plusSeconds(draw.nextInt(8 * 60 * 60));
  }

  private static List<Entry> entries(
      StudyClass taught, Meeting meeting, Sitting sitting, Random draw) {
    List<Entry> entries = new ArrayList<>();
    Instant at = sitting.begin();
    for (Learner learner : sitting.entered()) {
      at = at.plusMillis(3_000 + draw.nextInt(9_000));
      entries.add(entry(taught, meeting, learner, new Moment(at, sitting.way()), draw));
    }
    return List.copyOf(entries);
  }

  private record Moment(Instant at, EntryWay way) {}

  private static Entry entry(
      StudyClass taught, Meeting meeting, Learner learner, Moment moment, Random draw) {
    if (learner.illOn(meeting.day())) {
      return coded(learner, Absence.U, moment);
    }
    double missing = Math.min(0.2, Math.max(0.01, 0.05 - 0.02 * learner.ability()));
    if (draw.nextDouble() < missing) {
      return coded(learner, Absence.N, moment);
    }
    if (taught.kind() == LessonKind.LECTURE || draw.nextDouble() < PRESENT_WITHOUT_MARK) {
      return coded(learner, Absence.P, moment);
    }
    double mean = MEAN + taught.course().difficulty() + POINTS_OF_ABILITY * learner.ability();
    int points = bounded((int) Math.round(mean + POINTS_OF_CHANCE * draw.nextGaussian()));
    Step last = new Step(points, null, moment.at(), moment.way());
    if (draw.nextDouble() >= CORRECTED_AT_ONCE) {
      return new Entry(learner, List.of(last));
    }
    int mistyped = points < 50 ? points + 10 : points - 10;
    Instant noticed = moment.at().plusSeconds(20 + draw.nextInt(120));
    return new Entry(
        learner,
        List.of(
            new Step(mistyped, null, moment.at(), moment.way()),
            new Step(points, null, noticed, EntryWay.TYPED)));
  }

  private static Entry coded(Learner learner, Absence code, Moment moment) {
    return new Entry(learner, List.of(new Step(null, code, moment.at(), moment.way())));
  }

  private static int bounded(int points) {
    return Math.max(0, Math.min(100, points));
  }

  private static boolean ofListedTeacher(StudyClass taught) {
    return taught.teacher().person().login().equals(DemoAccount.TEACHER.login());
  }
}

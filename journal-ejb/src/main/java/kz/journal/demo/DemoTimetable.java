package kz.journal.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.journal.demo.DemoCurriculum.Planned;
import kz.journal.demo.DemoUniversity.Course;
import kz.journal.demo.DemoUniversity.Group;
import kz.journal.demo.DemoUniversity.Meeting;
import kz.journal.demo.DemoUniversity.Semester;
import kz.journal.demo.DemoUniversity.StudyClass;
import kz.journal.demo.DemoUniversity.Teacher;
import kz.journal.org.UnitKind;
import kz.journal.roster.LessonKind;

/**
 * Finds teachers, rooms and hours for the classes of the curriculum. A class meets weekly, Monday
 * to Saturday, or is a block: a clinical discipline taught every morning on consecutive days, the
 * group's blocks one after the other. No teacher, group or room is in two places at once; groups
 * with blocks have their weekly classes in the afternoon.
 */
final class DemoTimetable {

  /** When lessons begin. A lesson is two academic hours of 50 minutes with a break of ten. */
  private static final List<LocalTime> HOURS =
      List.of(
          LocalTime.of(8, 0),
          LocalTime.of(10, 0),
          LocalTime.of(12, 30),
          LocalTime.of(14, 30),
          LocalTime.of(16, 30));

  private static final int LESSON_MINUTES = 110;

  /** A morning of a block, and an evening on duty. */
  private static final int LONG_LESSON_MINUTES = 230;

  private static final int LESSONS_OF_A_LIGHT_LOAD = 50;

  private static final int HOURS_OF_A_MORNING = 2;
  private static final int HOURS_ON_SATURDAY = 3;
  private static final int HOUR_OF_DUTY = 4;

  private record Slot(DayOfWeek day, int hour) {}

  private record Place(Slot slot, String room) {}

  /** A teacher, group or room at an hour of every week. */
  private record Taken(String whom, Slot slot) {}

  /** A teacher or room on a day of a block. */
  private record Booked(String whom, LocalDate day) {}

  private final DemoRoster roster;
  private final List<String> halls;
  private final List<LocalDate> taughtDays;
  private final DemoTopics topics = new DemoTopics();

  private final Set<Taken> taken = new HashSet<>();
  private final Set<Booked> booked = new HashSet<>();
  private final Map<Group, Integer> blockDays = new HashMap<>();
  private final Map<Teacher, Integer> load = new HashMap<>();
  private final Map<Teacher, Set<Course>> courses = new HashMap<>();

  DemoTimetable(DemoRoster roster, Semester semester, Predicate<LocalDate> dayOff) {
    this.roster = roster;
    this.taughtDays =
        semester.start().datesUntil(semester.end().plusDays(1)).filter(dayOff.negate()).toList();
    this.halls =
        roster.units().stream()
            .filter(unit -> unit.kind() == UnitKind.UNIVERSITY)
            .flatMap(unit -> unit.rooms().stream())
            .toList();
  }

  /** All classes with their lessons, nothing entered yet, in the order of the curriculum. */
  List<StudyClass> classes() {
    List<Planned> classes = DemoCurriculum.of(roster);
    StudyClass[] placed = new StudyClass[classes.size()];
    classes.stream()
        .sorted(Comparator.comparingInt(DemoTimetable::ease))
        .forEach(planned -> placed[planned.number()] = place(planned));
    return List.of(placed);
  }

  /** Who is hardest to place comes first. */
  private static int ease(Planned planned) {
    if (!planned.slots().isEmpty()) {
      return 0;
    }
    return planned.block() > 0 ? 1 : planned.lecture() ? 2 : 3;
  }

  private StudyClass place(Planned planned) {
    return planned.block() > 0 ? block(planned) : weekly(planned);
  }

  private StudyClass block(Planned planned) {
    Group group = planned.groups().get(0);
    int first = blockDays.getOrDefault(group, 0);
    int end = Math.min(first + planned.block(), taughtDays.size());
    List<LocalDate> days = taughtDays.subList(first, end);
    blockDays.put(group, end);
    Teacher teacher =
        candidates(planned)
            .filter(one -> unbooked(login(one), days))
            .findFirst()
            .orElseThrow(() -> nobody(planned));
    String room =
        planned.course().department().rooms().stream()
            .filter(one -> unbooked(one, days))
            .findFirst()
            .orElseThrow(() -> nobody(planned));
    for (String whom : List.of(login(teacher), room)) {
      days.forEach(day -> booked.add(new Booked(whom, day)));
    }
    for (String whom : List.of(login(teacher), room, group.title())) {
      mornings().forEach(slot -> taken.add(new Taken(whom, slot)));
    }
    List<Place> places = mornings().map(slot -> new Place(slot, room)).toList();
    return studyClass(planned, teacher, days, places);
  }

  private StudyClass weekly(Planned planned) {
    Teacher teacher =
        candidates(planned)
            .filter(one -> !places(planned, one).isEmpty())
            .findFirst()
            .orElseThrow(() -> nobody(planned));
    List<Place> places = places(planned, teacher);
    for (Place place : places) {
      taken.add(new Taken(place.room(), place.slot()));
      people(planned, teacher).forEach(one -> taken.add(new Taken(one, place.slot())));
    }
    Set<DayOfWeek> weekdays =
        places.stream().map(place -> place.slot().day()).collect(Collectors.toSet());
    List<LocalDate> days =
        taughtDays.stream().filter(day -> weekdays.contains(day.getDayOfWeek())).toList();
    return studyClass(planned, teacher, days, places);
  }

  /** Who may teach it, the least burdened first: the one who is named, or the department. */
  private Stream<Teacher> candidates(Planned planned) {
    boolean named = !planned.teacher().isEmpty();
    return roster.teachers().stream()
        .filter(teacher -> teacher.department().equals(planned.course().department()))
        .filter(teacher -> !named || login(teacher).equals(planned.teacher()))
        .filter(teacher -> named || !login(teacher).equals(DemoAccount.TEACHER.login()))
        .sorted(Comparator.comparingInt(teacher -> burden(teacher, planned)));
  }

  /** Weekly classes go to those who teach the discipline already, until they have enough. */
  private int burden(Teacher teacher, Planned planned) {
    int lessons = load.getOrDefault(teacher, 0);
    Set<Course> own = courses.getOrDefault(teacher, Set.of());
    if (planned.block() > 0) {
      return lessons;
    }
    return own.contains(planned.course())
        ? lessons - LESSONS_OF_A_LIGHT_LOAD
        : lessons + LESSONS_OF_A_LIGHT_LOAD * own.size();
  }

  /** A place for each lesson of the week, on different days; none if one of them has no place. */
  private List<Place> places(Planned planned, Teacher teacher) {
    List<String> rooms = planned.lecture() ? halls : planned.course().department().rooms();
    List<Place> places = new ArrayList<>();
    for (int n = 0; n < planned.weekly(); n++) {
      List<String> people = people(planned, teacher);
      possible(planned, n)
          .filter(slot -> places.stream().noneMatch(place -> place.slot().day() == slot.day()))
          .filter(slot -> people.stream().allMatch(one -> free(one, slot)))
          .filter(slot -> rooms.stream().anyMatch(room -> free(room, slot)))
          .min(Comparator.comparingInt(slot -> cost(slot, people)))
          .map(
              slot ->
                  new Place(
                      slot, rooms.stream().filter(r -> free(r, slot)).findFirst().orElseThrow()))
          .ifPresent(places::add);
    }
    return places.size() == planned.weekly() ? places : List.of();
  }

  /** The slots the n-th lesson of the week may have. */
  private static Stream<Slot> possible(Planned planned, int n) {
    if (!planned.slots().isEmpty()) {
      String[] parts = planned.slots().get(n).split(" ");
      return slots()
          .filter(slot -> slot.day().name().startsWith(parts[0]))
          .filter(slot -> HOURS.get(slot.hour()).equals(LocalTime.parse(parts[1])));
    }
    return planned.kind() == LessonKind.DUTY
        ? slots().filter(slot -> slot.hour() == HOUR_OF_DUTY)
        : slots();
  }

  private static Stream<Slot> mornings() {
    return slots().filter(slot -> slot.hour() < HOURS_OF_A_MORNING);
  }

  private static Stream<Slot> slots() {
    return Stream.of(DayOfWeek.values())
        .filter(day -> day != DayOfWeek.SUNDAY)
        .flatMap(
            day ->
                IntStream.range(0, day == DayOfWeek.SATURDAY ? HOURS_ON_SATURDAY : HOURS.size())
                    .mapToObj(hour -> new Slot(day, hour)));
  }

  /** Short days and early hours are better, Saturdays worse. */
  private int cost(Slot slot, List<String> people) {
    long longest =
        people.stream()
            .mapToLong(
                one ->
                    slots().filter(s -> s.day() == slot.day()).filter(s -> !free(one, s)).count())
            .max()
            .orElse(0);
    return (int) (3 * longest) + 2 * slot.hour() + (slot.day() == DayOfWeek.SATURDAY ? 3 : 0);
  }

  private StudyClass studyClass(
      Planned planned, Teacher teacher, List<LocalDate> days, List<Place> places) {
    String code = "%s-%03d".formatted(planned.course().code(), planned.number() + 1);
    boolean longer = planned.block() > 0 || planned.kind() == LessonKind.DUTY;
    List<Meeting> meetings = new ArrayList<>();
    for (LocalDate day : days) {
      Place place =
          places.stream()
              .filter(p -> p.slot().day() == day.getDayOfWeek())
              .findFirst()
              .orElseThrow();
      LocalTime start = HOURS.get(place.slot().hour());
      meetings.add(
          new Meeting(
              code + "-" + (meetings.size() + 1),
              day,
              start,
              start.plusMinutes(longer ? LONG_LESSON_MINUTES : LESSON_MINUTES),
              topics.of(planned, meetings.size(), days.size()),
              place.room(),
              List.of()));
    }
    load.merge(teacher, meetings.size(), Integer::sum);
    courses.computeIfAbsent(teacher, one -> new HashSet<>()).add(planned.course());
    return new StudyClass(
        code,
        planned.title(),
        planned.course(),
        planned.kind(),
        planned.groups(),
        teacher,
        planned.learners(),
        List.copyOf(meetings));
  }

  private static List<String> people(Planned planned, Teacher teacher) {
    return Stream.concat(planned.groups().stream().map(Group::title), Stream.of(login(teacher)))
        .toList();
  }

  private boolean free(String whom, Slot slot) {
    return !taken.contains(new Taken(whom, slot));
  }

  private boolean unbooked(String whom, List<LocalDate> days) {
    return days.stream().noneMatch(day -> booked.contains(new Booked(whom, day)));
  }

  private static String login(Teacher teacher) {
    return teacher.person().login();
  }

  private static IllegalStateException nobody(Planned planned) {
    return new IllegalStateException("No teacher, room or hour for " + planned.title());
  }
}

package kz.journal.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.journal.calendar.EducationLevel;
import kz.journal.calendar.SeededDays;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.rule.WorkingCalendar;
import kz.journal.demo.DemoUniversity.Entry;
import kz.journal.demo.DemoUniversity.Learner;
import kz.journal.demo.DemoUniversity.Meeting;
import kz.journal.demo.DemoUniversity.Semester;
import kz.journal.demo.DemoUniversity.Step;
import kz.journal.demo.DemoUniversity.StudyClass;
import kz.journal.demo.DemoUniversity.Unit;
import kz.journal.journal.Absence;
import kz.journal.org.PersonName;
import kz.journal.org.Trilingual;
import kz.journal.org.UnitKind;
import kz.journal.roster.LessonKind;
import kz.journal.roster.StudentStatus;
import kz.journal.time.JournalZone;
import kz.journal.window.ComputedTerm;
import kz.journal.window.EntryTermSettings;
import kz.journal.window.Occasion;
import kz.journal.window.rule.EntryTerm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the demo university around any day. */
class DemoUniversityTest {

  private static final LocalDate MON_23_NOV_2026 = LocalDate.of(2026, 11, 23);
  private static final LocalDate TUE_24_NOV_2026 = LocalDate.of(2026, 11, 24);
  private static final LocalDate SUN_25_OCT_2026_HOLIDAY = LocalDate.of(2026, 10, 25);
  private static final LocalDate WED_28_OCT_2026 = LocalDate.of(2026, 10, 28);
  private static final LocalDate THU_31_DEC_2026 = LocalDate.of(2026, 12, 31);
  private static final LocalDate FRI_8_JAN_2027_AFTER_DAYS_OFF = LocalDate.of(2027, 1, 8);
  private static final LocalDate THU_26_MAR_2026_AFTER_NAURYZ = LocalDate.of(2026, 3, 26);
  private static final LocalDate THU_16_JUL_2026 = LocalDate.of(2026, 7, 16);
  private static final LocalDate SAT_15_MAY_2032_YEAR_WITHOUT_DATA = LocalDate.of(2032, 5, 15);

  private static final Map<LocalDate, DemoUniversity> MADE = new ConcurrentHashMap<>();
  private static WorkingCalendar calendar;
  private static EntryTerm rule;

  @BeforeAll
  static void readDaysOff() throws SQLException {
    calendar = new WorkingCalendar(SeededDays.read());
    rule = new EntryTerm(calendar, EntryTermSettings.defaults());
  }

  static Stream<LocalDate> days() {
    return Stream.of(
        MON_23_NOV_2026,
        TUE_24_NOV_2026,
        SUN_25_OCT_2026_HOLIDAY,
        WED_28_OCT_2026,
        THU_31_DEC_2026,
        FRI_8_JAN_2027_AFTER_DAYS_OFF,
        THU_26_MAR_2026_AFTER_NAURYZ,
        THU_16_JUL_2026,
        SAT_15_MAY_2032_YEAR_WITHOUT_DATA);
  }

  @Nested
  class Units_and_people {

    private final DemoUniversity university = around(MON_23_NOV_2026);

    @Test
    void three_faculties_and_twelve_departments_have_names_in_three_languages() {
      Map<UnitKind, Long> kinds =
          university.units().stream().collect(groupingBy(Unit::kind, counting()));
      assertEquals(
          Map.of(UnitKind.UNIVERSITY, 1L, UnitKind.FACULTY, 3L, UnitKind.DEPARTMENT, 12L), kinds);
      university.units().forEach(unit -> assertTrilingual(unit.name()));
    }

    @Test
    void every_discipline_is_taught_and_has_titles_in_three_languages() {
      assertEquals(
          Set.copyOf(university.courses()),
          university.classes().stream().map(StudyClass::course).collect(toSet()));
      assertTrue(university.courses().size() >= 30);
      university.courses().forEach(course -> assertTrilingual(course.title()));
      university.courses().forEach(course -> assertTrue(course.credits().signum() > 0));
    }

    @Test
    void four_hundred_students_sit_in_twenty_groups() {
      assertEquals(20, university.groups().size());
      assertEquals(400, university.learners().size());
    }

    @Test
    void each_level_of_education_has_students() {
      Map<EducationLevel, Long> students =
          university.learners().stream()
              .collect(groupingBy(learner -> learner.group().level(), counting()));
      for (EducationLevel level : EducationLevel.values()) {
        assertTrue(students.getOrDefault(level, 0L) >= 5, level.name());
      }
    }

    @Test
    void each_of_forty_teachers_has_a_load_at_the_own_department() {
      assertEquals(40, university.teachers().size());
      assertEquals(
          Set.copyOf(university.teachers()),
          university.classes().stream().map(StudyClass::teacher).collect(toSet()));
      for (StudyClass taught : university.classes()) {
        assertEquals(taught.course().department(), taught.teacher().department());
      }
    }

    @Test
    void logins_and_identifiers_are_unique() {
      List<DemoUniversity.Someone> people = new ArrayList<>();
      university.listed().stream()
          .filter(listed -> listed.account() != DemoAccount.TEACHER)
          .forEach(listed -> people.add(listed.person()));
      university.teachers().forEach(teacher -> people.add(teacher.person()));
      university.learners().forEach(learner -> people.add(learner.person()));
      assertEquals(
          people.size(), people.stream().map(DemoUniversity.Someone::login).distinct().count());
      assertEquals(
          people.size(),
          people.stream().map(DemoUniversity.Someone::identifier).distinct().count());
      for (DemoAccount account : DemoAccount.values()) {
        assertTrue(
            people.stream().anyMatch(someone -> someone.login().equals(account.login())),
            account.login());
      }
    }

    @Test
    void all_parts_of_a_name_are_of_one_sex() {
      for (PersonName name : names()) {
        boolean female = ends(name.patronymic(), "қызы", "вна");
        boolean male = ends(name.patronymic(), "ұлы", "вич");
        assertEquals(name.patronymic() != null, female || male, name.full());
        assertFalse(female && ends(name.family(), "ов", "ев", "ёв", "ин", "ұлы"), name.full());
        assertFalse(male && ends(name.family(), "ова", "ева", "ёва", "ина", "қызы"), name.full());
      }
    }

    @Test
    void only_the_two_namesakes_share_a_name() {
      Map<PersonName, Long> bearers =
          names().stream().collect(groupingBy(Function.identity(), counting()));
      assertEquals(List.of(2L), bearers.values().stream().filter(number -> number > 1).toList());
    }

    private List<PersonName> names() {
      return Stream.of(
              university.listed().stream()
                  .filter(listed -> listed.account() != DemoAccount.TEACHER)
                  .map(DemoUniversity.Listed::person),
              university.teachers().stream().map(DemoUniversity.Teacher::person),
              university.learners().stream().map(Learner::person))
          .flatMap(people -> people)
          .map(DemoUniversity.Someone::name)
          .toList();
    }

    private static boolean ends(String text, String... endings) {
      return text != null && Stream.of(endings).anyMatch(text::endsWith);
    }

    private static void assertTrilingual(Trilingual name) {
      for (String text : new String[] {name.ru(), name.kk(), name.en()}) {
        assertTrue(text != null && !text.isBlank(), name.ru());
      }
    }
  }

  @Nested
  class Students_to_try_a_journal_with {

    private final DemoUniversity university = around(MON_23_NOV_2026);
    private final Semester semester = university.semester();

    @Test
    void two_namesakes_sit_in_one_group() {
      assertTrue(
          university.learners().stream()
              .collect(
                  groupingBy(
                      learner -> learner.group().title() + learner.person().name(), counting()))
              .containsValue(2L));
    }

    @Test
    void names_are_short_hyphenated_long_latin_with_yo_and_without_patronymic() {
      assertAll(
          () -> assertSome(learner -> family(learner).length() == 1),
          () -> assertSome(learner -> family(learner).contains("-")),
          () -> assertSome(learner -> learner.person().name().full().length() >= 45),
          () -> assertSome(learner -> family(learner).matches("[A-Za-z]+")),
          () -> assertSome(learner -> family(learner).contains("ё")),
          () -> assertSome(learner -> learner.person().name().patronymic() == null));
    }

    @Test
    void some_joined_in_week_six() {
      assertSome(learner -> semester.week(6).equals(learner.from()));
    }

    @Test
    void some_were_expelled_or_went_on_leave_in_the_middle() {
      for (StudentStatus status : List.of(StudentStatus.EXPELLED, StudentStatus.ON_LEAVE)) {
        assertSome(
            learner ->
                learner.status() == status
                    && learner.to().isAfter(semester.week(3))
                    && learner.to().isBefore(MON_23_NOV_2026));
      }
    }

    @Test
    void some_sit_in_both_subgroups_of_a_language() {
      assertTrue(
          university.learners().stream()
              .anyMatch(
                  learner ->
                      university.classes().stream()
                              .filter(taught -> taught.course().code().equals("KAZ"))
                              .filter(taught -> taught.learners().contains(learner))
                              .count()
                          == 2));
    }

    @Test
    void the_listed_student_sits_in_a_journal_of_the_listed_teacher() {
      assertTrue(
          ofListedTeacher(university)
              .flatMap(taught -> taught.learners().stream())
              .anyMatch(learner -> learner.person().login().equals(DemoAccount.STUDENT.login())));
    }

    private void assertSome(Predicate<Learner> trap) {
      assertTrue(university.learners().stream().anyMatch(trap));
    }

    private static String family(Learner learner) {
      return learner.person().name().family();
    }
  }

  @Nested
  class The_semester {

    @Test
    void begins_on_a_monday_eleven_weeks_before_and_surrounds_every_day_of_a_year() {
      for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
        Semester semester = Semester.around(day);
        assertEquals(DayOfWeek.MONDAY, semester.start().getDayOfWeek());
        assertEquals(DayOfWeek.SATURDAY, semester.end().getDayOfWeek());
        assertFalse(day.isBefore(semester.week(12)));
        assertTrue(day.isBefore(semester.week(13)));
        assertFalse(semester.start().isBefore(semester.yearStart()));
        assertFalse(semester.end().isAfter(semester.yearEnd()));
      }
    }

    @Test
    void is_named_by_its_season_and_school_year() {
      assertAll(
          () -> assertTrue(Semester.around(MON_23_NOV_2026).autumn()),
          () -> assertEquals("2026/2027", Semester.around(MON_23_NOV_2026).years()),
          () -> assertTrue(Semester.around(THU_31_DEC_2026).autumn()),
          () -> assertTrue(Semester.around(FRI_8_JAN_2027_AFTER_DAYS_OFF).autumn()),
          () -> assertFalse(Semester.around(THU_16_JUL_2026).autumn()),
          () -> assertEquals("2025/2026", Semester.around(THU_16_JUL_2026).years()));
    }
  }

  @Nested
  class The_timetable {

    @ParameterizedTest
    @MethodSource("kz.journal.demo.DemoUniversityTest#days")
    void puts_nobody_in_two_places_at_once(LocalDate today) {
      Map<String, List<Meeting>> ofOne = new TreeMap<>();
      for (StudyClass taught : around(today).classes()) {
        for (Meeting meeting : taught.meetings()) {
          Stream.concat(
                  Stream.of(taught.teacher().person().login(), "room " + meeting.room()),
                  taught.groups().stream().map(DemoUniversity.Group::title))
              .map(whom -> whom + " " + meeting.day())
              .forEach(key -> ofOne.computeIfAbsent(key, k -> new ArrayList<>()).add(meeting));
        }
      }
      ofOne.forEach(
          (whom, meetings) -> {
            meetings.sort(Comparator.comparing(Meeting::start));
            for (int n = 1; n < meetings.size(); n++) {
              assertFalse(meetings.get(n).start().isBefore(meetings.get(n - 1).end()), whom);
            }
          });
    }

    @ParameterizedTest
    @MethodSource("kz.journal.demo.DemoUniversityTest#days")
    void has_lessons_on_taught_days_of_the_semester_only(LocalDate today) {
      Semester semester = around(today).semester();
      meetings(around(today))
          .forEach(
              meeting -> {
                assertTrue(taught(meeting.day()), meeting.code());
                assertFalse(meeting.day().isBefore(semester.start()), meeting.code());
                assertFalse(meeting.day().isAfter(semester.end()), meeting.code());
                assertTrue(meeting.start().isBefore(meeting.end()), meeting.code());
              });
    }

    @ParameterizedTest
    @MethodSource("kz.journal.demo.DemoUniversityTest#days")
    void is_of_a_believable_size(LocalDate today) {
      long lessons = meetings(around(today)).count();
      assertTrue(lessons > 2_500 && lessons < 6_000, lessons + " lessons");
    }

    @Test
    void teaches_clinical_disciplines_on_consecutive_days() {
      List<LocalDate> taughtDays =
          MON_23_NOV_2026
              .minusWeeks(11)
              .datesUntil(MON_23_NOV_2026.plusWeeks(6))
              .filter(DemoUniversityTest::taught)
              .toList();
      List<StudyClass> blocks =
          around(MON_23_NOV_2026).classes().stream()
              .filter(taught -> taught.title().startsWith("Неврология"))
              .toList();
      assertEquals(1, blocks.size());
      List<LocalDate> days = blocks.get(0).meetings().stream().map(Meeting::day).toList();
      assertEquals(12, days.size());
      int first = taughtDays.indexOf(days.get(0));
      assertEquals(taughtDays.subList(first, first + 12), days);
    }

    @Test
    void gathers_groups_in_lectures_and_splits_them_for_languages() {
      DemoUniversity university = around(MON_23_NOV_2026);
      assertTrue(
          university.classes().stream()
              .anyMatch(
                  taught -> taught.kind() == LessonKind.LECTURE && taught.groups().size() >= 3));
      assertEquals(
          2,
          university.classes().stream()
              .filter(taught -> taught.title().startsWith("Иностранный язык · 101 ОМ / "))
              .count());
    }

    @ParameterizedTest
    @MethodSource("kz.journal.demo.DemoUniversityTest#days")
    void gives_the_listed_teacher_four_journals_and_a_lesson_every_taught_morning(LocalDate today) {
      DemoUniversity university = around(today);
      assertEquals(4, ofListedTeacher(university).count());
      Set<LocalDate> mornings = new HashSet<>();
      ofListedTeacher(university)
          .flatMap(taught -> taught.meetings().stream())
          .filter(meeting -> meeting.start().equals(LocalTime.of(8, 0)))
          .forEach(meeting -> mornings.add(meeting.day()));
      Semester semester = university.semester();
      assertEquals(
          semester
              .start()
              .datesUntil(semester.end().plusDays(1))
              .filter(DemoUniversityTest::taught)
              .collect(toSet()),
          mornings);
    }
  }

  @Nested
  class Marks {

    @ParameterizedTest
    @MethodSource("kz.journal.demo.DemoUniversityTest#days")
    void stand_before_today_for_those_enrolled_on_the_day_once_each(LocalDate today) {
      for (StudyClass taught : around(today).classes()) {
        for (Meeting meeting : taught.meetings()) {
          Set<Learner> seen = new HashSet<>();
          for (Entry entry : meeting.entries()) {
            assertTrue(meeting.day().isBefore(today), meeting.code());
            assertTrue(taught.learners().contains(entry.learner()), meeting.code());
            assertTrue(entry.learner().studiesOn(meeting.day()), meeting.code());
            assertTrue(seen.add(entry.learner()), meeting.code());
          }
        }
      }
    }

    @ParameterizedTest
    @MethodSource("kz.journal.demo.DemoUniversityTest#days")
    void are_entered_within_the_term_by_day_or_evening_before_today(LocalDate today) {
      Instant midnight = JournalZone.startOf(today);
      meetings(around(today))
          .filter(meeting -> !meeting.entries().isEmpty())
          .forEach(
              meeting -> {
                ComputedTerm term = term(meeting.day(), meeting.start());
                Instant earlier = term.opensAt();
                for (Entry entry : meeting.entries()) {
                  Instant last = earlier;
                  for (Step step : entry.steps()) {
                    assertTrue(step.at().isAfter(last), meeting.code());
                    assertTrue(step.at().isBefore(term.closesAt()), meeting.code());
                    assertTrue(step.at().isBefore(midnight), meeting.code());
                    LocalTime hour = LocalTime.ofInstant(step.at(), JournalZone.ALMATY);
                    assertTrue(hour.isAfter(LocalTime.of(8, 59)), meeting.code() + " " + hour);
                    assertTrue(hour.isBefore(LocalTime.of(22, 0)), meeting.code() + " " + hour);
                    last = step.at();
                  }
                }
              });
    }

    @ParameterizedTest
    @MethodSource("kz.journal.demo.DemoUniversityTest#days")
    void are_points_from_0_to_100_or_a_code_and_in_lectures_codes_only(LocalDate today) {
      for (StudyClass taught : around(today).classes()) {
        taught.meetings().stream()
            .flatMap(meeting -> meeting.entries().stream())
            .flatMap(entry -> entry.steps().stream())
            .forEach(
                step -> {
                  assertTrue((step.points() == null) != (step.absence() == null));
                  if (step.points() != null) {
                    assertNotEquals(LessonKind.LECTURE, taught.kind());
                    assertTrue(step.points() >= 0 && step.points() <= 100);
                  }
                });
      }
    }

    @ParameterizedTest
    @MethodSource("kz.journal.demo.DemoUniversityTest#days")
    void spread_believably(LocalDate today) {
      List<Step> cells = last(around(today));
      long marks = cells.stream().filter(step -> step.points() != null).count();
      double mean =
          cells.stream()
              .filter(step -> step.points() != null)
              .mapToInt(Step::points)
              .average()
              .orElseThrow();
      double failed =
          share(cells, step -> step.points() != null && step.points() < 50) * cells.size() / marks;
      double absent =
          share(cells, step -> step.absence() == Absence.N || step.absence() == Absence.U);
      double excused = share(cells, step -> step.absence() == Absence.U) / absent;
      assertAll(
          () -> assertTrue(cells.size() > 25_000 && cells.size() <= 60_000, cells.size() + ""),
          () -> assertTrue(mean >= 70 && mean <= 78, "mean " + mean),
          () -> assertTrue(failed > 0.005 && failed < 0.06, "below 50: " + failed),
          () -> assertTrue(absent >= 0.06 && absent <= 0.10, "absent " + absent),
          () -> assertTrue(excused > 0.25 && excused < 0.42, "excused " + excused));
    }

    @Test
    void of_each_discipline_have_a_mean_near_the_others() {
      for (var course : around(MON_23_NOV_2026).courses()) {
        around(MON_23_NOV_2026).classes().stream()
            .filter(taught -> taught.course().equals(course))
            .flatMap(taught -> taught.meetings().stream())
            .flatMap(meeting -> meeting.entries().stream())
            .map(entry -> entry.steps().get(entry.steps().size() - 1))
            .filter(step -> step.points() != null)
            .mapToInt(Step::points)
            .average()
            .ifPresent(mean -> assertTrue(mean > 66 && mean < 82, course.code() + " " + mean));
      }
    }

    @Test
    void were_corrected_at_once_in_a_few_cells() {
      long corrected =
          meetings(around(MON_23_NOV_2026))
              .flatMap(meeting -> meeting.entries().stream())
              .filter(entry -> entry.steps().size() == 2)
              .peek(
                  entry ->
                      assertNotEquals(entry.steps().get(0).points(), entry.steps().get(1).points()))
              .count();
      assertTrue(corrected > 50 && corrected < 1_000, corrected + " corrected");
    }
  }

  @Nested
  class Work_that_is_left {

    @ParameterizedTest
    @MethodSource("kz.journal.demo.DemoUniversityTest#days")
    void for_the_listed_teacher_is_half_of_the_last_lesson(LocalDate today) {
      StudyClass taught =
          ofListedTeacher(around(today))
              .max(Comparator.comparing(one -> lastBefore(one, today).day()))
              .orElseThrow();
      Meeting last = lastBefore(taught, today);
      assertEquals(expected(taught, last) / 2, last.entries().size());
    }

    @Test
    void for_the_listed_teacher_is_two_cells_of_each_lesson_that_closes_today() {
      for (LocalDate today : List.of(MON_23_NOV_2026, TUE_24_NOV_2026, WED_28_OCT_2026)) {
        Instant tonight = JournalZone.endOf(today);
        List<Integer> empty = new ArrayList<>();
        ofListedTeacher(around(today))
            .forEach(
                taught -> {
                  Meeting last =
                      ofListedTeacher(around(today))
                          .map(one -> lastBefore(one, today))
                          .max(Comparator.comparing(Meeting::day))
                          .orElseThrow();
                  taught.meetings().stream()
                      .filter(meeting -> !meeting.equals(last))
                      .filter(
                          meeting ->
                              term(meeting.day(), meeting.start()).closesAt().equals(tonight))
                      .forEach(
                          meeting ->
                              empty.add(expected(taught, meeting) - meeting.entries().size()));
                });
        assertFalse(empty.isEmpty(), today.toString());
        assertTrue(empty.stream().allMatch(number -> number == 2), today + " " + empty);
      }
    }

    @ParameterizedTest
    @MethodSource("kz.journal.demo.DemoUniversityTest#days")
    void for_the_listed_teacher_includes_a_lesson_that_closed_with_empty_cells(LocalDate today) {
      assertTrue(
          ofListedTeacher(around(today))
              .anyMatch(taught -> closed(taught, today).anyMatch(m -> !full(taught, m))));
    }

    @ParameterizedTest
    @MethodSource("kz.journal.demo.DemoUniversityTest#days")
    void for_others_is_in_open_lessons_and_in_closed_ones_of_a_few_late_teachers(LocalDate today) {
      Map<String, List<Meeting>> closed = new TreeMap<>();
      long open = 0;
      for (StudyClass taught : around(today).classes()) {
        open +=
            taught.meetings().stream()
                .filter(meeting -> meeting.day().isBefore(today) && meeting.entries().isEmpty())
                .filter(meeting -> !over(meeting, today))
                .count();
        closed(taught, today)
            .forEach(
                meeting ->
                    closed
                        .computeIfAbsent(taught.teacher().person().login(), k -> new ArrayList<>())
                        .add(meeting));
      }
      long late =
          closed.values().stream()
              .filter(lessons -> lessons.size() >= 20)
              .filter(
                  lessons ->
                      lessons.stream().filter(meeting -> meeting.entries().isEmpty()).count()
                          > 0.06 * lessons.size())
              .count();
      assertTrue(open >= 5, open + " open lessons are empty");
      assertTrue(late >= 3 && late <= 9, late + " teachers are late");
    }
  }

  @Nested
  class The_same_day {

    @Test
    void gives_the_same_university_to_the_last_revision() {
      assertEquals(around(MON_23_NOV_2026), make(MON_23_NOV_2026));
    }

    @Test
    void is_what_it_depends_on() {
      assertNotEquals(around(MON_23_NOV_2026), around(TUE_24_NOV_2026));
    }
  }

  private static DemoUniversity around(LocalDate today) {
    return MADE.computeIfAbsent(today, DemoUniversityTest::make);
  }

  private static DemoUniversity make(LocalDate today) {
    return DemoUniversity.around(today, day -> !taught(day), DemoUniversityTest::term);
  }

  private static boolean taught(LocalDate day) {
    return calendar.isWorking(day, WeekKind.SIX_DAY);
  }

  private static ComputedTerm term(LocalDate day, LocalTime start) {
    return rule.of(Occasion.LESSON, day, start, WeekKind.FIVE_DAY);
  }

  private static Stream<Meeting> meetings(DemoUniversity university) {
    return university.classes().stream().flatMap(taught -> taught.meetings().stream());
  }

  private static Stream<StudyClass> ofListedTeacher(DemoUniversity university) {
    return university.classes().stream()
        .filter(taught -> taught.teacher().person().login().equals(DemoAccount.TEACHER.login()));
  }

  private static Meeting lastBefore(StudyClass taught, LocalDate today) {
    return taught.meetings().stream()
        .filter(meeting -> meeting.day().isBefore(today))
        .max(Comparator.comparing(Meeting::day))
        .orElseThrow();
  }

  private static int expected(StudyClass taught, Meeting meeting) {
    return (int)
        taught.learners().stream().filter(learner -> learner.studiesOn(meeting.day())).count();
  }

  private static boolean full(StudyClass taught, Meeting meeting) {
    return expected(taught, meeting) == meeting.entries().size();
  }

  private static Stream<Meeting> closed(StudyClass taught, LocalDate today) {
    return taught.meetings().stream().filter(meeting -> over(meeting, today));
  }

  /** Whether the term of entry has ended when today begins. */
  private static boolean over(Meeting meeting, LocalDate today) {
    return !term(meeting.day(), meeting.start()).closesAt().isAfter(JournalZone.startOf(today));
  }

  /** The revisions in force. */
  private static List<Step> last(DemoUniversity university) {
    return meetings(university)
        .flatMap(meeting -> meeting.entries().stream())
        .map(entry -> entry.steps().get(entry.steps().size() - 1))
        .toList();
  }

  private static double share(List<Step> cells, Predicate<Step> which) {
    return (double) cells.stream().filter(which).count() / cells.size();
  }
}

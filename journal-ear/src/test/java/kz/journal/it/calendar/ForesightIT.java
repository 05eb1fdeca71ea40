package kz.journal.it.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.journal.academic.AcademicCalendar.Edition;
import kz.journal.academic.CalendarApproval;
import kz.journal.academic.CalendarPlan;
import kz.journal.academic.StudyPeriod;
import kz.journal.academic.StudyPeriodKind;
import kz.journal.calendar.DayDraft;
import kz.journal.calendar.DayEditing;
import kz.journal.calendar.DayKind;
import kz.journal.calendar.EducationLevel;
import kz.journal.calendar.RecordedDay;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.WeekScope;
import kz.journal.foresight.Foreseeing;
import kz.journal.foresight.Outlook;
import kz.journal.foresight.Outlook.Part;
import kz.journal.foresight.rule.Fate;
import kz.journal.it.InContainer;
import kz.journal.it.inside.Acting;
import kz.journal.it.inside.Entities;
import kz.journal.it.inside.OwnClass;
import kz.journal.listing.Range;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.roster.LessonKind;
import kz.journal.roster.StudyForm;
import kz.journal.time.JournalZone;
import kz.journal.window.EntryWindow;
import kz.journal.window.RecomputingRun;
import kz.journal.window.RecomputingRuns;
import kz.journal.window.WindowClosing;
import kz.journal.window.WindowRecomputing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a change would do is said before it is made, and is what it then does: to the windows of
 * days of its own, which nobody else has lessons on.
 */
@InContainer
@Clause({"2.2.7a", "2.3.3b"})
class ForesightIT {

  private static final Acting REGISTRAR = Acting.as("registrar", Roles.REGISTRAR, Roles.SIGNED_IN);
  private static final Acting SYSTEM = Acting.as("timers", Roles.SYSTEM);
  private static final Range FIRST = Range.first(10);

  private static final LocalDate MON_12_SEP_2061 = LocalDate.of(2061, 9, 12);
  private static final LocalDate TUE_13_SEP_2061 = LocalDate.of(2061, 9, 13);
  private static final LocalDate WED_14_SEP_2061 = LocalDate.of(2061, 9, 14);
  private static final LocalDate THU_15_SEP_2061 = LocalDate.of(2061, 9, 15);
  private static final LocalDate FRI_15_SEP_2062 = LocalDate.of(2062, 9, 15);
  private static final LocalDate MON_18_SEP_2062 = LocalDate.of(2062, 9, 18);
  private static final LocalDate TUE_19_SEP_2062 = LocalDate.of(2062, 9, 19);

  @Inject private Foreseeing foreseeing;
  @Inject private DayEditing editing;
  @Inject private CalendarApproval approval;
  @Inject private RecomputingRuns runs;
  @Inject private WindowRecomputing recomputing;
  @Inject private WindowClosing closing;
  @Inject private Entities entities;

  private OwnClass own;

  @Test
  void a_day_off_says_what_it_moves_moves_it_and_taken_back_leaves_the_promise() throws Exception {
    List<Long> lessons = lessons(EducationLevel.DOCTORAL, MON_12_SEP_2061, 3);
    DayDraft draft = dayOff(TUE_13_SEP_2061);

    Outlook outlook = REGISTRAR.run(() -> foreseeing.ofAddition(draft, Part.MOVED, FIRST));

    assertEquals(3, outlook.touched());
    assertEquals(3, outlook.moved());
    assertEquals(0, outlook.conflicts());
    assertEquals(0, outlook.teachers(), "nobody has these lessons in a load");
    assertEquals(lessons, outlook.rows().items().stream().map(Outlook.Move::lesson).toList());
    Fate fate = outlook.rows().items().get(0).fate();
    assertEquals(JournalZone.endOf(WED_14_SEP_2061), fate.before());
    assertEquals(JournalZone.endOf(THU_15_SEP_2061), fate.after());
    Outlook second = REGISTRAR.run(() -> foreseeing.ofAddition(draft, Part.MOVED, new Range(1, 1)));
    assertEquals(
        List.of(lessons.get(1)), second.rows().items().stream().map(Outlook.Move::lesson).toList());
    assertEquals(3, second.rows().total());
    assertEquals(JournalZone.endOf(WED_14_SEP_2061), closes(lessons.get(0)), "nothing was done");

    RecordedDay day = REGISTRAR.run(() -> editing.add(draft)).day().orElseThrow();
    RecomputingRun run = finished();
    assertTrue(run.moved() >= 3);
    lessons.forEach(lesson -> assertEquals(JournalZone.endOf(THU_15_SEP_2061), closes(lesson)));

    Outlook back = REGISTRAR.run(() -> foreseeing.ofWithdrawal(day.id(), Part.CONFLICTS, FIRST));
    assertEquals(3, back.touched());
    assertEquals(0, back.moved());
    assertEquals(3, back.conflicts(), "a promise is not taken back");
    assertEquals(Fate.Kind.KEPT, back.rows().items().get(0).fate().kind());
    assertTrue(
        REGISTRAR.run(() -> editing.withdraw(day.id(), day.version(), "Ошибка")).isAllowed());
    finished();
    assertEquals(JournalZone.endOf(THU_15_SEP_2061), closes(lessons.get(0)));
  }

  @Test
  void a_run_can_be_repeated_and_finds_nothing_left() throws Exception {
    lessons(EducationLevel.DOCTORAL, MON_12_SEP_2061.plusYears(4), 1);
    RecordedDay day =
        REGISTRAR.run(() -> editing.add(dayOff(TUE_13_SEP_2061.plusYears(4)))).day().orElseThrow();
    RecomputingRun first = finished();
    RecomputingRun again = REGISTRAR.run(() -> runs.repeat(first.id())).orElseThrow();
    SYSTEM.run(() -> recomputing.carryOn(again.id()));
    RecomputingRun done = REGISTRAR.run(() -> runs.find(again.id())).orElseThrow();
    assertNotNull(done.finishedAt());
    assertEquals(0, done.moved());
    REGISTRAR.run(() -> editing.withdraw(day.id(), day.version(), "Ошибка"));
    finished();
  }

  @Test
  void what_would_be_refused_is_refused_with_its_reason() throws Exception {
    Outlook outlook =
        REGISTRAR.run(
            () ->
                foreseeing.ofAddition(
                    new DayDraft(TUE_13_SEP_2061, DayKind.HOLIDAY, WeekScope.BOTH, "", "", "", ""),
                    Part.MOVED,
                    FIRST));
    assertEquals("day-title", outlook.refusal().map(Refused::messageKey).orElseThrow());
    assertEquals(0, outlook.touched());
  }

  @Test
  void a_calendar_of_the_level_gives_windows_its_own_term_and_says_so_before() throws Exception {
    List<Long> lessons = lessons(EducationLevel.RESIDENCY, FRI_15_SEP_2062, 2);
    assertEquals(JournalZone.endOf(TUE_19_SEP_2062), closes(lessons.get(0)));
    Edition draft =
        REGISTRAR
            .run(() -> approval.draft(plan(WeekKind.FIVE_DAY, new CalendarPlan.Terms(3, 3, 2))))
            .edition()
            .orElseThrow();

    Outlook outlook =
        REGISTRAR.run(() -> foreseeing.ofEdition(draft.id(), Part.MOVED, FIRST)).orElseThrow();

    assertEquals(2, outlook.touched());
    assertEquals(2, outlook.moved());
    assertEquals(
        JournalZone.endOf(TUE_19_SEP_2062.plusDays(1)),
        outlook.rows().items().get(0).fate().after());
    REGISTRAR.run(() -> approval.approve(draft.id(), draft.version()));
    finished();
    lessons.forEach(
        lesson -> assertEquals(JournalZone.endOf(TUE_19_SEP_2062.plusDays(1)), closes(lesson)));

    Edition shorter =
        REGISTRAR
            .run(() -> approval.draft(plan(WeekKind.SIX_DAY, CalendarPlan.Terms.BY_DEFAULT)))
            .edition()
            .orElseThrow();
    Outlook kept =
        REGISTRAR
            .run(() -> foreseeing.ofEdition(shorter.id(), Part.CONFLICTS, FIRST))
            .orElseThrow();
    assertEquals(2, kept.conflicts());
    assertEquals(JournalZone.endOf(MON_18_SEP_2062), kept.rows().items().get(0).fate().wanted());
  }

  @Test
  void an_exam_has_the_term_of_its_form() throws Exception {
    long exam =
        lessons(EducationLevel.DOCTORAL, MON_12_SEP_2061.plusYears(8), 1, LessonKind.EXAM).get(0);
    EntryWindow window = entities.inTransaction(em -> em.find(EntryWindow.class, exam));
    assertTrue(window.occasion().name().matches(".*EXAM|COMPUTER_TEST|OSCE"));
  }

  private static CalendarPlan plan(WeekKind week, CalendarPlan.Terms terms) {
    return new CalendarPlan(
        2062,
        EducationLevel.RESIDENCY,
        StudyForm.FULL_TIME,
        week,
        terms,
        "Решение",
        List.of(
            new StudyPeriod(
                StudyPeriodKind.SEMESTER, LocalDate.of(2062, 9, 1), LocalDate.of(2062, 12, 30))));
  }

  private static DayDraft dayOff(LocalDate date) {
    return new DayDraft(
        date, DayKind.TRANSFERRED, WeekScope.BOTH, "Перенос", "Ауыстыру", "Transfer", "Приказ");
  }

  /** The last run, finished: whoever comes first, the timer or the test, does it. */
  private RecomputingRun finished() throws Exception {
    long run = REGISTRAR.run(() -> runs.latest(1)).get(0).id();
    SYSTEM.run(() -> recomputing.carryOn(run));
    RecomputingRun done = REGISTRAR.run(() -> runs.find(run)).orElseThrow();
    assertNotNull(done.finishedAt());
    assertEquals(done.total(), done.done());
    return done;
  }

  private Instant closes(long lesson) {
    return entities.inTransaction(em -> em.find(EntryWindow.class, lesson).closesAt());
  }

  private List<Long> lessons(EducationLevel level, LocalDate day, int count) throws Exception {
    return lessons(level, day, count, LessonKind.SEMINAR);
  }

  /** Lessons of a class of their own, with the windows they have by the rule. */
  private List<Long> lessons(EducationLevel level, LocalDate day, int count, LessonKind kind)
      throws Exception {
    own = new OwnClass(entities, "ForesightIT");
    List<Long> ids = own.lessons(level, kind, day, count);
    SYSTEM.run(
        () -> {
          closing.follow("foresight-it");
          return null;
        });
    return ids;
  }

  @AfterEach
  void remove() {
    if (own != null) {
      own.remove();
    }
  }
}

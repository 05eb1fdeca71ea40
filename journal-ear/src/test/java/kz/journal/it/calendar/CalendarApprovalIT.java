package kz.journal.it.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import kz.journal.academic.AcademicCalendar.Edition;
import kz.journal.academic.AcademicCalendars;
import kz.journal.academic.CalendarApproval;
import kz.journal.academic.CalendarPlan;
import kz.journal.academic.CalendarState;
import kz.journal.academic.StudyPeriod;
import kz.journal.academic.StudyPeriodKind;
import kz.journal.calendar.DayDraft;
import kz.journal.calendar.DayEditing;
import kz.journal.calendar.DayKind;
import kz.journal.calendar.DayReading;
import kz.journal.calendar.EducationLevel;
import kz.journal.calendar.RecordedDay;
import kz.journal.calendar.WeekKind;
import kz.journal.calendar.WeekScope;
import kz.journal.it.InContainer;
import kz.journal.it.inside.Acting;
import kz.journal.it.inside.Entities;
import kz.journal.it.inside.OwnClass;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.roster.Lesson;
import kz.journal.roster.LessonFlag;
import kz.journal.roster.LessonKind;
import kz.journal.roster.StudyForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An approved calendar is changed only by a new edition, and says which lessons stand outside. */
@InContainer
@Clause("2.2.7a")
class CalendarApprovalIT {

  private static final Acting REGISTRAR = Acting.as("registrar", Roles.REGISTRAR, Roles.SIGNED_IN);
  private static final LocalDate WED_15_SEP_2060 = LocalDate.of(2060, 9, 15);
  private static final LocalDate THU_16_SEP_2060 = LocalDate.of(2060, 9, 16);

  @Inject private CalendarApproval approval;
  @Inject private AcademicCalendars calendars;
  @Inject private DayEditing editing;
  @Inject private DayReading reading;
  @Inject private Entities entities;

  private OwnClass own;

  @Test
  void an_approved_edition_is_changed_by_a_new_one_alone() throws Exception {
    Edition first = drafted(plan(2058, EducationLevel.MASTER, "Решение"));
    assertEquals(1, first.number());
    Edition again =
        edition(
            REGISTRAR.run(
                () ->
                    approval.redraft(
                        first.id(), first.version(), plan(2058, EducationLevel.MASTER, "Иное"))));
    assertEquals("Иное", again.plan().document());
    assertRefused(
        "changed-meanwhile", REGISTRAR.run(() -> approval.approve(first.id(), first.version())));
    long before = REGISTRAR.run(reading::version);
    Edition approved = edition(REGISTRAR.run(() -> approval.approve(again.id(), again.version())));
    assertEquals("registrar", approved.approvedBy());
    assertEquals(before + 1, REGISTRAR.run(reading::version));
    assertRefused(
        "plan-approved",
        REGISTRAR.run(() -> approval.redraft(approved.id(), approved.version(), again.plan())));

    Edition second = drafted(plan(2058, EducationLevel.MASTER, "Второе"));
    assertEquals(2, second.number());
    assertEquals(1, inForce().number(), "a draft is not in force");
    edition(REGISTRAR.run(() -> approval.approve(second.id(), second.version())));
    assertEquals(2, inForce().number());
    assertEquals(
        List.of(CalendarState.APPROVED, CalendarState.SUPERSEDED),
        REGISTRAR
            .run(() -> calendars.editions(2058, EducationLevel.MASTER, StudyForm.FULL_TIME))
            .stream()
            .map(Edition::state)
            .toList());
  }

  @Test
  void nothing_is_approved_without_a_document() throws Exception {
    Edition draft = drafted(plan(2059, EducationLevel.MASTER, ""));
    assertRefused(
        "plan-document", REGISTRAR.run(() -> approval.approve(draft.id(), draft.version())));
  }

  @Test
  void lessons_outside_it_or_on_a_day_off_are_flagged_and_flags_follow_the_days() throws Exception {
    long inside = lesson(WED_15_SEP_2060);
    long outside = lesson(LocalDate.of(2060, 12, 1));
    Edition draft = drafted(plan(2060, EducationLevel.DOCTORAL, "Решение"));
    edition(REGISTRAR.run(() -> approval.approve(draft.id(), draft.version())));
    assertEquals(null, flag(inside));
    assertEquals(LessonFlag.OUTSIDE_CALENDAR, flag(outside));

    RecordedDay day =
        REGISTRAR
            .run(
                () ->
                    editing.add(
                        new DayDraft(
                            WED_15_SEP_2060,
                            DayKind.OUTAGE,
                            WeekScope.BOTH,
                            "Сбой",
                            "Ақау",
                            "Outage",
                            "Акт")))
            .day()
            .orElseThrow();
    assertEquals(LessonFlag.ON_DAY_OFF, flag(inside));
    DayDraft moved =
        new DayDraft(
            THU_16_SEP_2060, DayKind.OUTAGE, WeekScope.BOTH, "Сбой", "Ақау", "Outage", "Акт");
    assertTrue(
        REGISTRAR
            .run(() -> editing.correct(day.id(), day.version(), moved))
            .decision()
            .isAllowed());
    assertEquals(null, flag(inside));
  }

  private Edition inForce() throws Exception {
    return REGISTRAR
        .run(() -> calendars.inForce(2058, EducationLevel.MASTER, StudyForm.FULL_TIME))
        .orElseThrow();
  }

  private Edition drafted(CalendarPlan plan) throws Exception {
    return edition(REGISTRAR.run(() -> approval.draft(plan)));
  }

  private static Edition edition(CalendarApproval.Outcome outcome) {
    assertEquals(Decision.allowed(), outcome.decision());
    return outcome.edition().orElseThrow();
  }

  private static void assertRefused(String key, CalendarApproval.Outcome outcome) {
    assertEquals(key, assertInstanceOf(Refused.class, outcome.decision()).messageKey());
  }

  private static CalendarPlan plan(int year, EducationLevel level, String document) {
    return new CalendarPlan(
        year,
        level,
        StudyForm.FULL_TIME,
        WeekKind.FIVE_DAY,
        CalendarPlan.Terms.BY_DEFAULT,
        document,
        List.of(
            new StudyPeriod(
                StudyPeriodKind.SEMESTER, LocalDate.of(year, 9, 1), LocalDate.of(year, 11, 30))));
  }

  private LessonFlag flag(long lesson) {
    return entities.inTransaction(em -> em.find(Lesson.class, lesson).flag());
  }

  @AfterEach
  void remove() {
    if (own != null) {
      own.remove();
    }
  }

  private long lesson(LocalDate day) {
    if (own == null) {
      own = new OwnClass(entities, "CalendarApprovalIT");
    }
    return own.lesson(EducationLevel.DOCTORAL, LessonKind.SEMINAR, day);
  }
}

package kz.journal.substitution.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.roster.LessonKind;
import kz.journal.substitution.rule.WhoMayEnter.Held;
import kz.journal.substitution.rule.WhoMayEnter.Load;
import kz.journal.substitution.rule.WhoMayEnter.StandIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoMayEnterTest {

  private static final LocalDate MON_05_OCT = LocalDate.of(2026, 10, 5);
  private static final LocalDate FRI_09_OCT = LocalDate.of(2026, 10, 9);
  private static final long LECTURER = 1;
  private static final long ASSISTANT = 2;
  private static final long STRANGER = 3;

  private static final List<Load> LOADS =
      List.of(
          new Load(LECTURER, "Бекенов М. Т.", LessonKind.LECTURE, null, null),
          new Load(ASSISTANT, "Ким Е. О.", LessonKind.PRACTICAL, MON_05_OCT, FRI_09_OCT));

  private static Decision teacher(long person, LessonKind kind, LocalDate day) {
    return WhoMayEnter.of(person, Set.of(Roles.TEACHER, Roles.SIGNED_IN), on(kind, day), LOADS);
  }

  private static Held on(LessonKind kind, LocalDate day) {
    return new Held(1000, kind, day);
  }

  private static void assertRefused(String key, String clause, Decision decision) {
    Refused refused = assertInstanceOf(Refused.class, decision);
    assertEquals(key, refused.messageKey());
    assertEquals(clause, refused.clause().orElseThrow());
  }

  @Nested
  @DisplayName("2.3.2")
  @Clause("2.3.2")
  class FillsTheOwnLoad {

    @Test
    void a_teacher_fills_the_kind_in_the_own_load() {
      assertTrue(teacher(LECTURER, LessonKind.LECTURE, MON_05_OCT).isAllowed());
    }

    @Test
    void a_load_without_a_kind_is_every_kind() {
      List<Load> every = List.of(new Load(LECTURER, "Бекенов М. Т.", null, null, null));
      for (LessonKind kind : LessonKind.values()) {
        assertTrue(
            WhoMayEnter.of(LECTURER, Set.of(Roles.TEACHER), on(kind, MON_05_OCT), every)
                .isAllowed());
      }
    }

    @Test
    void a_lecturer_does_not_fill_practicals_and_is_told_whose_they_are() {
      Decision decision = teacher(LECTURER, LessonKind.PRACTICAL, MON_05_OCT);
      assertRefused("lesson-of-another", "2.3.2", decision);
      assertEquals("Ким Е. О.", ((Refused) decision).arguments().get("teacher"));
    }

    @Test
    void a_load_lasts_from_its_first_day_to_its_last_both_included() {
      assertRefused(
          "not-in-load",
          "2.3.2",
          teacher(ASSISTANT, LessonKind.PRACTICAL, MON_05_OCT.minusDays(1)));
      assertTrue(teacher(ASSISTANT, LessonKind.PRACTICAL, MON_05_OCT).isAllowed());
      assertTrue(teacher(ASSISTANT, LessonKind.PRACTICAL, FRI_09_OCT).isAllowed());
      assertRefused(
          "not-in-load", "2.3.2", teacher(ASSISTANT, LessonKind.PRACTICAL, FRI_09_OCT.plusDays(1)));
    }

    @Test
    void a_teacher_of_another_class_fills_nothing_here() {
      assertRefused(
          "lesson-of-another", "2.3.2", teacher(STRANGER, LessonKind.LECTURE, MON_05_OCT));
    }

    @Test
    void who_no_longer_teaches_fills_nothing_even_in_the_own_load() {
      assertRefused(
          "not-your-role",
          "2.3.2",
          WhoMayEnter.of(
              LECTURER, Set.of(Roles.SIGNED_IN), on(LessonKind.LECTURE, MON_05_OCT), LOADS));
    }

    @Test
    void a_head_who_teaches_fills_the_own_load() {
      assertTrue(
          WhoMayEnter.of(
                  LECTURER,
                  Set.of(Roles.TEACHER, Roles.HEAD_OF_DEPARTMENT),
                  on(LessonKind.LECTURE, MON_05_OCT),
                  LOADS)
              .isAllowed());
    }

    @Test
    void ever_filling_takes_the_role_and_any_line_of_the_load() {
      assertTrue(WhoMayEnter.ever(ASSISTANT, Set.of(Roles.TEACHER), LOADS));
      assertFalse(WhoMayEnter.ever(STRANGER, Set.of(Roles.TEACHER), LOADS));
      assertFalse(WhoMayEnter.ever(ASSISTANT, Set.of(Roles.DEAN), LOADS));
    }
  }

  @Nested
  @DisplayName("2.2.2")
  @Clause("2.2.2-3")
  class OthersLookOn {

    @ParameterizedTest
    @CsvSource({
      "DEAN, read-only-role, 2.2.2-3",
      "HEAD_OF_DEPARTMENT, read-only-control, 2.4.2",
      "DIRECTOR_OF_STUDIES, read-only-control, 2.4.2",
      "STUDENT, read-only-cabinet, 2.2.2-5b",
      "REGISTRAR, not-your-role, 2.3.2",
      "ACADEMIC_VICE_RECTOR, not-your-role, 2.3.2",
      "SUPERVISING_VICE_RECTOR, not-your-role, 2.3.2"
    })
    void and_are_told_by_which_paragraph(String role, String key, String clause) {
      assertRefused(
          key,
          clause,
          WhoMayEnter.of(STRANGER, Set.of(role), on(LessonKind.LECTURE, MON_05_OCT), LOADS));
    }

    @Test
    void a_head_who_teaches_elsewhere_only_controls_here() {
      assertRefused(
          "read-only-control",
          "2.4.2",
          WhoMayEnter.of(
              STRANGER,
              Set.of(Roles.TEACHER, Roles.HEAD_OF_DEPARTMENT),
              on(LessonKind.LECTURE, MON_05_OCT),
              LOADS));
    }
  }

  @Nested
  @DisplayName("2.3.2, a substitution (reading A8)")
  @Clause("2.3.2")
  class StandsInForTheAbsent {

    private static final long SUBSTITUTE = 4;
    private static final LocalDate TUE_06_OCT = LocalDate.of(2026, 10, 6);
    private static final LocalDate THU_08_OCT = LocalDate.of(2026, 10, 8);
    private static final Held NAMED = new Held(77, LessonKind.LECTURE, TUE_06_OCT);
    private static final Held OTHER_OF_THAT_DAY = new Held(78, LessonKind.LECTURE, TUE_06_OCT);

    private static List<Load> with(Load standIn) {
      return List.of(LOADS.get(0), LOADS.get(1), standIn);
    }

    private static List<Load> days(LocalDate from, LocalDate to) {
      return with(
          new Load(
              SUBSTITUTE,
              "Омарова Л. С.",
              LessonKind.LECTURE,
              from,
              to,
              new StandIn(LECTURER, "Бекенов М. Т.", Set.of())));
    }

    private static List<Load> named() {
      return with(
          new Load(
              SUBSTITUTE,
              "Омарова Л. С.",
              null,
              TUE_06_OCT,
              TUE_06_OCT,
              new StandIn(LECTURER, "Бекенов М. Т.", Set.of(77L))));
    }

    private static Decision of(long person, Held lesson, List<Load> loads) {
      return WhoMayEnter.of(person, Set.of(Roles.TEACHER, Roles.SIGNED_IN), lesson, loads);
    }

    @Test
    void the_substitute_fills_from_the_first_day_to_the_last_both_included() {
      List<Load> loads = days(TUE_06_OCT, THU_08_OCT);
      assertRefused(
          "lesson-of-another",
          "2.3.2",
          of(SUBSTITUTE, on(LessonKind.LECTURE, TUE_06_OCT.minusDays(1)), loads));
      assertTrue(of(SUBSTITUTE, on(LessonKind.LECTURE, TUE_06_OCT), loads).isAllowed());
      assertTrue(of(SUBSTITUTE, on(LessonKind.LECTURE, THU_08_OCT), loads).isAllowed());
      assertRefused(
          "lesson-of-another",
          "2.3.2",
          of(SUBSTITUTE, on(LessonKind.LECTURE, THU_08_OCT.plusDays(1)), loads));
    }

    @Test
    void the_absent_teacher_only_reads_them_and_is_told_who_fills() {
      List<Load> loads = days(TUE_06_OCT, THU_08_OCT);
      assertTrue(of(LECTURER, on(LessonKind.LECTURE, TUE_06_OCT.minusDays(1)), loads).isAllowed());
      for (LocalDate day : List.of(TUE_06_OCT, THU_08_OCT)) {
        Decision decision = of(LECTURER, on(LessonKind.LECTURE, day), loads);
        assertRefused("lesson-substituted", "2.3.2", decision);
        assertEquals("Омарова Л. С.", ((Refused) decision).arguments().get("teacher"));
      }
      assertTrue(of(LECTURER, on(LessonKind.LECTURE, THU_08_OCT.plusDays(1)), loads).isAllowed());
    }

    @Test
    void a_substitute_fills_no_other_kind_than_the_one_given_away() {
      List<Load> loads = days(TUE_06_OCT, THU_08_OCT);
      Decision decision = of(SUBSTITUTE, on(LessonKind.PRACTICAL, TUE_06_OCT), loads);
      assertRefused("lesson-of-another", "2.3.2", decision);
      assertEquals("Ким Е. О.", ((Refused) decision).arguments().get("teacher"));
    }

    @Test
    void only_the_named_lesson_changes_hands_and_not_another_of_the_same_day() {
      assertTrue(of(SUBSTITUTE, NAMED, named()).isAllowed());
      assertRefused("lesson-substituted", "2.3.2", of(LECTURER, NAMED, named()));
      assertTrue(of(LECTURER, OTHER_OF_THAT_DAY, named()).isAllowed());
      Decision other = of(SUBSTITUTE, OTHER_OF_THAT_DAY, named());
      assertRefused("lesson-of-another", "2.3.2", other);
      assertEquals("Бекенов М. Т.", ((Refused) other).arguments().get("teacher"));
    }

    @Test
    void a_second_teacher_of_the_lesson_goes_on_filling_it() {
      Load second = new Load(STRANGER, "Ли А. В.", LessonKind.LECTURE, null, null);
      List<Load> loads = List.of(LOADS.get(0), second, named().get(2));
      assertTrue(of(STRANGER, NAMED, loads).isAllowed());
      assertRefused("lesson-substituted", "2.3.2", of(LECTURER, NAMED, loads));
    }

    @Test
    void two_who_stand_in_for_each_other_can_both_fill() {
      Load lecturer = LOADS.get(0);
      Load second = new Load(STRANGER, "Ли А. В.", LessonKind.LECTURE, null, null);
      List<Load> loads =
          List.of(lecturer, second, standIn(STRANGER, LECTURER), standIn(LECTURER, STRANGER));
      assertTrue(of(LECTURER, NAMED, loads).isAllowed());
      assertTrue(of(STRANGER, NAMED, loads).isAllowed());
    }

    private static Load standIn(long substitute, long absent) {
      return new Load(
          substitute, "С", null, null, null, new StandIn(absent, "О", Set.of(NAMED.lessonId())));
    }

    @Test
    void who_stands_in_is_known_by_the_lesson() {
      assertEquals(
          "Бекенов М. Т.",
          WhoMayEnter.standIn(SUBSTITUTE, NAMED, named()).orElseThrow().standIn().absent());
      assertTrue(WhoMayEnter.standIn(SUBSTITUTE, OTHER_OF_THAT_DAY, named()).isEmpty());
      assertTrue(WhoMayEnter.standIn(LECTURER, NAMED, named()).isEmpty());
      assertTrue(WhoMayEnter.ever(SUBSTITUTE, Set.of(Roles.TEACHER), named()));
    }

    @Test
    void a_head_who_is_absent_as_a_teacher_is_told_of_the_substitute() {
      assertRefused(
          "lesson-substituted",
          "2.3.2",
          WhoMayEnter.of(
              LECTURER, Set.of(Roles.TEACHER, Roles.HEAD_OF_DEPARTMENT), NAMED, named()));
    }
  }
}

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
import kz.journal.substitution.rule.WhoMayEnter.Load;
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
    return WhoMayEnter.of(person, Set.of(Roles.TEACHER, Roles.SIGNED_IN), kind, day, LOADS);
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
            WhoMayEnter.of(LECTURER, Set.of(Roles.TEACHER), kind, MON_05_OCT, every).isAllowed());
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
          WhoMayEnter.of(LECTURER, Set.of(Roles.SIGNED_IN), LessonKind.LECTURE, MON_05_OCT, LOADS));
    }

    @Test
    void a_head_who_teaches_fills_the_own_load() {
      assertTrue(
          WhoMayEnter.of(
                  LECTURER,
                  Set.of(Roles.TEACHER, Roles.HEAD_OF_DEPARTMENT),
                  LessonKind.LECTURE,
                  MON_05_OCT,
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
          WhoMayEnter.of(STRANGER, Set.of(role), LessonKind.LECTURE, MON_05_OCT, LOADS));
    }

    @Test
    void a_head_who_teaches_elsewhere_only_controls_here() {
      assertRefused(
          "read-only-control",
          "2.4.2",
          WhoMayEnter.of(
              STRANGER,
              Set.of(Roles.TEACHER, Roles.HEAD_OF_DEPARTMENT),
              LessonKind.LECTURE,
              MON_05_OCT,
              LOADS));
    }
  }
}

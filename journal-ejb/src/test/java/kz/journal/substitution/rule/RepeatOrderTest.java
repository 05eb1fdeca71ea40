package kz.journal.substitution.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RepeatOrderTest {

  private static final LocalDate MON_05_OCT = LocalDate.of(2026, 10, 5);
  private static final DecisionPaper PAPER = new DecisionPaper("4", MON_05_OCT);
  private static final long TEACHER = 1;

  private static Decision opened(
      String title, Long teacher, Set<Long> students, DecisionPaper paper) {
    return new RepeatOrder(title, teacher, students, List.of(), paper).openable(MON_05_OCT);
  }

  private static void assertRefused(String key, Decision decision) {
    assertEquals(key, assertInstanceOf(Refused.class, decision).messageKey());
  }

  @Nested
  @DisplayName("2.2.6")
  @Clause("2.2.6")
  class AJournalOfARepeatCourse {

    @Test
    void is_opened_for_a_single_student() {
      assertTrue(opened("Анатомия", TEACHER, Set.of(7L), PAPER).isAllowed());
    }

    @Test
    void is_not_opened_for_nobody() {
      Decision decision = opened("Анатомия", TEACHER, Set.of(), PAPER);
      assertRefused("repeat-students", decision);
      assertEquals("2.2.6", ((Refused) decision).clause().orElseThrow());
    }

    @Test
    void is_not_opened_without_number_and_date_of_the_decision() {
      for (DecisionPaper undecided :
          List.of(new DecisionPaper(null, MON_05_OCT), new DecisionPaper("4", null))) {
        Decision decision = opened("Анатомия", TEACHER, Set.of(7L), undecided);
        assertRefused("decision-missing", decision);
        assertEquals("2.2.6", ((Refused) decision).clause().orElseThrow());
      }
      assertRefused(
          "decision-in-future",
          opened("Анатомия", TEACHER, Set.of(7L), new DecisionPaper("4", MON_05_OCT.plusDays(1))));
    }

    @Test
    void is_not_opened_without_the_teacher_the_decision_names() {
      assertRefused("repeat-teacher", opened("Анатомия", null, Set.of(7L), PAPER));
    }

    @Test
    void has_a_title_of_at_most_two_hundred_characters() {
      assertRefused("repeat-title", opened(" ", TEACHER, Set.of(7L), PAPER));
      assertTrue(opened("А".repeat(200), TEACHER, Set.of(7L), PAPER).isAllowed());
      assertRefused("repeat-title", opened("А".repeat(201), TEACHER, Set.of(7L), PAPER));
    }

    @Test
    void has_lessons_that_begin_before_they_end() {
      assertTrue(at(LocalTime.of(9, 0), LocalTime.of(9, 1)).isAllowed());
      assertRefused("repeat-lessons", at(LocalTime.of(9, 0), LocalTime.of(9, 0)));
    }

    private static Decision at(LocalTime start, LocalTime end) {
      return new RepeatOrder(
              "Анатомия",
              TEACHER,
              Set.of(7L),
              List.of(new RepeatOrder.Slot(MON_05_OCT, start, end)),
              PAPER)
          .openable(MON_05_OCT);
    }
  }
}

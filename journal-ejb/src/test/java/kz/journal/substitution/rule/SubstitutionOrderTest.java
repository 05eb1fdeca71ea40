package kz.journal.substitution.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.roster.LessonKind;
import kz.journal.substitution.rule.WhoMayEnter.Held;
import kz.journal.substitution.rule.WhoMayEnter.Load;
import kz.journal.substitution.rule.WhoMayEnter.StandIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SubstitutionOrderTest {

  private static final LocalDate MON_05_OCT = LocalDate.of(2026, 10, 5);
  private static final LocalDate WED_07_OCT = LocalDate.of(2026, 10, 7);
  private static final LocalDate FRI_09_OCT = LocalDate.of(2026, 10, 9);
  private static final long ABSENT = 1;
  private static final long SUBSTITUTE = 2;

  private static final DecisionPaper PAPER = new DecisionPaper("4", MON_05_OCT);
  private static final Held LECTURE = new Held(11, LessonKind.LECTURE, MON_05_OCT);
  private static final Held PRACTICAL = new Held(12, LessonKind.PRACTICAL, WED_07_OCT);
  private static final Held LATE_LECTURE = new Held(13, LessonKind.LECTURE, FRI_09_OCT);
  private static final List<Held> TIMETABLE = List.of(LECTURE, PRACTICAL, LATE_LECTURE);
  private static final List<Load> LOADS =
      List.of(new Load(ABSENT, "Бекенов М. Т.", LessonKind.LECTURE, null, null));

  private static SubstitutionOrder days(LessonKind kind, LocalDate from, LocalDate to) {
    return new SubstitutionOrder(ABSENT, SUBSTITUTE, kind, from, to, Set.of(), PAPER);
  }

  private static SubstitutionOrder named(Long... lessons) {
    return new SubstitutionOrder(ABSENT, SUBSTITUTE, null, null, null, Set.of(lessons), PAPER);
  }

  private static Decision entered(SubstitutionOrder order) {
    return order.enterable(TIMETABLE, LOADS, WED_07_OCT);
  }

  private static void assertRefused(String key, Decision decision) {
    assertEquals(key, assertInstanceOf(Refused.class, decision).messageKey());
  }

  @Nested
  @DisplayName("2.3.2, entering (reading A8)")
  @Clause("2.3.2")
  class Enters {

    @Test
    void lessons_of_the_absent_teachers_load() {
      assertTrue(entered(days(null, MON_05_OCT, FRI_09_OCT)).isAllowed());
      assertEquals(
          List.of(LECTURE, LATE_LECTURE),
          days(null, MON_05_OCT, FRI_09_OCT).covered(TIMETABLE, LOADS));
    }

    @Test
    void both_days_included() {
      assertEquals(List.of(LECTURE), days(null, MON_05_OCT, MON_05_OCT).covered(TIMETABLE, LOADS));
      assertTrue(entered(days(null, MON_05_OCT, MON_05_OCT)).isAllowed());
      assertRefused(
          "substitution-not-in-load",
          entered(days(null, MON_05_OCT.plusDays(1), FRI_09_OCT.minusDays(1))));
    }

    @Test
    void not_with_the_last_day_before_the_first_or_without_days() {
      assertRefused("substitution-days", entered(days(null, FRI_09_OCT, MON_05_OCT)));
      assertRefused("substitution-days", entered(days(null, null, FRI_09_OCT)));
      assertRefused("substitution-days", entered(days(null, MON_05_OCT, null)));
    }

    @Test
    void named_lessons_all_of_which_are_in_the_load() {
      assertTrue(entered(named(11L, 13L)).isAllowed());
      assertRefused("substitution-not-in-load", entered(named(11L, 12L)));
      assertRefused("substitution-not-in-load", entered(named(11L, 99L)));
      assertEquals(List.of(LATE_LECTURE), named(13L).covered(TIMETABLE, LOADS));
    }

    @Test
    void not_a_kind_the_absent_teacher_does_not_fill() {
      assertRefused(
          "substitution-not-in-load", entered(days(LessonKind.PRACTICAL, MON_05_OCT, FRI_09_OCT)));
    }

    @Test
    void not_for_oneself() {
      assertRefused(
          "substitution-for-oneself",
          entered(
              new SubstitutionOrder(
                  ABSENT, ABSENT, null, MON_05_OCT, FRI_09_OCT, Set.of(), PAPER)));
    }

    @Test
    void lessons_held_before_it_is_entered_too_for_it_moves_no_window() {
      assertTrue(
          days(null, MON_05_OCT, MON_05_OCT)
              .enterable(TIMETABLE, LOADS, FRI_09_OCT.plusDays(30))
              .isAllowed());
    }

    @Test
    void not_lessons_that_were_given_away_already() {
      List<Load> given = new ArrayList<>(LOADS);
      given.add(
          new Load(
              3,
              "Ли А. В.",
              null,
              FRI_09_OCT,
              FRI_09_OCT,
              new StandIn(ABSENT, "Бекенов М. Т.", Set.of())));
      Decision overlapping =
          days(null, MON_05_OCT, FRI_09_OCT).enterable(TIMETABLE, given, WED_07_OCT);
      assertRefused("substitution-overlaps", overlapping);
      assertEquals("Ли А. В.", ((Refused) overlapping).arguments().get("teacher"));
      assertTrue(
          days(null, MON_05_OCT, FRI_09_OCT.minusDays(1))
              .enterable(TIMETABLE, given, WED_07_OCT)
              .isAllowed());
    }
  }

  @Nested
  @DisplayName("2.3.2, the decision (reading A8)")
  @Clause("2.3.2")
  class CitesADecision {

    private static Optional<String> fault(DecisionPaper paper) {
      return paper.fault("2.3.2", MON_05_OCT).map(Refused::messageKey);
    }

    @Test
    void with_number_and_date() {
      assertEquals(Optional.empty(), fault(PAPER));
      assertEquals(Optional.of("decision-missing"), fault(new DecisionPaper(" ", MON_05_OCT)));
      assertEquals(Optional.of("decision-missing"), fault(new DecisionPaper(null, MON_05_OCT)));
      assertEquals(Optional.of("decision-missing"), fault(new DecisionPaper("4", null)));
      assertRefused(
          "decision-missing",
          entered(
              new SubstitutionOrder(
                  ABSENT,
                  SUBSTITUTE,
                  null,
                  MON_05_OCT,
                  FRI_09_OCT,
                  Set.of(),
                  new DecisionPaper("", MON_05_OCT))));
    }

    @Test
    void whose_number_has_at_most_sixty_characters() {
      assertEquals(Optional.empty(), fault(new DecisionPaper("4".repeat(59), MON_05_OCT)));
      assertEquals(Optional.empty(), fault(new DecisionPaper("4".repeat(60), MON_05_OCT)));
      assertEquals(
          Optional.of("decision-missing"), fault(new DecisionPaper("4".repeat(61), MON_05_OCT)));
    }

    @Test
    void taken_today_at_the_latest() {
      assertEquals(Optional.empty(), fault(new DecisionPaper("4", MON_05_OCT.minusDays(1))));
      assertEquals(Optional.empty(), fault(new DecisionPaper("4", MON_05_OCT)));
      assertEquals(
          Optional.of("decision-in-future"), fault(new DecisionPaper("4", MON_05_OCT.plusDays(1))));
    }

    @Test
    void and_its_paper_by_name_and_digest_or_not_at_all() {
      String digest = "AB".repeat(32);
      assertEquals(Optional.empty(), fault(new DecisionPaper("4", MON_05_OCT, "p.pdf", digest)));
      for (String wrong : List.of("ab".repeat(31) + "a", "ab".repeat(32) + "a", "xy".repeat(32))) {
        assertEquals(
            Optional.of("decision-file"),
            fault(new DecisionPaper("4", MON_05_OCT, "p.pdf", wrong)));
      }
      assertEquals(
          Optional.of("decision-file"), fault(new DecisionPaper("4", MON_05_OCT, null, digest)));
      assertEquals(
          Optional.of("decision-file"), fault(new DecisionPaper("4", MON_05_OCT, "p.pdf", null)));
      assertEquals(
          Optional.of("decision-file"),
          fault(new DecisionPaper("4", MON_05_OCT, "p".repeat(201), digest)));
      assertEquals(
          Optional.empty(), fault(new DecisionPaper("4", MON_05_OCT, "p".repeat(200), digest)));
    }
  }

  @Nested
  @DisplayName("2.3.2, ending early (reading A8)")
  @Clause("2.3.2")
  class EndsEarly {

    private static Decision with(LocalDate lastDay, LocalDate today) {
      return SubstitutionOrder.endable(MON_05_OCT, FRI_09_OCT, lastDay, today);
    }

    @Test
    void from_its_first_day_to_the_day_before_its_last() {
      assertRefused("substitution-end", with(MON_05_OCT.minusDays(1), MON_05_OCT));
      assertTrue(with(MON_05_OCT, MON_05_OCT).isAllowed());
      assertTrue(with(FRI_09_OCT.minusDays(1), MON_05_OCT).isAllowed());
      assertRefused("substitution-end", with(FRI_09_OCT, MON_05_OCT));
      assertRefused("substitution-end", with(null, MON_05_OCT));
    }

    @Test
    void not_before_yesterday() {
      assertRefused("substitution-ends-in-the-past", with(MON_05_OCT, WED_07_OCT));
      assertTrue(with(WED_07_OCT.minusDays(1), WED_07_OCT).isAllowed());
      assertTrue(with(WED_07_OCT, WED_07_OCT).isAllowed());
    }
  }
}

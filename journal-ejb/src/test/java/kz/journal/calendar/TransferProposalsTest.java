package kz.journal.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.journal.calendar.rule.TransferProposals;
import kz.journal.regulation.Clause;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proposed from the holidays alone, held against the days that came with the journal. */
@Clause({"2.3.3b", "2.3.3c", "2.3.3d"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferProposalsTest {

  private List<SpecialDay> seeded;
  private List<SpecialDay> lawful;

  @BeforeAll
  void migrate() throws SQLException {
    seeded = SeededDays.read();
    lawful = SeededDays.withoutSwaps(seeded);
  }

  @ParameterizedTest
  @ValueSource(ints = {2022, 2023, 2024, 2025, 2026, 2027})
  void a_year_with_holidays_only_gets_the_transfers_that_were_seeded(int year) {
    Predicate<SpecialDay> transferred = day -> day.kind() == DayKind.TRANSFERRED;
    List<SpecialDay> holidays = lawful.stream().filter(transferred.negate()).toList();
    Set<String> proposed =
        TransferProposals.of(holidays, year).stream()
            .map(TransferWords::draft)
            .map(DayDraft::day)
            .map(TransferProposalsTest::told)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> expected =
        lawful.stream()
            .filter(transferred.and(day -> day.date().getYear() == year))
            .map(TransferProposalsTest::told)
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(expected.size() >= 2, expected::toString);
    assertEquals(expected, proposed);
  }

  @ParameterizedTest
  @ValueSource(ints = {2022, 2023, 2024, 2025, 2026, 2027})
  void a_year_that_is_complete_gets_none(int year) {
    assertEquals(List.of(), TransferProposals.of(seeded, year));
  }

  @Nested
  class For_2028 {

    private static final LocalDate SAT_01_JAN_2028 = LocalDate.of(2028, 1, 1);
    private static final LocalDate SUN_02_JAN_2028 = LocalDate.of(2028, 1, 2);
    private static final LocalDate MON_03_JAN_2028 = LocalDate.of(2028, 1, 3);
    private static final LocalDate TUE_04_JAN_2028 = LocalDate.of(2028, 1, 4);

    private final SpecialDay saturday = holiday(SAT_01_JAN_2028);
    private final SpecialDay sunday = holiday(SUN_02_JAN_2028);

    @Test
    void a_chain_moves_two_days_in_one_week_and_one_in_the_other() {
      assertEquals(
          List.of(
              new ProposedTransfer(saturday, MON_03_JAN_2028, WeekScope.FIVE_DAY),
              new ProposedTransfer(sunday, MON_03_JAN_2028, WeekScope.SIX_DAY),
              new ProposedTransfer(sunday, TUE_04_JAN_2028, WeekScope.FIVE_DAY)),
          TransferProposals.of(List.of(saturday, sunday), 2028));
    }

    @Test
    void a_lone_Sunday_is_proposed_once_for_both_weeks() {
      assertEquals(
          List.of(new ProposedTransfer(sunday, MON_03_JAN_2028, WeekScope.BOTH)),
          TransferProposals.of(List.of(sunday), 2028));
    }

    @Test
    void what_one_week_has_already_is_proposed_for_the_other_alone() {
      List<SpecialDay> days = new ArrayList<>(List.of(sunday));
      days.add(day(MON_03_JAN_2028, DayKind.TRANSFERRED, WeekScope.SIX_DAY));
      assertEquals(
          List.of(new ProposedTransfer(sunday, MON_03_JAN_2028, WeekScope.FIVE_DAY)),
          TransferProposals.of(days, 2028));
    }

    @Test
    void a_holiday_at_the_end_of_December_belongs_to_its_own_year() {
      SpecialDay last = holiday(LocalDate.of(2028, 12, 31));
      List<SpecialDay> days = List.of(last, holiday(LocalDate.of(2029, 1, 1)));
      assertEquals(
          List.of(new ProposedTransfer(last, LocalDate.of(2029, 1, 2), WeekScope.BOTH)),
          TransferProposals.of(days, 2028));
      assertEquals(List.of(), TransferProposals.of(days, 2029));
    }

    private static SpecialDay holiday(LocalDate date) {
      return day(date, DayKind.HOLIDAY, WeekScope.BOTH);
    }

    private static SpecialDay day(LocalDate date, DayKind kind, WeekScope scope) {
      return new SpecialDay(date, kind, scope, "Праздник", "Мереке", "Holiday", "Закон");
    }
  }

  private static String told(SpecialDay day) {
    return String.join(
        "|",
        day.date().toString(),
        day.scope().name(),
        day.titleRu(),
        day.titleKk(),
        day.titleEn());
  }
}

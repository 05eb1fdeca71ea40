package kz.journal.sheet.rule;

import static kz.journal.sheet.GridOfTests.FRI_23_OCT;
import static kz.journal.sheet.GridOfTests.THU_22_OCT;
import static kz.journal.sheet.GridOfTests.TUE_20_OCT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.journal.journal.Absence;
import kz.journal.journal.rule.Seat;
import kz.journal.regulation.RefusalText;
import kz.journal.regulation.Refused;
import kz.journal.roster.StudentStatus;
import kz.journal.sheet.GridOfTests;
import kz.journal.sheet.ProposedCell;
import kz.journal.sheet.SheetReading;
import kz.journal.sheet.Verdict;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasteReadingTest {

  private static final long CLOSED_TUE_20 = 101;
  private static final long THU_22 = 102;
  private static final long FRI_23 = 103;

  private final GridOfTests journal =
      new GridOfTests()
          .student("Абдрахманова", "Томирис", "Ерланқызы")
          .student("Ахметов", "Алихан", "Болатұлы")
          .student("Ахметов", "Алихан", "Болатұлы")
          .student("Ким", "Виктория", null)
          .student("Оспанов", "Мирас", "Маратұлы")
          .closed(TUE_20_OCT)
          .open(THU_22_OCT)
          .open(FRI_23_OCT);

  @Nested
  class Rows_and_columns {

    @Test
    void without_names_rows_run_down_from_the_active_cell() {
      assertEquals(List.of("103/2 = 87 NEW", "103/3 = 90 NEW"), pasted("87\n90", FRI_23, 2L));
    }

    @Test
    void a_blank_line_passes_over_its_student() {
      assertEquals(List.of("103/1 = 87 NEW", "103/3 = 90 NEW"), pasted("87\n\n90\n", FRI_23, 1L));
    }

    @Test
    void without_days_columns_run_right_from_the_active_cell() {
      assertEquals(List.of("102/4 = 70 NEW", "103/4 = 80 NEW"), pasted("70\t80", THU_22, 4L));
    }

    @Test
    void without_days_columns_run_over_the_lessons_in_sight_only() {
      assertEquals(
          List.of("101/4 = 70 CLOSED window-closed", "103/4 = 80 NEW"),
          told(read("70\t80", CLOSED_TUE_20, 4L, Set.of(CLOSED_TUE_20, FRI_23))));
      assertEquals(
          List.of("102/4 = 70 NEW", "null/4 = 80 UNKNOWN paste-right-of-the-last"),
          told(read("70\t80", THU_22, 4L, Set.of(CLOSED_TUE_20, THU_22))));
    }

    @Test
    void the_active_lesson_takes_the_first_column_even_out_of_sight() {
      assertEquals(
          List.of("102/4 = 70 NEW", "103/4 = 80 NEW"),
          told(read("70\t80", THU_22, 4L, Set.of(FRI_23))));
    }

    @Test
    void days_above_name_lessons_out_of_sight_too() {
      assertEquals(List.of("102/4 = 70 NEW"), told(read("22.10\n70", FRI_23, 4L, Set.of(FRI_23))));
    }

    @Test
    void an_empty_cell_leaves_the_journals_alone() {
      journal.points(THU_22, 1, 50);
      assertEquals(
          List.of("103/1 = 80 NEW", "102/2 = 81 NEW"), pasted(" \t80\n81\t\u00a0", THU_22, 1L));
    }

    @Test
    void what_falls_beyond_the_table_is_unknown() {
      assertEquals(
          List.of(
              "103/5 = 1 NEW",
              "null/5 = 2 UNKNOWN paste-right-of-the-last",
              "103/null = 3 UNKNOWN paste-below-the-last"),
          pasted("1\t2\n3", FRI_23, 5L));
    }

    @Test
    void names_decide_the_row_and_days_above_decide_the_column() {
      assertEquals(
          List.of("103/5 = 69 NEW", "102/5 = 70 NEW", "102/1 = 71 NEW"),
          pasted(
              "ФИО\tпт 23.10\t22.10.2026\nоспанов м. м.\t69\t70\nАбдрахманова Т.\t\t71",
              null,
              null));
    }

    @Test
    void names_without_days_begin_at_the_active_lesson_whatever_student_is_active() {
      assertEquals(
          List.of("103/5 = 69 NEW", "103/1 = 71 NEW"),
          pasted("1\tОспанов Мирас\t69\n2\tАбдрахманова\t71", FRI_23, 4L));
    }

    @Test
    void days_without_names_begin_at_the_active_student() {
      assertEquals(
          List.of("103/4 = 69 NEW", "102/4 = 70 NEW", "103/5 = 71 NEW"),
          pasted("23.10\t22.10\n69\t70\n71", null, 4L));
    }

    @Test
    void an_identifier_tells_namesakes_apart() {
      assertEquals(
          List.of("103/3 = 90 NEW", "103/2 = 80 NEW"),
          pasted("S00003\tАхметов Алихан\t90\ns00002\tАхметов А.Б.\t80", FRI_23, 1L));
    }

    @Test
    void a_name_over_three_columns_is_one_name() {
      assertEquals(
          List.of("103/4 = 90 NEW", "103/5 = 80 NEW", "103/1 = 70 NEW"),
          pasted(
              "Фамилия\tИмя\tОтчество\t23.10\nКим\tВиктория\t\t90\nОспанов\tМирас\tМаратұлы\t80\n"
                  + "Абдрахманова\tТомирис\tЕрланқызы\t70",
              null,
              null));
      assertEquals(
          List.of("103/4 = 90 NEW", "103/5 = 80 NEW"),
          pasted("Ким\tВиктория\t90\nОспанов\tМирас\t80", FRI_23, null));
    }

    @Test
    void an_empty_column_of_marks_between_name_and_marks_keeps_its_lesson() {
      assertEquals(
          List.of("102/4 = 90 NEW", "103/5 = 80 NEW"),
          pasted("Ким В.\t90\t\nОспанов М.\t\t80", THU_22, null));
    }

    @Test
    void titles_above_and_captions_are_no_marks() {
      assertEquals(
          List.of("103/4 = 90 NEW"),
          pasted(
              "Физиология 203 ОМ\n\n№\tФИО\tГруппа\t23.10\n1\tКим Виктория\t203 ОМ\t90",
              null,
              null));
      assertEquals(List.of("103/4 = 90 NEW"), pasted("Оценка\n90", FRI_23, 4L));
    }

    @Test
    void a_word_in_the_first_row_that_is_no_caption_keeps_its_place() {
      assertEquals(
          List.of("103/4 = null NOT_A_MARK not-a-mark", "103/5 = 90 NEW"),
          pasted("болел\n90", FRI_23, 4L));
    }

    @Test
    void a_mark_above_what_looks_like_a_day_is_not_lost() {
      assertEquals(
          List.of("103/1 = 87 NEW", "103/2 = null NOT_A_MARK not-a-mark"),
          pasted("87\n12.10", FRI_23, 1L));
    }

    @Test
    void words_beside_marks_are_no_names() {
      assertEquals(
          List.of("102/1 = 87 NEW", "103/1 = null NOT_A_MARK not-a-mark", "102/2 = 90 NEW"),
          pasted("87\tболел\n90", THU_22, 1L));
    }

    @Test
    void marks_may_stand_left_of_the_names() {
      assertEquals(
          List.of("103/4 = 87 NEW", "103/5 = 90 NEW"),
          pasted("87\tКим Виктория\n90\tОспанов Мирас", FRI_23, null));
    }

    @Test
    void numbers_of_the_rows_are_no_marks_and_need_no_word() {
      assertEquals(
          List.of("103/4 = 87 NEW", "103/5 = 90 NEW"),
          pasted("1.\tКим Виктория\t87\n2.\tОспанов Мирас\t90", FRI_23, null));
      assertEquals(
          List.of("103/4 = 87 NEW", "null/null = null UNKNOWN paste-column-of-no-lesson"),
          pasted("55\tКим Виктория\t87", FRI_23, null));
    }

    @Test
    void a_column_that_is_no_lessons_is_told_of_once() {
      assertEquals(
          List.of(
              "103/4 = 90 NEW",
              "103/5 = 80 NEW",
              "null/null = null UNKNOWN paste-column-of-no-lesson"),
          pasted("ФИО\t23.10\tСредний\nКим Виктория\t90\t90\nОспанов Мирас\t80\t80", null, null));
    }

    @Test
    void a_day_without_a_lesson_is_unknown() {
      assertEquals(
          List.of("null/4 = 90 UNKNOWN paste-no-lesson-that-day"),
          pasted("ФИО\t24.10\nКим Виктория\t90", null, null));
    }

    @Test
    void two_lessons_of_a_day_are_told_apart_by_hour_or_by_both_columns() {
      journal.open(FRI_23_OCT, LocalTime.of(14, 0));
      assertEquals(
          List.of("null/4 = 90 UNKNOWN paste-lessons-of-one-day"),
          pasted("ФИО\t23.10\nКим Виктория\t90", null, null));
      assertEquals(
          List.of("104/4 = 90 NEW"), pasted("ФИО\t23.10 14:00\nКим Виктория\t90", null, null));
      assertEquals(
          List.of("103/4 = 90 NEW", "104/4 = 80 NEW"),
          pasted("ФИО\t23.10\t23.10\nКим Виктория\t90\t80", null, null));
    }

    @Test
    void a_cell_named_twice_with_one_value_is_taken_once_and_with_two_not_at_all() {
      assertEquals(List.of("103/4 = 90 NEW"), pasted("Ким В.\t90\nКим Виктория\t90", FRI_23, null));
      assertEquals(
          List.of("103/4 = 90 UNKNOWN paste-twice", "103/4 = 80 UNKNOWN paste-twice"),
          pasted("Ким В.\t90\nКим Виктория\t80", FRI_23, null));
    }
  }

  @Nested
  class Who_is_meant {

    @Test
    void namesakes_are_returned_and_never_guessed() {
      ProposedCell cell = only("Ахметов Алихан Болатұлы\t90", FRI_23, 1L);
      assertEquals(Verdict.NAMESAKES, cell.verdict());
      assertEquals(List.of(2L, 3L), ids(cell));
      assertEquals(null, cell.student());
      assertEquals(FRI_23, cell.lesson());
      assertEquals(90, cell.value().points());
    }

    @Test
    void an_unknown_name_comes_with_those_it_resembles() {
      ProposedCell cell = only("Аспанов Мирас\t85\nКим Виктория\t", FRI_23, 1L);
      assertEquals(Verdict.UNKNOWN, cell.verdict());
      assertEquals("Аспанов Мирас", cell.name());
      assertEquals(List.of(5L), ids(cell));
      assertEquals("paste-no-such-student", cell.reason().orElseThrow().messageKey());
    }

    @Test
    void an_identifier_of_one_beside_the_name_of_another_is_asked_about() {
      ProposedCell cell = only("S00005\tКим Виктория\t85", FRI_23, 1L);
      assertEquals(Verdict.UNKNOWN, cell.verdict());
      assertEquals(List.of(5L, 4L), ids(cell));
      assertEquals("paste-name-of-another", cell.reason().orElseThrow().messageKey());
    }

    @Test
    void an_identifier_nobody_has_is_not_passed_over() {
      List<ProposedCell> cells =
          read("S00005\tОспанов Мирас\t85\nS99999\tКим Виктория\t70", FRI_23, 1L).cells();
      assertEquals(Verdict.NEW, cells.get(0).verdict());
      assertEquals(Verdict.UNKNOWN, cells.get(1).verdict());
      assertEquals(List.of(4L), ids(cells.get(1)));
    }

    @Test
    void a_name_alone_does_where_the_identifier_is_left_out() {
      assertEquals(
          List.of("103/5 = 85 NEW", "103/4 = 70 NEW"),
          pasted("S00005\tОспанов Мирас\t85\n\tКим Виктория\t70", FRI_23, 1L));
    }
  }

  @Nested
  class What_becomes_of_a_cell {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"0, 0", "100, 100", "' 87 ', 87", "'87,0', 87", "87.00, 87"})
    void whole_points_from_0_to_100_are_marks(String received, int points) {
      ProposedCell cell = only(received, FRI_23, 1L);
      assertEquals(points, cell.value().points());
      assertEquals(Verdict.NEW, cell.verdict());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"101", "-1", "87,5", "зачёт", "87%", "#REF!", "#Н/Д", "=A1+B1", "12345"})
    void anything_else_is_not_a_mark(String received) {
      ProposedCell cell = only(received, FRI_23, 1L);
      assertEquals(Verdict.NOT_A_MARK, cell.verdict());
      assertEquals(received, cell.received());
      assertTrue(said(cell).startsWith(received), () -> said(cell));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"н, N", "Н, N", "ув, U", "+, P"})
    void attendance_codes_are_entries(String received, Absence absence) {
      assertEquals(absence, only(received, FRI_23, 1L).value().absence());
    }

    @ParameterizedTest(name = "{0} over {1} is {2}")
    @CsvSource({
      "49, 50, LOWERED",
      "50, 50, SAME",
      "51, 50, CHANGED",
      "0, 1, LOWERED",
      "н, 50, LOWERED",
      "ув, 50, LOWERED",
      "+, 50, LOWERED"
    })
    void points_over_points(String received, int before, Verdict verdict) {
      journal.points(FRI_23, 1, before);
      assertEquals(verdict, only(received, FRI_23, 1L).verdict());
    }

    @ParameterizedTest(name = "{0} over {1} is {2}")
    @CsvSource({"0, N, CHANGED", "70, P, CHANGED", "ув, N, CHANGED", "н, P, CHANGED", "н, N, SAME"})
    void anything_over_an_attendance_code(String received, Absence before, Verdict verdict) {
      journal.absence(FRI_23, 1, before);
      assertEquals(verdict, only(received, FRI_23, 1L).verdict());
    }

    @Test
    void a_cleared_cell_is_empty_and_has_its_version() {
      journal.cell(FRI_23, 1, null, null, 4);
      ProposedCell cell = only("87", FRI_23, 1L);
      assertEquals(Verdict.NEW, cell.verdict());
      assertEquals(4, cell.seenVersion());
    }

    @Test
    void a_cell_never_entered_has_no_version() {
      assertEquals(null, only("87", FRI_23, 1L).seenVersion());
    }
  }

  @Nested
  class Clause_2_3_3 {

    @Test
    void a_closed_lesson_refuses_with_its_paragraph_and_the_value() {
      ProposedCell cell = only("75", CLOSED_TUE_20, 4L);
      assertEquals(Verdict.CLOSED, cell.verdict());
      assertEquals(Optional.of("2.3.3b"), cell.reason().flatMap(Refused::clause));
      assertTrue(said(cell).startsWith("75 не записано: занятие 20.10 закрыто"), said(cell));
    }

    @Test
    void what_stands_in_a_closed_lesson_already_changes_nothing() {
      journal.points(CLOSED_TUE_20, 4, 75);
      assertEquals(Verdict.SAME, only("75", CLOSED_TUE_20, 4L).verdict());
    }
  }

  @Nested
  class Clause_2_3_1b {

    @Test
    void who_sat_elsewhere_on_that_day_is_not_marked() {
      journal.student(
          "Тен", "Александр", null, new Seat(FRI_23_OCT, null, StudentStatus.STUDYING, null));
      assertEquals(
          List.of("102/6 = 70 CLOSED not-in-class", "103/6 = 80 NEW"),
          pasted("70\t80", THU_22, 6L));
    }
  }

  @Nested
  class What_is_not_read {

    @Test
    void nothing_to_paste() {
      assertEquals("paste-empty", refusal(" \t\n\u00a0", FRI_23, 1L));
    }

    @Test
    void nowhere_to_begin() {
      assertEquals("paste-no-start", refusal("87", null, null));
      assertEquals("paste-no-start", refusal("87", FRI_23, null));
      assertEquals("paste-no-start", refusal("87", 999L, 1L));
      assertEquals("paste-no-start", refusal("Ким Виктория\t87", null, 1L));
      assertEquals("paste-no-start", refusal("23.10\n87", FRI_23, null));
    }

    @Test
    void five_thousand_cells_are_read_and_one_more_is_not() {
      String line = "1\t".repeat(49) + "1\n";
      assertEquals(5_000, read(line.repeat(100), FRI_23, 1L).cells().size());
      assertEquals("paste-too-large", refusal(line.repeat(100) + "1", FRI_23, 1L));
    }

    @Test
    void too_long_too_wide_and_too_high_texts_are_not_read() {
      assertEquals("paste-too-large", refusal("1" + " ".repeat(262_144), FRI_23, 1L));
      assertEquals("paste-too-large", refusal("\t".repeat(400) + "1", FRI_23, 1L));
      assertEquals("paste-too-large", refusal("\n".repeat(2_000) + "1", FRI_23, 1L));
    }

    private String refusal(String text, Long lesson, Long student) {
      return read(text, lesson, student).refusal().orElseThrow().messageKey();
    }
  }

  @Test
  void verdicts_are_counted() {
    assertEquals(
        Map.of(Verdict.NEW, 2, Verdict.NOT_A_MARK, 1), read("87\n88\nx", FRI_23, 1L).counts());
  }

  private SheetReading read(String text, Long lesson, Long student) {
    return read(text, lesson, student, Set.of());
  }

  private SheetReading read(String text, Long lesson, Long student, Set<Long> shown) {
    return PasteReading.of(text, journal.grid(), lesson, student, shown);
  }

  private List<String> pasted(String text, Long lesson, Long student) {
    return told(read(text, lesson, student));
  }

  private static List<String> told(SheetReading sheet) {
    return sheet.cells().stream().map(PasteReadingTest::told).toList();
  }

  private ProposedCell only(String text, Long lesson, Long student) {
    List<ProposedCell> cells = read(text, lesson, student).cells();
    assertEquals(1, cells.size(), () -> cells.toString());
    return cells.get(0);
  }

  private static String told(ProposedCell cell) {
    String value = cell.value() == null ? "null" : cell.value().code();
    String reason = cell.reason().map(refused -> " " + refused.messageKey()).orElse("");
    return cell.lesson() + "/" + cell.student() + " = " + value + " " + cell.verdict() + reason;
  }

  private static String said(ProposedCell cell) {
    return RefusalText.in(Locale.forLanguageTag("ru")).of(cell.reason().orElseThrow());
  }

  private static List<Long> ids(ProposedCell cell) {
    return cell.candidates().stream().map(ProposedCell.Candidate::id).toList();
  }
}

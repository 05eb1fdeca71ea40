package kz.journal.sheet.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PastedTextTest {

  @Test
  void tabs_part_cells_and_line_breaks_of_any_kind_part_lines() {
    assertEquals(
        List.of(List.of("a", "b"), List.of("c"), List.of("d", "e")), cells("a\tb\r\nc\nd\te"));
  }

  @Test
  void blank_lines_keep_their_place_but_not_at_the_end() {
    assertEquals(List.of(List.of("87"), List.of(""), List.of("90")), cells("87\r\n\r\n90\r\n\r\n"));
  }

  @Test
  void blanks_that_nobody_sees_are_left_out() {
    assertEquals(
        List.of(List.of("87", "Иванов Иван")),
        cells("\ufeff\u00a087\u00a0\tИванов \u00a0Иван\u200b "));
  }

  @Test
  void a_quoted_cell_may_hold_tabs_line_breaks_and_quotation_marks() {
    assertEquals(
        List.of(List.of("22.10 ПЗ", "a \"b\"", "c"), List.of("d")),
        cells("\"22.10\nПЗ\"\t\"a\t\"\"b\"\"\"\tc\nd"));
  }

  @Test
  void a_quotation_mark_that_is_never_closed_is_a_character() {
    assertEquals(List.of(List.of("\"87", "90"), List.of("91")), cells("\"87\t90\n91"));
    assertEquals(List.of(List.of("\"a\"b", "c")), cells("\"a\"b\tc"));
  }

  @Test
  void nothing_is_nothing() {
    assertEquals(List.of(), cells(""));
    assertEquals(List.of(), cells("\n\t\n"));
  }

  private static List<List<String>> cells(String text) {
    return PastedText.of(text).lines().stream().map(PastedText.Line::cells).toList();
  }
}

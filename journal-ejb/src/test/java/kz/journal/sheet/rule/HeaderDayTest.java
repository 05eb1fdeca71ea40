package kz.journal.sheet.rule;

import static kz.journal.sheet.GridOfTests.FRI_23_OCT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderDayTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "23.10",
        "23.10.26",
        "23.10.2026",
        "2026-10-23",
        "23/10/2026",
        "10/23/2026",
        "10/23/26",
        "23-Oct-26",
        "23 окт",
        "23.окт",
        "23 октября 2026",
        "23 қазан",
        "23 қаз.",
        "пт 23.10",
        "Пт, 23.10.2026, 09:00",
        "ПЗ 23.10 (тема 5)",
        "09:00 23.10"
      })
  void a_day_is_read_as_people_and_spreadsheets_write_it(String header) {
    assertTrue(HeaderDay.in(header).orElseThrow().means(FRI_23_OCT), header);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ФИО",
        "87",
        "87,5",
        "31.02",
        "00.10",
        "32.12",
        "5 занятие",
        "12 Казанцева",
        "1.2.3.4.5",
        "Тема 5",
        "№ 12"
      })
  void what_is_no_day_is_none(String header) {
    assertEquals(Optional.empty(), HeaderDay.in(header));
  }

  @Test
  void another_year_is_another_day() {
    assertFalse(HeaderDay.in("23.10.25").orElseThrow().means(FRI_23_OCT));
    assertFalse(HeaderDay.in("24.10").orElseThrow().means(FRI_23_OCT));
    assertFalse(HeaderDay.in("23.11").orElseThrow().means(FRI_23_OCT));
  }

  @Test
  void the_hour_is_read_where_it_is_written() {
    assertEquals(LocalTime.of(14, 5), HeaderDay.in("23.10 14:05").orElseThrow().time());
    assertEquals(LocalTime.of(9, 0), HeaderDay.in("9:00, 23 окт").orElseThrow().time());
    assertEquals(null, HeaderDay.in("23.10").orElseThrow().time());
  }
}

package kz.journal.sheet.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kz.journal.sheet.Grid;
import kz.journal.sheet.GridOfTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollTest {

  private final Roll roll =
      new Roll(
          new GridOfTests()
              .student("Ахметов", "Алихан", "Болатұлы")
              .student("Ахметов", "Алихан", "Болатұлы")
              .student("Касымов-Сейтқали", "Дәулет", "Ерланович")
              .student("Ким", "Виктория", null)
              .student("Ковалёв", "Андрей", "Петрович")
              .student("Қасымов", "Ержан", "Серікұлы")
              .student("Касымов", "Ержан", "Маратович")
              .student("Нұрмұхаммедқызы", "Қарлығаш", "Әбдірахманқызы")
              .student("Patel", "Dhruv", null)
              .student("Сағынтаева", "Ақбота", "Нұрланқызы")
              .student("Иванов", "Пётр", "Игоревич")
              .student("Иванов", "Игорь", "Петрович")
              .grid()
              .rows());

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Ковалёв Андрей Петрович, 5",
    "КОВАЛЕВ АНДРЕЙ ПЕТРОВИЧ, 5",
    "Андрей Петрович Ковалев, 5",
    "Ковалев А. П., 5",
    "Ковалев А.П., 5",
    "А.П. Ковалев, 5",
    "Ковалев А, 5",
    "ковалев  андрей, 5",
    "Ковалев, 5",
    "'Ковалев, Андрей', 5",
    "Kовaлев Андрей, 5",
    "Нурмухаммедкызы Карлыгаш, 8",
    "Нұрмұхаммед қызы Қарлығаш, 8",
    "Нурмухаммедкызы К.А., 8",
    "Касымов-Сейткали Даулет, 3",
    "Касымов Сейтқали Д. Е., 3",
    "patel dhruv, 9",
    "Ким В., 4",
    "Касымов Е. М., 7",
    "Қасымов Ержан Серікұлы, 6",
    "Иванов П. И., 11",
    "Иванов И. П., 12",
    "Сағынтаева А. Н., 10"
  })
  void a_name_is_found_however_people_write_it(String text, long student) {
    assertEquals(List.of(student), ids(roll.named(text)));
  }

  @ParameterizedTest(name = "{0} is nobody")
  @CsvSource({
    "Сагинтаева А.",
    "Касымов-Сейтқали Ержан",
    "Ковалев Б.",
    "Ковалев А. И.",
    "Ковалев Андрей Петрович второй",
    "Андрей Петрович",
    "А. П.",
    "Итого",
    "''",
    "Касымовы Ержан"
  })
  void a_name_that_does_not_fit_is_nobody(String text) {
    assertEquals(List.of(), roll.named(text));
  }

  @ParameterizedTest(name = "{0} may be {1} or {2}")
  @CsvSource({
    "Ахметов Алихан Болатұлы, 1, 2",
    "Ахметов А., 1, 2",
    "Касымов Ержан, 6, 7",
    "Қасымов Ержан, 6, 7",
    "Иванов, 11, 12"
  })
  void a_name_that_fits_two_is_both_and_never_one(String text, long one, long other) {
    assertEquals(List.of(one, other), ids(roll.named(text)));
  }

  @Test
  void a_family_name_misspelt_by_a_letter_or_two_resembles() {
    assertEquals(List.of(10L), ids(roll.similar("Сагинтаева А.")));
    assertEquals(List.of(4L), ids(roll.similar("Кин Виктория")));
    assertEquals(List.of(), ids(roll.similar("Кан Виктор")));
    assertEquals(List.of(), ids(roll.similar("Шмидт Артём")));
  }

  @Test
  void an_identifier_is_found_in_any_case_and_only_whole() {
    assertEquals(List.of(5L), ids(roll.identified(" s00005 ")));
    assertEquals(List.of(), roll.identified("S0000"));
    assertEquals(List.of(), roll.identified(""));
  }

  private static List<Long> ids(List<Grid.Row> rows) {
    return rows.stream().map(Grid.Row::id).toList();
  }
}

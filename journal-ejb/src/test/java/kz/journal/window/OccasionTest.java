package kz.journal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import kz.journal.regulation.Clause;
import kz.journal.roster.ExamForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An exam's occasion follows from its form (2.3.3, reading A3). */
class OccasionTest {

  @ParameterizedTest
  @Clause({"2.3.3c", "2.3.3d"})
  @CsvSource(
      nullValues = "-",
      value = {
        "ORAL, ORAL_EXAM, 2",
        "OSCE, OSCE, 2",
        "WRITTEN, WRITTEN_EXAM, 3",
        "TEST, COMPUTER_TEST, 3",
        "-, COMBINED_EXAM, 3"
      })
  void of_an_exam_follows_its_form(ExamForm form, Occasion occasion, int days) {
    assertEquals(occasion, Occasion.ofExam(form));
    assertEquals(days, occasion.defaultDays());
  }
}

package kz.journal.sheet;

import static kz.journal.sheet.TableOfTests.FRI_23_OCT;
import static kz.journal.sheet.TableOfTests.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import kz.journal.document.Pdf;
import kz.journal.journal.Absence;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Clause("1.3")
class PaperJournalTest {

  private final TableOfTests journal =
      TableOfTests.usual()
          .points(101, 1, 90, 1)
          .points(102, 1, 0, 1)
          .absence(102, 2, Absence.N, 1)
          .absence(103, 2, Absence.U, 1)
          .absence(102, 3, Absence.P, 2);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ru, Журнал учебных занятий, Физиология дыхания, стр. 1 из 4, Әбдіғалиұлы Үмітқан Ісләмқызы",
    "kk, Оқу сабақтарының журналы, Физиология пәні, 4 беттің 1-беті, Әбдіғалиұлы Үмітқан Ісләмқызы",
    "en, Journal of classes, Physiology, page 1 of 4, Әбдіғалиұлы Үмітқан Ісләмқызы"
  })
  void it_speaks_the_readers_language_with_kazakh_letters_and_counted_pages(
      String language, String title, String discipline, String page, String name)
      throws IOException {
    String text = printed(language, true);
    assertTrue(text.contains(title), text);
    assertTrue(text.contains(discipline), text);
    assertTrue(text.contains(page), text);
    assertTrue(text.contains(name), text);
  }

  @Test
  void a_row_holds_its_marks_and_codes_and_counts_absences() throws IOException {
    String text = printed("ru", true);
    assertTrue(text.contains("1 Абдрахманова Томирис Ерланқызы 90 0 0\n"), text);
    assertTrue(text.contains("2 Ким Виктория н ув 2\n"), text);
    assertTrue(text.contains("3 Оспанов Мирас Маратұлы + 0\n"), text);
    assertTrue(text.contains("4 Әбдіғалиұлы Үмітқан Ісләмқызы 0\n"), text);
  }

  @Test
  void a_lesson_has_its_topic_hours_and_kind() throws IOException {
    journal.lesson(FRI_23_OCT, "Тема <b> & «ещё»", Decision.allowed());
    String text = printed("ru", true);
    assertTrue(text.contains("5 23.10.2026 09:00–10:50 Тема <b> & «ещё» 2 ПЗ\n"), text);
  }

  @Test
  void who_did_not_sit_in_the_class_is_crossed_and_namesakes_bear_their_numbers()
      throws IOException {
    journal.student("Ким", "Виктория", null, FRI_23_OCT);
    String text = printed("ru", true);
    assertTrue(text.contains("2 Ким Виктория (S00002) н ув 2\n"), text);
    assertTrue(text.contains("5 Ким Виктория (S00005) × × 0\n"), text);
  }

  @Test
  void a_copy_with_some_rows_says_so() throws IOException {
    String note = "Показаны только обучающиеся";
    assertTrue(printed("ru", false).contains(note));
    assertFalse(printed("ru", true).contains(note));
  }

  @Test
  void the_head_is_repeated_where_students_or_lessons_fill_more_than_a_sheet() throws IOException {
    for (int i = 0; i < 60; i++) {
      journal.student("Студент" + i, "Имя", null);
    }
    for (int i = 0; i < 40; i++) {
      journal.lesson(FRI_23_OCT.plusDays(i));
    }
    try (PDDocument pdf = pdf("ru", true)) {
      int heads = 0;
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(pdf);
        boolean students = text.contains("Студент");
        assertEquals(students, text.contains("ФИО обучающегося"), text);
        heads += students ? 1 : 0;
      }
      assertTrue(heads >= 4, heads + " sheets of students");
    }
  }

  private String printed(String language, boolean whole) throws IOException {
    try (PDDocument pdf = pdf(language, whole)) {
      return new PDFTextStripper().getText(pdf).replace("\r", "").replaceAll(" +\n", "\n");
    }
  }

  private PDDocument pdf(String language, boolean whole) throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    PaperJournal.Cover cover =
        new PaperJournal.Cover(
            "Медицинский университет",
            "Факультет медицины",
            "Кафедра нормальной физиологии",
            "PHY 2205",
            "5",
            "Практическое занятие",
            "203 ОМ",
            whole,
            NOW);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pdf.write(new PaperJournal(journal.table(), cover, locale, SheetTexts.in(locale)).xhtml(), out);
    return Loader.loadPDF(out.toByteArray());
  }
}

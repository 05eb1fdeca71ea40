package kz.journal.sheet;

import static kz.journal.sheet.TableOfTests.FRI_23_OCT;
import static kz.journal.sheet.TableOfTests.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.journal.journal.Absence;
import kz.journal.regulation.Refused;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook is taken, filled by the cells a spreadsheet writes, and brought back. */
class JournalWorkbookTest {

  private static final int CLOSED_TUE_20 = 4;
  private static final int THU_22 = 5;
  private static final int FRI_23 = 6;
  private static final int NOT_YET_TUE_27 = 7;

  @TempDir Path folder;
  private final TableOfTests journal =
      TableOfTests.usual()
          .points(101, 1, 90, 1)
          .points(102, 1, 70, 3)
          .absence(102, 2, Absence.N, 1)
          .absence(102, 3, Absence.P, 2)
          .cell(103, 4, null, null, 2);

  @Nested
  class What_is_taken {

    @Test
    void names_stay_in_sight_and_ids_do_not() throws IOException {
      try (XSSFWorkbook workbook = taken()) {
        XSSFSheet sheet = workbook.getSheetAt(0);
        assertEquals(new CellAddress("E7"), topLeft(sheet));
        assertTrue(sheet.isColumnHidden(0));
        assertTrue(sheet.getRow(2).getZeroHeight());
        assertEquals(SheetVisibility.VERY_HIDDEN, workbook.getSheetVisibility(1));
        assertEquals("Әбдіғалиұлы Үмітқан Ісләмқызы", sheet.getRow(9).getCell(2).toString());
        assertEquals("70.0", sheet.getRow(6).getCell(THU_22).toString());
        assertEquals("н", sheet.getRow(7).getCell(THU_22).toString());
        assertEquals("+", sheet.getRow(8).getCell(THU_22).toString());
        assertEquals("", sheet.getRow(9).getCell(FRI_23).toString());
      }
    }

    @Test
    void only_open_cells_are_not_locked() throws IOException {
      journal.student("Юлдашева", "Нигора", null, FRI_23_OCT);
      try (XSSFWorkbook workbook = taken()) {
        XSSFSheet sheet = workbook.getSheetAt(0);
        assertTrue(sheet.getProtect());
        assertTrue(locked(sheet, 6, CLOSED_TUE_20));
        assertFalse(locked(sheet, 6, THU_22));
        assertFalse(locked(sheet, 6, FRI_23));
        assertTrue(locked(sheet, 6, NOT_YET_TUE_27));
        assertTrue(locked(sheet, 10, THU_22), "before the student came");
        assertFalse(locked(sheet, 10, FRI_23));
        assertTrue(locked(sheet, 6, 2), "names");
        assertEquals("закрыто", sheet.getRow(5).getCell(CLOSED_TUE_20).toString());
        assertEquals("до 24.10, 24:00", sheet.getRow(5).getCell(THU_22).toString());
        assertEquals("с 27.10", sheet.getRow(5).getCell(NOT_YET_TUE_27).toString());
        assertEquals(2, sheet.getDataValidations().size());
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7", "-Иванов", "@SUM(A1)", "=HYPERLINK(\"x\")"})
    void a_name_never_becomes_a_formula(String family) throws IOException {
      journal.student(family, "Иван", null);
      try (XSSFWorkbook workbook = taken()) {
        Cell name = workbook.getSheetAt(0).getRow(10).getCell(2);
        assertEquals(CellType.STRING, name.getCellType());
        assertEquals(family + " Иван", name.getStringCellValue());
        assertTrue(name.getCellStyle().getQuotePrefixed());
      }
    }

    private CellAddress topLeft(XSSFSheet sheet) {
      return new CellAddress(
          sheet.getPaneInformation().getHorizontalSplitTopRow(),
          sheet.getPaneInformation().getVerticalSplitLeftColumn());
    }

    private boolean locked(Sheet sheet, int row, int column) {
      return sheet.getRow(row).getCell(column).getCellStyle().getLocked();
    }
  }

  @Nested
  class What_is_brought_back {

    @Test
    void as_it_was_taken_it_would_do_nothing() throws IOException {
      assertEquals(List.of(), brought(sheet -> {}));
    }

    @Test
    void nothing_is_done_either_where_only_the_journal_has_changed() throws IOException {
      Path file = filled(sheet -> {});
      journal.points(102, 1, 71, 4).points(103, 2, 60, 1);
      assertEquals(List.of(), told(file));
    }

    @Test
    void only_what_differs_counts() throws IOException {
      assertEquals(
          List.of(
              "7 102/1 = 69 seen 3 LOWERED",
              "7 103/1 = 88 seen null NEW",
              "8 102/2 = 55 seen 1 CHANGED",
              "9 102/3 = - seen 2 LOWERED",
              "10 103/4 = N seen 2 NEW"),
          brought(
              sheet -> {
                sheet.getRow(6).getCell(THU_22).setCellValue(69);
                sheet.getRow(6).getCell(FRI_23).setCellValue(88);
                sheet.getRow(7).getCell(THU_22).setCellValue("55");
                sheet.getRow(8).getCell(THU_22).setBlank();
                sheet.getRow(9).getCell(FRI_23).setCellValue(" Н ");
              }));
    }

    @Test
    void what_changed_on_both_sides_is_a_conflict_with_theirs() throws IOException {
      Path file = filled(sheet -> sheet.getRow(6).getCell(THU_22).setCellValue(80));
      journal.points(102, 1, 75, 4);
      ProposedCell cell = read(file).cells().get(0);
      assertEquals(Verdict.CONFLICT, cell.verdict());
      assertEquals(75, cell.before().points());
      assertEquals(4, cell.before().version());
      assertEquals(3, cell.seenVersion());
      assertEquals("sheet-changed-meanwhile", cell.reason().orElseThrow().messageKey());
    }

    @Test
    void a_first_entry_on_both_sides_is_a_conflict_too() throws IOException {
      Path file = filled(sheet -> sheet.getRow(7).getCell(FRI_23).setCellValue(80));
      journal.points(103, 2, 75, 1);
      assertEquals(List.of("8 103/2 = 80 seen null CONFLICT sheet-changed-meanwhile"), told(file));
    }

    @Test
    void the_same_on_both_sides_is_no_conflict() throws IOException {
      Path file = filled(sheet -> sheet.getRow(6).getCell(THU_22).setCellValue(80));
      journal.points(102, 1, 80, 4);
      assertEquals(List.of("7 102/1 = 80 seen 3 SAME"), told(file));
    }

    @Test
    void a_closed_cell_is_refused_with_its_paragraph() throws IOException {
      Path file = filled(sheet -> sheet.getRow(6).getCell(CLOSED_TUE_20).setCellValue(95));
      ProposedCell cell = read(file).cells().get(0);
      assertEquals(Verdict.CLOSED, cell.verdict());
      assertEquals("2.3.3b", cell.reason().flatMap(Refused::clause).orElseThrow());
    }

    @Test
    void formulas_and_other_text_are_no_marks() throws IOException {
      assertEquals(
          List.of(
              "7 103/1 = null seen null NOT_A_MARK paste-formula",
              "8 103/2 = 101 seen null NOT_A_MARK not-a-mark",
              "9 103/3 = null seen null NOT_A_MARK not-a-mark"),
          brought(
              sheet -> {
                sheet.getRow(6).getCell(FRI_23).setCellFormula("40+47");
                sheet.getRow(7).getCell(FRI_23).setCellValue(101);
                sheet.getRow(8).getCell(FRI_23).setCellValue(87.5);
              }));
    }

    @Test
    void rows_are_known_by_their_ids_wherever_they_stand() throws IOException {
      assertEquals(
          List.of("9 103/1 = 88 seen null NEW"),
          brought(
              sheet -> {
                sheet.getRow(6).getCell(FRI_23).setCellValue(88);
                sheet.shiftRows(6, 9, 2);
              }));
    }

    @Test
    void a_row_or_column_of_nobodys_is_unknown() throws IOException {
      assertEquals(
          List.of(
              "7 null/1 = 66 seen null UNKNOWN sheet-lesson-unknown",
              "8 102/null = N seen null UNKNOWN sheet-student-unknown",
              "8 103/null = 77 seen null UNKNOWN sheet-student-unknown",
              "11 103/null = 55 seen null UNKNOWN sheet-student-unknown"),
          brought(
              sheet -> {
                sheet.getRow(6).createCell(8).setCellValue(66);
                sheet.getRow(7).getCell(0).setCellValue("id 999");
                sheet.getRow(7).getCell(FRI_23).setCellValue(77);
                Row added = sheet.createRow(10);
                added.createCell(2).setCellValue("Новый Студент");
                added.createCell(FRI_23).setCellValue(55);
              }));
    }

    @Test
    void a_row_that_stands_twice_with_two_values_is_asked_about() throws IOException {
      assertEquals(
          List.of(
              "7 103/1 = 66 seen null UNKNOWN paste-twice",
              "11 103/1 = 77 seen null UNKNOWN paste-twice"),
          brought(
              sheet -> {
                sheet.getRow(6).getCell(FRI_23).setCellValue(66);
                Row copy = sheet.createRow(10);
                copy.createCell(0).setCellValue("id 1");
                copy.createCell(THU_22).setCellValue(70);
                copy.createCell(CLOSED_TUE_20).setCellValue(90);
                copy.createCell(FRI_23).setCellValue(77);
              }));
    }
  }

  @Nested
  class However_large {

    @ParameterizedTest
    @ValueSource(ints = {195, 196, 197, 198, 1_000})
    void every_lesson_is_found_again(int lessons) throws IOException {
      lessons(lessons);
      int last = JournalWorkbook.FIRST_LESSON + lessons - 1;
      long id = 100L + lessons;
      assertEquals(
          List.of(
              "7 %d/1 = 77 seen null NEW".formatted(id - 1),
              "7 %d/1 = 88 seen null NEW".formatted(id),
              "10 %d/4 = 99 seen null NEW".formatted(id)),
          brought(
              sheet -> {
                sheet.getRow(6).getCell(last - 1).setCellValue(77);
                sheet.getRow(6).getCell(last).setCellValue(88);
                sheet.getRow(9).getCell(last).setCellValue(99);
              }));
    }

    @Test
    void what_is_filled_beyond_the_thousandth_lesson_is_said_to_be_nobodys() throws IOException {
      lessons(1_001);
      int last = JournalWorkbook.FIRST_LESSON + 1_000;
      assertEquals(
          List.of(
              "7 1100/1 = 77 seen null NEW",
              "7 null/1 = 88 seen null UNKNOWN sheet-lesson-unknown"),
          brought(
              sheet -> {
                sheet.getRow(6).getCell(last - 1).setCellValue(77);
                sheet.getRow(6).getCell(last).setCellValue(88);
              }));
    }

    @Test
    void twenty_thousand_entered_cells_and_more_are_known_by_their_versions() throws IOException {
      lessons(102);
      for (int number = 5; number <= 200; number++) {
        journal.student("Студент" + number, "Асель", null);
      }
      for (int lesson = 101; lesson <= 202; lesson++) {
        for (int number = 1; number <= 200; number++) {
          journal.points(lesson, number, 60, 2);
        }
      }
      assertEquals(
          List.of("206 202/200 = 61 seen 2 CHANGED"),
          brought(sheet -> sheet.getRow(205).getCell(105).setCellValue(61)));
    }

    /** Up to as many; the first four are the usual ones, the others open. */
    private void lessons(int count) {
      for (int number = 5; number <= count; number++) {
        journal.lesson(FRI_23_OCT);
      }
    }
  }

  @Nested
  class What_is_not_read {

    @Test
    void the_file_of_another_journal() throws IOException {
      Path file = filled(sheet -> {});
      assertEquals("sheet-of-another-journal", refusal(file, 8));
    }

    @Test
    void a_file_whose_own_notes_were_changed() throws IOException {
      assertEquals(
          "sheet-damaged",
          refusal(
              changed(workbook -> workbook.getSheetAt(1).getRow(1).getCell(3).setCellValue("9")),
              7));
      assertEquals(
          "sheet-damaged",
          refusal(
              changed(workbook -> workbook.getSheetAt(1).getRow(0).getCell(1).setCellValue("x")),
              7));
      assertEquals(
          "sheet-damaged",
          refusal(
              changed(
                  workbook -> workbook.getSheetAt(0).removeRow(workbook.getSheetAt(0).getRow(2))),
              7));
    }

    @Test
    void any_other_workbook() throws IOException {
      assertEquals(
          "sheet-not-a-workbook", refusal(changed(workbook -> workbook.removeSheetAt(1)), 7));
      assertEquals(
          "sheet-not-a-workbook", refusal(changed(workbook -> workbook.removeSheetAt(0)), 7));
      assertEquals(
          "sheet-not-a-workbook",
          refusal(
              changed(workbook -> workbook.getSheetAt(1).getRow(0).getCell(0).setCellValue("x")),
              7));
    }

    @Test
    void what_is_no_workbook() throws IOException {
      Path text = Files.writeString(folder.resolve("marks.xlsx"), "ФИО\t23.10\n");
      assertEquals("sheet-not-a-workbook", refusal(text, 7));
      byte[] whole = Files.readAllBytes(filled(sheet -> {}));
      Path half = Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(whole, whole.length / 2));
      assertEquals("sheet-not-a-workbook", refusal(half, 7));
    }

    @Test
    void a_sheet_that_asks_for_a_million_cells() throws IOException {
      Path file = filled(sheet -> far(sheet, 990));
      assertTrue(read(file).refusal().isEmpty());
      assertEquals("sheet-not-a-workbook", refusal(filled(sheet -> far(sheet, 1_000)), 7));
    }

    /** Text beyond the last column that is read, which makes a row as wide as rows can be. */
    private void far(Sheet sheet, int rows) {
      for (int row = 0; row < rows; row++) {
        sheet.createRow(20 + row).createCell(2_000).setCellValue("x");
      }
    }

    @Test
    void a_bomb() throws IOException {
      Path bomb = folder.resolve("bomb.xlsx");
      try (OutputStream file = Files.newOutputStream(bomb);
          ZipOutputStream zip = new ZipOutputStream(file)) {
        zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        zip.write(new byte[40 << 20]);
        zip.closeEntry();
      }
      assertEquals("sheet-not-a-workbook", refusal(bomb, 7));
    }

    private Path changed(Consumer<XSSFWorkbook> change) throws IOException {
      try (XSSFWorkbook workbook = taken()) {
        change.accept(workbook);
        return saved(workbook);
      }
    }

    private String refusal(Path file, long journalId) {
      return WorkbookReading.read(file, journalId, Grid.of(journal.table()))
          .refusal()
          .orElseThrow()
          .messageKey();
    }
  }

  private XSSFWorkbook taken() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JournalWorkbook.write(journal.table(), Locale.forLanguageTag("ru"), NOW, out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private Path filled(Consumer<Sheet> change) throws IOException {
    try (XSSFWorkbook workbook = taken()) {
      change.accept(workbook.getSheetAt(0));
      return saved(workbook);
    }
  }

  private Path saved(XSSFWorkbook workbook) throws IOException {
    Path file = folder.resolve("journal.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }

  private SheetReading read(Path file) {
    return WorkbookReading.read(file, 7, Grid.of(journal.table()));
  }

  private List<String> brought(Consumer<Sheet> change) throws IOException {
    return told(filled(change));
  }

  private List<String> told(Path file) {
    SheetReading reading = read(file);
    assertTrue(reading.refusal().isEmpty(), () -> reading.toString());
    return reading.cells().stream().map(JournalWorkbookTest::told).toList();
  }

  private static String told(ProposedCell cell) {
    return "%d %s/%s = %s seen %s %s%s"
        .formatted(
            cell.line(),
            cell.lesson(),
            cell.student(),
            cell.value() == null ? null : cell.value().code(),
            cell.seenVersion(),
            cell.verdict(),
            cell.reason().map(refused -> " " + refused.messageKey()).orElse(""));
  }
}

package kz.journal.bundle;

import static kz.journal.bundle.Outcomes.accepted;
import static kz.journal.bundle.Outcomes.read;
import static kz.journal.bundle.Outcomes.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook says the same as a bundle, or is refused with the address of the cell at fault. */
class WorkbookTest {

  @TempDir Path folder;

  @Test
  void reads_what_the_bundle_reads() throws IOException {
    CheckedBundle csv = accepted(read(BundleBuilder.valid().zip(folder)));
    CheckedBundle xlsx = accepted(read(save(BundleBuilder.valid().workbook())));
    assertEquals(csv.rows(), xlsx.rows());
    assertEquals(csv.modes(), xlsx.modes());
  }

  @Nested
  class Cells {

    @Test
    void dates_and_times_of_the_spreadsheet_are_dates_and_times() throws IOException {
      XSSFWorkbook workbook = BundleBuilder.valid().workbook();
      Row lesson = workbook.getSheet("lessons").getRow(1);
      lesson.getCell(4).setCellValue(LocalDate.of(2026, 9, 7));
      lesson.getCell(4).setCellStyle(style(workbook, "dd.mm.yyyy"));
      lesson.getCell(5).setCellValue(8.0 / 24);
      lesson.getCell(5).setCellStyle(style(workbook, "h:mm"));
      lesson.getCell(6).setCellValue((9 * 60 + 50) / 1440.0);
      lesson.getCell(6).setCellStyle(style(workbook, "h:mm"));
      lesson.getCell(9).setCellValue(101);
      workbook.getSheet("users").getRow(1).getCell(2).setCellValue(true);
      assertSameAsBundle(workbook);
    }

    @Test
    void days_may_be_counted_from_1904() throws IOException {
      XSSFWorkbook workbook = BundleBuilder.valid().workbook();
      workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
      Row lesson = workbook.getSheet("lessons").getRow(1);
      lesson.getCell(4).setCellValue(LocalDate.of(2026, 9, 7));
      lesson.getCell(4).setCellStyle(style(workbook, "yyyy-mm-dd"));
      assertSameAsBundle(workbook);
    }

    @Test
    void rich_text_is_read_plainly() throws IOException {
      XSSFWorkbook workbook = BundleBuilder.valid().workbook();
      XSSFFont bold = workbook.createFont();
      bold.setBold(true);
      XSSFRichTextString text = new XSSFRichTextString("Кости ");
      text.append("черепа", bold);
      workbook.getSheet("lessons").getRow(1).getCell(8).setCellValue(text);
      assertSameAsBundle(workbook);
    }

    @Test
    void a_date_without_a_date_format_is_a_number() throws IOException {
      XSSFWorkbook workbook = BundleBuilder.valid().workbook();
      workbook.getSheet("lessons").getRow(2).getCell(4).setCellValue(46_279);
      refused(read(save(workbook)), "lessons:3:date:46279: Ожидается дата в виде ГГГГ-ММ-ДД.");
    }

    @Test
    void formulas_are_refused_wherever_they_stand() throws IOException {
      XSSFWorkbook workbook = BundleBuilder.valid().workbook();
      workbook.getSheet("users").getRow(2).getCell(4).setCellFormula("A1&B1");
      workbook.getSheet("users").getRow(1).getCell(9).setCellFormula("\"se\"&\"cret\"");
      workbook.getSheet("enrollments").getRow(3).getCell(3).setCellFormula("D3");
      BundleOutcome outcome = read(save(workbook));
      refused(
          outcome,
          "users:2:password:: Ячейка J2 содержит формулу; вставьте значение.",
          "users:3:givenName:=A1&B1: Ячейка E3 содержит формулу; вставьте значение.",
          "enrollments:4:schoolSourcedId:=D3: Ячейка D4 содержит формулу; вставьте значение.");
      assertFalse(outcome.toString().contains("cret"));
    }

    @Test
    void a_cell_beyond_the_header_makes_its_row_too_long() throws IOException {
      XSSFWorkbook workbook = BundleBuilder.valid().workbook();
      workbook.getSheet("roles").getRow(1).createCell(16_383).setCellValue("x");
      refused(
          read(save(workbook)),
          "roles:2::201: В строке больше значений, чем столбцов в заголовке (8).");
    }
  }

  @Nested
  class Sheets {

    @Test
    void a_sheet_without_rows_or_missing_is_absent() throws IOException {
      XSSFWorkbook workbook = BundleBuilder.valid().workbook();
      workbook.getSheet("lessons").removeRow(workbook.getSheet("lessons").getRow(1));
      workbook.getSheet("lessons").removeRow(workbook.getSheet("lessons").getRow(2));
      workbook.removeSheetAt(workbook.getSheetIndex("enrollments"));
      CheckedBundle checked = accepted(read(save(workbook)));
      assertEquals(FileMode.ABSENT, checked.modes().get(SheetKind.LESSONS));
      assertEquals(FileMode.ABSENT, checked.modes().get(SheetKind.ENROLLMENTS));
      assertEquals(FileMode.BULK, checked.modes().get(SheetKind.USERS));
    }

    @Test
    void a_manifest_sheet_is_obeyed() throws IOException {
      XSSFWorkbook workbook = BundleBuilder.valid().workbook();
      Row header = workbook.createSheet("manifest").createRow(0);
      header.createCell(0).setCellValue("propertyName");
      header.createCell(1).setCellValue("value");
      String[][] properties = {{"oneroster.version", "1.2"}, {"file.lessons", "never"}};
      for (int i = 0; i < properties.length; i++) {
        Row row = workbook.getSheet("manifest").createRow(i + 1);
        row.createCell(0).setCellValue(properties[i][0]);
        row.createCell(1).setCellValue(properties[i][1]);
      }
      for (SheetKind kind : SheetKind.values()) {
        if (kind != SheetKind.LESSONS) {
          workbook.removeSheetAt(workbook.getSheetIndex(kind.sheet()));
        }
      }
      refused(
          read(save(workbook)),
          "manifest:3:value:never: Неизвестный режим; допустимы bulk, delta, absent.",
          "lessons:2:classSourcedId:a1: Такого идентификатора нет; проверьте classes.",
          "lessons:3:classSourcedId:a1: Такого идентификатора нет; проверьте classes.");
    }

    @Test
    void a_workbook_of_other_sheets_has_nothing_to_import() throws IOException {
      XSSFWorkbook workbook = new XSSFWorkbook();
      workbook.createSheet("budget").createRow(0).createCell(0).setCellValue(1);
      refused(read(save(workbook)), ":0::: Нет ни одного листа с данными для импорта.");
    }
  }

  @Nested
  class Hostile {

    @Test
    void something_that_only_begins_like_a_workbook() throws IOException {
      refused(
          read(archive("[Content_Types].xml", "<Types>")),
          ":0::: Файл повреждён, зашифрован или не может быть прочитан.");
    }

    @Test
    void an_external_entity_is_not_fetched() throws IOException {
      Path secret = Files.writeString(folder.resolve("secret.txt"), "top-secret");
      Path file = save(BundleBuilder.valid().workbook());
      Path spoiled = folder.resolve("spoiled.xlsx");
      rewrite(
          file,
          spoiled,
          "xl/worksheets/sheet1.xml",
          "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \""
              + secret.toUri()
              + "\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>"
              + "</sheetData></worksheet>");
      BundleOutcome outcome = read(spoiled);
      refused(outcome, "orgs:0::: Файл повреждён, зашифрован или не может быть прочитан.");
      assertFalse(outcome.toString().contains("top-secret"));
    }

    @Test
    void a_bomb_in_a_worksheet() throws IOException {
      Path file = save(BundleBuilder.valid().workbook());
      Path spoiled = folder.resolve("spoiled.xlsx");
      rewrite(file, spoiled, "xl/sharedStrings.xml", " ".repeat(20 << 20));
      refused(
          read(spoiled),
          "xl/sharedStrings.xml:0::: Файл сжат более чем в 100 раз: так сжимают только вредоносные"
              + " архивы.");
    }

    private Path archive(String name, String content) throws IOException {
      Path file = folder.resolve("archive.xlsx");
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
        out.putNextEntry(new ZipEntry(name));
        out.write(content.getBytes(StandardCharsets.UTF_8));
      }
      return file;
    }

    private void rewrite(Path from, Path to, String name, String content) throws IOException {
      try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(from.toFile());
          ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
        assertTrue(zip.getEntry(name) != null, name);
        for (ZipEntry entry : zip.stream().toList()) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          out.write(
              entry.getName().equals(name)
                  ? content.getBytes(StandardCharsets.UTF_8)
                  : zip.getInputStream(entry).readAllBytes());
        }
      }
    }
  }

  @Nested
  class Template {

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "en"})
    void can_be_imported_as_it_is(String language) throws IOException {
      Path file = folder.resolve("template.xlsx");
      try (OutputStream out = Files.newOutputStream(file)) {
        RosterTemplate.write(out, Locale.forLanguageTag(language));
      }
      RosterRows rows = accepted(read(file)).rows();
      for (SheetKind kind : SheetKind.values()) {
        assertEquals(1, rows.of(kind).size(), kind.sheet());
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru:Справка", "kk:Анықтама", "en:Help"})
    void explains_every_column_in_the_readers_language(String expected) throws IOException {
      Path file = folder.resolve("template.xlsx");
      try (OutputStream out = Files.newOutputStream(file)) {
        RosterTemplate.write(out, Locale.forLanguageTag(expected.split(":")[0]));
      }
      try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
        assertEquals(expected.split(":")[1], workbook.getSheetName(0));
        int line = 8;
        for (SheetKind kind : SheetKind.values()) {
          for (String column : kind.columns()) {
            Row row = workbook.getSheetAt(0).getRow(line++);
            assertEquals(kind.sheet(), row.getCell(0).getStringCellValue());
            assertEquals(column, row.getCell(1).getStringCellValue());
            assertFalse(row.getCell(3).getStringCellValue().isBlank());
          }
        }
      }
    }
  }

  private void assertSameAsBundle(XSSFWorkbook workbook) throws IOException {
    RosterRows csv = accepted(read(BundleBuilder.valid().zip(folder))).rows();
    assertEquals(csv, accepted(read(save(workbook))).rows());
  }

  private Path save(XSSFWorkbook workbook) throws IOException {
    return BundleBuilder.save(workbook, folder);
  }

  private static CellStyle style(XSSFWorkbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }
}

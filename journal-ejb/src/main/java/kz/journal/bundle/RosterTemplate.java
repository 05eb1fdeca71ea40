package kz.journal.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes the empty roster workbook a registrar downloads: a page of help, and one sheet for each
 * kind with its header and one example row of invented data. The example is a roster that can be
 * imported. All cells are text, so that a spreadsheet leaves dates and codes as they are typed.
 */
public final class RosterTemplate {

  private static final int UNITS_PER_CHARACTER = 256;
  private static final int COLUMN_WIDTH = 22 * UNITS_PER_CHARACTER;
  private static final int MEANING_WIDTH = 80 * UNITS_PER_CHARACTER;
  private static final int HELP_LINES = 5;

  private RosterTemplate() {}

  /**
   * Writes the workbook and leaves the stream open.
   *
   * @param locale of the help and the example; the headers are the standard's
   */
  public static void write(OutputStream out, Locale locale) throws IOException {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "bundle.template",
            locale,
            RosterTemplate.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    try (Workbook workbook = new XSSFWorkbook()) {
      CellStyle text = workbook.createCellStyle();
      text.setDataFormat((short) BuiltinFormats.getBuiltinFormat("@"));
      CellStyle header = workbook.createCellStyle();
      header.cloneStyleFrom(text);
      Font bold = workbook.createFont();
      bold.setBold(true);
      header.setFont(bold);
      help(workbook.createSheet(texts.getString("help.sheet")), texts, header);
      for (SheetKind kind : SheetKind.values()) {
        example(workbook.createSheet(kind.sheet()), kind, texts, header, text);
      }
      workbook.write(out);
    }
  }

  private static void help(Sheet sheet, ResourceBundle texts, CellStyle header) {
    int line = 0;
    fill(sheet.createRow(line++), header, texts.getString("help.title"));
    for (int i = 1; i <= HELP_LINES; i++) {
      fill(sheet.createRow(line++), null, texts.getString("help." + i));
    }
    line++;
    fill(
        sheet.createRow(line++),
        header,
        texts.getString("help.column.sheet"),
        texts.getString("help.column.column"),
        texts.getString("help.column.required"),
        texts.getString("help.column.meaning"),
        texts.getString("help.column.example"));
    for (SheetKind kind : SheetKind.values()) {
      List<String> example = example(kind, texts);
      for (int i = 0; i < kind.columns().size(); i++) {
        String column = kind.columns().get(i);
        fill(
            sheet.createRow(line++),
            null,
            kind.sheet(),
            column,
            texts.getString(kind.requires(column) ? "help.yes" : "help.no"),
            meaning(kind, column, texts),
            example.get(i));
      }
    }
    for (int i = 0; i < 5; i++) {
      sheet.setColumnWidth(i, COLUMN_WIDTH);
    }
    sheet.setColumnWidth(3, MEANING_WIDTH);
  }

  private static void example(
      Sheet sheet, SheetKind kind, ResourceBundle texts, CellStyle header, CellStyle text) {
    for (int i = 0; i < kind.columns().size(); i++) {
      sheet.setDefaultColumnStyle(i, text);
      sheet.setColumnWidth(i, COLUMN_WIDTH);
    }
    fill(sheet.createRow(0), header, kind.columns().toArray(String[]::new));
    fill(sheet.createRow(1), text, example(kind, texts).toArray(String[]::new));
    sheet.createFreezePane(0, 1);
  }

  private static List<String> example(SheetKind kind, ResourceBundle texts) {
    return List.of(texts.getString("example." + kind.sheet()).split("\\|", -1));
  }

  private static String meaning(SheetKind kind, String column, ResourceBundle texts) {
    String own = "column." + kind.sheet() + "." + column;
    return texts.getString(texts.containsKey(own) ? own : "column." + column);
  }

  private static void fill(Row row, CellStyle style, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
      if (style != null) {
        row.getCell(i).setCellStyle(style);
      }
    }
  }
}

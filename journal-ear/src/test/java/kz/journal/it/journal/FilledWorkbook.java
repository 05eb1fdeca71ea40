package kz.journal.it.journal;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A journal's workbook as a teacher fills it in a spreadsheet, for a browser to bring back. */
final class FilledWorkbook {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int LESSON_IDS = 2;

  private FilledWorkbook() {}

  /** What a browser was given to keep. */
  static byte[] taken(Download download) throws IOException {
    try (InputStream content = download.createReadStream()) {
      return content.readAllBytes();
    }
  }

  /**
   * The workbook with other marks in one lesson.
   *
   * @param marks by student; digits become a number, anything else a text
   */
  static FilePayload payload(byte[] taken, long lesson, Map<Long, String> marks)
      throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(taken))) {
      Sheet sheet = workbook.getSheetAt(0);
      int column = column(sheet.getRow(LESSON_IDS), lesson);
      marks.forEach((student, mark) -> put(row(sheet, student).getCell(column), mark));
      ByteArrayOutputStream filled = new ByteArrayOutputStream();
      workbook.write(filled);
      return new FilePayload("journal.xlsx", WORKBOOK, filled.toByteArray());
    }
  }

  private static void put(Cell cell, String mark) {
    if (mark.matches("[0-9]+")) {
      cell.setCellValue(Integer.parseInt(mark));
    } else {
      cell.setCellValue(mark);
    }
  }

  private static int column(Row ids, long lesson) {
    for (Cell id : ids) {
      if (id.getStringCellValue().equals("id " + lesson)) {
        return id.getColumnIndex();
      }
    }
    throw new AssertionError("no column of lesson " + lesson);
  }

  private static Row row(Sheet sheet, long student) {
    for (Row row : sheet) {
      Cell id = row.getCell(0);
      if (id != null && id.getStringCellValue().equals("id " + student)) {
        return row;
      }
    }
    throw new AssertionError("no row of student " + student);
  }
}

package kz.journal.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import kz.journal.journal.JournalTable;
import kz.journal.journal.rule.Seat;
import kz.journal.regulation.Clause;
import kz.journal.time.JournalZone;
import kz.journal.window.WindowState;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A journal as a workbook to be filled without network: students by lessons, what is closed locked
 * and grey, what is open takes marks and codes only. A hidden row and column carry the ids, a
 * hidden sheet the {@link Stamp}. Names are text whatever they begin with, so that none becomes a
 * formula.
 */
@Clause("1.3")
final class JournalWorkbook {

  /** The hidden sheet. */
  static final String STAMP = "Stamp";

  /** The sheet with the marks; one name in all languages, by which it is found again. */
  static final String MARKS = "Marks";

  /** The hidden row of lessons, from 0. */
  static final int LESSON_IDS = 2;

  /** The most lessons that are found again; no timetable of a semester comes near. */
  static final int MOST_LESSONS = 1_000;

  static final int FIRST_STUDENT = 6;
  static final int FIRST_LESSON = 4;
  static final int NAME = 2;
  static final String ID_PREFIX = "id ";

  private static final int CHARACTER = 256;
  private static final short PRINTED_PER_CENT = 70;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

  private final JournalTable table;
  private final SheetTexts texts;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final CellStyle header = style(true, true, true);
  private final CellStyle name = style(false, false, true);
  private final CellStyle open = style(false, true, false);
  private final CellStyle closed = style(false, true, true);

  private JournalWorkbook(JournalTable table, Locale locale) {
    this.table = table;
    this.texts = SheetTexts.in(locale);
  }

  /**
   * Writes the workbook and leaves the stream open.
   *
   * @param taken the moment the table was read
   */
  static void write(JournalTable table, Locale locale, Instant taken, OutputStream out)
      throws IOException {
    JournalWorkbook journal = new JournalWorkbook(table, locale);
    try (XSSFWorkbook workbook = journal.workbook) {
      journal.marks(workbook.createSheet(MARKS), taken);
      journal.stamp(workbook.createSheet(STAMP));
      workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
      workbook.write(out);
    }
  }

  private void marks(XSSFSheet sheet, Instant taken) {
    shade(closed);
    ((XSSFCellStyle) name).setQuotePrefixed(true);
    put(sheet.createRow(0), 1, null, texts.heading(table));
    put(
        sheet.createRow(1),
        1,
        null,
        texts.text("workbook.help", "taken", MOMENT.format(taken.atZone(JournalZone.ALMATY))));
    Row ids = sheet.createRow(LESSON_IDS);
    Row days = sheet.createRow(LESSON_IDS + 1);
    Row kinds = sheet.createRow(LESSON_IDS + 2);
    Row states = sheet.createRow(LESSON_IDS + 3);
    states.setHeightInPoints(2 * sheet.getDefaultRowHeightInPoints());
    put(states, 1, header, "№");
    put(states, NAME, header, texts.text("student"));
    put(states, NAME + 1, header, texts.text("identifier"));
    int column = FIRST_LESSON;
    for (JournalTable.LessonColumn lesson : table.lessons()) {
      put(ids, column, null, ID_PREFIX + lesson.id());
      put(days, column, header, SheetTexts.day(lesson.day()));
      put(kinds, column, header, texts.kind(lesson) + " " + lesson.startsAt());
      put(states, column, header, state(lesson));
      sheet.setColumnWidth(column++, 11 * CHARACTER);
    }
    int line = FIRST_STUDENT;
    for (JournalTable.StudentRow student : table.students()) {
      student(sheet.createRow(line), line - FIRST_STUDENT + 1, student);
      line++;
    }
    validate(sheet, line - 1);
    layout(sheet);
  }

  private void student(Row row, int number, JournalTable.StudentRow student) {
    put(row, 0, null, ID_PREFIX + student.id());
    Cell place = row.createCell(1);
    place.setCellValue(number);
    place.setCellStyle(name);
    put(row, NAME, name, student.name().full());
    put(row, NAME + 1, name, student.identifier() == null ? "" : student.identifier());
    Seat seat = Grid.seat(student);
    int column = FIRST_LESSON;
    for (JournalTable.LessonColumn lesson : table.lessons()) {
      boolean writable = lesson.writable() && seat.on(lesson.day()).isAllowed();
      Cell cell = row.createCell(column++);
      cell.setCellStyle(writable ? open : closed);
      JournalTable.Cell entered = table.cell(lesson.id(), student.id());
      if (entered != null && entered.points() != null) {
        cell.setCellValue(entered.points());
      } else if (entered != null && entered.absence() != null) {
        cell.setCellValue(texts.code(entered.absence()));
      }
    }
  }

  private String state(JournalTable.LessonColumn lesson) {
    if (lesson.state() == WindowState.NOT_YET) {
      return texts.text("workbook.notYet", "day", SheetTexts.shortDay(lesson.day()));
    }
    LocalDate last = JournalZone.dayOf(lesson.term().closesAt().minusNanos(1));
    return lesson.writable()
        ? texts.text("workbook.open", "day", SheetTexts.shortDay(last))
        : texts.text("workbook.closed");
  }

  /**
   * Open columns take whole points and the codes; a spreadsheet says so before the journal does.
   */
  private void validate(XSSFSheet sheet, int lastRow) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    for (int i = 0; i < table.lessons().size() && lastRow >= FIRST_STUDENT; i++) {
      if (!table.lessons().get(i).writable()) {
        continue;
      }
      int column = FIRST_LESSON + i;
      String cell = CellReference.convertNumToColString(column) + (FIRST_STUDENT + 1);
      DataValidation marks =
          helper.createValidation(
              helper.createCustomConstraint(
                  "OR(AND(ISNUMBER(%1$s),%1$s>=0,%1$s<=100,%1$s=INT(%1$s)),%2$s)"
                      .formatted(cell, codes(cell))),
              new CellRangeAddressList(FIRST_STUDENT, lastRow, column, column));
      marks.setErrorStyle(DataValidation.ErrorStyle.STOP);
      marks.createErrorBox(texts.text("workbook.invalid"), texts.text("workbook.values"));
      marks.setShowErrorBox(true);
      marks.setEmptyCellAllowed(true);
      sheet.addValidationData(marks);
    }
  }

  private String codes(String cell) {
    return String.join(
        ",",
        List.of("N", "U", "P").stream()
            .map(code -> cell + "=\"" + texts.text("absence." + code) + "\"")
            .toList());
  }

  private void layout(XSSFSheet sheet) {
    sheet.setColumnHidden(0, true);
    sheet.getRow(LESSON_IDS).setZeroHeight(true);
    sheet.setColumnWidth(1, 5 * CHARACTER);
    sheet.setColumnWidth(NAME, 38 * CHARACTER);
    sheet.setColumnWidth(NAME + 1, 12 * CHARACTER);
    sheet.createFreezePane(FIRST_LESSON, FIRST_STUDENT);
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setScale(PRINTED_PER_CENT);
    sheet.setRepeatingRows(new CellRangeAddress(LESSON_IDS + 1, FIRST_STUDENT - 1, -1, -1));
    sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 1, FIRST_LESSON - 1));
  }

  private void stamp(XSSFSheet sheet) {
    int line = 0;
    for (List<String> cells : Stamp.of(table).lines()) {
      Row row = sheet.createRow(line++);
      for (int i = 0; i < cells.size(); i++) {
        row.createCell(i).setCellValue(cells.get(i));
      }
    }
  }

  private CellStyle style(boolean bold, boolean centred, boolean locked) {
    CellStyle style = workbook.createCellStyle();
    style.setLocked(locked);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    if (centred) {
      style.setAlignment(HorizontalAlignment.CENTER);
    }
    style.setBorderBottom(BorderStyle.HAIR);
    style.setBorderRight(BorderStyle.HAIR);
    Font usual = workbook.getFontAt(0);
    Font font = workbook.createFont();
    font.setFontName(usual.getFontName());
    font.setFontHeightInPoints(usual.getFontHeightInPoints());
    font.setBold(bold);
    style.setFont(font);
    style.setWrapText(bold);
    return style;
  }

  private static void shade(CellStyle style) {
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private static void put(Row row, int column, CellStyle style, String text) {
    Cell cell = row.createCell(column);
    cell.setCellValue(text);
    if (style != null) {
      cell.setCellStyle(style);
    }
  }
}

package kz.journal.it.journal;

import static kz.journal.it.journal.Cells.change;
import static kz.journal.it.journal.Cells.enter;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import kz.journal.it.AgainstServer;
import kz.journal.it.Answer;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.it.JournalServer;
import kz.journal.it.JournalTimeline;
import kz.journal.it.journal.Cells.Cell;
import kz.journal.regulation.Clause;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is pasted, taken as a workbook and brought back, and printed. None of it writes a mark. */
@AgainstServer
class SheetIT {

  private static final String DEMO = "journal-demo";
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final int IDS = 2;

  private Http teacher;

  @BeforeEach
  void teacher(Http http) {
    teacher = http.machine("teacher", DEMO);
  }

  @Test
  void a_paste_is_told_cell_by_cell_and_written_only_when_it_is_sent(
      JournalTimeline time, Database database) {
    Cell cell = openCell(12, time);
    JsonNode student = student(cell);
    long written = revisions(database);
    Integer seen = Cells.version(teacher, cell);
    String text =
        "ФИО\tID\t%s\n%s\t%s\t77\nНикто Неведомый\t\t80\n"
            .formatted(
                DAY.format(cell.opensAt()),
                student.required("name").asText().toUpperCase(),
                student.required("identifier").asText());

    JsonNode told = paste(teacher, cell, text).must(200).json();

    JsonNode row = told.at("/rows/0");
    assertEquals(cell.lesson(), row.required("lesson").asText(), told::toString);
    assertEquals(cell.student(), row.required("student").asText());
    assertEquals(77, row.required("value").asInt());
    assertEquals("77", row.required("received").asText());
    assertEquals(2, row.required("line").asInt());
    assertEquals(seen == null ? "" : seen.toString(), row.required("seenVersion").asText(""));
    assertTrue(row.required("reason").isNull());
    assertEquals("UNKNOWN", told.at("/rows/1/verdict").asText());
    assertTrue(told.at("/rows/1/reason").asText().contains("Никто Неведомый"));
    assertEquals(1, told.at("/counts/UNKNOWN").asInt());
    assertEquals(written, revisions(database), "a preview writes nothing");

    assertEquals("SAVED", enter(teacher, cell, change(cell, 77, seen)).at("/outcome").asText());
    assertEquals("SAME", paste(teacher, cell, text).json().at("/rows/0/verdict").asText());
  }

  @ParameterizedTest
  @CsvSource({"ru, не записано", "kk, жазылмады", "en, was not saved"})
  @Clause("2.3.3b")
  void a_closed_cell_is_refused_by_paste_and_file_with_the_paragraph(
      String language, String says, JournalTimeline time) throws IOException {
    Cell cell = openCell(13, time);
    byte[] file = filled(take(cell), cell, row -> row.setCellValue(1));
    time.goTo(cell.closesAt().toInstant());
    Http reader = teacher.with("Accept-Language", language);

    JsonNode pasted = paste(reader, cell, "1").must(200).json().at("/rows/0");
    JsonNode brought = bringBack(reader, cell, file).must(200).json().at("/rows/0");

    for (JsonNode row : List.of(pasted, brought)) {
      assertEquals("CLOSED", row.at("/verdict").asText(), row::toString);
      assertEquals("2.3.3b", row.at("/clause").asText());
      assertTrue(row.at("/reason").asText().contains(says), row::toString);
    }
  }

  @Test
  void a_paste_that_cannot_be_read_says_why(JournalTimeline time) {
    Cell cell = openCell(13, time);
    assertTrue(paste(teacher, cell, " \n").must(422).json().at("/detail").asText().length() > 20);
    paste(teacher, cell, "1\n".repeat(5001)).must(422);
    teacher.postJson(cell.path() + "/paste", Map.of("text", "87")).must(422);
    teacher.postJson(cell.path() + "/paste", Map.of("lesson", cell.lesson())).must(400);
    teacher.postJson(cell.path() + "/paste", List.of("87")).must(400);
  }

  @Test
  void a_workbook_goes_out_is_filled_and_comes_back_with_what_differs(
      JournalTimeline time, Database database) throws IOException {
    Cell cell = openCell(14, time);
    Integer seen = Cells.version(teacher, cell);
    byte[] taken = take(cell);
    long written = revisions(database);

    assertEquals(0, bringBack(teacher, cell, taken).must(200).json().at("/rows").size());
    byte[] file = filled(taken, cell, mark -> mark.setCellValue(64));
    JsonNode told = bringBack(teacher, cell, file).must(200).json();
    assertEquals(1, told.at("/rows").size(), told::toString);
    JsonNode row = told.at("/rows/0");
    assertEquals(cell.lesson(), row.required("lesson").asText());
    assertEquals(cell.student(), row.required("student").asText());
    assertEquals(64, row.required("value").asInt());
    assertEquals(written, revisions(database), "reading a file writes nothing");

    assertEquals("SAVED", enter(teacher, cell, change(cell, 64, seen)).at("/outcome").asText());
    assertEquals("SAME", bringBack(teacher, cell, file).json().at("/rows/0/verdict").asText());
  }

  @Test
  void what_another_entered_meanwhile_is_a_conflict_with_theirs(JournalTimeline time)
      throws IOException {
    Cell cell = openCell(15, time);
    Integer seen = Cells.version(teacher, cell);
    byte[] file = filled(take(cell), cell, mark -> mark.setCellValue(58));
    int now = enter(teacher, cell, change(cell, 73, seen)).at("/version").asInt();

    JsonNode row = bringBack(teacher, cell, file).must(200).json().at("/rows/0");

    assertEquals("CONFLICT", row.at("/verdict").asText(), row::toString);
    assertEquals(73, row.at("/before/value").asInt());
    assertEquals(now, row.at("/before/version").asInt());
    assertEquals("teacher", row.at("/before/author").asText());
    assertEquals(58, row.at("/value").asInt());
    assertEquals("CONFLICT", enter(teacher, cell, change(cell, 58, seen)).at("/outcome").asText());
  }

  @Test
  void files_that_are_not_this_journals_are_refused(JournalTimeline time) throws IOException {
    Cell cell = openCell(16, time);
    byte[] taken = take(cell);
    String other = "/api/v1/journals/" + ownJournals().get(1);
    assertTrue(
        teacher
            .post(other + "/sheet", WORKBOOK, taken)
            .must(422)
            .json()
            .at("/detail")
            .asText()
            .contains("другого журнала"));
    bringBack(teacher, cell, "ФИО;23.10".getBytes(StandardCharsets.UTF_8)).must(422);
    bringBack(teacher, cell, new byte[0]).must(422);
    bringBack(teacher, cell, new byte[5 << 20]).must(422);
    byte[] forged =
        changed(taken, book -> book.getSheetAt(1).getRow(1).getCell(3).setCellValue("999"));
    bringBack(teacher, cell, forged).must(422);
    teacher.post(cell.path() + "/sheet", "text/plain", taken).must(415);
  }

  @Test
  void a_row_that_is_not_in_the_journal_is_told_apart(JournalTimeline time) throws IOException {
    Cell cell = openCell(16, time);
    byte[] file =
        changed(
            filled(take(cell), cell, mark -> mark.setCellValue(11)),
            book -> row(book.getSheetAt(0), cell).getCell(0).setCellValue("id 1"));
    JsonNode rows = bringBack(teacher, cell, file).must(200).json().at("/rows");
    assertTrue(rows.size() > 0);
    rows.forEach(row -> assertEquals("UNKNOWN", row.at("/verdict").asText(), rows::toString));
    rows.forEach(row -> assertTrue(row.at("/student").isNull(), rows::toString));
  }

  @Test
  @Clause({"2.2.2-3", "2.2.2-5b", "2.3.2"})
  void others_see_their_rows_and_bring_nothing_back(JournalServer server, JournalTimeline time)
      throws IOException {
    Cell cell = openCell(17, time);
    Http dean = server.http().machine("dean", DEMO);
    Http student = server.http().machine("student", DEMO);
    for (Http other : List.of(dean, student)) {
      String journal = other.get("/api/v1/journals").json().at("/items/0/id").asText();
      String path = "/api/v1/journals/" + journal;
      JsonNode shown = other.get(path).must(200).json().at("/students");
      byte[] file = other.get(path + "/sheet.xlsx").must(200).bytes();
      assertEquals(names(shown), namesIn(file));
      String paper = paper(other.get(path + "/journal.pdf").must(200).bytes());
      shown.forEach(one -> assertTrue(paper.contains(one.at("/name").asText()), paper));
      other.post(path + "/sheet", WORKBOOK, file).must(403);
      other.postJson(path + "/paste", Map.of("text", "1")).must(403);
    }
    String own = student.get("/api/v1/journals").json().at("/items/0/id").asText();
    assertEquals(1, student.get("/api/v1/journals/" + own).json().at("/students").size());
    server.http().get(cell.path() + "/sheet.xlsx").must(401);
    server.http().get(cell.path() + "/journal.pdf").must(401);
  }

  @Test
  @Clause("2.3.2")
  void a_journal_out_of_sight_is_not_there(JournalServer server, JournalTimeline time)
      throws IOException {
    Cell cell = openCell(17, time);
    byte[] taken = take(cell);
    List<String> own = ownJournals();
    String foreign =
        StreamSupport.stream(
                server
                    .http()
                    .machine("registrar", DEMO)
                    .get("/api/v1/journals?size=200")
                    .json()
                    .at("/items")
                    .spliterator(),
                false)
            .map(item -> item.at("/id").asText())
            .filter(id -> !own.contains(id))
            .findFirst()
            .orElseThrow();
    for (String journal : List.of(foreign, "1")) {
      String path = "/api/v1/journals/" + journal;
      teacher.get(path + "/sheet.xlsx").must(404);
      teacher.get(path + "/journal.pdf").must(404);
      teacher.post(path + "/sheet", WORKBOOK, taken).must(404);
      teacher.postJson(path + "/paste", Map.of("text", "1")).must(404);
      teacher
          .putJson(path + "/lessons/" + cell.lesson() + "/topic", Map.of("topic", "x"))
          .must(404);
    }
  }

  @Test
  @Clause("1.3")
  void the_paper_holds_all_students_and_lessons(JournalTimeline time) throws IOException {
    Cell cell = openCell(0, time);
    Answer answer = teacher.get(cell.path() + "/journal.pdf").must(200);
    assertTrue(answer.header("Content-Disposition").orElseThrow().startsWith("attachment"));
    String paper = paper(answer.bytes());
    JsonNode table = teacher.get(cell.path()).json();
    table.at("/students").forEach(s -> assertTrue(paper.contains(s.at("/name").asText()), paper));
    assertTrue(paper.contains(DAY.format(cell.opensAt())), paper);
    assertFalse(paper.contains("{"), paper);
  }

  private Cell openCell(int number, JournalTimeline time) {
    Cell cell = Cells.of(teacher, number);
    time.goTo(cell.during().toInstant());
    return cell;
  }

  private JsonNode student(Cell cell) {
    for (JsonNode student : teacher.get(cell.path()).must(200).json().required("students")) {
      if (student.required("id").asText().equals(cell.student())) {
        return student;
      }
    }
    throw new AssertionError(cell.toString());
  }

  private List<String> ownJournals() {
    List<String> ids = new ArrayList<>();
    teacher
        .get("/api/v1/journals?size=200")
        .must(200)
        .json()
        .at("/items")
        .forEach(item -> ids.add(item.at("/id").asText()));
    return ids;
  }

  private static Answer paste(Http http, Cell cell, String text) {
    return http.postJson(
        cell.path() + "/paste",
        Map.of("text", text, "lesson", cell.lesson(), "student", cell.student()));
  }

  private byte[] take(Cell cell) {
    return teacher.get(cell.path() + "/sheet.xlsx").must(200).bytes();
  }

  private static Answer bringBack(Http http, Cell cell, byte[] file) {
    return http.post(cell.path() + "/sheet", WORKBOOK, file);
  }

  /** The workbook with this cell filled as a spreadsheet would. */
  private static byte[] filled(
      byte[] file, Cell cell, Consumer<org.apache.poi.ss.usermodel.Cell> fill) throws IOException {
    return changed(
        file,
        book -> {
          Sheet sheet = book.getSheetAt(0);
          for (org.apache.poi.ss.usermodel.Cell id : sheet.getRow(IDS)) {
            if (id.getStringCellValue().equals("id " + cell.lesson())) {
              fill.accept(row(sheet, cell).getCell(id.getColumnIndex()));
            }
          }
        });
  }

  private static Row row(Sheet sheet, Cell cell) {
    for (Row row : sheet) {
      if (row.getCell(0) != null
          && row.getCell(0).getStringCellValue().equals("id " + cell.student())) {
        return row;
      }
    }
    throw new AssertionError("no row of " + cell);
  }

  private static byte[] changed(byte[] file, Consumer<XSSFWorkbook> change) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      change.accept(workbook);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static List<String> names(JsonNode students) {
    List<String> names = new ArrayList<>();
    students.forEach(student -> names.add(student.required("name").asText()));
    return names;
  }

  private static List<String> namesIn(byte[] file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      List<String> names = new ArrayList<>();
      for (Row row : workbook.getSheetAt(0)) {
        if (row.getCell(0) != null) {
          names.add(row.getCell(2).getStringCellValue());
        }
      }
      return names;
    }
  }

  private static String paper(byte[] file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  private static long revisions(Database database) {
    return database.count("select count(*) from mark_revision");
  }
}

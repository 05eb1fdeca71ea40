package kz.journal.bundle;

import static kz.journal.bundle.Outcomes.accepted;
import static kz.journal.bundle.Outcomes.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import kz.journal.bundle.BundleProblem.Reason;
import kz.journal.bundle.RosterRows.ClassType;
import kz.journal.bundle.RosterRows.EnrollmentRow;
import kz.journal.bundle.RosterRows.RosterRole;
import kz.journal.roster.LessonFlag;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One real semester's structure, from instance muni-fi-spr16 of the ITC-2019 timetabling
 * competition with invented names; none of it comes from a medical university.
 */
class AutumnBundleTest {

  private static final String SHA_256 =
      "b27f62f570718701f59cb65d2743c2d53686ad2ad3d29baa8bd5a27fe7b27459";
  private static final LocalDate MON_26_OCTOBER_DAY_OFF = LocalDate.of(2026, 10, 26);
  private static final LocalDate WED_16_DECEMBER_DAY_OFF = LocalDate.of(2026, 12, 16);
  private static final TimetableDays DAYS =
      (level, day) ->
          day.equals(MON_26_OCTOBER_DAY_OFF) || day.equals(WED_16_DECEMBER_DAY_OFF)
              ? Optional.of(LessonFlag.ON_DAY_OFF)
              : Optional.empty();

  @TempDir Path folder;

  @Test
  void reads_clean_with_the_counts_it_was_published_with() throws Exception {
    CheckedBundle bundle = accepted(read(autumn()));
    RosterRows rows = bundle.rows();
    assertEquals(SHA_256, bundle.digest());
    for (SheetKind kind : SheetKind.values()) {
      assertEquals(FileMode.BULK, bundle.modes().get(kind), kind.sheet());
    }
    assertEquals(16, rows.orgs().size());
    assertEquals(2, rows.academicSessions().size());
    assertEquals(228 + 1, rows.courses().size());
    assertEquals(
        Map.of(ClassType.SCHEDULED, 575L, ClassType.HOMEROOM, 72L),
        rows.classes().stream()
            .collect(Collectors.groupingBy(row -> row.type(), Collectors.counting())));
    assertEquals(1_543 + 301, rows.users().size());
    assertEquals(
        Map.of(RosterRole.STUDENT, 1_543L, RosterRole.TEACHER, 301L),
        rows.roles().stream()
            .collect(Collectors.groupingBy(row -> row.role(), Collectors.counting())));
    assertEquals(17_637, rows.enrollments().size());
    assertEquals(6_174, rows.lessons().size());
    assertEquals(174_874, cells(rows));
  }

  @Test
  void warns_of_262_lessons_on_two_days_off_and_of_nothing_else() throws Exception {
    CheckedBundle bundle =
        assertInstanceOf(
            CheckedBundle.class,
            new BundleReader(BundleLimits.STANDARD, KnownIds.NONE, DAYS).read(autumn()));
    assertEquals(262, bundle.warningCount());
    assertEquals(262, bundle.warnings().size());
    assertEquals(
        Map.of("2026-10-26", 261L, "2026-12-16", 1L),
        bundle.warnings().stream()
            .filter(warning -> warning.reason() == Reason.DAY_OFF)
            .collect(Collectors.groupingBy(BundleProblem::value, Collectors.counting())));
  }

  @Test
  void says_the_same_as_a_workbook() throws Exception {
    RosterRows csv = accepted(read(autumn())).rows();
    RosterRows xlsx = accepted(read(asWorkbook())).rows();
    for (SheetKind kind : SheetKind.values()) {
      assertEquals(csv.of(kind), xlsx.of(kind), kind.sheet());
    }
  }

  @Test
  void ten_times_as_large_is_read_all_the_same() throws Exception {
    CheckedBundle bundle =
        assertInstanceOf(
            CheckedBundle.class,
            new BundleReader(BundleLimits.STANDARD, KnownIds.NONE, DAYS).read(tenfold()));
    assertEquals(176_370, bundle.rows().enrollments().size());
    assertEquals(61_740, bundle.rows().lessons().size());
    assertEquals(18_440, bundle.rows().users().size());
    assertEquals(2_620, bundle.warningCount());
    List<BundleProblem> warnings = bundle.warnings();
    assertEquals(1_001, warnings.size());
    assertEquals(List.of("1620"), warnings.get(1_000).args());
  }

  private static Path autumn() throws Exception {
    return Path.of(AutumnBundleTest.class.getResource("/bundle/autumn-2026.oneroster.zip").toURI());
  }

  /** Lesson × student, as the data's description counts them. */
  private static long cells(RosterRows rows) {
    Map<String, Long> students =
        rows.enrollments().stream()
            .filter(seat -> seat.role() == RosterRole.STUDENT)
            .collect(Collectors.groupingBy(EnrollmentRow::classSourcedId, Collectors.counting()));
    return rows.lessons().stream()
        .mapToLong(lesson -> students.getOrDefault(lesson.classSourcedId(), 0L))
        .sum();
  }

  private Path asWorkbook() throws Exception {
    Path file = folder.resolve("autumn.xlsx");
    try (ZipFile zip = new ZipFile(autumn().toFile());
        SXSSFWorkbook workbook = new SXSSFWorkbook()) {
      for (SheetKind kind : SheetKind.values()) {
        SXSSFSheet sheet = workbook.createSheet(kind.sheet());
        for (CSVRecord record : records(zip, kind.sheet() + ".csv")) {
          Row row = sheet.createRow(Math.toIntExact(record.getRecordNumber() - 1));
          for (int i = 0; i < record.size(); i++) {
            row.createCell(i).setCellValue(record.get(i));
          }
        }
      }
      try (var out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
    return file;
  }

  /** Ten faculties side by side: every identifier but those of the sessions gets a prefix. */
  private Path tenfold() throws Exception {
    Path file = folder.resolve("tenfold.zip");
    try (ZipFile zip = new ZipFile(autumn().toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file));
        BufferedWriter text =
            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      for (ZipEntry entry : zip.stream().toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        boolean once =
            entry.getName().equals("manifest.csv")
                || entry.getName().equals("academicSessions.csv");
        for (int copy = 0; copy < (once ? 1 : 10); copy++) {
          List<String> header = null;
          for (CSVRecord record : records(zip, entry.getName())) {
            boolean first = header == null;
            header = first ? record.toList() : header;
            if (!first || copy == 0) {
              text.write(line(header, record, first || once ? "" : copy + "-"));
            }
          }
        }
        text.flush();
      }
    }
    return file;
  }

  private static String line(List<String> header, CSVRecord record, String prefix) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < record.size(); i++) {
      String column = header.get(i);
      boolean id =
          column.equals("username")
              || column.endsWith("ourcedId")
                  && !column.equals("schoolYearSourcedId")
                  && !column.equals("termSourcedIds");
      String cell = id && !record.get(i).isEmpty() ? prefix + record.get(i) : record.get(i);
      line.append(i == 0 ? "" : ",").append('"').append(cell).append('"');
    }
    return line.append('\n').toString();
  }

  private static CSVParser records(ZipFile zip, String name) throws IOException {
    return CSVParser.parse(
        zip.getInputStream(zip.getEntry(name)), StandardCharsets.UTF_8, CSVFormat.RFC4180);
  }
}

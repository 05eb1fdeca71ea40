package kz.journal.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A small valid roster that a test spoils in one place: a university with one faculty and one
 * department, one discipline and one study group, a teacher and a student. Line 1 is the header.
 */
final class BundleBuilder {

  private final Map<String, List<String>> files = new LinkedHashMap<>();
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final Map<String, Charset> charsets = new LinkedHashMap<>();
  private String lineEnd = "\n";
  private Charset nameCharset = StandardCharsets.UTF_8;

  private BundleBuilder() {
    file(
        "manifest.csv",
        "propertyName,value",
        "manifest.version,1.0",
        "oneroster.version,1.2",
        "file.orgs,bulk",
        "file.academicSessions,bulk",
        "file.courses,bulk",
        "file.classes,bulk",
        "file.users,bulk",
        "file.roles,bulk",
        "file.enrollments,bulk",
        "file.demographics,absent");
    file(
        "orgs.csv",
        "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
        "uni,active,,Медицинский университет,district,MU,",
        "fac,active,,Факультет медицины,school,F1,uni",
        "dep,active,,Кафедра анатомии,department,D1,fac");
    file(
        "academicSessions.csv",
        "sourcedId,status,title,type,startDate,endDate,parentSourcedId,schoolYear",
        "year,active,2026/2027,schoolYear,2026-09-01,2027-08-31,,2027",
        "sem,active,Осенний семестр,semester,2026-09-01,2027-01-23,year,2027");
    file(
        "courses.csv",
        "sourcedId,status,schoolYearSourcedId,title,courseCode,orgSourcedId,metadata.credits,"
            + "metadata.titleKk,metadata.titleEn,metadata.examForm,metadata.finalControl",
        "anat,active,year,Анатомия,ANA1,dep,8,Анатомия,Anatomy,ORAL,EXAM",
        "hr,active,year,Учебная группа,GRP,uni,0,Оқу тобы,Study group,,");
    file(
        "classes.csv",
        "sourcedId,status,title,courseSourcedId,classCode,classType,schoolSourcedId,"
            + "termSourcedIds,metadata.lessonKind,metadata.level",
        "a1,active,\"Анатомия, 1\",anat,A-1,scheduled,fac,sem,PRACTICAL,BACHELOR",
        "g101,active,101 ОМ,hr,G101,homeroom,fac,sem,,BACHELOR");
    file(
        "users.csv",
        "sourcedId,status,enabledUser,username,givenName,familyName,middleName,identifier,email,"
            + "password,primaryOrgSourcedId,metadata.language,metadata.level,metadata.studyForm,"
            + "metadata.programme,metadata.year",
        "t1,active,true,teacher1,Санжар,Омаров,Талғатович,T1,,,dep,ru,,,,",
        "s1,active,true,student1,Іңкәр,Қасымова,,S1,s1@example.edu,,fac,kk,BACHELOR,FULL_TIME,"
            + "6B10101,1");
    file(
        "roles.csv",
        "sourcedId,status,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId",
        "r1,active,t1,primary,teacher,2026-08-01,,dep",
        "r2,active,s1,primary,student,2026-08-01,,fac");
    file(
        "enrollments.csv",
        "sourcedId,status,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,"
            + "endDate",
        "e1,active,a1,fac,t1,teacher,true,2026-09-01,2027-01-23",
        "e2,active,a1,fac,s1,student,,2026-09-01,2027-01-23",
        "e3,active,g101,fac,s1,student,,2026-09-01,2027-01-23");
    file(
        "lessons.csv",
        "sourcedId,status,dateLastModified,classSourcedId,date,startTime,endTime,kind,topic,room",
        "l1,active,,a1,2026-09-07,08:00,09:50,PRACTICAL,Кости черепа,101",
        "l2,active,,a1,2026-09-14,08:00,09:50,PRACTICAL,,");
  }

  static BundleBuilder valid() {
    return new BundleBuilder();
  }

  /** Every sheet a delta without rows: for the test to fill. */
  static BundleBuilder emptyDelta() {
    BundleBuilder bundle = new BundleBuilder();
    for (SheetKind kind : SheetKind.values()) {
      List<String> lines = bundle.files.get(kind.sheet() + ".csv");
      lines.subList(1, lines.size()).clear();
    }
    bundle.files.get("manifest.csv").replaceAll(line -> line.replace(",bulk", ",delta"));
    return bundle;
  }

  BundleBuilder file(String name, String... lines) {
    files.put(name, new ArrayList<>(Arrays.asList(lines)));
    return this;
  }

  BundleBuilder without(String name) {
    files.remove(name);
    return this;
  }

  BundleBuilder entry(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  BundleBuilder charset(String name, Charset charset) {
    charsets.put(name, charset);
    return this;
  }

  BundleBuilder lineEnd(String lineEnd) {
    this.lineEnd = lineEnd;
    return this;
  }

  BundleBuilder append(String name, String line) {
    files.get(name).add(line);
    return this;
  }

  BundleBuilder nameCharset(Charset charset) {
    nameCharset = charset;
    return this;
  }

  /** Replaces text in one line, which must hold it. */
  BundleBuilder replace(String name, int line, String old, String text) {
    List<String> lines = files.get(name);
    String before = lines.get(line - 1);
    if (!before.contains(old)) {
      throw new IllegalArgumentException(name + ":" + line + " has no " + old);
    }
    lines.set(line - 1, before.replace(old, text));
    return this;
  }

  Path zip(Path folder) throws IOException {
    Path zip = folder.resolve("bundle.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), nameCharset)) {
      for (Map.Entry<String, List<String>> file : files.entrySet()) {
        String text = String.join(lineEnd, file.getValue()) + lineEnd;
        Charset charset = charsets.getOrDefault(file.getKey(), StandardCharsets.UTF_8);
        put(out, file.getKey(), file.getValue().isEmpty() ? new byte[0] : text.getBytes(charset));
      }
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        put(out, entry.getKey(), entry.getValue());
      }
    }
    return zip;
  }

  /** The same sheets as a workbook of text cells, without the manifest. */
  XSSFWorkbook workbook() {
    XSSFWorkbook workbook = new XSSFWorkbook();
    files.forEach(
        (name, lines) -> {
          if (!name.equals("manifest.csv")) {
            Sheet sheet = workbook.createSheet(name.replace(".csv", ""));
            for (int line = 0; line < lines.size(); line++) {
              Row row = sheet.createRow(line);
              List<String> cells = cells(lines.get(line));
              for (int i = 0; i < cells.size(); i++) {
                row.createCell(i).setCellValue(cells.get(i));
              }
            }
          }
        });
    return workbook;
  }

  static Path save(XSSFWorkbook workbook, Path folder) throws IOException {
    Path file = folder.resolve("roster.xlsx");
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
      cells.add(cell.replace("\"", ""));
    }
    return cells;
  }

  private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content);
    out.closeEntry();
  }
}

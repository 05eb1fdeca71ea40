package kz.journal.bundle;

import static kz.journal.bundle.Outcomes.accepted;
import static kz.journal.bundle.Outcomes.read;
import static kz.journal.bundle.Outcomes.refused;
import static kz.journal.bundle.Outcomes.warned;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kz.journal.org.UnitKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One fault at a time in an otherwise valid bundle: where it is found and what is said about it.
 */
class MalformedBundlesTest {

  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

  @TempDir Path folder;
  private BundleBuilder bundle;

  @BeforeEach
  void valid_bundle() {
    bundle = BundleBuilder.valid();
  }

  @Test
  void the_base_is_valid() throws IOException {
    accepted(read(bundle.zip(folder)));
  }

  @Nested
  class Archive {

    @Test
    void not_a_zip() throws IOException {
      Path file = Files.writeString(folder.resolve("users.zip"), "sourcedId,status\n");
      refused(read(file), ":0::: Это не архив ZIP и не книга XLSX.");
    }

    @Test
    void empty_upload() throws IOException {
      Path file = Files.createFile(folder.resolve("bundle.zip"));
      refused(read(file), ":0::: Это не архив ZIP и не книга XLSX.");
    }

    @Test
    void cut_off() throws IOException {
      Path file = bundle.zip(folder);
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      refused(read(file), ":0::: Файл повреждён, зашифрован или не может быть прочитан.");
    }

    @Test
    void damaged_content_does_not_pass_its_checksum() throws IOException {
      Path file = bundle.zip(folder);
      byte[] bytes = Files.readAllBytes(file);
      int directory = indexOf(bytes, "PK\1\2");
      bytes[directory + 16] ^= 1; // CRC-32 of the first entry, the manifest
      Files.write(file, bytes);
      refused(
          read(file), "manifest.csv:0::: Файл повреждён, зашифрован или не может быть прочитан.");
    }

    @Test
    void bomb() throws IOException {
      bundle.without("lessons.csv").entry("lessons.csv", new byte[20 << 20]);
      refused(
          read(bundle.zip(folder)),
          "lessons.csv:0::: Файл сжат более чем в 100 раз: так сжимают только вредоносные архивы.");
    }

    @Test
    void bomb_that_lies_about_its_size() throws IOException {
      bundle
          .without("lessons.csv")
          .entry("lessons.csv", "\n".repeat(20 << 20).getBytes(StandardCharsets.UTF_8));
      Path file = bundle.zip(folder);
      byte[] bytes = Files.readAllBytes(file);
      int lastHeader = lastIndexOf(bytes, "PK\1\2");
      bytes[lastHeader + 26] = 1; // 20 MiB becomes 64 KiB
      bytes[lastHeader + 27] = 0;
      Files.write(file, bytes);
      refused(
          read(file),
          "lessons.csv:0::: Файл сжат более чем в 100 раз: так сжимают только вредоносные архивы.");
    }

    @Test
    void more_than_the_limits_allow() throws IOException {
      BundleLimits small = new BundleLimits(200, 3_000, 1_000, 100, 65_536, 1_000);
      Path file = bundle.entry("notes.txt", new byte[1_001]).zip(folder);
      refused(
          new BundleReader(small, KnownIds.NONE, TimetableDays.ANY).read(file),
          "notes.txt:0::: После распаковки получается больше 0 МБ.");
      BundleLimits together = new BundleLimits(200, 1_500, 1_001, 100, 65_536, 1_000);
      refused(
          new BundleReader(together, KnownIds.NONE, TimetableDays.ANY).read(file),
          ":0::: После распаковки получается больше 0 МБ.");
    }

    @Test
    void as_many_entries_as_allowed_and_one_more() throws IOException {
      BundleLimits nine = new BundleLimits(9, 1 << 20, 1 << 20, 100, 65_536, 1_000);
      BundleReader reader = new BundleReader(nine, KnownIds.NONE, TimetableDays.ANY);
      accepted(reader.read(bundle.zip(folder)));
      bundle.entry("demographics.csv", new byte[0]);
      refused(reader.read(bundle.zip(folder)), ":0::10: В архиве больше 9 файлов.");
    }

    @Test
    void entry_that_climbs_out() throws IOException {
      refused(
          read(bundle.entry("../users.csv", new byte[0]).zip(folder)),
          "../users.csv:0::../users.csv: Недопустимое имя файла в архиве: путь ведёт за его"
              + " пределы.");
    }

    @Test
    void absolute_entry() throws IOException {
      refused(
          read(bundle.entry("/etc/users.csv", new byte[0]).zip(folder)),
          "/etc/users.csv:0::/etc/users.csv: Недопустимое имя файла в архиве: путь ведёт за его"
              + " пределы.");
    }

    @Test
    void entry_on_another_drive() throws IOException {
      refused(
          read(bundle.entry("C:users.csv", new byte[0]).zip(folder)),
          "C:users.csv:0::C:users.csv: Недопустимое имя файла в архиве: путь ведёт за его"
              + " пределы.");
    }

    @Test
    void archive_in_the_archive() throws IOException {
      refused(
          read(bundle.entry("more.ZIP", new byte[0]).zip(folder)),
          "more.ZIP:0::more.ZIP: Архив или документ внутри архива не принимается.");
    }

    @Test
    void two_entries_of_one_name() throws IOException {
      Path file = bundle.entry("Users.csv", new byte[0]).zip(folder);
      String names = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      Files.writeString(file, names.replace("Users.csv", "users.csv"), StandardCharsets.ISO_8859_1);
      refused(
          read(file), "users.csv:0::users.csv: Файл с таким именем встречается в архиве дважды.");
    }

    @Test
    void entry_with_a_name_that_is_no_text() throws IOException {
      Path file = bundle.entry("ЯЯ.txt", new byte[0]).zip(folder);
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      Files.writeString(file, bytes.replace("Ð¯Ð¯", "ÿÿÿÿ"), StandardCharsets.ISO_8859_1);
      refused(read(file), ":0::: Файл повреждён, зашифрован или не может быть прочитан.");
    }

    @Test
    void name_as_an_old_archiver_writes_it_is_read() throws IOException {
      bundle.entry("заметки.txt", new byte[0]).nameCharset(Charset.forName("IBM866"));
      warned(
          read(bundle.zip(folder)),
          "заметки.txt:0::заметки.txt: Файл не относится к импорту и не прочитан.");
    }

    @Test
    void files_in_a_folder() throws IOException {
      bundle.without("lessons.csv").entry("autumn/lessons.csv", new byte[0]);
      refused(
          read(bundle.zip(folder)),
          "autumn/lessons.csv:0::autumn/lessons.csv: Файл лежит в папке; файлы должны лежать в"
              + " архиве на верхнем уровне.");
    }

    @Test
    void a_stranger_is_only_mentioned() throws IOException {
      warned(
          read(bundle.entry("notes.txt", new byte[0]).zip(folder)),
          "notes.txt:0::notes.txt: Файл не относится к импорту и не прочитан.");
    }
  }

  @Nested
  class Manifest {

    @Test
    void missing() throws IOException {
      refused(
          read(bundle.without("manifest.csv").zip(folder)),
          "manifest.csv:0::: Файла нет в архиве.");
    }

    @Test
    void empty() throws IOException {
      refused(
          read(bundle.file("manifest.csv").zip(folder)),
          "manifest.csv:0::: Файл пуст: нет даже строки заголовков.");
    }

    @Test
    void without_its_columns() throws IOException {
      refused(
          read(bundle.replace("manifest.csv", 1, "value", "mode").zip(folder)),
          "manifest.csv:1:value:: Нет обязательного столбца.");
    }

    @Test
    void unknown_mode() throws IOException {
      refused(
          read(bundle.replace("manifest.csv", 8, "bulk", "full").zip(folder)),
          "manifest.csv:8:value:full: Неизвестный режим; допустимы bulk, delta, absent.");
    }

    @Test
    void unknown_version() throws IOException {
      refused(
          read(bundle.replace("manifest.csv", 3, "1.2", "1.1").zip(folder)),
          "manifest.csv:3:value:1.1: Поддерживается только OneRoster версии 1.2.");
    }

    @Test
    void property_twice() throws IOException {
      refused(
          read(bundle.append("manifest.csv", "file.orgs,delta").zip(folder)),
          "manifest.csv:12:propertyName:file.orgs: Такой идентификатор уже есть в строке 4.");
    }

    @Test
    void file_it_does_not_name() throws IOException {
      refused(
          read(bundle.replace("manifest.csv", 8, "file.users", "file.persons").zip(folder)),
          "manifest.csv:0:propertyName:file.users: В архиве есть users.csv, но манифест не называет"
              + " его режим.");
    }

    @Test
    void file_it_calls_absent_is_not_read() throws IOException {
      bundle.replace("manifest.csv", 10, "bulk", "absent").append("enrollments.csv", "rubbish");
      CheckedBundle checked =
          warned(
              read(bundle.zip(folder)),
              "manifest.csv:10:value:absent: Манифест объявляет enrollments.csv отсутствующим; файл"
                  + " не прочитан.");
      assertEquals(FileMode.ABSENT, checked.modes().get(SheetKind.ENROLLMENTS));
      assertEquals(List.of(), checked.rows().enrollments());
    }

    @Test
    void everything_absent() throws IOException {
      bundle.file(
          "manifest.csv", "propertyName,value", "oneroster.version,1.2", "file.lessons,absent");
      for (SheetKind kind : SheetKind.values()) {
        bundle.without(kind.sheet() + ".csv");
      }
      refused(read(bundle.zip(folder)), ":0::: Нет ни одного листа с данными для импорта.");
    }

    @Test
    void lessons_follow_the_other_files_unless_it_names_them() throws IOException {
      assertEquals(
          FileMode.BULK, accepted(read(bundle.zip(folder))).modes().get(SheetKind.LESSONS));
      bundle.replace("manifest.csv", 10, "bulk", "delta");
      assertEquals(
          FileMode.DELTA, accepted(read(bundle.zip(folder))).modes().get(SheetKind.LESSONS));
      bundle.append("manifest.csv", "file.lessons,bulk");
      assertEquals(
          FileMode.BULK, accepted(read(bundle.zip(folder))).modes().get(SheetKind.LESSONS));
    }
  }

  @Nested
  class SheetFiles {

    @Test
    void missing_file_and_no_complaint_about_references_to_it() throws IOException {
      refused(read(bundle.without("users.csv").zip(folder)), "users.csv:0::: Файла нет в архиве.");
    }

    @Test
    void empty_file() throws IOException {
      refused(
          read(bundle.file("users.csv").zip(folder)),
          "users.csv:0::: Файл пуст: нет даже строки заголовков.");
    }

    @Test
    void header_without_rows_in_bulk_is_doubtful() throws IOException {
      bundle.file(
          "lessons.csv", "sourcedId,status,classSourcedId,date,startTime,endTime,kind,topic,room");
      warned(
          read(bundle.zip(folder)),
          "lessons.csv:0::: В файле нет ни одной строки: все прежние записи этого вида будут"
              + " завершены.");
    }

    @Test
    void missing_column() throws IOException {
      refused(
          read(bundle.replace("users.csv", 1, "familyName", "surname").zip(folder)),
          "users.csv:1:familyName:: Нет обязательного столбца.");
    }

    @Test
    void optional_columns_may_be_missing_and_unknown_ones_are_ignored() throws IOException {
      bundle.file(
          "courses.csv",
          "title,shoeSize,sourcedId,orgSourcedId",
          "Анатомия,42,anat,dep",
          "Группа,,hr,uni");
      CheckedBundle checked = accepted(read(bundle.zip(folder)));
      assertEquals("Анатомия", checked.rows().courses().get(0).title());
      assertEquals(null, checked.rows().courses().get(0).credits());
    }

    @Test
    void column_twice() throws IOException {
      refused(
          read(bundle.replace("lessons.csv", 1, "room", "topic").zip(folder)),
          "lessons.csv:1:topic:topic: Столбец повторяется в заголовке.");
    }

    @Test
    void header_twice() throws IOException {
      bundle.append(
          "roles.csv",
          "sourcedId,status,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId");
      refused(
          read(bundle.zip(folder)),
          "roles.csv:4::sourcedId: Строка заголовков повторяется среди данных.");
    }

    @Test
    void semicolons() throws IOException {
      bundle.file("orgs.csv", "sourcedId;name;type", "uni;Университет, главный корпус;district");
      refused(
          read(bundle.zip(folder)),
          "orgs.csv:1::sourcedId;name;type: Столбцы разделены точкой с запятой; сохраните файл с"
              + " разделителем «запятая».");
    }

    @Test
    void too_many_cells() throws IOException {
      bundle.replace("lessons.csv", 2, "Кости черепа", "Кости, череп");
      refused(
          read(bundle.zip(folder)),
          "lessons.csv:2::11: В строке больше значений, чем столбцов в заголовке (10).");
    }

    @Test
    void empty_cells_beyond_the_header_are_harmless() throws IOException {
      accepted(read(bundle.replace("lessons.csv", 2, "101", "101,,").zip(folder)));
    }

    @Test
    void too_few_cells() throws IOException {
      bundle.replace("lessons.csv", 3, ",PRACTICAL,,", "");
      refused(
          read(bundle.zip(folder)),
          "lessons.csv:3::7: В строке меньше значений, чем столбцов в заголовке (10).");
    }

    @Test
    void unterminated_quote() throws IOException {
      bundle.replace("lessons.csv", 2, "Кости черепа", "\"Кости черепа");
      refused(
          read(bundle.zip(folder)),
          "lessons.csv:2::: Кавычки в строке расставлены неверно или не закрыты; дальше файл не"
              + " прочитан.");
    }

    @Test
    void text_after_a_closing_quote() throws IOException {
      bundle.replace("lessons.csv", 3, "PRACTICAL", "\"PRACTICAL\"!");
      refused(
          read(bundle.zip(folder)),
          "lessons.csv:3::: Кавычки в строке расставлены неверно или не закрыты; дальше файл не"
              + " прочитан.");
    }

    @Test
    void quote_that_would_swallow_the_file() throws IOException {
      bundle.append("orgs.csv", "dep2,active,,\"Кафедра,department,,fac");
      for (int i = 0; i < 2_000; i++) {
        bundle.append("orgs.csv", "more-" + i + ",active,,Кафедра,department,,fac");
      }
      refused(
          read(bundle.zip(folder)),
          "orgs.csv:5::: Запись длиннее 65536 знаков: вероятно, не закрыта кавычка; дальше файл не"
              + " прочитан.");
    }

    @Test
    void blank_lines_and_foreign_line_ends_do_not_disturb_the_count() throws IOException {
      bundle
          .append("lessons.csv", "")
          .append("lessons.csv", ",,,,,,,,,")
          .append("lessons.csv", "l3,active,,a1,2026-09-21,08:00,09:50,LECTION,,");
      String expected =
          "lessons.csv:6:kind:LECTION: Неизвестное значение; допустимы: CLINICAL, DUTY, EXAM, LABORATORY,"
              + " LECTURE, PRACTICAL, PRACTICE, SEMINAR, SRSP.";
      refused(read(bundle.zip(folder)), expected);
      refused(read(bundle.lineEnd("\r\n").zip(folder)), expected);
    }

    @Test
    void a_field_of_several_lines_counts_as_they_do() throws IOException {
      bundle.replace("lessons.csv", 2, "Кости черепа", "\"Кости\nчерепа\"");
      bundle.replace("lessons.csv", 3, "2026-09-14", "14.09.2026");
      refused(
          read(bundle.zip(folder)),
          "lessons.csv:4:date:14.09.2026: Ожидается дата в виде ГГГГ-ММ-ДД.");
      bundle.replace("lessons.csv", 3, "14.09.2026", "2026-09-14");
      assertEquals(
          "Кости черепа", accepted(read(bundle.zip(folder))).rows().lessons().get(0).topic());
    }
  }

  @Nested
  class Cells {

    @Test
    void wrong_encoding() throws IOException {
      bundle.file(
          "orgs.csv", "sourcedId,name,type", "uni,MU,district", "fac,F,school", "dep,Ю,department");
      refused(
          read(bundle.charset("orgs.csv", WINDOWS_1251).zip(folder)),
          "orgs.csv:4:name:\uFFFD: Текст не в кодировке UTF-8 или повреждён при прежнем"
              + " преобразовании.");
    }

    @Test
    void utf_16() throws IOException {
      refused(
          read(bundle.charset("users.csv", StandardCharsets.UTF_16).zip(folder)),
          "users.csv:1::: Текст не в кодировке UTF-8 или повреждён при прежнем преобразовании.");
    }

    @Test
    void a_byte_order_mark_is_harmless() throws IOException {
      accepted(read(bundle.replace("users.csv", 1, "sourcedId,", "\uFEFFsourcedId,").zip(folder)));
    }

    @Test
    void control_character() throws IOException {
      refused(
          read(bundle.replace("users.csv", 3, "Іңкәр", "Іңкәр\0").zip(folder)),
          "users.csv:3:givenName:Іңкәр : В тексте есть управляющий символ U+0000.");
    }

    @Test
    void formulas() throws IOException {
      bundle
          .replace("users.csv", 2, "Санжар", "=cmd|' /C calc'!A0")
          .replace("users.csv", 3, "Қасымова", "\t@SUM(1)")
          .replace("orgs.csv", 4, "Кафедра анатомии", "+1")
          .replace("lessons.csv", 2, "Кости черепа", "\tКости");
      refused(
          read(bundle.zip(folder)),
          "orgs.csv:4:name:+1: Значение начинается как формула таблицы (=, +, @ или табуляция).",
          "users.csv:2:givenName:=cmd|' /C calc'!A0: Значение начинается как формула таблицы (=, +,"
              + " @ или табуляция).",
          "users.csv:3:familyName:@SUM(1): Значение начинается как формула таблицы (=, +, @ или"
              + " табуляция).",
          "lessons.csv:2:topic:Кости: Значение начинается как формула таблицы (=, +, @ или"
              + " табуляция).");
    }

    @Test
    void a_leading_minus_is_allowed() throws IOException {
      accepted(read(bundle.replace("lessons.csv", 2, "Кости черепа", "- кости").zip(folder)));
    }

    @Test
    void empty_required() throws IOException {
      refused(
          read(bundle.replace("users.csv", 3, "Қасымова", " ").zip(folder)),
          "users.csv:3:familyName:: Обязательное значение не заполнено.");
    }

    @Test
    void list_without_any_identifier() throws IOException {
      refused(
          read(bundle.replace("classes.csv", 2, ",sem,", ",\" , \",").zip(folder)),
          "classes.csv:2:termSourcedIds:,: Обязательное значение не заполнено.");
    }

    @Test
    void name_of_300_characters() throws IOException {
      refused(
          read(bundle.replace("users.csv", 3, "Қасымова", "Қ".repeat(300)).zip(folder)),
          "users.csv:3:familyName:" + "Қ".repeat(79) + "…: Значение длиннее 200 знаков.");
    }

    @Test
    void bad_dates() throws IOException {
      bundle
          .replace("academicSessions.csv", 3, "2026-09-01", "01.09.2026")
          .replace("roles.csv", 2, "2026-08-01", "2026-8-1")
          .replace("enrollments.csv", 2, "2027-01-23", "2027-02-29")
          .replace("lessons.csv", 3, "2026-09-14", "46279");
      refused(
          read(bundle.zip(folder)),
          "academicSessions.csv:3:startDate:01.09.2026: Ожидается дата в виде ГГГГ-ММ-ДД.",
          "roles.csv:2:beginDate:2026-8-1: Ожидается дата в виде ГГГГ-ММ-ДД.",
          "enrollments.csv:2:endDate:2027-02-29: Ожидается дата в виде ГГГГ-ММ-ДД.",
          "lessons.csv:3:date:46279: Ожидается дата в виде ГГГГ-ММ-ДД.");
    }

    @Test
    void bad_times() throws IOException {
      bundle.replace("lessons.csv", 2, "08:00", "24:00").replace("lessons.csv", 3, "09:50", "9.50");
      refused(
          read(bundle.zip(folder)),
          "lessons.csv:2:startTime:24:00: Ожидается время в виде ЧЧ:ММ.",
          "lessons.csv:3:endTime:9.50: Ожидается время в виде ЧЧ:ММ.");
    }

    @Test
    void bad_numbers() throws IOException {
      bundle
          .replace("courses.csv", 2, ",8,", ",8.125,")
          .replace("users.csv", 3, "6B10101,1", "6B10101,11");
      refused(
          read(bundle.zip(folder)),
          "courses.csv:2:metadata.credits:8.125: Ожидается число от 0 до 100, не более двух знаков после точки.",
          "users.csv:3:metadata.year:11: Ожидается целое число от 1 до 10.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "System", "anonymous", "ab", ".ab", "a b", "студент", "a/b"})
    void a_login_that_nobody_can_have(String login) throws IOException {
      refused(
          read(bundle.replace("users.csv", 3, "student1", login).zip(folder)),
          "users.csv:3:username:"
              + login
              + ": Такого логина быть не может: нужны латинские буквы, цифры и . _ - @, от 3 до 60"
              + " символов; system и anonymous заняты сервером.");
    }

    @Test
    void unknown_words() throws IOException {
      bundle
          .replace("academicSessions.csv", 3, "semester", "trimester")
          .replace("courses.csv", 2, "ORAL", "oral")
          .replace("courses.csv", 2, "EXAM", "PASS")
          .replace("classes.csv", 2, "scheduled", "elective")
          .replace("classes.csv", 2, "BACHELOR", "SCHOOL")
          .replace("users.csv", 2, "true", "yes")
          .replace("users.csv", 3, "FULL_TIME", "EVENING")
          .replace("users.csv", 3, ",kk,", ",kz,")
          .replace("roles.csv", 2, "primary", "first")
          .replace("roles.csv", 3, "student", "wizard")
          .replace("lessons.csv", 2, "active", "deleted");
      refused(
          read(bundle.zip(folder)),
          "academicSessions.csv:3:type:trimester: Неизвестное значение; допустимы: gradingPeriod,"
              + " schoolYear, semester, term.",
          "courses.csv:2:metadata.examForm:oral: Неизвестное значение; допустимы: ORAL, OSCE, TEST,"
              + " WRITTEN.",
          "courses.csv:2:metadata.finalControl:PASS: Неизвестное значение; допустимы:"
              + " DIFFERENTIATED_CREDIT, EXAM.",
          "classes.csv:2:classType:elective: Неизвестное значение; допустимы: homeroom, scheduled.",
          "classes.csv:2:metadata.level:SCHOOL: Неизвестное значение; допустимы: BACHELOR, DOCTORAL,"
              + " INTEGRATED, INTERNSHIP, MASTER, RESIDENCY.",
          "users.csv:2:enabledUser:yes: Неизвестное значение; допустимы: false, true.",
          "users.csv:3:metadata.language:kz: Неизвестное значение; допустимы: en, kk, ru.",
          "users.csv:3:metadata.studyForm:EVENING: Неизвестное значение; допустимы: DISTANCE,"
              + " FULL_TIME, PART_TIME.",
          "roles.csv:2:roleType:first: Неизвестное значение; допустимы: primary, secondary.",
          "roles.csv:3:role:wizard: Неизвестное значение; допустимы: administrator, aide, counselor,"
              + " districtAdministrator, guardian, parent, principal, proctor, relative, siteAdministrator, student, systemAdministrator, teacher.",
          "lessons.csv:2:status:deleted: Неизвестное значение; допустимы: active, inactive,"
              + " tobedeleted.");
    }

    @Test
    void an_unexpected_org_type_is_only_doubtful() throws IOException {
      CheckedBundle checked =
          warned(
              read(bundle.replace("orgs.csv", 3, "school", "institute").zip(folder)),
              "orgs.csv:3:type:institute: Неожиданный вид подразделения, принят за кафедру;"
                  + " ожидаются district, school, department.");
      assertEquals(UnitKind.DEPARTMENT, checked.rows().orgs().get(1).kind());
    }

    @Test
    void a_role_the_roster_cannot_give_is_passed_over() throws IOException {
      bundle.append("roles.csv", "r3,active,t1,secondary,systemAdministrator,,,uni");
      CheckedBundle checked =
          warned(
              read(bundle.zip(folder)),
              "roles.csv:4:role:systemAdministrator: Журнал не назначает эту роль из импорта; строка"
                  + " не учтена.");
      assertEquals(2, checked.rows().roles().size());
    }

    @Test
    void a_password_is_never_shown() throws IOException {
      String secret = "S3cret".repeat(40);
      bundle.replace("users.csv", 2, "T1,,,dep", "T1,," + secret + ",dep");
      BundleOutcome tooLong = read(bundle.zip(folder));
      refused(tooLong, "users.csv:2:password:: Значение длиннее 200 знаков.");
      assertFalse(tooLong.toString().contains("S3cret"));

      bundle.replace("users.csv", 2, secret, "S3cret\0");
      BundleOutcome broken = read(bundle.zip(folder));
      refused(broken, "users.csv:2:password:: В тексте есть управляющий символ U+0000.");
      assertFalse(broken.toString().contains("S3cret"));

      CheckedBundle fine = accepted(read(bundle.replace("users.csv", 2, "\0", " =1").zip(folder)));
      assertEquals("S3cret =1", fine.rows().users().get(0).password());
      assertFalse(fine.toString().contains("S3cret"));
    }
  }

  @Nested
  class Rows {

    @Test
    void duplicate_id_in_each_kind() throws IOException {
      bundle
          .append("orgs.csv", "dep,active,,Кафедра гистологии,department,D2,fac")
          .append("academicSessions.csv", "sem,active,Весна,semester,2027-01-25,2027-06-30,year,")
          .append("courses.csv", "anat,active,year,Анатомия 2,ANA2,dep,5,,,,")
          .append("classes.csv", "a1,active,Анатомия 2,anat,A-2,scheduled,fac,sem,,")
          .append("users.csv", "s1,active,true,student2,Дана,Ким,,S2,,,fac,,,,,")
          .append("roles.csv", "r2,active,t1,secondary,teacher,,,fac")
          .append("enrollments.csv", "e1,active,g101,fac,t1,teacher,,,")
          .append("lessons.csv", "l1,active,,a1,2026-09-21,08:00,09:50,PRACTICAL,,");
      refused(
          read(bundle.zip(folder)),
          "orgs.csv:5:sourcedId:dep: Такой идентификатор уже есть в строке 4.",
          "academicSessions.csv:4:sourcedId:sem: Такой идентификатор уже есть в строке 3.",
          "courses.csv:4:sourcedId:anat: Такой идентификатор уже есть в строке 2.",
          "classes.csv:4:sourcedId:a1: Такой идентификатор уже есть в строке 2.",
          "users.csv:4:sourcedId:s1: Такой идентификатор уже есть в строке 3.",
          "roles.csv:4:sourcedId:r2: Такой идентификатор уже есть в строке 3.",
          "enrollments.csv:5:sourcedId:e1: Такой идентификатор уже есть в строке 2.",
          "lessons.csv:4:sourcedId:l1: Такой идентификатор уже есть в строке 2.");
    }

    @Test
    void duplicate_username_whatever_its_letter_case() throws IOException {
      refused(
          read(bundle.replace("users.csv", 3, "student1", "Teacher1").zip(folder)),
          "users.csv:3:username:Teacher1: Такой логин уже есть в строке 2 (регистр букв не"
              + " различается).");
    }

    @Test
    void unknown_reference_in_each_kind() throws IOException {
      bundle
          .replace("orgs.csv", 4, ",fac", ",fax")
          .replace("academicSessions.csv", 3, ",year,", ",yeah,")
          .replace("courses.csv", 2, ",year,", ",yeah,")
          .replace("courses.csv", 2, ",dep,", ",deb,")
          .replace("classes.csv", 2, ",anat,", ",anatomy,")
          .replace("classes.csv", 2, ",fac,", ",fax,")
          .replace("classes.csv", 2, ",sem,", ",\"sem,sam\",")
          .replace("users.csv", 2, ",dep,", ",deb,")
          .replace("roles.csv", 2, ",t1,", ",t9,")
          .replace("roles.csv", 3, ",fac", ",fax")
          .replace("enrollments.csv", 2, ",a1,", ",a9,")
          .replace("enrollments.csv", 3, ",s1,", ",s9,")
          .replace("lessons.csv", 3, ",a1,", ",a9,");
      BundleOutcome outcome = read(bundle.zip(folder));
      refused(
          outcome,
          "orgs.csv:4:parentSourcedId:fax: Такого идентификатора нет; проверьте orgs.csv.",
          "academicSessions.csv:3:parentSourcedId:yeah: Такого идентификатора нет; проверьте"
              + " academicSessions.csv.",
          "courses.csv:2:schoolYearSourcedId:yeah: Такого идентификатора нет; проверьте"
              + " academicSessions.csv.",
          "courses.csv:2:orgSourcedId:deb: Такого идентификатора нет; проверьте orgs.csv.",
          "classes.csv:2:courseSourcedId:anatomy: Такого идентификатора нет; проверьте courses.csv.",
          "classes.csv:2:schoolSourcedId:fax: Такого идентификатора нет; проверьте orgs.csv.",
          "classes.csv:2:termSourcedIds:sam: Такого идентификатора нет; проверьте"
              + " academicSessions.csv.",
          "users.csv:2:primaryOrgSourcedId:deb: Такого идентификатора нет; проверьте orgs.csv.",
          "roles.csv:2:userSourcedId:t9: Такого идентификатора нет; проверьте users.csv.",
          "roles.csv:3:orgSourcedId:fax: Такого идентификатора нет; проверьте orgs.csv.",
          "enrollments.csv:2:classSourcedId:a9: Такого идентификатора нет; проверьте classes.csv.",
          "enrollments.csv:3:userSourcedId:s9: Такого идентификатора нет; проверьте users.csv.",
          "lessons.csv:3:classSourcedId:a9: Такого идентификатора нет; проверьте classes.csv.");
      assertEquals(
          List.of("users.csv:2:sourcedId:t1: У пользователя нет роли в roles.csv."),
          Outcomes.shown(assertInstanceOf(RefusedBundle.class, outcome).warnings())
              .lines()
              .toList());
    }

    @Test
    void reference_to_what_the_bundle_ends() throws IOException {
      refused(
          read(bundle.replace("courses.csv", 2, "active", "tobedeleted").zip(folder)),
          "classes.csv:2:courseSourcedId:anat: Запись, на которую дана ссылка, завершается в"
              + " courses.csv этого же импорта.");
    }

    @Test
    void own_superior() throws IOException {
      bundle.replace("orgs.csv", 2, "MU,", "MU,dep");
      refused(
          read(bundle.zip(folder)), "orgs.csv:3:parentSourcedId:uni: Запись подчинена сама себе.");
    }

    @Test
    void end_before_start() throws IOException {
      bundle
          .replace("academicSessions.csv", 2, "2027-08-31", "2026-08-31")
          .replace("roles.csv", 2, "2026-08-01,", "2026-08-01,2026-07-31")
          .replace("enrollments.csv", 3, "2027-01-23", "2026-08-31")
          .replace("lessons.csv", 2, "09:50", "07:59")
          .replace("lessons.csv", 3, "09:50", "08:00");
      refused(
          read(bundle.zip(folder)),
          "academicSessions.csv:2:endDate:2026-08-31: Окончание раньше начала (2026-09-01).",
          "roles.csv:2:endDate:2026-07-31: Окончание раньше начала (2026-08-01).",
          "enrollments.csv:3:endDate:2026-08-31: Окончание раньше начала (2026-09-01).",
          "lessons.csv:2:endTime:07:59: Окончание раньше начала (08:00).",
          "lessons.csv:3:endTime:08:00: Занятие заканчивается в ту же минуту, в которую"
              + " начинается.");
    }

    @Test
    void date_outside_the_semester() throws IOException {
      bundle
          .replace("lessons.csv", 2, "2026-09-07", "2026-08-31")
          .replace("lessons.csv", 3, "2026-09-14", "2027-01-24");
      refused(
          read(bundle.zip(folder)),
          "lessons.csv:2:date:2026-08-31: Дата вне семестра: 2026-09-01 – 2027-01-23.",
          "lessons.csv:3:date:2027-01-24: Дата вне семестра: 2026-09-01 – 2027-01-23.");
    }

    @Test
    void lesson_of_a_study_group() throws IOException {
      refused(
          read(bundle.replace("lessons.csv", 3, ",a1,", ",g101,").zip(folder)),
          "lessons.csv:3:classSourcedId:g101: Занятие назначено учебной группе; нужна дисциплина"
              + " (класс вида scheduled).");
    }

    @Test
    void teacher_enrolled_as_a_student() throws IOException {
      refused(
          read(bundle.replace("enrollments.csv", 2, "teacher", "student").zip(folder)),
          "enrollments.csv:2:role:student: У пользователя t1 нет этой роли в roles.csv.");
    }

    @Test
    void twice_in_one_class() throws IOException {
      refused(
          read(bundle.append("enrollments.csv", "e4,active,a1,fac,s1,student,,,").zip(folder)),
          "enrollments.csv:5:userSourcedId:s1: Тот же пользователь в той же роли уже записан в этот"
              + " класс: строка 3.");
    }

    @Test
    void in_two_groups_at_once_is_doubtful() throws IOException {
      bundle
          .append("classes.csv", "g102,active,102 ОМ,hr,G102,homeroom,fac,sem,,")
          .append("enrollments.csv", "e4,active,g102,fac,s1,student,,2026-10-01,");
      warned(
          read(bundle.zip(folder)),
          "enrollments.csv:5:classSourcedId:g102: Студент одновременно состоит в группе g101"
              + " (строка 4).");
    }

    @Test
    void a_person_without_a_role_is_doubtful() throws IOException {
      bundle.append("users.csv", "x1,active,true,nobody,Мирас,Тен,,X1,,,fac,,,,,");
      warned(
          read(bundle.zip(folder)),
          "users.csv:4:sourcedId:x1: У пользователя нет роли в roles.csv.");
    }

    @Test
    void several_faults_are_found_at_once() throws IOException {
      bundle
          .replace("enrollments.csv", 2, "2026-09-01", "soon")
          .replace("enrollments.csv", 2, ",t1,", ",t9,");
      refused(
          read(bundle.zip(folder)),
          "enrollments.csv:2:beginDate:soon: Ожидается дата в виде ГГГГ-ММ-ДД.",
          "enrollments.csv:2:userSourcedId:t9: Такого идентификатора нет; проверьте users.csv.");
    }

    @Test
    void a_thousand_errors_are_listed_and_the_rest_is_counted() throws IOException {
      for (int i = 0; i < 1_000; i++) {
        bundle.append("lessons.csv", "x" + i + ",active,,a1,soon,08:00,09:50,PRACTICAL,,");
      }
      RefusedBundle thousand = assertInstanceOf(RefusedBundle.class, read(bundle.zip(folder)));
      assertEquals(1_000, thousand.errors().size());
      assertEquals(1_000, thousand.errorCount());

      bundle.append("lessons.csv", "y,active,,a1,soon,08:00,09:50,PRACTICAL,,");
      RefusedBundle more = assertInstanceOf(RefusedBundle.class, read(bundle.zip(folder)));
      assertEquals(1_001, more.errors().size());
      assertEquals(1_001, more.errorCount());
      assertEquals(1_003, more.errors().get(999).line());
      assertEquals("И ещё замечаний: 1.", more.errors().get(1_000).message(Outcomes.RU));
    }
  }

  private static int indexOf(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
  }

  private static int lastIndexOf(byte[] bytes, String text) {
    int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(text);
    assertTrue(at > 0);
    return at;
  }
}

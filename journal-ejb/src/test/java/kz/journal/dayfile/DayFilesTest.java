package kz.journal.dayfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kz.journal.calendar.DayDraft;
import kz.journal.calendar.DayKind;
import kz.journal.calendar.RecordedDay;
import kz.journal.calendar.SpecialDay;
import kz.journal.calendar.WeekScope;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days go out and come back the same; whatever is wrong with a file is named by line and field. */
class DayFilesTest {

  private static final SpecialDay SUN_25_OCT_2026 =
      new SpecialDay(
          LocalDate.of(2026, 10, 25),
          DayKind.HOLIDAY,
          WeekScope.BOTH,
          "День Республики; «праздник», \\ и ещё: очень длинное название, чтобы его сложить",
          "Қазақстан Республикасы күні — ұлттық мереке",
          "Republic Day, \"the first\"",
          "Закон РК № 267-II,\nст. 3");
  private static final SpecialDay MON_26_OCT_2026 =
      new SpecialDay(
          LocalDate.of(2026, 10, 26),
          DayKind.TRANSFERRED,
          WeekScope.FIVE_DAY,
          "Перенос",
          "Ауысу",
          "Transfer",
          "ст. 5");
  private static final List<RecordedDay> DAYS =
      List.of(recorded(1, SUN_25_OCT_2026), recorded(2, MON_26_OCT_2026));

  private static RecordedDay recorded(long id, SpecialDay day) {
    return new RecordedDay(
        id, 1, day, null, Instant.parse("2026-09-01T04:05:06Z"), null, null, null, null);
  }

  private static List<DayDraft> drafts(ReadDays read) {
    assertEquals(List.of(), read.faults());
    return read.days().stream().map(DayFields.ReadDay::draft).toList();
  }

  private static List<String> faults(ReadDays read) {
    return read.faults().stream()
        .map(fault -> fault.line() + " " + fault.field() + " " + fault.why().messageKey())
        .toList();
  }

  @Nested
  class As_iCalendar {

    private final String written = DayEvents.write("Календарь", DAYS, Locale.forLanguageTag("ru"));

    @Test
    void days_come_back_as_they_went_out() {
      assertEquals(DAYS.stream().map(d -> DayDraft.of(d.day())).toList(), drafts(read(written)));
    }

    @Test
    void no_line_is_longer_than_75_octets_and_all_end_with_both_marks() {
      List<String> lines = List.of(written.split("\r\n"));
      assertTrue(lines.size() > 25, written);
      for (String line : lines) {
        assertFalse(line.contains("\n"), line);
        assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
      }
      assertTrue(written.endsWith("END:VCALENDAR\r\n"));
    }

    @Test
    void what_has_a_meaning_in_the_format_is_escaped() {
      String unfolded = written.replace("\r\n ", "");
      assertTrue(
          unfolded.contains("\r\nSUMMARY:День Республики\\; «праздник»\\, \\\\ и ещё: очень"),
          unfolded);
      assertTrue(unfolded.contains("\r\nDESCRIPTION:Закон РК № 267-II\\,\\nст. 3\r\n"), unfolded);
      assertTrue(unfolded.contains("\r\nDTSTART;VALUE=DATE:20261025\r\n"), unfolded);
      assertTrue(unfolded.contains("\r\nDTEND;VALUE=DATE:20261026\r\n"), unfolded);
      assertTrue(unfolded.contains("\r\nDTSTAMP:20260901T040506Z\r\n"), unfolded);
      assertTrue(unfolded.contains("\r\nUID:day-2026-10-25-HOLIDAY-BOTH@journal\r\n"), unfolded);
    }

    @Test
    void bare_line_feeds_and_tabs_before_folded_lines_are_read_too() {
      String other = written.replace("\r\n ", "\n\t").replace("\r\n", "\n");
      assertEquals(2, drafts(read(other)).size());
    }

    @Test
    void other_components_are_passed_over() {
      String other =
          written.replace("BEGIN:VEVENT", "BEGIN:VTODO\r\nDTSTART:x\r\nEND:VTODO\r\nBEGIN:VEVENT");
      assertEquals(2, drafts(read(other)).size());
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "DTSTART;VALUE=DATE:20261026 | DTSTART;VALUE=DATE:20261032 | DTSTART day-file-value",
          "DTSTART;VALUE=DATE:20261026 | DTSTART:20261026T090000Z | DTSTART day-file-value",
          "DTSTART;VALUE=DATE:20261026 | COMMENT:x | DTSTART day-file-empty",
          "X-JOURNAL-KIND:TRANSFERRED | X-JOURNAL-KIND:PARTY | X-JOURNAL-KIND day-file-value",
          "X-JOURNAL-WEEK:FIVE_DAY | X-JOURNAL-WEEK: | X-JOURNAL-WEEK day-file-empty",
        })
    void a_field_that_cannot_be_read_is_named_with_the_line_of_its_event(
        String standing, String instead, String fault) {
      String broken = broken(standing, instead);
      int line = line(broken, "UID:day-2026-10-26") - 1;
      assertEquals(List.of(line + " " + fault), faults(read(broken)));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "DTEND;VALUE=DATE:20261027 | DTEND;VALUE=DATE:20261028 | DTEND day-file-lasts",
          "TRANSP:TRANSPARENT | RRULE:FREQ=YEARLY | RRULE day-file-repeats",
          "TRANSP:TRANSPARENT | DTSTART;VALUE=DATE:20261026 | DTSTART day-file-again",
        })
    void a_line_that_cannot_be_taken_is_named_itself(
        String standing, String instead, String fault) {
      String broken = broken(standing, instead);
      int line = line(broken, fault.startsWith("DTSTART") ? "DTEND;VALUE=DATE:20261027" : instead);
      int at = fault.startsWith("DTSTART") ? line + 1 : line;
      assertEquals(List.of(at + " " + fault), faults(read(broken)));
    }

    @Test
    void a_line_that_is_none_is_named() {
      String broken = written.replaceFirst("TRANSP:TRANSPARENT", "no colon here");
      assertEquals(
          List.of(line(broken, "no colon here") + "  day-file-line"), faults(read(broken)));
    }

    @Test
    void what_is_no_calendar_is_refused_and_so_is_half_of_one() {
      assertEquals(List.of("1 BEGIN day-file-no-calendar"), faults(read("")));
      String half = written.substring(0, written.lastIndexOf("END:VEVENT"));
      assertEquals(
          List.of(line(half, "UID:day-2026-10-26") - 1 + " END day-file-unended"),
          faults(read(half)));
    }

    private String broken(String standing, String instead) {
      int second = written.lastIndexOf("BEGIN:VEVENT");
      String broken =
          written.substring(0, second) + written.substring(second).replace(standing, instead);
      assertFalse(broken.equals(written), standing);
      return broken;
    }

    private static int line(String text, String begin) {
      return (int) text.substring(0, text.indexOf("\n" + begin)).lines().count() + 1;
    }

    private static ReadDays read(String text) {
      return DayEvents.read(text);
    }
  }

  @Nested
  class As_a_table {

    private static final String HEADER = "date,kind,week,titleRu,titleKk,titleEn,source\r\n";
    private static final String DAY = "2026-10-26,TRANSFERRED,BOTH,п,а,t,с\r\n";

    @Test
    void days_come_back_as_they_went_out() {
      assertEquals(
          DAYS.stream().map(day -> DayDraft.of(day.day())).toList(),
          drafts(DayTable.read(DayTable.write(DAYS))));
    }

    @Test
    void columns_stand_in_any_order_with_others_among_them() {
      String text =
          "source,note,week,kind,date,titleEn,titleKk,titleRu\nс,x,both,outage,"
              + "2026-10-26,t,а,п\n\n";
      DayDraft draft = drafts(DayTable.read(text)).get(0);
      assertEquals(DayKind.OUTAGE, draft.kind());
      assertEquals("п", draft.titleRu());
      assertEquals("с", draft.source());
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "2026-02-30,HOLIDAY,BOTH,п,а,t,с | 3 date day-file-value",
          "30.01.2026,HOLIDAY,BOTH,п,а,t,с | 3 date day-file-value",
          ",HOLIDAY,BOTH,п,а,t,с | 3 date day-file-empty",
          "2026-10-27,FEAST,BOTH,п,а,t,с | 3 kind day-file-value",
          "2026-10-27,HOLIDAY,SEVEN,п,а,t,с | 3 week day-file-value",
          "2026-10-27,HOLIDAY,BOTH,п,а,t | 3  day-file-width",
          "'2026-10-27,HOLIDAY,BOTH,\"п\"п,а,t,с' | 3  day-file-quotes",
        })
    void what_cannot_be_read_is_named_by_line_and_column(String line, String fault) {
      assertEquals(List.of(fault), faults(DayTable.read(HEADER + DAY + line + "\r\n")));
    }

    @Test
    void the_line_is_that_of_the_file_where_a_title_goes_over_several() {
      String text = HEADER + DAY.replace("п", "\"п\nп\nп\"") + ",HOLIDAY,BOTH,п,а,t,с\r\n";
      assertEquals(List.of("5 date day-file-empty"), faults(DayTable.read(text)));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
      assertEquals(
          List.of("2 date day-file-empty", "2 week day-file-value", "3 kind day-file-empty"),
          faults(DayTable.read(HEADER + ",OUTAGE,x,п,а,t,с\n2026-10-26,,BOTH,п,а,t,с\n")));
    }

    @Test
    void a_column_that_is_lacking_or_twice_is_named() {
      assertEquals(
          List.of("1 date day-file-column", "1 source day-file-column"),
          faults(DayTable.read("kind,week,titleRu,titleKk,titleEn,source,source\n" + DAY)));
      assertEquals(7, DayTable.read("").faults().size());
    }
  }
}

package kz.journal.sheet;

import static kz.journal.document.Markup.escape;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.journal.journal.Absence;
import kz.journal.journal.JournalTable;
import kz.journal.journal.rule.Seat;
import kz.journal.time.JournalZone;

/**
 * A journal laid out like the paper one (1.3; reading A22): a cover, sheets of students by dates
 * with a mark or a code in each cell, sheets of dates with topic, hours, kind and a line to sign,
 * and a sheet for the remarks of those who check it. A4 across; heads are repeated on each sheet.
 */
record PaperJournal(JournalTable table, Cover cover, Locale locale, SheetTexts texts) {

  /**
   * What the cover says beside the title; {@code null} is left out.
   *
   * @param kind the kind of classes in words
   * @param whole whether all students of the journal are shown
   */
  record Cover(
      String university,
      String faculty,
      String department,
      String code,
      String credits,
      String kind,
      String groups,
      boolean whole,
      Instant printedAt) {}

  private static final int LESSONS_A_SHEET = 22;
  private static final int REMARKS = 21;
  private static final int STUDENTS_A_SHEET = 31;
  private static final String NOT_IN_CLASS = "×";
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

  private static final String STYLE =
      """
      body { margin: 0; font: 8.5pt/1.25 'Liberation Sans'; color: #000 }
      .university { font-size: 11pt; text-align: center }
      .unit { font-size: 10pt; text-align: center; margin-top: 1mm }
      .cover h1 { margin: 22mm 0 4mm; font: 28pt/1.2 'Liberation Serif'; text-align: center }
      .cover h2 { margin: 0 0 14mm; font: 16pt/1.2 'Liberation Serif'; text-align: center }
      .facts { margin: 0 auto; width: 170mm; border-collapse: collapse; font-size: 11pt }
      .facts td { padding: 1.6mm 2mm; border-bottom: 0.2mm solid #999; vertical-align: top }
      .facts .key { width: 62mm; color: #333 }
      .printed { margin-top: 14mm; text-align: center; font-size: 8pt; color: #333 }
      .sheet { page-break-before: always }
      .sheet h3 { margin: 0 0 2mm; font: bold 11pt/1.2 'Liberation Serif' }
      .sheet h3 span { font: 9pt 'Liberation Sans' }
      .grid { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate;
              page-break-inside: auto }
      .grid th, .grid td { border: 0.2mm solid #000; padding: 0.55mm 0.8mm }
      .grid th { font-weight: bold; text-align: center; vertical-align: middle }
      .grid tr { page-break-inside: avoid }
      .grid .number { width: 7mm; text-align: center }
      .grid .name { text-align: left; width: 66mm; font-size: 8pt }
      .marks { table-layout: fixed }
      .marks .day { font-size: 7.5pt; padding: 0.55mm 0 }
      .marks .day span { font-weight: normal; font-size: 6.5pt }
      .marks .cell { text-align: center; padding: 0.55mm 0 }
      .marks .total { width: 10mm; text-align: center }
      .topics .date { width: 24mm; text-align: center; white-space: nowrap }
      .topics .time { width: 24mm; text-align: center; white-space: nowrap }
      .topics .hours, .topics .kind { width: 14mm; text-align: center }
      .topics .sign { width: 52mm }
      .remarks td { height: 7.5mm }
      .remarks .date { width: 26mm }
      .remarks .sign { width: 46mm }
      .legend { margin-top: 2mm; font-size: 7.5pt; color: #333 }
      """;

  String xhtml() {
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html><html lang=\"").append(locale.getLanguage()).append("\"><head>");
    page.append("<title>").append(escape(texts.text("print.title"))).append("</title><style>");
    page.append(pageRule()).append(STYLE).append("</style></head><body>");
    cover(page);
    marks(page);
    topics(page);
    remarks(page);
    return page.append("</body></html>").toString();
  }

  /** The foot of each page: the journal at the left, «page n of m» at the right. */
  private String pageRule() {
    String counted =
        css(texts.text("print.page"))
            .replace("{pages}", "\" counter(pages) \"")
            .replace("{page}", "\" counter(page) \"");
    return """
        @page { size: A4 landscape; margin: 12mm 12mm 14mm 16mm;
          @bottom-left { font: 7.5pt 'Liberation Sans'; content: "%s" }
          @bottom-right { font: 7.5pt 'Liberation Sans'; content: "%s" } }
        """
        .formatted(css(texts.heading(table)), counted);
  }

  private void cover(StringBuilder page) {
    page.append("<div class=\"cover\">");
    line(page, "university", cover.university());
    line(page, "unit", cover.faculty());
    line(page, "unit", cover.department());
    page.append("<h1>").append(escape(texts.text("print.title"))).append("</h1>");
    page.append("<h2>").append(escape(table.discipline().in(locale))).append("</h2>");
    page.append("<table class=\"facts\">");
    fact(page, "print.class", table.title());
    fact(page, "print.code", cover.code());
    fact(page, "print.credits", cover.credits());
    fact(page, "print.kind", cover.kind());
    fact(page, "print.semester", table.semester());
    fact(page, "print.group", cover.groups());
    fact(page, "print.teachers", String.join(", ", table.teachers()));
    fact(page, "print.hours", Integer.toString(table.lessons().size()));
    fact(page, "print.students", Integer.toString(table.students().size()));
    page.append("</table>");
    String printed = MOMENT.format(cover.printedAt().atZone(JournalZone.ALMATY));
    line(page, "printed", texts.text("print.printed", "moment", printed));
    if (!cover.whole()) {
      line(page, "printed", texts.text("print.part"));
    }
    page.append("</div>");
  }

  private void marks(StringBuilder page) {
    Map<String, Long> namesakes =
        table.students().stream()
            .map(student -> student.name().full())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<List<JournalTable.LessonColumn>> lessons = evenly(table.lessons(), LESSONS_A_SHEET);
    for (int i = 0; i < lessons.size(); i++) {
      int number = 1;
      for (List<JournalTable.StudentRow> students : evenly(table.students(), STUDENTS_A_SHEET)) {
        marks(page, lessons.get(i), students, number, i == lessons.size() - 1, namesakes);
        number += students.size();
      }
    }
  }

  /** As few parts as the most allows, all of nearly one size; one empty part of nothing. */
  private static <T> List<List<T>> evenly(List<T> whole, int most) {
    int parts = Math.max(1, (whole.size() + most - 1) / most);
    return IntStream.range(0, parts)
        .mapToObj(i -> whole.subList(whole.size() * i / parts, whole.size() * (i + 1) / parts))
        .toList();
  }

  private void marks(
      StringBuilder page,
      List<JournalTable.LessonColumn> lessons,
      List<JournalTable.StudentRow> students,
      int first,
      boolean last,
      Map<String, Long> namesakes) {
    sheet(page, "print.marks");
    page.append("<table class=\"grid marks\"><thead><tr><th class=\"number\">№</th>");
    page.append("<th class=\"name\">").append(escape(texts.text("student"))).append("</th>");
    for (JournalTable.LessonColumn lesson : lessons) {
      page.append("<th class=\"day\">").append(SheetTexts.shortDay(lesson.day()));
      page.append("<br/><span>").append(escape(texts.kind(lesson))).append("</span></th>");
    }
    if (last) {
      page.append("<th class=\"total\">").append(escape(texts.text("print.absent")));
      page.append("</th>");
    }
    page.append("</tr></thead><tbody>");
    int number = first;
    for (JournalTable.StudentRow student : students) {
      page.append("<tr><td class=\"number\">").append(number++).append("</td><td class=\"name\">");
      String name = student.name().full();
      boolean alone = namesakes.get(name) == 1 || student.identifier() == null;
      page.append(escape(alone ? name : name + " (" + student.identifier() + ")"));
      page.append("</td>");
      Seat seat = Grid.seat(student);
      for (JournalTable.LessonColumn lesson : lessons) {
        page.append("<td class=\"cell\">").append(escape(cell(lesson, student, seat)));
        page.append("</td>");
      }
      if (last) {
        page.append("<td class=\"total\">").append(absences(student)).append("</td>");
      }
      page.append("</tr>");
    }
    page.append("</tbody></table>");
    line(page, "legend", texts.text("print.legend"));
    page.append("</div>");
  }

  private String cell(
      JournalTable.LessonColumn lesson, JournalTable.StudentRow student, Seat seat) {
    String value = texts.value(table.cell(lesson.id(), student.id()));
    return value.isEmpty() && !seat.on(lesson.day()).isAllowed() ? NOT_IN_CLASS : value;
  }

  private long absences(JournalTable.StudentRow student) {
    return table.lessons().stream()
        .map(lesson -> table.cell(lesson.id(), student.id()))
        .filter(cell -> cell != null)
        .filter(cell -> cell.absence() == Absence.N || cell.absence() == Absence.U)
        .count();
  }

  private void topics(StringBuilder page) {
    sheet(page, "print.lessons");
    page.append("<table class=\"grid topics\"><thead><tr><th class=\"number\">№</th>");
    head(page, "date", "print.date");
    head(page, "time", "print.time");
    head(page, "topic", "print.topic");
    head(page, "hours", "print.academicHours");
    head(page, "kind", "print.kindShort");
    head(page, "sign", "print.signature");
    page.append("</tr></thead><tbody>");
    int number = 1;
    for (JournalTable.LessonColumn lesson : table.lessons()) {
      page.append("<tr><td class=\"number\">").append(number++).append("</td>");
      data(page, "date", SheetTexts.day(lesson.day()));
      data(page, "time", lesson.startsAt() + "–" + lesson.endsAt());
      data(page, "topic", lesson.topic());
      data(page, "hours", Long.toString(academicHours(lesson)));
      data(page, "kind", texts.kind(lesson));
      data(page, "sign", "");
      page.append("</tr>");
    }
    page.append("</tbody></table></div>");
  }

  /** Hours of fifty minutes with breaks of ten between them. */
  private static long academicHours(JournalTable.LessonColumn lesson) {
    return (Duration.between(lesson.startsAt(), lesson.endsAt()).toMinutes() + 10) / 60;
  }

  private void remarks(StringBuilder page) {
    sheet(page, "print.remarks");
    page.append("<table class=\"grid remarks\"><thead><tr>");
    head(page, "date", "print.date");
    head(page, "remark", "print.remark");
    head(page, "sign", "print.signed");
    head(page, "sign", "print.done");
    page.append("</tr></thead><tbody>");
    page.append("<tr><td></td><td></td><td></td><td></td></tr>".repeat(REMARKS));
    page.append("</tbody></table></div>");
  }

  private void sheet(StringBuilder page, String title) {
    page.append("<div class=\"sheet\"><h3>").append(escape(texts.text(title)));
    page.append(" <span>").append(escape(texts.heading(table)));
    page.append("</span></h3>");
  }

  private void head(StringBuilder page, String kind, String key) {
    page.append("<th class=\"").append(kind).append("\">").append(escape(texts.text(key)));
    page.append("</th>");
  }

  private static void data(StringBuilder page, String kind, String text) {
    page.append("<td class=\"").append(kind).append("\">").append(escape(text)).append("</td>");
  }

  private void fact(StringBuilder page, String key, String text) {
    if (text != null && !text.isBlank()) {
      page.append("<tr><td class=\"key\">").append(escape(texts.text(key))).append("</td><td>");
      page.append(escape(text)).append("</td></tr>");
    }
  }

  private static void line(StringBuilder page, String kind, String text) {
    if (text != null) {
      page.append("<div class=\"").append(kind).append("\">").append(escape(text));
      page.append("</div>");
    }
  }

  /** A text between quotation marks in a style; what could end it is left out. */
  private static String css(String text) {
    return text.replaceAll("[\"\\\\<>&\\p{Cntrl}]", "");
  }
}

package kz.journal.web.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.journal.journal.Absence;
import kz.journal.journal.JournalTable;
import kz.journal.journal.JournalTable.Cell;
import kz.journal.journal.JournalTable.StudentRow;
import kz.journal.journal.rule.MarkScale;
import kz.journal.roster.StudentStatus;

/** A student's row as the view shows it: a text and a style for each lesson, and the totals. */
public final class TableLine {

  private final StudentRow student;
  private final int number;
  private final String tag;
  private final List<String> texts = new ArrayList<>();
  private final List<String> styles = new ArrayList<>();
  private final String mean;
  private final int missed;

  /** The attendance codes in the reader's language. */
  record Words(String absent, String excused, String present) {

    String of(Absence absence) {
      return switch (absence) {
        case N -> absent;
        case U -> excused;
        case P -> present;
      };
    }
  }

  TableLine(
      JournalTable table,
      StudentRow student,
      List<LessonHead> heads,
      int number,
      String tag,
      Words words) {
    this.student = student;
    this.number = number;
    this.tag = tag;
    int marks = 0;
    int sum = 0;
    int absences = 0;
    for (LessonHead head : heads) {
      Cell cell = table.cell(head.getLesson().id(), student.id());
      Integer points = cell == null ? null : cell.points();
      Absence absence = cell == null ? null : cell.absence();
      boolean seated = seated(head.getLesson().day());
      if (points != null) {
        marks++;
        sum += points;
        texts.add(points.toString());
      } else if (absence != null) {
        absences += absence == Absence.P ? 0 : 1;
        texts.add(words.of(absence));
      } else {
        texts.add(seated ? "" : "—");
      }
      styles.add(style(head, points, absence, seated));
    }
    mean = marks == 0 ? "–" : String.valueOf(Math.round((double) sum / marks));
    missed = absences;
  }

  private boolean seated(LocalDate day) {
    return (student.from() == null || !day.isBefore(student.from()))
        && (student.to() == null || !day.isAfter(student.to()));
  }

  private static String style(LessonHead head, Integer points, Absence absence, boolean seated) {
    String mark;
    if (points != null) {
      mark = points < MarkScale.PASS ? "mark-low" : "";
    } else if (absence != null) {
      mark =
          switch (absence) {
            case N -> "mark-absent";
            case U -> "mark-excused";
            case P -> "mark-present";
          };
    } else if (seated) {
      mark = "NOT_YET".equals(head.getKind()) ? "" : "is-empty";
    } else {
      mark = "mark-not-enrolled";
    }
    String style = head.isWeekEnd() ? head.ground() + " week-end" : head.ground();
    return (style + " " + mark).strip();
  }

  /** The student's id, the key of the row. */
  public long getId() {
    return student.id();
  }

  public int getNumber() {
    return number;
  }

  public String getName() {
    return student.name().full();
  }

  public String getTag() {
    return tag;
  }

  /** What stands in the cells, in the order of the lessons. */
  public List<String> getTexts() {
    return texts;
  }

  /** The style classes of the cells. */
  public List<String> getStyles() {
    return styles;
  }

  /** The mean of the marks, rounded half up, or a dash. */
  public String getMean() {
    return mean;
  }

  /** How many lessons the student missed, with or without a valid reason. */
  public int getMissed() {
    return missed;
  }

  public String getRowStyle() {
    return student.status() == StudentStatus.STUDYING ? "" : "is-gone";
  }
}

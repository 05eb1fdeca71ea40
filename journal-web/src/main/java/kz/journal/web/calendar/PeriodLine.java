package kz.journal.web.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import kz.journal.academic.StudyPeriod;
import kz.journal.academic.StudyPeriodKind;

/** One line of periods as somebody types it; without days it says nothing. */
public class PeriodLine implements Serializable {

  private static final long serialVersionUID = 1L;

  private StudyPeriodKind kind = StudyPeriodKind.SEMESTER;
  private LocalDate start;
  private LocalDate end;

  static PeriodLine of(StudyPeriod period) {
    PeriodLine line = new PeriodLine();
    line.kind = period.kind();
    line.start = period.start();
    line.end = period.end();
    return line;
  }

  /** Whether a day is given; a line with one of the two counts as that single day. */
  boolean said() {
    return start != null || end != null;
  }

  StudyPeriod period() {
    return new StudyPeriod(kind, start == null ? end : start, end == null ? start : end);
  }

  public StudyPeriodKind getKind() {
    return kind;
  }

  public void setKind(StudyPeriodKind kind) {
    this.kind = kind;
  }

  public LocalDate getStart() {
    return start;
  }

  public void setStart(LocalDate start) {
    this.start = start;
  }

  public LocalDate getEnd() {
    return end;
  }

  public void setEnd(LocalDate end) {
    this.end = end;
  }
}

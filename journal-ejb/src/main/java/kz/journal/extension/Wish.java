package kz.journal.extension;

import java.time.Instant;
import java.time.LocalDate;
import kz.journal.calendar.EducationLevel;

/**
 * What an extension is to do, as somebody typed it: anything may be {@code null}, and the rule says
 * what is missing.
 *
 * @param lesson for a cell or a lesson
 * @param student for a cell
 * @param from the first day of the lessons concerned, included; not for single lessons
 * @param to the last day, included
 * @param until the end wanted, excluded
 * @param beyondSemester a second confirmation that the end may lie behind the semester's
 * @param outage when the system was down: each window that was open then gets its own later end by
 *     {@link kz.journal.extension.rule.OutageLengthening}, and {@code until} is the latest of them;
 *     {@code null} for one end for all
 */
public record Wish(
    ExtensionScope scope,
    Long lesson,
    Long student,
    Long journal,
    Long teacher,
    Long department,
    EducationLevel level,
    LocalDate from,
    LocalDate to,
    Instant until,
    ExtensionGround ground,
    Document document,
    boolean beyondSemester,
    OutageInterval outage) {

  /** A wish for one end for all windows. */
  public Wish(
      ExtensionScope scope,
      Long lesson,
      Long student,
      Long journal,
      Long teacher,
      Long department,
      EducationLevel level,
      LocalDate from,
      LocalDate to,
      Instant until,
      ExtensionGround ground,
      Document document,
      boolean beyondSemester) {
    this(
        scope,
        lesson,
        student,
        journal,
        teacher,
        department,
        level,
        from,
        to,
        until,
        ground,
        document,
        beyondSemester,
        null);
  }

  /**
   * The document an extension rests on.
   *
   * @param file id of the kept file, or {@code null}
   */
  public record Document(String number, LocalDate date, Long file) {

    /** Whether there is a number and a date. */
    public boolean complete() {
      return number != null && !number.isBlank() && date != null;
    }
  }

  /** Whether it is said whose windows are meant, and for more than single lessons on which days. */
  public boolean complete() {
    return scope != null
        && until != null
        && switch (scope) {
          case CELL -> lesson != null && student != null;
          case LESSON -> lesson != null;
          case JOURNAL -> journal != null && days();
          case TEACHER -> teacher != null && days();
          case DEPARTMENT -> department != null && days();
          case LEVEL -> level != null && days();
          case ALL -> days();
        };
  }

  private boolean days() {
    return from != null && to != null && !from.isAfter(to);
  }
}

package kz.journal.window;

import kz.journal.roster.ExamForm;

/**
 * What is entered into the journal, as far as the length of the term goes. A differentiated credit
 * has no occasion of its own: it takes that of its form.
 *
 * <p>Reading: paragraph 2.3.3 names lessons, written and oral exams only. Tests at a computer,
 * essays and projects are read as written work, practical skills, OSCE and clinical cases as oral,
 * and a combined exam takes the longest of its parts: the exam of Monday 23 November 2026 is open
 * until the end of Thursday 26 November instead of Wednesday 25 November (reading A3, decision
 * record 0004). The registrar may set other lengths, see {@link EntryTermSettings}.
 */
public enum Occasion {
  LESSON(2, "2.3.3b"),
  WRITTEN_EXAM(3, "2.3.3c"),
  COMPUTER_TEST(3, "2.3.3c"),
  ESSAY(3, "2.3.3c"),
  PROJECT(3, "2.3.3c"),
  ORAL_EXAM(2, "2.3.3d"),
  PRACTICAL_SKILLS(2, "2.3.3d"),
  OSCE(2, "2.3.3d"),
  CLINICAL_CASE(2, "2.3.3d"),
  COMBINED_EXAM(3, "2.3.3c");

  private final int defaultDays;
  private final String clause;

  Occasion(int defaultDays, String clause) {
    this.defaultDays = defaultDays;
    this.clause = clause;
  }

  /**
   * The occasion of an exam, or of a differentiated credit, by its form.
   *
   * @param form {@code null} where nobody said it: the longest term harms nobody
   */
  static Occasion ofExam(ExamForm form) {
    if (form == null) {
      return COMBINED_EXAM;
    }
    return switch (form) {
      case ORAL -> ORAL_EXAM;
      case WRITTEN -> WRITTEN_EXAM;
      case TEST -> COMPUTER_TEST;
      case OSCE -> OSCE;
    };
  }

  /** The term in working days by the instruction and reading A3. */
  public int defaultDays() {
    return defaultDays;
  }

  /** The clause of the instruction that gives the term. */
  public String clause() {
    return clause;
  }
}

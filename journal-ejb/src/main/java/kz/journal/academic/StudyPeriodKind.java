package kz.journal.academic;

import java.util.Set;

/** What a stretch of the school year is for. */
public enum StudyPeriodKind {
  /** Holds the theory, midterms and exams of a half-year. */
  SEMESTER,
  THEORY,
  /** A week of theory in which midterms are taken as well. */
  MIDTERM,
  EXAM_SESSION,
  PRACTICE,
  HOLIDAYS,
  SUMMER_SEMESTER;

  private static final Set<StudyPeriodKind> WITHIN_OTHERS = Set.of(SEMESTER, MIDTERM);

  /** Whether a day in it belongs to no other such period. */
  public boolean excludesOthers() {
    return !WITHIN_OTHERS.contains(this);
  }
}

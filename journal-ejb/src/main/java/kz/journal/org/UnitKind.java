package kz.journal.org;

/** What a unit of the university is. A centre with students counts as a faculty (1.6). */
public enum UnitKind {
  UNIVERSITY,
  FACULTY,
  DEPARTMENT
}

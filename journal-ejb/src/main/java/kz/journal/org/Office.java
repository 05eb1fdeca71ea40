package kz.journal.org;

/**
 * An office held by order. Some are held at a unit: a head at a department, a dean at a faculty, a
 * supervising vice-rector at the departments supervised; the others at the university as a whole.
 */
public enum Office {
  HEAD_OF_DEPARTMENT(UnitKind.DEPARTMENT),
  DIRECTOR_OF_STUDIES(UnitKind.DEPARTMENT),
  DEAN(UnitKind.FACULTY),
  SUPERVISING_VICE_RECTOR(UnitKind.DEPARTMENT),
  ACADEMIC_VICE_RECTOR(UnitKind.UNIVERSITY),
  REGISTRAR(UnitKind.UNIVERSITY),
  CREDENTIALS_OFFICE(UnitKind.UNIVERSITY),
  IT(UnitKind.UNIVERSITY);

  private final UnitKind heldAt;

  Office(UnitKind heldAt) {
    this.heldAt = heldAt;
  }

  /** The kind of unit the order must name; {@code UNIVERSITY} means none. */
  public UnitKind heldAt() {
    return heldAt;
  }
}

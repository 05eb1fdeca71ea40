package kz.journal.access;

import java.util.List;

/**
 * How far a caller's sight reaches over journals. Anything not granted here is not seen; what is
 * granted adds up.
 *
 * @param all every journal: the registrar and the vice-rectors, and deans where the university set
 *     it
 * @param teacherId the journals in this person's teaching load, or {@code null}
 * @param departments the journals of these departments' disciplines
 * @param faculties the rows of these faculties' students, in whichever journal they sit (A13)
 * @param studentId the own row of this student, or {@code null}
 */
public record Sight(
    boolean all, Long teacherId, List<Long> departments, List<Long> faculties, Long studentId) {

  public static final Sight NOTHING = new Sight(false, null, List.of(), List.of(), null);

  /** Whether any journal at all can be in sight. */
  public boolean any() {
    return all
        || teacherId != null
        || !departments.isEmpty()
        || !faculties.isEmpty()
        || studentId != null;
  }
}

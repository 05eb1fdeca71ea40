package kz.journal.access.rule;

import java.util.Set;
import kz.journal.access.Sight;
import kz.journal.regulation.Clause;

/**
 * Who may see a journal, and which of its rows. Teachers see the journals of their load (2.3.2),
 * heads and directors of studies those of their department (2.4.2), faculties the rows of their own
 * students (2.2.2-3), a student the own row (2.2.2-5b), the registrar and the vice-rectors all.
 */
public final class WhoMaySee {

  private WhoMaySee() {}

  /** How much of a journal's rows is in sight. */
  public enum Rows {
    NONE,
    OWN,
    OF_FACULTY,
    ALL
  }

  /**
   * What must be known of a journal to decide.
   *
   * @param departmentId the department of its discipline, or {@code null}
   * @param teacherIds the teachers whose load names it
   * @param facultyIds the faculties of the students in it
   * @param holdsStudent whether the student who asks sits in it
   */
  public record Facts(
      Long departmentId, Set<Long> teacherIds, Set<Long> facultyIds, boolean holdsStudent) {}

  /** The widest sight that any of the caller's grants gives. */
  @Clause({"2.2.2-3", "2.2.2-5b", "2.3.2"})
  public static Rows of(Sight sight, Facts journal) {
    boolean inLoad = sight.teacherId() != null && journal.teacherIds().contains(sight.teacherId());
    boolean inDepartment =
        journal.departmentId() != null && sight.departments().contains(journal.departmentId());
    if (sight.all() || inLoad || inDepartment) {
      return Rows.ALL;
    }
    if (sight.faculties().stream().anyMatch(journal.facultyIds()::contains)) {
      return Rows.OF_FACULTY;
    }
    return sight.studentId() != null && journal.holdsStudent() ? Rows.OWN : Rows.NONE;
  }
}

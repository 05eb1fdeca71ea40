package kz.journal.journal;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import kz.journal.access.Sight;
import kz.journal.access.rule.WhoMaySee;

/**
 * The reach of {@link WhoMaySee} as conditions on a journal and on the rows of one, so that the
 * database can page and count by them. A test walks both over the same people and journals.
 */
final class InSight {

  private InSight() {}

  /** Of a journal {@code j}: whether anything of it is in sight. */
  static String condition(Sight sight) {
    if (sight.all()) {
      return "1 = 1";
    }
    List<String> ways = waysToTheWhole(sight, "j");
    if (!sight.faculties().isEmpty()) {
      ways.add(
          "exists (select e.id from Enrolment e where e.journal = j"
              + " and e.student.faculty.id in :faculties)");
    }
    if (sight.studentId() != null) {
      ways.add(
          "exists (select e.id from Enrolment e where e.journal = j"
              + " and e.student.personId = :student)");
    }
    return "(" + String.join(" or ", ways) + ")";
  }

  /** Of an enrolment {@code e}: whether this row of its journal is in sight. */
  static String rowCondition(Sight sight) {
    if (sight.all()) {
      return "1 = 1";
    }
    List<String> ways = waysToTheWhole(sight, "e.journal");
    if (!sight.faculties().isEmpty()) {
      ways.add("e.student.faculty.id in :faculties");
    }
    if (sight.studentId() != null) {
      ways.add("e.student.personId = :student");
    }
    return "(" + String.join(" or ", ways) + ")";
  }

  private static List<String> waysToTheWhole(Sight sight, String journal) {
    List<String> ways = new ArrayList<>();
    if (sight.teacherId() != null) {
      ways.add(
          "exists (select a.id from TeachingAssignment a where a.journal = "
              + journal
              + " and a.teacher.id = :teacher and a.endedOn is null)");
      ways.add(
          "exists (select s.id from Substitution s where s.journal = "
              + journal
              + " and s.substitute.id = :teacher and s.state ="
              + " kz.journal.substitution.Substitution.State.CONFIRMED)");
    }
    if (!sight.departments().isEmpty()) {
      ways.add(journal + ".discipline.department.id in :departments");
    }
    return ways;
  }

  static <T> TypedQuery<T> bind(TypedQuery<T> query, Sight sight) {
    if (sight.all()) {
      return query;
    }
    if (sight.teacherId() != null) {
      query.setParameter("teacher", sight.teacherId());
    }
    if (!sight.departments().isEmpty()) {
      query.setParameter("departments", sight.departments());
    }
    if (!sight.faculties().isEmpty()) {
      query.setParameter("faculties", sight.faculties());
    }
    if (sight.studentId() != null) {
      query.setParameter("student", sight.studentId());
    }
    return query;
  }
}

package kz.journal.journal;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import kz.journal.access.Sight;
import kz.journal.access.rule.WhoMaySee;

/**
 * The reach of {@link WhoMaySee} as a condition on a journal {@code j}, so that the database can
 * page and count by it. A test walks both over the same people and journals.
 */
final class InSight {

  private InSight() {}

  static String condition(Sight sight) {
    if (sight.all()) {
      return "1 = 1";
    }
    List<String> ways = new ArrayList<>();
    if (sight.teacherId() != null) {
      ways.add(
          "exists (select a.id from TeachingAssignment a where a.journal = j"
              + " and a.teacher.id = :teacher and a.endedOn is null)");
    }
    if (!sight.departments().isEmpty()) {
      ways.add("j.discipline.department.id in :departments");
    }
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

package kz.journal.substitution.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.roster.LessonKind;

/**
 * Decides who fills a lesson: the teacher in whose load its class and kind stand on its day, and
 * nobody else (2.3.2; reading A21: a lecturer does not fill practicals). Those who look on are told
 * by which paragraph they only look.
 */
@Clause("2.3.2")
public final class WhoMayEnter {

  private WhoMayEnter() {}

  /**
   * One line of the teaching load of a class.
   *
   * @param teacherId the teacher
   * @param teacher the name as shown to others
   * @param kind the kind of lesson, or {@code null} for every kind
   * @param from the first day, included, or {@code null} for the whole semester
   * @param to the last day, included, or {@code null} for the whole semester
   */
  public record Load(
      long teacherId, String teacher, LessonKind kind, LocalDate from, LocalDate to) {

    /** Whether a lesson of this kind and day falls under it. */
    public boolean covers(LessonKind lesson, LocalDate day) {
      return (kind == null || kind == lesson)
          && (from == null || !day.isBefore(from))
          && (to == null || !day.isAfter(to));
    }
  }

  /**
   * Whether the caller fills a lesson.
   *
   * @param personId the caller
   * @param roles the roles the caller holds now
   * @param kind the lesson's kind
   * @param day the lesson's day
   * @param loads the whole load of the lesson's class
   */
  public static Decision of(
      long personId, Set<String> roles, LessonKind kind, LocalDate day, Collection<Load> loads) {
    List<Load> covering = loads.stream().filter(load -> load.covers(kind, day)).toList();
    if (roles.contains(Roles.TEACHER)) {
      if (covering.stream().anyMatch(load -> load.teacherId() == personId)) {
        return Decision.allowed();
      }
      if (loads.stream().anyMatch(load -> load.teacherId() == personId) || onlyTeaches(roles)) {
        return covering.isEmpty() ? notInLoad() : ofAnother(covering);
      }
    }
    return onlyLooks(roles);
  }

  /** Whether the caller fills any lesson of the class at any time. */
  public static boolean ever(long personId, Set<String> roles, Collection<Load> loads) {
    return roles.contains(Roles.TEACHER)
        && loads.stream().anyMatch(load -> load.teacherId() == personId);
  }

  private static boolean onlyTeaches(Set<String> roles) {
    return Roles.OF_PEOPLE.stream().filter(roles::contains).allMatch(Roles.TEACHER::equals);
  }

  private static Refused notInLoad() {
    return Refused.because("not-in-load").citing("2.3.2");
  }

  private static Refused ofAnother(List<Load> covering) {
    Set<String> names = new TreeSet<>();
    covering.forEach(load -> names.add(load.teacher()));
    return Refused.because("lesson-of-another")
        .citing("2.3.2")
        .with("teacher", String.join(", ", names));
  }

  private static Refused onlyLooks(Set<String> roles) {
    if (roles.contains(Roles.HEAD_OF_DEPARTMENT) || roles.contains(Roles.DIRECTOR_OF_STUDIES)) {
      return Refused.because("read-only-control").citing("2.4.2");
    }
    if (roles.contains(Roles.DEAN)) {
      return Refused.because("read-only-role").citing("2.2.2-3");
    }
    if (roles.contains(Roles.STUDENT)) {
      return Refused.because("read-only-cabinet").citing("2.2.2-5b");
    }
    return Refused.because("not-your-role").citing("2.3.2").with("office", Roles.TEACHER);
  }
}

package kz.journal.substitution.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.roster.LessonKind;

/**
 * Decides who fills a lesson: the teacher in whose load its class and kind stand on its day, and
 * nobody else (2.3.2; reading A21: a lecturer does not fill practicals). While a substitution is in
 * force its lessons are the substitute's alone (reading A8): the absent teacher only reads them and
 * is told who fills. Those who look on are told by which paragraph they only look.
 */
@Clause("2.3.2")
public final class WhoMayEnter {

  private WhoMayEnter() {}

  /** A lesson as it is asked about. */
  public record Held(long lessonId, LessonKind kind, LocalDate day) {}

  /**
   * For whom somebody fills by a substitution in force.
   *
   * @param absentId the absent teacher
   * @param absent the name as shown to others
   * @param lessons ids of the only lessons meant; empty for all that kind and days allow
   */
  public record StandIn(long absentId, String absent, Set<Long> lessons) {

    public StandIn {
      lessons = Set.copyOf(lessons);
    }
  }

  /**
   * One line of the teaching load of a class.
   *
   * @param teacherId the teacher
   * @param teacher the name as shown to others
   * @param kind the kind of lesson, or {@code null} for every kind
   * @param from the first day, included, or {@code null} for the whole semester
   * @param to the last day, included, or {@code null} for the whole semester
   * @param standIn for whom the line stands in, or {@code null} for a teacher's own
   */
  public record Load(
      long teacherId,
      String teacher,
      LessonKind kind,
      LocalDate from,
      LocalDate to,
      StandIn standIn) {

    /** A line of the teacher's own. */
    public Load(long teacherId, String teacher, LessonKind kind, LocalDate from, LocalDate to) {
      this(teacherId, teacher, kind, from, to, null);
    }

    /** Whether a lesson falls under it. */
    public boolean covers(Held lesson) {
      return (kind == null || kind == lesson.kind())
          && (from == null || !lesson.day().isBefore(from))
          && (to == null || !lesson.day().isAfter(to))
          && (standIn == null
              || standIn.lessons().isEmpty()
              || standIn.lessons().contains(lesson.lessonId()));
    }

    private boolean ofAbsent(Set<Long> absent) {
      return standIn == null && absent.contains(teacherId);
    }
  }

  /**
   * Whether the caller fills a lesson.
   *
   * @param personId the caller
   * @param roles the roles the caller holds now
   * @param loads the whole load of the lesson's class, stand-ins included
   */
  public static Decision of(long personId, Set<String> roles, Held lesson, Collection<Load> loads) {
    List<Load> filling = fillers(lesson, loads);
    if (roles.contains(Roles.TEACHER)) {
      if (filling.stream().anyMatch(load -> load.teacherId() == personId)) {
        return Decision.allowed();
      }
      List<Load> instead =
          filling.stream()
              .filter(load -> load.standIn() != null && load.standIn().absentId() == personId)
              .toList();
      if (!instead.isEmpty()) {
        return Refused.because("lesson-substituted")
            .citing("2.3.2")
            .with("teacher", names(instead));
      }
      if (loads.stream().anyMatch(load -> load.teacherId() == personId) || onlyTeaches(roles)) {
        return filling.isEmpty() ? notInLoad() : ofAnother(filling);
      }
    }
    return onlyLooks(roles);
  }

  /** The lines by which a lesson is filled: those of absent teachers are not among them. */
  public static List<Load> fillers(Held lesson, Collection<Load> loads) {
    List<Load> covering = loads.stream().filter(load -> load.covers(lesson)).toList();
    Set<Long> absent =
        covering.stream()
            .filter(load -> load.standIn() != null)
            .map(load -> load.standIn().absentId())
            .collect(Collectors.toSet());
    return covering.stream().filter(load -> !load.ofAbsent(absent)).toList();
  }

  /** The line by which this person stands in for somebody at this lesson; empty if by none. */
  public static Optional<Load> standIn(long personId, Held lesson, Collection<Load> loads) {
    return fillers(lesson, loads).stream()
        .filter(load -> load.standIn() != null && load.teacherId() == personId)
        .findFirst();
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

  private static Refused ofAnother(List<Load> filling) {
    return Refused.because("lesson-of-another").citing("2.3.2").with("teacher", names(filling));
  }

  private static String names(List<Load> lines) {
    Set<String> names = new TreeSet<>();
    lines.forEach(line -> names.add(line.teacher()));
    return String.join(", ", names);
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

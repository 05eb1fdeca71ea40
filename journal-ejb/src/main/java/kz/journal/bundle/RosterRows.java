package kz.journal.bundle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.journal.calendar.EducationLevel;
import kz.journal.calendar.PeriodKind;
import kz.journal.org.UnitKind;
import kz.journal.roster.ExamForm;
import kz.journal.roster.FinalControl;
import kz.journal.roster.LessonKind;
import kz.journal.roster.StudyForm;

/**
 * The rows of a roster, typed, in the order of their sheets. An optional cell that is empty or
 * whose column is missing is {@code null}. {@code line} is the line of the file, or the row of the
 * worksheet, on which the row begins, the header being 1. Of a row with {@code ended} only {@code
 * sourcedId} is certain: every other component may be {@code null}. Dates and times are local to
 * the university (Asia/Almaty); both ends of an interval are included.
 */
public record RosterRows(
    List<OrgRow> orgs,
    List<AcademicSessionRow> academicSessions,
    List<CourseRow> courses,
    List<ClassRow> classes,
    List<UserRow> users,
    List<RoleRow> roles,
    List<EnrollmentRow> enrollments,
    List<LessonRow> lessons) {

  public RosterRows {
    orgs = List.copyOf(orgs);
    academicSessions = List.copyOf(academicSessions);
    courses = List.copyOf(courses);
    classes = List.copyOf(classes);
    users = List.copyOf(users);
    roles = List.copyOf(roles);
    enrollments = List.copyOf(enrollments);
    lessons = List.copyOf(lessons);
  }

  /** The rows of one kind. */
  public List<? extends Row> of(SheetKind kind) {
    return switch (kind) {
      case ORGS -> orgs;
      case ACADEMIC_SESSIONS -> academicSessions;
      case COURSES -> courses;
      case CLASSES -> classes;
      case USERS -> users;
      case ROLES -> roles;
      case ENROLLMENTS -> enrollments;
      case LESSONS -> lessons;
    };
  }

  /** What every row has. */
  public sealed interface Row {
    int line();

    String sourcedId();

    /** Whether the row ends its object: status {@code tobedeleted} or {@code inactive}. */
    boolean ended();
  }

  /** A {@code SCHEDULED} class is a journal, a {@code HOMEROOM} a study group (design §11.1–2). */
  public enum ClassType {
    SCHEDULED,
    HOMEROOM
  }

  /** The two roles a roster can give; offices are assigned in the application (design §11.3). */
  public enum RosterRole {
    TEACHER,
    STUDENT
  }

  /** A unit: {@code district} the university, {@code school} a faculty, else a department. */
  public record OrgRow(
      int line,
      String sourcedId,
      boolean ended,
      String name,
      UnitKind kind,
      String identifier,
      String parentSourcedId)
      implements Row {}

  /** A school year or a part of it, both days included. */
  public record AcademicSessionRow(
      int line,
      String sourcedId,
      boolean ended,
      String title,
      PeriodKind kind,
      LocalDate startDate,
      LocalDate endDate,
      String parentSourcedId)
      implements Row {}

  /** A discipline; {@code title} is the Russian one. */
  public record CourseRow(
      int line,
      String sourcedId,
      boolean ended,
      String schoolYearSourcedId,
      String title,
      String titleKk,
      String titleEn,
      String courseCode,
      String orgSourcedId,
      BigDecimal credits,
      ExamForm examForm,
      FinalControl finalControl)
      implements Row {}

  /**
   * A journal or a study group.
   *
   * @param termSourcedIds never {@code null}; empty only in a row that ends its class
   * @param semesterSourcedId the one session the class belongs to: of those named, or one around
   *     them; {@code null} only in a row that ends its class
   */
  public record ClassRow(
      int line,
      String sourcedId,
      boolean ended,
      String title,
      String courseSourcedId,
      String classCode,
      ClassType type,
      String schoolSourcedId,
      List<String> termSourcedIds,
      String semesterSourcedId,
      LessonKind lessonKind,
      EducationLevel level)
      implements Row {

    /** The same class in this session. */
    public ClassRow in(String session) {
      return new ClassRow(
          line,
          sourcedId,
          ended,
          title,
          courseSourcedId,
          classCode,
          type,
          schoolSourcedId,
          termSourcedIds,
          session,
          lessonKind,
          level);
    }
  }

  /**
   * A person; {@code password} is the clear text of the bundle; {@link #toString} does not show it.
   */
  public record UserRow(
      int line,
      String sourcedId,
      boolean ended,
      Boolean enabled,
      String username,
      String givenName,
      String familyName,
      String middleName,
      String identifier,
      String email,
      String password,
      String primaryOrgSourcedId,
      String language,
      EducationLevel level,
      StudyForm studyForm,
      String programme,
      Integer year)
      implements Row {

    /** Names the row only: a user's row holds personal data and perhaps a password. */
    @Override
    public String toString() {
      return "UserRow[line=" + line + ", sourcedId=" + sourcedId + "]";
    }
  }

  /** What a person is, and in which unit. */
  public record RoleRow(
      int line,
      String sourcedId,
      boolean ended,
      String userSourcedId,
      boolean primary,
      RosterRole role,
      LocalDate beginDate,
      LocalDate endDate,
      String orgSourcedId)
      implements Row {}

  /** A person in a class: a teacher's assignment or a student's place. */
  public record EnrollmentRow(
      int line,
      String sourcedId,
      boolean ended,
      String classSourcedId,
      String userSourcedId,
      RosterRole role,
      boolean primary,
      LocalDate beginDate,
      LocalDate endDate)
      implements Row {}

  /** One meeting of a class. */
  public record LessonRow(
      int line,
      String sourcedId,
      boolean ended,
      String classSourcedId,
      LocalDate date,
      LocalTime startTime,
      LocalTime endTime,
      LessonKind kind,
      String topic,
      String room)
      implements Row {}
}

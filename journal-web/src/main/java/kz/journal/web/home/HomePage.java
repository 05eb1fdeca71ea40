package kz.journal.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import kz.journal.journal.Overview;
import kz.journal.journal.StudentCabinet;
import kz.journal.journal.TeacherDay;
import kz.journal.operation.Health;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;
import kz.journal.web.faces.ActiveUser;

/**
 * «Сегодня»: a block for each of the caller's roles. A block that fails says so and leaves the
 * others.
 */
@Named
@RequestScoped
public class HomePage {

  private static final List<String> ONLOOKERS =
      List.of(
          Roles.HEAD_OF_DEPARTMENT,
          Roles.DIRECTOR_OF_STUDIES,
          Roles.DEAN,
          Roles.REGISTRAR,
          Roles.ACADEMIC_VICE_RECTOR,
          Roles.SUPERVISING_VICE_RECTOR);

  private static final int ROWS = 12;

  @Inject private ActiveUser user;
  @Inject private TeacherDay teacherDay;
  @Inject private StudentCabinet cabinet;
  @Inject private Overview overview;
  @Inject private Health health;
  @Inject private JournalClock clock;

  private TeacherDay.Day day;
  private List<StudentCabinet.Course> courses;

  @PostConstruct
  void look() {
    if (isTeacher()) {
      day = teacherDay.day();
    }
    if (isStudent()) {
      courses = cabinet.courses();
    }
  }

  public boolean isTeacher() {
    return user.is(Roles.TEACHER);
  }

  public boolean isStudent() {
    return user.is(Roles.STUDENT);
  }

  public boolean isOnlooker() {
    return ONLOOKERS.stream().anyMatch(user::is);
  }

  public boolean isIt() {
    return user.is(Roles.IT);
  }

  public LocalDate getToday() {
    return JournalZone.dayOf(clock.instant());
  }

  public TeacherDay.Day getDay() {
    return day;
  }

  /** How many of the open lessons close at the end of today. */
  public long getClosingToday() {
    return day.toFill().stream()
        .filter(lesson -> lesson.term().closesAt().equals(JournalZone.endOf(getToday())))
        .count();
  }

  public List<StudentCabinet.Course> getCourses() {
    return courses;
  }

  public List<StudentCabinet.Entry> getLatest() {
    return cabinet.latest(ROWS);
  }

  public List<StudentCabinet.Coming> getComing() {
    return cabinet.coming(ROWS);
  }

  public Overview.Numbers getNumbers() {
    return overview.numbers();
  }

  public List<Overview.LessonRow> getLessonsToday() {
    return overview.today(0, ROWS).items();
  }

  public java.util.Map<String, Boolean> getChecks() {
    return health.checks();
  }
}

package kz.journal.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.journal.journal.Absence;
import kz.journal.journal.LessonToFill;
import kz.journal.journal.Overview;
import kz.journal.journal.StudentCabinet;
import kz.journal.journal.TeacherDay;
import kz.journal.listing.Range;
import kz.journal.operation.Health;
import kz.journal.regulation.Roles;
import kz.journal.request.ExtensionAsking;
import kz.journal.request.RequestLine;
import kz.journal.time.JournalClock;
import kz.journal.time.JournalZone;
import kz.journal.web.faces.ActiveUser;
import kz.journal.web.faces.Moments;
import kz.journal.web.faces.Texts;
import kz.journal.window.WindowState;

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
  private static final int CLOSED_ROWS = 6;

  @Inject private ActiveUser user;
  @Inject private TeacherDay teacherDay;
  @Inject private ExtensionAsking asking;
  @Inject private StudentCabinet cabinet;
  @Inject private Overview overview;
  @Inject private Health health;
  @Inject private JournalClock clock;
  @Inject private Texts texts;
  @Inject private Moments moments;

  private List<RequestLine> requests;
  private TeacherDay.Day day;
  private List<StudentCabinet.Course> courses;
  private Overview.Numbers numbers;

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

  /** The latest of the lessons closed with empty cells. */
  public List<LessonToFill> getClosedEmpty() {
    return day.closedEmpty().stream().limit(CLOSED_ROWS).toList();
  }

  /** The latest of the teacher's requests for an extension. */
  public List<RequestLine> getRequests() {
    if (requests == null) {
      requests = asking.own(Range.first(CLOSED_ROWS)).items();
    }
    return requests;
  }

  /** How many of the open lessons close at the end of today. */
  public long getClosingToday() {
    return day.toFill().stream().filter(this::closesToday).count();
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
    if (numbers == null) {
      numbers = overview.numbers();
    }
    return numbers;
  }

  public List<Overview.LessonRow> getLessonsToday() {
    return overview.today(0, ROWS).items();
  }

  public Map<String, Boolean> getChecks() {
    return health.checks();
  }

  public boolean isOffice() {
    return user.is(Roles.CREDENTIALS_OFFICE);
  }

  public boolean isRegistrar() {
    return user.is(Roles.REGISTRAR);
  }

  /** A person without any role: signed in, but nothing to see yet. */
  public boolean isNobody() {
    return user.getRoles().isEmpty();
  }

  /** «Сегодня, вторник, 27 октября». */
  public String getHeadline() {
    return texts.get("home.headline", moments.longDay(getToday()));
  }

  /** The caller's roles in words. */
  public String getRolesLine() {
    return String.join(
        " · ", user.getRoles().stream().map(role -> texts.get("role." + role)).toList());
  }

  /** OPEN, CLOSES_TODAY, NOT_YET or CLOSED, as the tags and the style sheets name it. */
  public String kind(LessonToFill lesson) {
    return lesson.state() == WindowState.OPEN && closesToday(lesson)
        ? "CLOSES_TODAY"
        : lesson.state().name();
  }

  /** Hours and minutes on the last day, working days before. */
  public String countdown(LessonToFill lesson) {
    if (closesToday(lesson)) {
      Duration left = Duration.between(clock.instant(), lesson.term().closesAt());
      return texts.get("home.hoursLeft", left.toHours(), left.toMinutesPart());
    }
    long days = lesson.term().counted().stream().filter(day -> day.isAfter(getToday())).count();
    return texts.get("home.daysLeft", days);
  }

  public String until(LessonToFill lesson) {
    return closesToday(lesson)
        ? texts.get("home.untilToday")
        : texts.get("home.until", moments.end(lesson.term().closesAt()));
  }

  /** Kind, day and topic; when few are missing, their names. */
  public String describe(LessonToFill lesson) {
    String what = texts.get("lesson.short." + lesson.kind()) + ", " + moments.day(lesson.day());
    int missing = lesson.students() - lesson.filled();
    if (missing > 0 && missing <= lesson.empty().size()) {
      return what + " · " + texts.get("home.empty", missing, String.join(", ", lesson.empty()));
    }
    return lesson.topic() == null ? what : what + " · " + lesson.topic();
  }

  public String filledOf(LessonToFill lesson) {
    return texts.get("home.filledOf", lesson.filled(), lesson.students());
  }

  /** The state of a lesson of today in words. */
  public String stateText(LessonToFill lesson) {
    return switch (lesson.state()) {
      case NOT_YET -> texts.get("window.opensAt", moments.time(lesson.startsAt()));
      case OPEN -> texts.get("window.openUntil", moments.end(lesson.term().closesAt()));
      case CLOSED -> texts.get("window.closed");
    };
  }

  /** What comes next when everything is filled. */
  public String getNextLesson() {
    return day.today().stream()
        .filter(lesson -> lesson.state() == WindowState.NOT_YET)
        .findFirst()
        .map(lesson -> texts.get("home.next", moments.time(lesson.startsAt()), lesson.journal()))
        .orElseGet(() -> texts.get("home.nothingToday"));
  }

  public String getFlaggedSentence() {
    return texts.get("home.flagged", getNumbers().flagged());
  }

  public String mean(StudentCabinet.Course course) {
    return course.mean().isPresent()
        ? String.valueOf(Math.round(course.mean().getAsDouble()))
        : "–";
  }

  public String attendance(StudentCabinet.Course course) {
    return course.attendance().isPresent()
        ? Math.round(course.attendance().getAsDouble()) + " %"
        : "–";
  }

  /** A mark or an attendance code as it stands in a cell. */
  public String value(Integer points, Absence absence) {
    return points != null ? points.toString() : texts.get("cell." + absence);
  }

  private boolean closesToday(LessonToFill lesson) {
    return lesson.term().closesAt().equals(JournalZone.endOf(getToday()));
  }
}

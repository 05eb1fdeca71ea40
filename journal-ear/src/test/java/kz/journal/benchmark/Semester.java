package kz.journal.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.it.JournalServer;
import kz.journal.it.journal.TaughtClass;
import kz.journal.time.JournalZone;

/**
 * What is measured against, the same each time: the bundle, two journals to open, fifty teachers
 * with an empty journal each, and a hundred and fifty journals with six thousand marks each of the
 * same five thousand students.
 */
final class Semester {

  static final int TEACHERS = 50;

  /** Everything is open that was held on this day; most of the semester lies behind it. */
  static final LocalDate TUE_24_NOV_2026 = LocalDate.of(2026, 11, 24);

  private static final LocalDate MON_7_SEP_2026 = LocalDate.of(2026, 9, 7);
  private static final int STUDENTS = 100;
  private static final int LESSONS = 60;
  private static final int LESSONS_TODAY = 150;
  private static final int PAST = 150;
  private static final long FIRST_TAUGHT = 10;
  private static final long FIRST_PAST = 100;

  private final Database database;
  private TaughtClass small;
  private TaughtClass large;
  private List<TaughtClass> taught;

  Semester(Database database) {
    this.database = database;
  }

  /** 30 students in 40 lessons up to today, marked up to yesterday. */
  TaughtClass small() {
    return small;
  }

  /** 100 students in 60 lessons, likewise. */
  TaughtClass large() {
    return large;
  }

  /** The classes of the fifty teachers: 100 students in 150 lessons of today, nothing entered. */
  List<TaughtClass> taught() {
    return taught;
  }

  /** Imports a bundle as the registrar does, and tells how long it took. */
  static Duration bundle(JournalServer server, Path file) throws IOException {
    Http registrar = server.http().machine("registrar", "journal-demo");
    long begin = System.nanoTime();
    String report =
        registrar
            .post(
                "/api/v1/imports/roster?dryRun=false", "application/zip", Files.readAllBytes(file))
            .must(202)
            .location()
            .getPath();
    JsonNode state = registrar.get(report).must(200).json();
    while (!state.at("/state").asText().matches("APPLIED|REFUSED|FAILED")) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      state = registrar.get(report).must(200).json();
    }
    if (!"APPLIED".equals(state.at("/state").asText())) {
      throw new IllegalStateException("The bundle was not taken: " + state);
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** Makes the classes; those of the past are empty yet. */
  void make() {
    small = TaughtClass.make(database, 1, 30, 1, upTo(TUE_24_NOV_2026, 40));
    large = TaughtClass.make(database, 2, STUDENTS, 1, upTo(TUE_24_NOV_2026, LESSONS));
    taught =
        IntStream.range(0, TEACHERS)
            .mapToObj(
                i ->
                    TaughtClass.make(
                        database, FIRST_TAUGHT + i, STUDENTS, 1, LESSONS_TODAY, TUE_24_NOV_2026))
            .toList();
    for (TaughtClass opened : List.of(small, large)) {
      marks(opened.journal(), opened.login(0), TUE_24_NOV_2026);
    }
    IntStream.range(0, PAST).forEach(this::past);
  }

  /** Fills the journals of the past, 6,000 cells each: ten times the marks there were. */
  void fill() {
    IntStream.range(0, PAST)
        .forEach(i -> marks((FIRST_PAST + i) * TaughtClass.BLOCK, of(i).login(0), TUE_24_NOV_2026));
  }

  /**
   * Gives the journals of the past further lessons of one day with their windows.
   *
   * @param block tells the lessons of one call from those of another, from 1
   * @param many in all, at least
   * @param closes the end of the windows, excluded
   * @return how many there are
   */
  int windows(int block, int many, LocalDate day, Instant closes) {
    int each = (many + PAST - 1) / PAST;
    LocalTime start = LocalTime.of(8, 0);
    for (int past = 0; past < PAST; past++) {
      long journal = (FIRST_PAST + past) * TaughtClass.BLOCK;
      long first = journal + 500_000 + 1_000L * block;
      database.insert(
          "lesson",
          "id, journal_id, held_on, starts_at, ends_at, kind, version",
          IntStream.range(0, each)
              .mapToObj(
                  i ->
                      new Object[] {
                        first + i, journal, day, start, LocalTime.of(9, 50), "PRACTICAL", 1
                      })
              .toList());
      database.insert(
          "entry_window",
          "lesson_id, journal_id, occasion, held_on, starts_at, opens_at, closes_at,"
              + " rule_closes_at, calendar_version, version",
          IntStream.range(0, each)
              .mapToObj(
                  i ->
                      new Object[] {
                        first + i,
                        journal,
                        "LESSON",
                        day,
                        start,
                        JournalZone.at(day, start),
                        closes,
                        closes,
                        1,
                        1
                      })
              .toList());
    }
    return each * PAST;
  }

  long count() {
    return database.count("select count(*) from mark");
  }

  private TaughtClass of(int past) {
    return taught.get(past % TEACHERS);
  }

  /** A journal held from September on by the teacher and with the students of a class of today. */
  private void past(int index) {
    long journal = (FIRST_PAST + index) * TaughtClass.BLOCK;
    long today = of(index).journal();
    database.execute(
        "insert into journal (id, title, code, discipline_id, level, semester_id, version)"
            + " select ?, title, ?, discipline_id, level, semester_id, 1 from journal where id = ?",
        journal,
        "П" + index,
        today);
    database.execute(
        "insert into teaching_assignment (id, journal_id, teacher_id, lead_teacher)"
            + " select id - ? + ?, ?, teacher_id, true from teaching_assignment"
            + " where journal_id = ?",
        today,
        journal,
        journal,
        today);
    database.execute(
        "insert into enrolment (id, journal_id, student_id)"
            + " select id - ? + ?, ?, student_id from enrolment where journal_id = ?",
        today,
        journal,
        journal,
        today);
    List<LocalDate> days = from(MON_7_SEP_2026, 50);
    database.insert(
        "lesson",
        "id, journal_id, held_on, starts_at, ends_at, kind, version",
        IntStream.range(0, LESSONS)
            .mapToObj(
                i ->
                    new Object[] {
                      journal + 500_000 + i,
                      journal,
                      days.get(i % days.size()),
                      java.time.LocalTime.of(8 + i / days.size(), 0),
                      java.time.LocalTime.of(9 + i / days.size(), 50),
                      "PRACTICAL",
                      1
                    })
            .toList());
  }

  /** A mark with its revision and its line in the audit in each cell of the days before. */
  private void marks(long journal, String author, LocalDate before) {
    database.execute(
        "insert into mark (id, lesson_id, student_id, points, version, author, entered_at)"
            + " select l.id * 200 + mod(e.student_id, 1000), l.id, e.student_id,"
            + " mod(l.id * 7 + e.student_id * 13, 101), 1, ?, l.held_on"
            + " from lesson l join enrolment e on e.journal_id = l.journal_id"
            + " where l.journal_id = ? and l.held_on < ?",
        author,
        journal,
        before);
    long last = journal + TaughtClass.BLOCK - 1;
    database.execute(
        "insert into mark_revision (id, mark_id, version, points, author, entered_at, way)"
            + " select id, id, 1, points, author, entered_at, 'TYPED' from mark"
            + " where lesson_id between ? and ?",
        journal,
        last);
    database.execute(
        "insert into audit_entry (id, at, actor, roles, address, action, object_type, object_id,"
            + " after_state, clause)"
            + " select id, entered_at, author, 'TEACHER', '127.0.0.1', 'journal.mark', 'Mark',"
            + " concat(id, ''), concat(points, ''), '2.3.1a' from mark"
            + " where lesson_id between ? and ?",
        journal,
        last);
  }

  /** The last working days up to this one. */
  private static List<LocalDate> upTo(LocalDate last, int count) {
    List<LocalDate> back =
        IntStream.range(0, 2 * count)
            .mapToObj(last::minusDays)
            .filter(Semester::onWeekday)
            .limit(count)
            .toList();
    return IntStream.range(0, count).mapToObj(i -> back.get(count - 1 - i)).toList();
  }

  private static List<LocalDate> from(LocalDate first, int count) {
    return IntStream.range(0, 2 * count)
        .mapToObj(first::plusDays)
        .filter(Semester::onWeekday)
        .limit(count)
        .toList();
  }

  private static boolean onWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }
}

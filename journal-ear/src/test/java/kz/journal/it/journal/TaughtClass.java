package kz.journal.it.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.journal.it.Database;
import kz.journal.it.JournalServer;
import kz.journal.time.JournalZone;

/**
 * A class put straight into the tables: its students, its lessons, and teachers who have it in
 * their load, each with a token and the password of the demo. Ids follow from the number of the
 * class and lie far below those the server makes, so that classes of different numbers and the
 * server's own never meet.
 *
 * @param number of the class, from 1; whoever makes a class takes one nobody else takes
 * @param days of the lessons, one each; several of one day begin a minute after each other
 */
public record TaughtClass(
    Database database, long number, int students, int teachers, List<LocalDate> days) {

  /** The ids of class n lie from n times this on, those of the next class after them. */
  public static final long BLOCK = 1_000_000;

  private static final int TEACHERS_FROM = 900_000;
  private static final int LESSONS_FROM = 500_000;

  /** Writes a class whose lessons are all on one day, one a minute from eight in the morning. */
  public static TaughtClass make(
      Database database, long number, int students, int teachers, int lessons, LocalDate day) {
    return make(database, number, students, teachers, Collections.nCopies(lessons, day));
  }

  /** Writes a class with lessons on these days. */
  public static TaughtClass make(
      Database database, long number, int students, int teachers, List<LocalDate> days) {
    TaughtClass made = new TaughtClass(database, number, students, teachers, days);
    made.people();
    made.timetable();
    return made;
  }

  public long journal() {
    return number * BLOCK;
  }

  /** The id of a lesson, from 0 in the order of the day. */
  public long lesson(int index) {
    return journal() + LESSONS_FROM + index;
  }

  /** The id of a student, from 0. */
  public long student(int index) {
    return journal() + 1 + index;
  }

  /** Gives the lessons the windows they would have with the timetable. */
  public void giveWindows(Instant closes) {
    database.insert(
        "entry_window",
        "lesson_id, journal_id, occasion, held_on, starts_at, opens_at, closes_at, rule_closes_at,"
            + " calendar_version, version",
        IntStream.range(0, days.size())
            .mapToObj(
                i -> {
                  LocalTime start = LocalTime.of(8, 0).plusMinutes(i);
                  return new Object[] {
                    lesson(i),
                    journal(),
                    "LESSON",
                    days.get(i),
                    start,
                    JournalZone.at(days.get(i), start),
                    closes,
                    closes,
                    1,
                    1
                  };
                })
            .toList());
  }

  public String login(int teacher) {
    return "class%d-t%d".formatted(number, teacher);
  }

  /** What this teacher shows to be recognised as a machine. */
  public String token(int teacher) {
    return "token-of-" + login(teacher);
  }

  /** This teacher, writing in this class over HTTP. */
  public Pen pen(JournalServer server, int teacher) {
    return new Pen(server.http().withToken(token(teacher)), journal());
  }

  /** Takes the class out of the tables again, marks and all; the audit keeps what was done. */
  public void remove() {
    long last = journal() + BLOCK - 1;
    database.execute(
        "delete from mark_revision where mark_id in"
            + " (select id from mark where lesson_id between ? and ?)",
        journal(),
        last);
    database.execute("delete from mark where lesson_id between ? and ?", journal(), last);
    database.execute("delete from notice where account_id between ? and ?", journal(), last);
    database.execute("delete from window_change where lesson_id between ? and ?", journal(), last);
    // The windows go with the lessons.
    for (String table :
        List.of(
            "lesson",
            "enrolment",
            "teaching_assignment",
            "journal",
            "api_token",
            "account",
            "teacher_post")) {
      database.execute("delete from " + table + " where id between ? and ?", journal(), last);
    }
    database.execute("delete from student where person_id between ? and ?", journal(), last);
    database.execute("delete from person where id between ? and ?", journal(), last);
  }

  private void people() {
    List<Object[]> persons = new ArrayList<>();
    IntStream.range(0, students)
        .forEach(
            i ->
                persons.add(
                    new Object[] {
                      student(i), "Студент" + i, "Асель", "студент%04d".formatted(i), "N" + i, 1
                    }));
    IntStream.range(0, teachers)
        .forEach(
            i ->
                persons.add(
                    new Object[] {
                      teacher(i), "Учитель" + i, "Арман", "учитель%04d".formatted(i), "T" + i, 1
                    }));
    database.insert(
        "person", "id, family_name, given_name, search_name, identifier, version", persons);
    database.insert(
        "student",
        "person_id, level, status, version",
        IntStream.range(0, students)
            .mapToObj(i -> new Object[] {student(i), "BACHELOR", "STUDYING", 1})
            .toList());
    Object department = database.value("select min(id) from org_unit where kind = 'DEPARTMENT'");
    database.insert(
        "teacher_post",
        "id, person_id, department_id",
        IntStream.range(0, teachers)
            .mapToObj(i -> new Object[] {teacher(i), teacher(i), department})
            .toList());
    Map<String, Object> like =
        database
            .rows("select password_hash, rules_edition, created_at from account where login = 'it'")
            .get(0);
    database.insert(
        "account",
        "id, person_id, login, password_hash, password_issued, rules_edition, created_at, version",
        IntStream.range(0, teachers)
            .mapToObj(
                i ->
                    new Object[] {
                      teacher(i),
                      teacher(i),
                      login(i),
                      like.get("password_hash"),
                      false,
                      like.get("rules_edition"),
                      like.get("created_at"),
                      1
                    })
            .toList());
    database.insert(
        "api_token",
        "id, account_id, token_hash, label, created_at, expires_at",
        IntStream.range(0, teachers)
            .mapToObj(
                i ->
                    new Object[] {
                      teacher(i),
                      teacher(i),
                      digest(token(i)),
                      "made for a test",
                      like.get("created_at"),
                      LocalDate.of(2099, 12, 31).atStartOfDay()
                    })
            .toList());
  }

  private void timetable() {
    database.execute(
        "insert into journal (id, title, code, discipline_id, level, semester_id, version)"
            + " select ?, ?, ?, (select min(id) from discipline), 'BACHELOR',"
            + " (select min(id) from academic_session where kind = 'SEMESTER'), 1"
            + " from account where login = 'it'",
        journal(),
        "Класс " + number,
        "К" + number);
    database.insert(
        "teaching_assignment",
        "id, journal_id, teacher_id, lead_teacher",
        IntStream.range(0, teachers)
            .mapToObj(i -> new Object[] {teacher(i), journal(), teacher(i), i == 0})
            .toList());
    database.insert(
        "enrolment",
        "id, journal_id, student_id",
        IntStream.range(0, students)
            .mapToObj(i -> new Object[] {student(i), journal(), student(i)})
            .toList());
    database.insert(
        "lesson",
        "id, journal_id, held_on, starts_at, ends_at, kind, version",
        IntStream.range(0, days.size())
            .mapToObj(
                i -> {
                  LocalTime start = LocalTime.of(8, 0).plusMinutes(i);
                  return new Object[] {
                    lesson(i), journal(), days.get(i), start, start.plusMinutes(50), "PRACTICAL", 1
                  };
                })
            .toList());
  }

  /** The person and the account of a teacher. */
  public long teacher(int index) {
    return journal() + TEACHERS_FROM + index;
  }

  private static String digest(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

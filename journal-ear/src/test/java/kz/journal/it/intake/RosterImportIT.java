package kz.journal.it.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import kz.journal.it.AgainstServer;
import kz.journal.it.Browser;
import kz.journal.it.Database;
import kz.journal.it.Http;
import kz.journal.it.JournalTimeline;
import kz.journal.regulation.Clause;
import org.junit.jupiter.api.Test;

/** The registrar's import: tried out, applied, repeated, changed by a delta, refused whole. */
@AgainstServer
class RosterImportIT {

  private static final String ZIP = "application/zip";
  private static final String PATH = "/api/v1/imports/roster";
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private static final String ORGS = "sourcedId,status,name,type,identifier,parentSourcedId";
  private static final String USERS =
      "sourcedId,status,enabledUser,username,givenName,familyName,middleName,identifier,email,"
          + "primaryOrgSourcedId";
  private static final String SESSIONS =
      "sourcedId,status,title,type,startDate,endDate,parentSourcedId";
  private static final String SPRING =
      "small-y2,active,Весна,semester,2027-02-01,2027-06-30,small-y";
  private static final String CLASSES =
      "sourcedId,status,title,courseSourcedId,classCode,classType,schoolSourcedId,termSourcedIds";
  private static final String ENROLLMENTS =
      "sourcedId,status,classSourcedId,userSourcedId,role,primary,beginDate,endDate";
  private static final String ROLES =
      "sourcedId,status,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId";
  private static final String TEACHER_ROLE = "small-r0,active,small-t,primary,teacher,,,small-d";
  private static final String FIRST_ROLE = "small-r1,active,small-s1,primary,student,,,small-f";
  private static final String SECOND_ROLE = "small-r2,active,small-s2,primary,student,,,small-f";
  private static final String THIRD_ROLE = "small-r3,active,small-s3,primary,student,,,small-f";
  private static final String LESSONS =
      "sourcedId,status,classSourcedId,date,startTime,endTime,kind,topic,room";

  @Test
  @Clause({"2.3.1a", "2.3.2"})
  void the_faculty_is_tried_out_imported_marked_and_imported_again(
      Http http, Database database, Browser browser, JournalTimeline time) {
    Http registrar = http.machine("registrar", "journal-demo");
    byte[] faculty = Bundle.ofTheFaculty();
    long before = database.count("select count(*) from person where sourced_id is not null");

    JsonNode trial = registrar.post(PATH + "?dryRun=true", ZIP, faculty).must(200).json();
    assertEquals(17_637, created(trial, "enrollments"));
    assertEquals(6_174, created(trial, "lessons"));
    assertEquals(262, trial.at("/warnings").size(), "261 lessons on 26.10 and one on 16.12");
    assertEquals(
        before,
        database.count("select count(*) from person where sourced_id is not null"),
        "a trial writes nothing");

    JsonNode first = applied(registrar, faculty);
    assertEquals(1_844, created(first, "users"));
    assertEquals(647, created(first, "classes"));
    assertEquals(
        575,
        database.count(
            "select count(*) from journal where sourced_id like 's%'"
                + " and sourced_id not like 'small%'"));
    assertEquals(72, database.count("select count(*) from study_group where sourced_id like 'g%'"));
    assertEquals(262, database.count("select count(*) from lesson where flag = 'ON_DAY_OFF'"));
    assertEquals(
        0,
        database.count(
            "select count(*) from account a join person p on p.id = a.person_id"
                + " where p.sourced_id is not null and a.password_hash is not null"),
        "without passwords in the bundle no credentials are issued");

    ImportedLesson.isMarked(http, database, browser, time);

    JsonNode second = applied(registrar, faculty);
    for (JsonNode kind : second.at("/counts")) {
      assertEquals(0, kind.at("/created").asInt(), second::toString);
      assertEquals(0, kind.at("/changed").asInt(), second::toString);
      assertEquals(0, kind.at("/ended").asInt(), second::toString);
    }
  }

  @Test
  void what_is_neither_a_trial_nor_none_is_turned_away(Http http, Database database) {
    Http registrar = http.machine("registrar", "journal-demo");
    long before = database.count("select count(*) from roster_import");
    registrar.post(PATH + "?dryRun=yes", ZIP, small()).must(400);
    assertEquals(before, database.count("select count(*) from roster_import"));
  }

  @Test
  void a_delta_renames_moves_and_ends_people_and_their_marks_stay(Http http, Database database) {
    Http registrar = http.machine("registrar", "journal-demo");
    applied(registrar, small());
    long mark = ((Number) database.value("select max(id) from mark")).longValue() + 1;
    database.execute(
        "insert into mark (id, lesson_id, student_id, points, version, author, entered_at)"
            + " select ?, l.id, p.id, 77, 1, 'small-t', l.held_on from lesson l, person p"
            + " where l.sourced_id = 'small-l1' and p.sourced_id = 'small-s2'",
        mark);
    byte[] delta =
        new Bundle()
            .delta(
                "users",
                USERS,
                "small-s1,active,true,small-s1,Айгерім,Новикова,Маратқызы,SM1,,small-f",
                "small-s2,tobedeleted,,,,,,,,")
            .delta(
                "enrollments",
                ENROLLMENTS,
                "small-e1,active,small-c2,small-s1,student,,,",
                "small-e2,tobedeleted,,,,,,")
            .zip();

    JsonNode report = applied(registrar, delta);

    assertEquals(1, count(report, "users", "changed"), report::toString);
    assertEquals(1, count(report, "users", "ended"), report::toString);
    assertEquals(1, count(report, "enrollments", "changed"), report::toString);
    assertEquals(1, count(report, "enrollments", "ended"), report::toString);
    assertEquals(
        "Новикова", database.value("select family_name from person where sourced_id = 'small-s1'"));
    assertEquals(
        "small-c2",
        database.value(
            "select j.sourced_id from enrolment e join journal j on j.id = e.journal_id"
                + " where e.sourced_id = 'small-e1'"));
    assertEquals(
        1,
        database.count(
            "select count(*) from person p join student s on s.person_id = p.id"
                + " join account a on a.person_id = p.id where p.sourced_id = 'small-s2'"
                + " and p.ended_on is not null and s.status = 'LEFT'"
                + " and a.disabled_at is not null"));
    assertEquals(
        1,
        database.count(
            "select count(*) from mark m join person p on p.id = m.student_id"
                + " where p.sourced_id = 'small-s2' and m.points = 77"),
        "what was earned stays");
    database.execute("delete from mark where author = 'small-t'");
  }

  @Test
  void a_bundle_with_one_error_writes_nothing_and_names_the_place(Http http, Database database) {
    Http registrar = http.machine("registrar", "journal-demo").with("Accept-Language", "kk");
    byte[] broken =
        new Bundle()
            .bulk(
                "orgs",
                ORGS,
                "broken-u,active,Университет,district,B,",
                "broken-f,active,Факультет,school,BF,nowhere")
            .zip();

    JsonNode report = registrar.post(PATH + "?dryRun=true", ZIP, broken).must(422).json();

    JsonNode error = report.at("/errors/0");
    assertEquals("orgs.csv", error.at("/file").asText());
    assertEquals(3, error.at("/line").asInt());
    assertEquals("parentSourcedId", error.at("/column").asText());
    assertEquals("nowhere", error.at("/value").asText());
    assertTrue(error.at("/reason").asText().length() > 10, report::toString);
    assertEquals("REFUSED", ended(registrar, broken).at("/state").asText());
    assertEquals(
        0, database.count("select count(*) from org_unit where sourced_id like 'broken%'"));
  }

  @Test
  void two_people_swap_their_logins(Http http, Database database) {
    Http registrar = http.machine("registrar", "journal-demo");
    applied(registrar, small());
    byte[] swap =
        new Bundle()
            .delta(
                "users",
                USERS,
                "small-s1,active,true,small-s3,Айгерім,Ким,Маратқызы,SM1,,small-f",
                "small-s3,active,true,small-s1,Мирас,Тен,,SM3,,small-f")
            .zip();

    assertEquals(2, count(applied(registrar, swap), "users", "changed"));

    assertEquals(
        "small-s3",
        database.value(
            "select a.login from account a join person p on p.id = a.person_id"
                + " where p.sourced_id = 'small-s1'"));
    applied(registrar, small());
  }

  @Test
  void a_student_whose_role_alone_disappears_is_a_student_no_longer(Http http, Database database) {
    Http registrar = http.machine("registrar", "journal-demo");
    applied(registrar, small());
    byte[] without = smallUnits().bulk("roles", ROLES, TEACHER_ROLE, FIRST_ROLE, THIRD_ROLE).zip();

    JsonNode first = applied(registrar, without);
    assertTrue(count(first, "roles", "ended") >= 1, first::toString);
    assertEquals(
        1,
        database.count(
            "select count(*) from student s join person p on p.id = s.person_id"
                + " join account a on a.person_id = p.id where p.sourced_id = 'small-s2'"
                + " and s.status = 'LEFT' and s.status_since is not null"
                + " and p.ended_on is null and a.disabled_at is null"),
        "the role is over, the person stays");
    assertEquals("STUDYING", statusOf("small-s1", database));

    JsonNode second = applied(registrar, without);
    for (JsonNode kind : second.at("/counts")) {
      assertEquals(0, kind.at("/changed").asInt(), second::toString);
      assertEquals(0, kind.at("/ended").asInt(), second::toString);
    }

    assertEquals(1, count(applied(registrar, small()), "roles", "changed"));
    assertEquals("STUDYING", statusOf("small-s2", database));
  }

  @Test
  void a_students_role_may_come_under_another_identifier(Http http, Database database) {
    Http registrar = http.machine("registrar", "journal-demo");
    applied(registrar, small());
    String renamed = SECOND_ROLE.replace("small-r2", "small-r2-new");
    byte[] other =
        smallUnits().bulk("roles", ROLES, TEACHER_ROLE, FIRST_ROLE, renamed, THIRD_ROLE).zip();

    assertEquals(1, count(applied(registrar, other), "roles", "changed"));
    assertEquals("STUDYING", statusOf("small-s2", database));
    assertEquals(0, count(applied(registrar, other), "roles", "changed"));

    byte[] back =
        new Bundle().delta("roles", ROLES, SECOND_ROLE, "small-r2-new,tobedeleted,,,,,,").zip();
    assertEquals(1, count(applied(registrar, back), "roles", "changed"));
    assertEquals("STUDYING", statusOf("small-s2", database));
    assertEquals(
        "small-r2",
        database.value(
            "select s.role_sourced_id from student s join person p on p.id = s.person_id"
                + " where p.sourced_id = 'small-s2'"));
  }

  @Test
  void a_class_named_in_two_terms_stands_where_all_its_lessons_are(Http http, Database database) {
    Http registrar = http.machine("registrar", "journal-demo");
    applied(registrar, small());
    String inBoth = "small-c1,active,Анатомия 1,small-k,A1,scheduled,small-f,\"small-y2,small-y1\"";
    Bundle autumn =
        new Bundle().delta("academicSessions", SESSIONS, SPRING).delta("classes", CLASSES, inBoth);

    assertEquals(0, count(applied(registrar, autumn.zip()), "classes", "changed"));
    assertEquals("small-y1", semesterOf("small-c1", database));

    String spring = "small-l2,active,small-c1,2027-02-08,09:00,10:50,PRACTICAL,,314";
    Bundle bothSemesters =
        new Bundle().delta("classes", CLASSES, inBoth).delta("lessons", LESSONS, spring);
    assertEquals(1, count(applied(registrar, bothSemesters.zip()), "classes", "changed"));
    assertEquals("small-y", semesterOf("small-c1", database));

    applied(registrar, new Bundle().delta("lessons", LESSONS, "small-l2,tobedeleted,,,,,,,").zip());
    assertEquals(1, count(applied(registrar, autumn.zip()), "classes", "changed"));
    assertEquals("small-y1", semesterOf("small-c1", database));
  }

  private static Object semesterOf(String classSourcedId, Database database) {
    return database.value(
        "select s.sourced_id from journal j join academic_session s on s.id = j.semester_id"
            + " where j.sourced_id = ?",
        classSourcedId);
  }

  private static Object statusOf(String sourcedId, Database database) {
    return database.value(
        "select s.status from student s join person p on p.id = s.person_id"
            + " where p.sourced_id = ?",
        sourcedId);
  }

  /** A faculty of three students and two classes, told by deltas so that nobody else is ended. */
  private static byte[] small() {
    return smallUnits()
        .delta("roles", ROLES, TEACHER_ROLE, FIRST_ROLE, SECOND_ROLE, THIRD_ROLE)
        .zip();
  }

  /** The same without anybody's role. */
  private static Bundle smallUnits() {
    return new Bundle()
        .delta(
            "orgs",
            ORGS,
            "small-u,active,Малый университет,district,SU,",
            "small-f,active,Малый факультет,school,SF,small-u",
            "small-d,active,Малая кафедра,department,SD,small-f")
        .delta(
            "academicSessions",
            SESSIONS,
            "small-y,active,2026/2027,schoolYear,2026-09-01,2027-08-31,",
            "small-y1,active,Осень,semester,2026-09-01,2027-01-23,small-y")
        .delta(
            "courses",
            "sourcedId,status,title,courseCode,orgSourcedId",
            "small-k,active,Анатомия,ANA,small-d")
        .delta(
            "classes",
            CLASSES,
            "small-c1,active,Анатомия 1,small-k,A1,scheduled,small-f,small-y1",
            "small-c2,active,Анатомия 2,small-k,A2,scheduled,small-f,small-y1")
        .delta(
            "users",
            USERS,
            "small-t,active,true,small-t,Арман,Оспанов,,ST,,small-d",
            "small-s1,active,true,small-s1,Айгерім,Ким,Маратқызы,SM1,,small-f",
            "small-s2,active,true,small-s2,Дана,Шмидт,,SM2,,small-f",
            "small-s3,active,true,small-s3,Мирас,Тен,,SM3,,small-f")
        .delta(
            "enrollments",
            ENROLLMENTS,
            "small-e0,active,small-c1,small-t,teacher,true,,",
            "small-e1,active,small-c1,small-s1,student,,,",
            "small-e2,active,small-c1,small-s2,student,,,",
            "small-e3,active,small-c1,small-s3,student,,,")
        .delta(
            "lessons",
            LESSONS,
            "small-l1,active,small-c1,2026-09-07,09:00,10:50,PRACTICAL,Кости черепа,314");
  }

  private static JsonNode applied(Http registrar, byte[] bundle) {
    JsonNode state = ended(registrar, bundle);
    assertEquals("APPLIED", state.at("/state").asText(), state::toString);
    return state;
  }

  private static JsonNode ended(Http registrar, byte[] bundle) {
    String report =
        registrar.post(PATH + "?dryRun=false", ZIP, bundle).must(202).location().getPath();
    long deadline = System.nanoTime() + LONGEST.toNanos();
    JsonNode state = registrar.get(report).must(200).json();
    while (!state.at("/state").asText().matches("APPLIED|REFUSED|FAILED")) {
      assertTrue(System.nanoTime() < deadline, state::toString);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      state = registrar.get(report).must(200).json();
    }
    return state;
  }

  private static int created(JsonNode report, String kind) {
    return count(report, kind, "created");
  }

  private static int count(JsonNode report, String kind, String change) {
    return report.at("/counts/" + kind + "/" + change).asInt();
  }
}

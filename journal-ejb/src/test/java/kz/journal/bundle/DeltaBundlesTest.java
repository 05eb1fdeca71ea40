package kz.journal.bundle;

import static kz.journal.bundle.Outcomes.accepted;
import static kz.journal.bundle.Outcomes.read;
import static kz.journal.bundle.Outcomes.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.journal.calendar.EducationLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delta speaks about what is stored: here the small valid bundle has been imported before. */
class DeltaBundlesTest {

  @TempDir Path folder;
  private BundleBuilder delta;

  @BeforeEach
  void empty_delta() {
    delta = BundleBuilder.emptyDelta();
  }

  @Test
  void renames_moves_and_ends() throws IOException {
    delta
        .append("users.csv", "s1,active,true,student1,Іңкәр,Оспанова,,S1,,,fac,,,,,")
        .append("enrollments.csv", "e3,tobedeleted,,,,,,,")
        .append("enrollments.csv", "e4,active,a1,fac,s1,student,,2026-10-01,")
        .append("lessons.csv", "l2,tobedeleted,,,,,,,,")
        .append("lessons.csv", "l3,active,,a1,2027-01-23,08:00,09:50,PRACTICAL,,");
    CheckedBundle checked = accepted(read(delta.zip(folder), new Stored()));
    assertEquals(FileMode.DELTA, checked.modes().get(SheetKind.LESSONS));
    assertTrue(checked.rows().enrollments().get(0).ended());
    assertEquals("e3", checked.rows().enrollments().get(0).sourcedId());
    assertTrue(checked.rows().lessons().get(0).ended());
  }

  @Test
  void a_delta_without_rows_is_accepted() throws IOException {
    accepted(read(delta.zip(folder), new Stored()));
  }

  @Test
  void status_must_be_there_and_filled() throws IOException {
    delta.append("orgs.csv", "dep2,,,Кафедра гистологии,department,,fac");
    refused(
        read(delta.zip(folder), new Stored()),
        "orgs.csv:2:status:: Обязательное значение не заполнено.");
    delta.file("orgs.csv", "sourcedId,name,type");
    refused(
        read(delta.zip(folder), new Stored()), "orgs.csv:1:status:: Нет обязательного столбца.");
  }

  @Test
  void ending_what_is_not_stored() throws IOException {
    delta.append("users.csv", "s9,tobedeleted,,,,,,,,,,,,,,");
    refused(
        read(delta.zip(folder), new Stored()),
        "users.csv:2:sourcedId:s9: Завершается запись, которой нет среди сохранённых данных"
            + " (users.csv).");
  }

  @Test
  void reference_neither_in_the_delta_nor_stored() throws IOException {
    delta
        .append("lessons.csv", "l3,active,,a9,2026-09-21,08:00,09:50,PRACTICAL,,")
        .append("enrollments.csv", "e4,active,a1,fac,s9,student,,,");
    refused(
        read(delta.zip(folder), new Stored()),
        "enrollments.csv:2:userSourcedId:s9: Такого идентификатора нет; проверьте users.csv.",
        "lessons.csv:2:classSourcedId:a9: Такого идентификатора нет; проверьте classes.csv.");
  }

  @Test
  void the_stored_semester_bounds_the_lessons_of_a_stored_class() throws IOException {
    delta.append("lessons.csv", "l3,active,,a1,2027-01-24,08:00,09:50,PRACTICAL,,");
    refused(
        read(delta.zip(folder), new Stored()),
        "lessons.csv:2:date:2027-01-24: Дата вне семестра: 2026-09-01 – 2027-01-23.");
  }

  @Test
  void new_dates_of_the_semester_bound_the_lessons_of_a_stored_class() throws IOException {
    delta
        .append("academicSessions.csv", "sem,active,Осень,semester,2026-09-01,2027-01-30,year,")
        .append("lessons.csv", "l3,active,,a1,2027-01-30,08:00,09:50,PRACTICAL,,");
    accepted(read(delta.zip(folder), new Stored()));
  }

  @Test
  void a_stored_study_group_has_no_lessons_either() throws IOException {
    delta.append("lessons.csv", "l3,active,,g101,2026-09-21,08:00,09:50,PRACTICAL,,");
    refused(
        read(delta.zip(folder), new Stored()),
        "lessons.csv:2:classSourcedId:g101: Занятие назначено учебной группе; нужна дисциплина"
            + " (класс вида scheduled).");
  }

  @Test
  void in_bulk_what_is_stored_does_not_count() throws IOException {
    BundleBuilder bulk = BundleBuilder.valid().replace("lessons.csv", 3, ",a1,", ",old,");
    refused(
        read(bulk.zip(folder), new Stored().with(SheetKind.CLASSES, "old")),
        "lessons.csv:3:classSourcedId:old: Такого идентификатора нет; проверьте classes.csv.");
  }

  @Test
  void what_an_absent_file_would_say_is_looked_up() throws IOException {
    BundleBuilder lessonsOnly = BundleBuilder.valid();
    for (SheetKind kind : SheetKind.values()) {
      if (kind != SheetKind.LESSONS) {
        lessonsOnly.without(kind.sheet() + ".csv");
      }
    }
    lessonsOnly.file("manifest.csv", "propertyName,value", "oneroster.version,1.2");
    CheckedBundle checked = accepted(read(lessonsOnly.zip(folder), new Stored()));
    assertEquals(FileMode.ABSENT, checked.modes().get(SheetKind.CLASSES));
    assertEquals(FileMode.BULK, checked.modes().get(SheetKind.LESSONS));
    refused(
        read(lessonsOnly.zip(folder)),
        "lessons.csv:2:classSourcedId:a1: Такого идентификатора нет; проверьте classes.csv.",
        "lessons.csv:3:classSourcedId:a1: Такого идентификатора нет; проверьте classes.csv.");
  }

  @Test
  void a_username_stays_with_its_owner() throws IOException {
    Stored stored = new Stored();
    accepted(read(BundleBuilder.valid().zip(folder), stored));

    delta.append("users.csv", "s2,active,true,Student1,Дана,Ким,,S2,,,fac,,,,,");
    refused(
        read(delta.zip(folder), stored),
        "users.csv:2:username:Student1: Этот логин принадлежит другой учётной записи.");

    delta.append("users.csv", "s1,active,true,student.one,Іңкәр,Қасымова,,S1,,,fac,,,,,");
    accepted(read(delta.zip(folder), stored));
  }

  @Test
  void a_username_of_an_account_made_in_the_application_is_taken() throws IOException {
    delta.append("users.csv", "x1,active,true,registrar,Дана,Ким,,X1,,,fac,,,,,");
    refused(
        read(delta.zip(folder), new Stored()),
        "users.csv:2:username:registrar: Этот логин принадлежит другой учётной записи.");
  }

  /** The small valid bundle as it would be stored, and one account that no import made. */
  private static final class Stored implements KnownIds {
    private final Map<SheetKind, Set<String>> ids =
        new HashMap<>(
            Map.of(
                SheetKind.ORGS, Set.of("uni", "fac", "dep"),
                SheetKind.ACADEMIC_SESSIONS, Set.of("year", "sem"),
                SheetKind.COURSES, Set.of("anat", "hr"),
                SheetKind.CLASSES, Set.of("a1", "g101"),
                SheetKind.USERS, Set.of("t1", "s1"),
                SheetKind.ROLES, Set.of("r1", "r2"),
                SheetKind.ENROLLMENTS, Set.of("e1", "e2", "e3"),
                SheetKind.LESSONS, Set.of("l1", "l2")));

    Stored with(SheetKind kind, String id) {
      ids.put(kind, Set.of(id));
      return this;
    }

    @Override
    public boolean exists(SheetKind kind, String sourcedId) {
      return ids.get(kind).contains(sourcedId);
    }

    @Override
    public Map<String, String> usernameOwners(Collection<String> usernames) {
      Map<String, String> owners =
          new HashMap<>(Map.of("teacher1", "t1", "student1", "s1", "registrar", ""));
      owners.keySet().retainAll(usernames);
      return owners;
    }

    @Override
    public Map<String, StoredClass> classes(Collection<String> sourcedIds) {
      Map<String, StoredClass> classes =
          new HashMap<>(
              Map.of(
                  "a1", new StoredClass(List.of("sem"), EducationLevel.BACHELOR, false),
                  "g101", new StoredClass(List.of("sem"), EducationLevel.BACHELOR, true)));
      classes.keySet().retainAll(sourcedIds);
      return classes;
    }

    @Override
    public Map<String, Term> terms(Collection<String> sourcedIds) {
      Map<String, Term> terms =
          new HashMap<>(
              Map.of("sem", new Term(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 23))));
      terms.keySet().retainAll(sourcedIds);
      return terms;
    }
  }
}

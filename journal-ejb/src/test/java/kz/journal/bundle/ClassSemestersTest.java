package kz.journal.bundle;

import static kz.journal.bundle.Outcomes.accepted;
import static kz.journal.bundle.Outcomes.read;
import static kz.journal.bundle.Outcomes.warned;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class may name several terms; its journal belongs to one. */
class ClassSemestersTest {

  private static final String SAT_23_JANUARY = "2027-01-23";
  private static final String MON_1_FEBRUARY = "2027-02-01";

  @TempDir Path folder;
  private BundleBuilder bundle;

  @BeforeEach
  void a_class_named_in_both_semesters_with_lessons_in_autumn() {
    bundle =
        BundleBuilder.valid()
            .append(
                "academicSessions.csv",
                "spring,active,Весенний семестр,semester,2027-02-01,2027-06-30,year,2027")
            .replace("classes.csv", 2, ",sem,", ",\"spring,sem\",");
  }

  @Test
  void one_term_is_taken_as_it_is() throws IOException {
    bundle.replace("classes.csv", 2, ",\"spring,sem\",", ",sem,");
    assertEquals("sem", semester(0, accepted(read(bundle.zip(folder)))));
  }

  @Test
  void the_term_that_covers_all_lessons_is_taken_wherever_it_stands() throws IOException {
    lesson(SAT_23_JANUARY);
    assertEquals("sem", semester(0, accepted(read(bundle.zip(folder)))));
  }

  @Test
  void with_lessons_in_both_the_session_around_them_is_taken() throws IOException {
    lesson(MON_1_FEBRUARY);
    assertEquals("year", semester(0, accepted(read(bundle.zip(folder)))));
  }

  @Test
  void a_cancelled_lesson_does_not_count() throws IOException {
    bundle.append("lessons.csv", "l3,tobedeleted,,a1,2027-02-01,08:00,09:50,PRACTICAL,,");
    assertEquals("sem", semester(0, accepted(read(bundle.zip(folder)))));
  }

  @Test
  void of_two_that_cover_all_lessons_the_shorter_is_taken() throws IOException {
    bundle.replace("classes.csv", 2, ",\"spring,sem\",", ",\"year,sem\",");
    assertEquals("sem", semester(0, accepted(read(bundle.zip(folder)))));
  }

  @Test
  void a_group_has_no_lessons_and_belongs_to_what_covers_all_its_terms() throws IOException {
    bundle.replace("classes.csv", 3, ",sem,", ",\"sem,spring\",");
    assertEquals("year", semester(1, accepted(read(bundle.zip(folder)))));
  }

  @Test
  void where_nothing_covers_all_lessons_the_first_is_taken_with_a_warning() throws IOException {
    lesson(MON_1_FEBRUARY);
    bundle
        .replace("academicSessions.csv", 3, ",year,", ",,")
        .replace("academicSessions.csv", 4, ",year,", ",,");
    CheckedBundle checked =
        warned(
            read(bundle.zip(folder)),
            "classes.csv:2:termSourcedIds:spring,sem: Названо несколько периодов, а журнал"
                + " относится к одному. Ни один не охватывает все дни класса; принят spring.");
    assertEquals("spring", semester(0, checked));
  }

  @Test
  void a_session_around_only_one_of_them_need_not_cover_the_lessons() throws IOException {
    lesson(MON_1_FEBRUARY);
    bundle
        .replace("academicSessions.csv", 2, "2027-08-31", "2027-01-31")
        .replace("academicSessions.csv", 4, ",year,", ",,");
    warned(
        read(bundle.zip(folder)),
        "classes.csv:2:termSourcedIds:spring,sem: Названо несколько периодов, а журнал относится к"
            + " одному. Ни один не охватывает все дни класса; принят spring.");
  }

  @Test
  void in_a_delta_the_lessons_that_are_stored_count_too() throws IOException {
    bundle
        .replace("manifest.csv", 7, "classes,bulk", "classes,delta")
        .append("manifest.csv", "file.lessons,delta");
    assertEquals("sem", semester(0, accepted(read(bundle.zip(folder), storedLesson(23, 1)))));
    assertEquals("year", semester(0, accepted(read(bundle.zip(folder), storedLesson(1, 2)))));
  }

  @Test
  void in_bulk_only_the_lessons_of_the_bundle_count() throws IOException {
    assertEquals("sem", semester(0, accepted(read(bundle.zip(folder), storedLesson(1, 2)))));
  }

  private void lesson(String day) {
    bundle.append("lessons.csv", "l9,active,,a1," + day + ",08:00,09:50,PRACTICAL,,");
  }

  private static String semester(int index, CheckedBundle bundle) {
    return bundle.rows().classes().get(index).semesterSourcedId();
  }

  /** One lesson of the class stands in the journal already, on this day of 2027. */
  private static KnownIds storedLesson(int day, int month) {
    LocalDate heldOn = LocalDate.of(2027, month, day);
    return new KnownIds() {
      @Override
      public boolean exists(SheetKind kind, String sourcedId) {
        return false;
      }

      @Override
      public Map<String, String> usernameOwners(Collection<String> usernames) {
        return Map.of();
      }

      @Override
      public Map<String, StoredClass> classes(Collection<String> sourcedIds) {
        return Map.of();
      }

      @Override
      public Map<String, Term> terms(Collection<String> sourcedIds) {
        return Map.of();
      }

      @Override
      public Map<String, Term> lessonDays(Collection<String> classSourcedIds) {
        assertEquals(Set.of("a1"), classSourcedIds);
        return Map.of("a1", new Term(heldOn, heldOn));
      }
    };
  }
}

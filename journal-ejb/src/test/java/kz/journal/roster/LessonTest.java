package kz.journal.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class LessonTest {

  private static final LocalDate FRI_23_OCT = LocalDate.of(2026, 10, 23);
  private static final Instant FRI_23_OCT_NOON = Instant.parse("2026-10-23T07:00:00Z");

  private final Lesson lesson = new Lesson("l1");

  @Test
  void a_later_bundle_leaves_the_teachers_topic_alone() {
    describe("Of the timetable");
    lesson.retopic("Of the teacher", "teacher", FRI_23_OCT_NOON);
    assertFalse(describe("Of the timetable"), "to the timetable nothing has changed");
    describe("Another of the timetable");
    assertEquals("Of the teacher", lesson.topic());
  }

  @Test
  void a_topic_taken_back_is_the_timetables_of_today() {
    describe("Of the timetable");
    lesson.retopic("Of the teacher", "teacher", FRI_23_OCT_NOON);
    describe("Another of the timetable");
    lesson.retopic(null, "teacher", FRI_23_OCT_NOON);
    assertEquals("Another of the timetable", lesson.topic());
  }

  private boolean describe(String topic) {
    return lesson.describe(
        new Journal("j1"),
        FRI_23_OCT,
        LocalTime.of(9, 0),
        LocalTime.of(10, 50),
        LessonKind.LECTURE,
        topic,
        null,
        null);
  }
}

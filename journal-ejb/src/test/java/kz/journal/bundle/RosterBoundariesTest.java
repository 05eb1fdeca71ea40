package kz.journal.bundle;

import static kz.journal.bundle.Outcomes.accepted;
import static kz.journal.bundle.Outcomes.read;
import static kz.journal.bundle.Outcomes.refused;
import static kz.journal.bundle.Outcomes.warned;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.journal.calendar.EducationLevel;
import kz.journal.roster.LessonFlag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last value that passes and the first that does not. */
class RosterBoundariesTest {

  private static final String TUE_1_SEPTEMBER = "2026-09-01";
  private static final String SAT_23_JANUARY = "2027-01-23";

  @TempDir Path folder;
  private BundleBuilder bundle;

  @BeforeEach
  void valid_bundle() {
    bundle = BundleBuilder.valid();
  }

  @Nested
  class Lengths {

    @Test
    void a_name_of_200_characters_passes_and_201_do_not() throws IOException {
      String longest = "Қ".repeat(200);
      bundle.replace("users.csv", 3, "Қасымова", longest);
      assertEquals(longest, accepted(read(bundle.zip(folder))).rows().users().get(1).familyName());
      bundle.replace("users.csv", 3, longest, longest + "Қ");
      refused(
          read(bundle.zip(folder)),
          "users.csv:3:familyName:" + "Қ".repeat(79) + "…: Значение длиннее 200 знаков.");
    }

    @Test
    void a_name_of_one_letter_passes() throws IOException {
      accepted(read(bundle.replace("users.csv", 3, "Қасымова", "Е").zip(folder)));
    }

    @Test
    void a_topic_of_500_characters_passes_and_501_do_not() throws IOException {
      bundle.replace("lessons.csv", 2, "Кости черепа", "к".repeat(500));
      accepted(read(bundle.zip(folder)));
      bundle.replace("lessons.csv", 2, "к".repeat(500), "к".repeat(501));
      refused(
          read(bundle.zip(folder)),
          "lessons.csv:2:topic:" + "к".repeat(79) + "…: Значение длиннее 500 знаков.");
    }

    @Test
    void an_identifier_of_120_characters_passes_and_121_do_not() throws IOException {
      bundle.replace("lessons.csv", 2, "l1", "l".repeat(120));
      accepted(read(bundle.zip(folder)));
      bundle.replace("lessons.csv", 2, "l".repeat(120), "l".repeat(121));
      refused(
          read(bundle.zip(folder)),
          "lessons.csv:2:sourcedId:" + "l".repeat(79) + "…: Значение длиннее 120 знаков.");
    }

    @Test
    void a_code_of_60_characters_passes_and_61_do_not() throws IOException {
      bundle.replace("users.csv", 3, "student1", "s".repeat(60));
      accepted(read(bundle.zip(folder)));
      bundle.replace("users.csv", 3, "s".repeat(60), "s".repeat(61));
      refused(
          read(bundle.zip(folder)),
          "users.csv:3:username:" + "s".repeat(61) + ": Значение длиннее 60 знаков.");
    }

    @Test
    void a_login_of_three_characters_passes() throws IOException {
      bundle.replace("users.csv", 3, "student1", "S.1");
      assertEquals("S.1", accepted(read(bundle.zip(folder))).rows().users().get(1).username());
    }

    @Test
    void a_code_of_a_unit_of_40_characters_passes_and_41_do_not() throws IOException {
      bundle.replace("orgs.csv", 4, "D1", "D".repeat(40));
      accepted(read(bundle.zip(folder)));
      bundle.replace("orgs.csv", 4, "D".repeat(40), "D".repeat(41));
      refused(
          read(bundle.zip(folder)),
          "orgs.csv:4:identifier:" + "D".repeat(41) + ": Значение длиннее 40 знаков.");
    }

    @Test
    void a_shown_value_is_cut_after_80_characters_and_between_letters() {
      assertEquals("a".repeat(80), shown("a".repeat(80)));
      assertEquals("a".repeat(79) + "…", shown("a".repeat(81)));
      assertEquals("a".repeat(78) + "…", shown("a".repeat(78) + "😀😀"));
    }

    private String shown(String value) {
      return new BundleProblem(
              BundleProblem.Severity.ERROR,
              "users.csv",
              2,
              "givenName",
              value,
              BundleProblem.Reason.TOO_LONG,
              List.of("200"))
          .value();
    }
  }

  @Nested
  class Dates {

    @Test
    void both_ends_of_the_semester_belong_to_it() throws IOException {
      bundle
          .replace("lessons.csv", 2, "2026-09-07", TUE_1_SEPTEMBER)
          .replace("lessons.csv", 3, "2026-09-14", SAT_23_JANUARY);
      accepted(read(bundle.zip(folder)));
    }

    @Test
    void a_class_of_two_terms_meets_in_either() throws IOException {
      bundle
          .append("academicSessions.csv", "spring,active,Весна,semester,2027-02-01,2027-06-30,,")
          .replace("classes.csv", 2, ",sem,", ",\"sem, spring\",")
          .replace("lessons.csv", 3, "2026-09-14", "2027-02-01");
      CheckedBundle checked = accepted(read(bundle.zip(folder)));
      assertEquals(List.of("sem", "spring"), checked.rows().classes().get(0).termSourcedIds());
      bundle.replace("lessons.csv", 3, "2027-02-01", "2027-01-31");
      refused(
          read(bundle.zip(folder)),
          "lessons.csv:3:date:2027-01-31: Дата вне семестра: 2026-09-01 – 2027-06-30.");
    }

    @Test
    void an_interval_of_one_day_passes() throws IOException {
      bundle.replace("enrollments.csv", 2, "2027-01-23", "2026-09-01");
      accepted(read(bundle.zip(folder)));
    }

    @Test
    void a_lesson_of_one_minute_passes() throws IOException {
      accepted(read(bundle.replace("lessons.csv", 2, "09:50", "08:01").zip(folder)));
    }

    @Test
    void times_may_lack_a_leading_zero_or_carry_zero_seconds() throws IOException {
      bundle
          .replace("lessons.csv", 2, "08:00,09:50", "8:00,9:50:00")
          .replace("lessons.csv", 3, "09:50", "23:59");
      List<RosterRows.LessonRow> lessons = accepted(read(bundle.zip(folder))).rows().lessons();
      assertEquals(LocalTime.of(8, 0), lessons.get(0).startTime());
      assertEquals(LocalTime.of(9, 50), lessons.get(0).endTime());
      assertEquals(LocalTime.of(23, 59), lessons.get(1).endTime());
      bundle.replace("lessons.csv", 3, "23:59", "23:59:30");
      refused(
          read(bundle.zip(folder)),
          "lessons.csv:3:endTime:23:59:30: Ожидается время в виде ЧЧ:ММ.");
    }

    @Test
    void credits_from_0_to_100_with_two_places() throws IOException {
      bundle.replace("courses.csv", 2, ",8,", ",7.25,").replace("courses.csv", 3, ",0,", ",100,");
      assertEquals(
          new BigDecimal("7.25"),
          accepted(read(bundle.zip(folder))).rows().courses().get(0).credits());
      bundle.replace("courses.csv", 3, ",100,", ",100.01,");
      refused(
          read(bundle.zip(folder)),
          "courses.csv:3:metadata.credits:100.01: Ожидается число от 0 до 100, не более двух знаков"
              + " после точки.");
    }

    @Test
    void a_leap_day_is_a_date() throws IOException {
      bundle.replace("roles.csv", 2, "2026-08-01", "2024-02-29");
      assertEquals(
          LocalDate.of(2024, 2, 29),
          accepted(read(bundle.zip(folder))).rows().roles().get(0).beginDate());
    }

    @Test
    void years_from_2000_to_2100() throws IOException {
      bundle.replace("roles.csv", 2, "2026-08-01,", "2000-01-01,2100-12-31");
      accepted(read(bundle.zip(folder)));
      bundle.replace("roles.csv", 2, "2000-01-01,2100-12-31", "1999-12-31,2101-01-01");
      refused(
          read(bundle.zip(folder)),
          "roles.csv:2:beginDate:1999-12-31: Ожидается дата в виде ГГГГ-ММ-ДД.",
          "roles.csv:2:endDate:2101-01-01: Ожидается дата в виде ГГГГ-ММ-ДД.");
    }
  }

  @Nested
  class Seats {

    @Test
    void who_left_may_come_back_the_next_day() throws IOException {
      bundle
          .replace("enrollments.csv", 3, "2027-01-23", "2026-10-31")
          .append("enrollments.csv", "e4,active,a1,fac,s1,student,,2026-11-01,");
      accepted(read(bundle.zip(folder)));
      bundle.replace("enrollments.csv", 5, "2026-11-01", "2026-10-31");
      refused(
          read(bundle.zip(folder)),
          "enrollments.csv:5:userSourcedId:s1: Тот же пользователь в той же роли уже записан в этот"
              + " класс: строка 3.");
    }

    @Test
    void who_changes_the_group_sits_in_one_at_a_time() throws IOException {
      bundle
          .append("classes.csv", "g102,active,102 ОМ,hr,G102,homeroom,fac,sem,,")
          .replace("enrollments.csv", 4, "2027-01-23", "2026-10-31")
          .append("enrollments.csv", "e4,active,g102,fac,s1,student,,2026-11-01,");
      accepted(read(bundle.zip(folder)));
    }

    @Test
    void one_person_may_have_both_roles() throws IOException {
      bundle
          .append("roles.csv", "r3,active,t1,secondary,student,,,fac")
          .append("enrollments.csv", "e4,active,g101,fac,t1,student,,,");
      accepted(read(bundle.zip(folder)));
    }
  }

  @Nested
  class Calendar {

    private static final LocalDate MON_7_SEPTEMBER = LocalDate.of(2026, 9, 7);
    private static final LocalDate MON_14_SEPTEMBER = LocalDate.of(2026, 9, 14);

    @Test
    void a_lesson_on_a_day_off_or_outside_the_periods_is_only_doubtful() throws IOException {
      TimetableDays days =
          (level, day) ->
              Optional.ofNullable(
                  Map.of(
                          MON_7_SEPTEMBER, LessonFlag.ON_DAY_OFF,
                          MON_14_SEPTEMBER, LessonFlag.OUTSIDE_CALENDAR)
                      .get(day));
      bundle.append("lessons.csv", "l3,active,,a1,2026-09-21,08:00,09:50,PRACTICAL,,");
      CheckedBundle checked =
          warned(
              read(days),
              "lessons.csv:2:date:2026-09-07: Занятие приходится на выходной день.",
              "lessons.csv:3:date:2026-09-14: Занятие вне периодов академического календаря.");
      assertEquals(3, checked.rows().lessons().size());
    }

    @Test
    void the_class_says_which_calendar_and_bachelor_is_meant_by_silence() throws IOException {
      List<EducationLevel> asked = new ArrayList<>();
      TimetableDays days =
          (level, day) -> {
            asked.add(level);
            return Optional.empty();
          };
      read(days);
      bundle.replace("classes.csv", 2, "BACHELOR", "");
      read(days);
      bundle.replace("classes.csv", 2, "PRACTICAL,", "PRACTICAL,RESIDENCY");
      read(days);
      assertEquals(
          List.of(
              EducationLevel.BACHELOR,
              EducationLevel.BACHELOR,
              EducationLevel.BACHELOR,
              EducationLevel.BACHELOR,
              EducationLevel.RESIDENCY,
              EducationLevel.RESIDENCY),
          asked);
    }

    private BundleOutcome read(TimetableDays days) throws IOException {
      return new BundleReader(BundleLimits.STANDARD, KnownIds.NONE, days).read(bundle.zip(folder));
    }
  }

  @Nested
  class Text {

    @Test
    void spaces_are_tidied_and_letters_composed() throws IOException {
      bundle.replace("users.csv", 3, "Іңкәр", " \u00A0Анна  Андреи\u0306\t");
      assertEquals(
          "Анна Андрей", accepted(read(bundle.zip(folder))).rows().users().get(1).givenName());
    }

    @Test
    void a_spreadsheets_boolean_is_one() throws IOException {
      bundle.replace("users.csv", 3, "true", "FALSE");
      assertEquals(false, accepted(read(bundle.zip(folder))).rows().users().get(1).enabled());
    }

    @Test
    void status_may_be_empty_in_bulk_and_ends_its_object_when_it_says_so() throws IOException {
      bundle
          .replace("lessons.csv", 2, "active", "")
          .replace("lessons.csv", 3, "active", "inactive");
      List<RosterRows.LessonRow> lessons = accepted(read(bundle.zip(folder))).rows().lessons();
      assertEquals(false, lessons.get(0).ended());
      assertTrue(lessons.get(1).ended());
    }
  }
}

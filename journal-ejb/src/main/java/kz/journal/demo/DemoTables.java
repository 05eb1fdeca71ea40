package kz.journal.demo;

import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * The tables that hold what a university does, to be emptied before another one is loaded. What the
 * migrations themselves put in, the days off and the number of the calendar, stays.
 */
final class DemoTables {

  /** Every table before those it refers to. */
  static final List<String> EMPTIED =
      List.of(
          "notice",
          "audit_entry",
          "sign_in_log",
          "sign_in_throttle",
          "calendar_feed",
          "document_file",
          "academic_calendar_period",
          "academic_calendar",
          "api_token",
          "user_session",
          "setting_value",
          "roster_import",
          "extension_request",
          "window_change",
          "window_recomputing",
          "recorded_downtime",
          "system_outage",
          "server_heartbeat",
          "window_extension",
          "cell_opening",
          "entry_window",
          "mark_revision",
          "mark",
          "roster_report",
          "repeat_course",
          "load_change",
          "substitution_step",
          "substitution_lesson",
          "substitution",
          "lesson",
          "teaching_assignment",
          "enrolment",
          "journal",
          "group_member",
          "study_group",
          "student",
          "discipline",
          "academic_session",
          "account",
          "office_assignment",
          "teacher_post",
          "person",
          "org_unit");

  /** Filled by migrations, not by the loader. */
  static final List<String> KEPT = List.of("calendar_state", "day_off");

  /** Rows that refer to rows of the same table. */
  static final List<String> LOOSENED = List.of("org_unit", "academic_session");

  private DemoTables() {}

  /** Deletes all rows, in the transaction of the caller. */
  static void empty(EntityManager em) {
    for (String table : LOOSENED) {
      em.createNativeQuery("update " + table + " set parent_id = null").executeUpdate();
    }
    for (String table : EMPTIED) {
      em.createNativeQuery("delete from " + table).executeUpdate();
    }
    em.clear();
  }
}

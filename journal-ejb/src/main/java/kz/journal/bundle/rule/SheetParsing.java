package kz.journal.bundle.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.journal.bundle.BundleProblem.Reason;
import kz.journal.bundle.BundleProblems;
import kz.journal.bundle.FileMode;
import kz.journal.bundle.RosterRows.AcademicSessionRow;
import kz.journal.bundle.RosterRows.ClassRow;
import kz.journal.bundle.RosterRows.ClassType;
import kz.journal.bundle.RosterRows.CourseRow;
import kz.journal.bundle.RosterRows.EnrollmentRow;
import kz.journal.bundle.RosterRows.LessonRow;
import kz.journal.bundle.RosterRows.OrgRow;
import kz.journal.bundle.RosterRows.RoleRow;
import kz.journal.bundle.RosterRows.RosterRole;
import kz.journal.bundle.RosterRows.Row;
import kz.journal.bundle.RosterRows.UserRow;
import kz.journal.bundle.RowSink;
import kz.journal.bundle.SheetKind;
import kz.journal.calendar.EducationLevel;
import kz.journal.calendar.PeriodKind;
import kz.journal.org.UnitKind;
import kz.journal.roster.ExamForm;
import kz.journal.roster.FinalControl;
import kz.journal.roster.LessonKind;
import kz.journal.roster.StudyForm;

/**
 * Turns the text of one sheet into typed rows. Decides whether the header is complete, whether each
 * row has as many cells as the header, and whether each identifier is new in its sheet. Columns the
 * journal does not use are passed over; so are rows without any text.
 */
public final class SheetParsing implements RowSink {

  private static final Map<String, UnitKind> UNIT_KINDS =
      Map.of(
          "district", UnitKind.UNIVERSITY,
          "school", UnitKind.FACULTY,
          "department", UnitKind.DEPARTMENT);
  private static final Map<String, PeriodKind> PERIOD_KINDS =
      Map.of(
          "schoolYear", PeriodKind.SCHOOL_YEAR,
          "semester", PeriodKind.SEMESTER,
          "term", PeriodKind.TERM,
          "gradingPeriod", PeriodKind.GRADING_PERIOD);
  private static final Map<String, ClassType> CLASS_TYPES =
      Map.of("scheduled", ClassType.SCHEDULED, "homeroom", ClassType.HOMEROOM);
  private static final Map<String, Boolean> ROLE_TYPES =
      Map.of("primary", true, "secondary", false);
  private static final Map<String, String> LANGUAGES = Map.of("ru", "ru", "kk", "kk", "en", "en");

  /** The roles of the standard; those the roster cannot give are empty and only warned about. */
  private static final Map<String, List<RosterRole>> ROLES = rolesOfTheStandard();

  private static final int ORG_CODE_LIMIT = 40;
  private static final int TOPIC_LIMIT = 500;
  private static final int MOST_CREDITS = 100;
  private static final int MOST_YEARS = 10;

  private final SheetKind kind;
  private final RosterDraft draft;
  private final Map<String, String> sharedIds;
  private final BundleProblems problems;
  private final String file;
  private final boolean delta;

  private List<String> header;
  private RowCells row;
  private int rows;

  /**
   * Parses one sheet into the draft.
   *
   * @param sharedIds one map for all sheets of a bundle
   */
  public SheetParsing(
      SheetKind kind, RosterDraft draft, Map<String, String> sharedIds, BundleProblems problems) {
    this.kind = kind;
    this.draft = draft;
    this.sharedIds = sharedIds;
    this.problems = problems;
    this.file = draft.file(kind);
    this.delta = draft.mode(kind) == FileMode.DELTA;
  }

  /** Whether a header has been met. */
  public boolean hasHeader() {
    return header != null;
  }

  /** How many rows with text stood below the header. */
  public int rows() {
    return rows;
  }

  @Override
  public void row(int line, String[] cells, BitSet formulas) {
    if (header == null) {
      header(line, cells);
    } else if (!blank(cells)) {
      rows++;
      if (row == null) {
        return;
      }
      if (List.of(cells).equals(header)) {
        problems.error(file, line, "", cells[0], Reason.HEADER_AGAIN);
      } else if (fits(line, cells)) {
        row.move(line, cells, formulas);
        draft.add(parsed(row));
      }
    }
  }

  private void header(int line, String[] cells) {
    List<String> names = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (String cell : cells) {
      String name = cell.strip();
      names.add(name);
      if (name.indexOf('\uFFFD') >= 0) {
        problems.error(file, line, "", name, Reason.ENCODING);
      } else if (!name.isEmpty() && !met.add(name)) {
        problems.error(file, line, name, name, Reason.COLUMN_TWICE);
      }
    }
    header = names;
    row = new RowCells(kind, delta, file, header, sharedIds, problems);
    if (names.size() == 1 && names.get(0).indexOf(';') >= 0) {
      problems.error(file, line, "", names.get(0), Reason.SEMICOLONS);
      draft.unreadable(kind);
      row = null;
      return;
    }
    for (String column : kind.columns()) {
      boolean needed = kind.requires(column) || delta && column.equals("status");
      if (needed && !met.contains(column)) {
        problems.error(file, line, column, "", Reason.MISSING_COLUMN);
      }
    }
    if (!met.contains("sourcedId")) {
      draft.unreadable(kind);
    }
  }

  /**
   * Empty cells beyond the header are what spreadsheets leave behind; text there has no meaning.
   */
  private boolean fits(int line, String[] cells) {
    int width = cells.length;
    while (width > header.size() && cells[width - 1].isBlank()) {
      width--;
    }
    if (width == header.size()) {
      return true;
    }
    Reason reason = width > header.size() ? Reason.TOO_MANY_CELLS : Reason.TOO_FEW_CELLS;
    problems.error(file, line, "", String.valueOf(width), reason, header.size());
    return false;
  }

  private static boolean blank(String[] cells) {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  private Row parsed(RowCells row) {
    String id = row.id();
    if (id != null) {
      Integer before = draft.ids(kind).firstLine(id, row.line(), row.ended());
      if (before != null) {
        problems.error(file, row.line(), "sourcedId", id, Reason.DUPLICATE_ID, before);
      }
    }
    return switch (kind) {
      case ORGS -> org(id, row);
      case ACADEMIC_SESSIONS -> session(id, row);
      case COURSES -> course(id, row);
      case CLASSES -> clazz(id, row);
      case USERS -> user(id, row);
      case ROLES -> role(id, row);
      case ENROLLMENTS -> enrollment(id, row);
      case LESSONS -> lesson(id, row);
    };
  }

  private static OrgRow org(String id, RowCells row) {
    return new OrgRow(
        row.line(),
        id,
        row.ended(),
        row.name("name"),
        unitKind(row),
        row.text("identifier", ORG_CODE_LIMIT),
        row.reference("parentSourcedId"));
  }

  private static UnitKind unitKind(RowCells row) {
    String word = row.name("type");
    if (word != null && !UNIT_KINDS.containsKey(word)) {
      row.warn("type", Reason.ORG_TYPE);
    }
    return word == null ? null : UNIT_KINDS.getOrDefault(word, UnitKind.DEPARTMENT);
  }

  private static AcademicSessionRow session(String id, RowCells row) {
    return new AcademicSessionRow(
        row.line(),
        id,
        row.ended(),
        row.name("title"),
        row.word("type", PERIOD_KINDS),
        row.date("startDate"),
        row.date("endDate"),
        row.reference("parentSourcedId"));
  }

  private static CourseRow course(String id, RowCells row) {
    return new CourseRow(
        row.line(),
        id,
        row.ended(),
        row.reference("schoolYearSourcedId"),
        row.name("title"),
        row.name("metadata.titleKk"),
        row.name("metadata.titleEn"),
        row.code("courseCode"),
        row.reference("orgSourcedId"),
        row.decimal("metadata.credits", MOST_CREDITS),
        row.constant("metadata.examForm", ExamForm.class),
        row.constant("metadata.finalControl", FinalControl.class));
  }

  private static ClassRow clazz(String id, RowCells row) {
    return new ClassRow(
        row.line(),
        id,
        row.ended(),
        row.name("title"),
        row.reference("courseSourcedId"),
        row.code("classCode"),
        row.word("classType", CLASS_TYPES),
        row.reference("schoolSourcedId"),
        row.references("termSourcedIds"),
        null,
        row.constant("metadata.lessonKind", LessonKind.class),
        row.constant("metadata.level", EducationLevel.class));
  }

  private static UserRow user(String id, RowCells row) {
    return new UserRow(
        row.line(),
        id,
        row.ended(),
        row.flag("enabledUser"),
        row.login("username"),
        row.name("givenName"),
        row.name("familyName"),
        row.name("middleName"),
        row.code("identifier"),
        row.name("email"),
        row.secret("password"),
        row.reference("primaryOrgSourcedId"),
        row.word("metadata.language", LANGUAGES),
        row.constant("metadata.level", EducationLevel.class),
        row.constant("metadata.studyForm", StudyForm.class),
        row.code("metadata.programme"),
        row.number("metadata.year", 1, MOST_YEARS));
  }

  private static RoleRow role(String id, RowCells row) {
    Boolean primary = row.word("roleType", ROLE_TYPES);
    List<RosterRole> role = row.word("role", ROLES);
    if (unused(role)) {
      row.warn("role", Reason.UNUSED_ROLE);
      return null;
    }
    return new RoleRow(
        row.line(),
        id,
        row.ended(),
        row.reference("userSourcedId"),
        Boolean.TRUE.equals(primary),
        first(role),
        row.date("beginDate"),
        row.date("endDate"),
        row.reference("orgSourcedId"));
  }

  private static EnrollmentRow enrollment(String id, RowCells row) {
    List<RosterRole> role = row.word("role", ROLES);
    if (unused(role)) {
      row.warn("role", Reason.UNUSED_ROLE);
      return null;
    }
    return new EnrollmentRow(
        row.line(),
        id,
        row.ended(),
        row.reference("classSourcedId"),
        row.reference("userSourcedId"),
        first(role),
        Boolean.TRUE.equals(row.flag("primary")),
        row.date("beginDate"),
        row.date("endDate"));
  }

  private static LessonRow lesson(String id, RowCells row) {
    return new LessonRow(
        row.line(),
        id,
        row.ended(),
        row.reference("classSourcedId"),
        row.date("date"),
        row.time("startTime"),
        row.time("endTime"),
        row.constant("kind", LessonKind.class),
        row.text("topic", TOPIC_LIMIT),
        row.code("room"));
  }

  private static boolean unused(List<RosterRole> role) {
    return role != null && role.isEmpty();
  }

  private static RosterRole first(List<RosterRole> role) {
    return role == null ? null : role.get(0);
  }

  private static Map<String, List<RosterRole>> rolesOfTheStandard() {
    Map<String, List<RosterRole>> roles = new HashMap<>();
    for (String name :
        List.of(
            "administrator",
            "aide",
            "counselor",
            "districtAdministrator",
            "guardian",
            "parent",
            "principal",
            "proctor",
            "relative",
            "siteAdministrator",
            "systemAdministrator")) {
      roles.put(name, List.of());
    }
    roles.put("teacher", List.of(RosterRole.TEACHER));
    roles.put("student", List.of(RosterRole.STUDENT));
    return Map.copyOf(roles);
  }
}

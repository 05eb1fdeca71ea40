package kz.journal.bundle.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import kz.journal.bundle.FileMode;
import kz.journal.bundle.RosterRows;
import kz.journal.bundle.RosterRows.AcademicSessionRow;
import kz.journal.bundle.RosterRows.ClassRow;
import kz.journal.bundle.RosterRows.CourseRow;
import kz.journal.bundle.RosterRows.EnrollmentRow;
import kz.journal.bundle.RosterRows.LessonRow;
import kz.journal.bundle.RosterRows.OrgRow;
import kz.journal.bundle.RosterRows.RoleRow;
import kz.journal.bundle.RosterRows.Row;
import kz.journal.bundle.RosterRows.UserRow;
import kz.journal.bundle.SheetKind;

/**
 * A roster while it is being read. Faulty rows are kept too, with {@code null} for what could not
 * be understood, so that the checks that follow find everything at once; whoever publishes the rows
 * has made sure that there was no error.
 */
public final class RosterDraft {

  final List<OrgRow> orgs = new ArrayList<>();
  final List<AcademicSessionRow> academicSessions = new ArrayList<>();
  final List<CourseRow> courses = new ArrayList<>();
  final List<ClassRow> classes = new ArrayList<>();
  final List<UserRow> users = new ArrayList<>();
  final List<RoleRow> roles = new ArrayList<>();
  final List<EnrollmentRow> enrollments = new ArrayList<>();
  final List<LessonRow> lessons = new ArrayList<>();

  private final String extension;
  private final Map<SheetKind, FileMode> modes;
  private final Map<SheetKind, Ids> ids = new EnumMap<>(SheetKind.class);

  /**
   * Starts an empty draft.
   *
   * @param extension what follows a sheet's name in the name of its file, {@code .csv} or nothing
   * @param modes one for each kind
   */
  public RosterDraft(String extension, Map<SheetKind, FileMode> modes) {
    this.extension = extension;
    this.modes = new EnumMap<>(modes);
    for (SheetKind kind : SheetKind.values()) {
      ids.put(kind, new Ids());
    }
  }

  public FileMode mode(SheetKind kind) {
    return modes.get(kind);
  }

  public Map<SheetKind, FileMode> modes() {
    return Map.copyOf(modes);
  }

  /** Says that the sheet speaks about nothing after all. */
  public void leaveOut(SheetKind kind) {
    modes.put(kind, FileMode.ABSENT);
  }

  /** Says that the sheet could not be read to its end: references to it cannot be judged. */
  public void unreadable(SheetKind kind) {
    ids.get(kind).complete = false;
  }

  /** The rows, once no problem was found in them. */
  public RosterRows rows() {
    return new RosterRows(
        orgs, academicSessions, courses, classes, users, roles, enrollments, lessons);
  }

  String file(SheetKind kind) {
    return kind.sheet() + extension;
  }

  Ids ids(SheetKind kind) {
    return ids.get(kind);
  }

  /** Adds the row to its kind; {@code null} stands for a row the journal has no use for. */
  void add(Row row) {
    if (row instanceof OrgRow org) {
      orgs.add(org);
    } else if (row instanceof AcademicSessionRow session) {
      academicSessions.add(session);
    } else if (row instanceof CourseRow course) {
      courses.add(course);
    } else if (row instanceof ClassRow clazz) {
      classes.add(clazz);
    } else if (row instanceof UserRow user) {
      users.add(user);
    } else if (row instanceof RoleRow role) {
      roles.add(role);
    } else if (row instanceof EnrollmentRow enrollment) {
      enrollments.add(enrollment);
    } else if (row instanceof LessonRow lesson) {
      lessons.add(lesson);
    }
  }

  /** The first row of each identifier. */
  static <R extends Row> Map<String, R> byId(List<R> rows) {
    Map<String, R> byId = new HashMap<>();
    for (R row : rows) {
      if (row.sourcedId() != null) {
        byId.putIfAbsent(row.sourcedId(), row);
      }
    }
    return byId;
  }

  /** The identifiers a sheet names, whatever else is wrong with their rows. */
  static final class Ids {
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private boolean complete = true;

    /** Remembers the identifier; the answer is the line that had it before, or {@code null}. */
    Integer firstLine(String id, int line, boolean ends) {
      Integer before = lines.putIfAbsent(id, line);
      if (before == null && ends) {
        ended.add(id);
      }
      return before;
    }

    boolean contains(String id) {
      return lines.containsKey(id);
    }

    boolean ends(String id) {
      return ended.contains(id);
    }

    void forEachEnded(BiConsumer<String, Integer> idAndLine) {
      ended.forEach(id -> idAndLine.accept(id, lines.get(id)));
    }

    boolean complete() {
      return complete;
    }
  }
}

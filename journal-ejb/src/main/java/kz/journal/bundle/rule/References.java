package kz.journal.bundle.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.journal.bundle.BundleProblem.Reason;
import kz.journal.bundle.BundleProblems;
import kz.journal.bundle.FileMode;
import kz.journal.bundle.KnownIds;
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
 * Decides whether every identifier a row names leads somewhere. A kind given in bulk is complete:
 * only its own sheet counts. Of a kind given as a delta, or absent, what is stored counts as well.
 * What this bundle ends cannot be referred to by a row that lives on. A row that ends its object is
 * not asked for its references; in a delta it must name an object that is stored.
 *
 * <p>References to a sheet that could not be read are not judged: its absence has been reported.
 */
final class References {

  private final RosterDraft draft;
  private final KnownIds known;
  private final BundleProblems problems;

  /** What only the store can answer, by kind; asked once, at the end. */
  private final Map<SheetKind, List<Question>> open = new EnumMap<>(SheetKind.class);

  References(RosterDraft draft, KnownIds known, BundleProblems problems) {
    this.draft = draft;
    this.known = known;
    this.problems = problems;
  }

  void check() {
    for (OrgRow org : draft.orgs) {
      to(SheetKind.ORGS, SheetKind.ORGS, org, "parentSourcedId", org.parentSourcedId());
    }
    for (AcademicSessionRow session : draft.academicSessions) {
      to(
          SheetKind.ACADEMIC_SESSIONS,
          SheetKind.ACADEMIC_SESSIONS,
          session,
          "parentSourcedId",
          session.parentSourcedId());
    }
    for (CourseRow course : draft.courses) {
      to(
          SheetKind.ACADEMIC_SESSIONS,
          SheetKind.COURSES,
          course,
          "schoolYearSourcedId",
          course.schoolYearSourcedId());
      to(SheetKind.ORGS, SheetKind.COURSES, course, "orgSourcedId", course.orgSourcedId());
    }
    for (ClassRow clazz : draft.classes) {
      to(SheetKind.COURSES, SheetKind.CLASSES, clazz, "courseSourcedId", clazz.courseSourcedId());
      to(SheetKind.ORGS, SheetKind.CLASSES, clazz, "schoolSourcedId", clazz.schoolSourcedId());
      for (String term : clazz.termSourcedIds()) {
        to(SheetKind.ACADEMIC_SESSIONS, SheetKind.CLASSES, clazz, "termSourcedIds", term);
      }
    }
    for (UserRow user : draft.users) {
      to(SheetKind.ORGS, SheetKind.USERS, user, "primaryOrgSourcedId", user.primaryOrgSourcedId());
    }
    for (RoleRow role : draft.roles) {
      to(SheetKind.USERS, SheetKind.ROLES, role, "userSourcedId", role.userSourcedId());
      to(SheetKind.ORGS, SheetKind.ROLES, role, "orgSourcedId", role.orgSourcedId());
    }
    for (EnrollmentRow seat : draft.enrollments) {
      to(SheetKind.CLASSES, SheetKind.ENROLLMENTS, seat, "classSourcedId", seat.classSourcedId());
      to(SheetKind.USERS, SheetKind.ENROLLMENTS, seat, "userSourcedId", seat.userSourcedId());
    }
    for (LessonRow lesson : draft.lessons) {
      to(SheetKind.CLASSES, SheetKind.LESSONS, lesson, "classSourcedId", lesson.classSourcedId());
    }
    for (SheetKind kind : SheetKind.values()) {
      if (draft.mode(kind) == FileMode.DELTA) {
        endedRows(kind);
      }
    }
    askTheStore();
  }

  private void to(SheetKind target, SheetKind from, Row row, String column, String id) {
    if (id == null || row.ended()) {
      return;
    }
    RosterDraft.Ids inBundle = draft.ids(target);
    if (inBundle.ends(id)) {
      problems.error(
          draft.file(from), row.line(), column, id, Reason.ENDED_REFERENCE, draft.file(target));
    } else if (!inBundle.contains(id) && inBundle.complete()) {
      Question question = new Question(from, row.line(), column, id, Reason.UNKNOWN_REFERENCE);
      if (draft.mode(target) == FileMode.BULK) {
        report(target, question);
      } else {
        ask(target, question);
      }
    }
  }

  private void endedRows(SheetKind kind) {
    draft
        .ids(kind)
        .forEachEnded(
            (id, line) -> ask(kind, new Question(kind, line, "sourcedId", id, Reason.UNKNOWN_ID)));
  }

  private void ask(SheetKind target, Question question) {
    open.computeIfAbsent(target, none -> new ArrayList<>()).add(question);
  }

  private void askTheStore() {
    open.forEach(
        (target, questions) -> {
          Set<String> ids = new HashSet<>();
          questions.forEach(question -> ids.add(question.id()));
          Set<String> missing = known.missing(target, ids);
          questions.stream()
              .filter(question -> missing.contains(question.id()))
              .forEach(question -> report(target, question));
        });
  }

  private void report(SheetKind target, Question question) {
    problems.error(
        draft.file(question.from()),
        question.line(),
        question.column(),
        question.id(),
        question.reason(),
        draft.file(target));
  }

  private record Question(SheetKind from, int line, String column, String id, Reason reason) {}
}

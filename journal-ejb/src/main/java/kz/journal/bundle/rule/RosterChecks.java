package kz.journal.bundle.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kz.journal.bundle.BundleProblem.Reason;
import kz.journal.bundle.BundleProblems;
import kz.journal.bundle.KnownIds;
import kz.journal.bundle.RosterRows.AcademicSessionRow;
import kz.journal.bundle.RosterRows.EnrollmentRow;
import kz.journal.bundle.RosterRows.OrgRow;
import kz.journal.bundle.RosterRows.RoleRow;
import kz.journal.bundle.RosterRows.Row;
import kz.journal.bundle.RosterRows.UserRow;
import kz.journal.bundle.SheetKind;
import kz.journal.bundle.TimetableDays;

/**
 * Decides whether the rows of a roster fit together and to what is stored.
 *
 * <ul>
 *   <li>References lead somewhere ({@link References}); units and sessions are not their own
 *       ancestors.
 *   <li>No two people have one user name, letter case aside, and nobody takes the name of an
 *       account that belongs to somebody else.
 *   <li>No interval ends before it starts; a lesson ends after it starts.
 *   <li>A lesson belongs to a scheduled class and lies within one of its terms.
 *   <li>Nobody sits in a class twice in one role on the same day, or in a role that the same bundle
 *       does not give.
 * </ul>
 *
 * <p>Only doubtful, a warning each: a lesson on a day off or outside the calendar's periods (design
 * §11.15), a student in two study groups at once, a person without a role, a class whose terms
 * leave open to which session it belongs ({@link ClassSemesters}).
 */
public final class RosterChecks {

  private final RosterDraft draft;
  private final KnownIds known;
  private final TimetableDays days;
  private final BundleProblems problems;

  public RosterChecks(
      RosterDraft draft, KnownIds known, TimetableDays days, BundleProblems problems) {
    this.draft = draft;
    this.known = known;
    this.days = days;
    this.problems = problems;
  }

  /** Reports everything found; to be called once, when all sheets have been read. */
  public void check() {
    new References(draft, known, problems).check();
    parentLoops(SheetKind.ORGS, draft.orgs, OrgRow::parentSourcedId);
    parentLoops(
        SheetKind.ACADEMIC_SESSIONS, draft.academicSessions, AcademicSessionRow::parentSourcedId);
    usernames();
    intervals();
    new ClassSemesters(draft, known, problems).check();
    new TimetableChecks(draft, known, days, problems).check();
    new SeatChecks(draft, problems).check();
  }

  private <R extends Row> void parentLoops(
      SheetKind kind, List<R> rows, Function<R, String> parent) {
    Map<String, R> byId = RosterDraft.byId(rows);
    Set<String> settled = new HashSet<>();
    for (R start : rows) {
      Set<String> path = new HashSet<>();
      R row = start;
      while (row != null && row.sourcedId() != null && settled.add(row.sourcedId())) {
        path.add(row.sourcedId());
        String above = parent.apply(row);
        if (above != null && path.contains(above)) {
          problems.error(
              draft.file(kind), row.line(), "parentSourcedId", above, Reason.PARENT_LOOP);
        }
        row = above == null ? null : byId.get(above);
      }
    }
  }

  private void usernames() {
    Map<String, UserRow> holders = new HashMap<>();
    for (UserRow user : draft.users) {
      if (user.username() != null) {
        UserRow first = holders.putIfAbsent(user.username().toLowerCase(Locale.ROOT), user);
        if (first != null) {
          userError(user, Reason.DUPLICATE_USERNAME, first.line());
        }
      }
    }
    Map<String, UserRow> byId = RosterDraft.byId(draft.users);
    known
        .usernameOwners(holders.keySet())
        .forEach(
            (username, owner) -> {
              UserRow user = holders.get(username);
              UserRow inBundle = byId.get(owner);
              boolean ownerGivesItUp =
                  inBundle != null
                      && inBundle.username() != null
                      && !inBundle.username().toLowerCase(Locale.ROOT).equals(username);
              if (user != null && !owner.equals(user.sourcedId()) && !ownerGivesItUp) {
                userError(user, Reason.USERNAME_TAKEN);
              }
            });
  }

  private void userError(UserRow user, Reason reason, Object... args) {
    problems.error(
        draft.file(SheetKind.USERS), user.line(), "username", user.username(), reason, args);
  }

  private void intervals() {
    for (AcademicSessionRow session : draft.academicSessions) {
      interval(SheetKind.ACADEMIC_SESSIONS, session, session.startDate(), session.endDate());
    }
    for (RoleRow role : draft.roles) {
      interval(SheetKind.ROLES, role, role.beginDate(), role.endDate());
    }
    for (EnrollmentRow seat : draft.enrollments) {
      interval(SheetKind.ENROLLMENTS, seat, seat.beginDate(), seat.endDate());
    }
  }

  private void interval(SheetKind kind, Row row, LocalDate start, LocalDate end) {
    if (start != null && end != null && end.isBefore(start)) {
      problems.error(
          draft.file(kind), row.line(), "endDate", end.toString(), Reason.END_BEFORE_START, start);
    }
  }
}

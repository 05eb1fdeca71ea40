package kz.journal.bundle.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.journal.bundle.BundleProblem.Reason;
import kz.journal.bundle.BundleProblems;
import kz.journal.bundle.FileMode;
import kz.journal.bundle.RosterRows.ClassRow;
import kz.journal.bundle.RosterRows.ClassType;
import kz.journal.bundle.RosterRows.EnrollmentRow;
import kz.journal.bundle.RosterRows.RoleRow;
import kz.journal.bundle.RosterRows.RosterRole;
import kz.journal.bundle.RosterRows.UserRow;
import kz.journal.bundle.SheetKind;

/**
 * Decides whether people sit where they may: nobody twice in a class in one role on the same day,
 * nobody in a role that the same bundle does not give. A student in two study groups at once and a
 * person without a role are only doubtful.
 */
final class SeatChecks {

  private final RosterDraft draft;
  private final BundleProblems problems;

  SeatChecks(RosterDraft draft, BundleProblems problems) {
    this.draft = draft;
    this.problems = problems;
  }

  void check() {
    seats();
    peopleWithoutRole();
  }

  private void seats() {
    Map<String, EnumSet<RosterRole>> given = rolesGiven();
    Map<String, ClassRow> classes = RosterDraft.byId(draft.classes);
    Map<Seat, List<EnrollmentRow>> taken = new HashMap<>();
    Map<String, List<EnrollmentRow>> groups = new HashMap<>();
    for (EnrollmentRow seat : draft.enrollments) {
      if (seat.ended() || seat.role() == null || seat.userSourcedId() == null) {
        continue;
      }
      EnumSet<RosterRole> roles = given.get(seat.userSourcedId());
      if (roles != null && !roles.contains(seat.role())) {
        problems.error(
            draft.file(SheetKind.ENROLLMENTS),
            seat.line(),
            "role",
            seat.role().name().toLowerCase(Locale.ROOT),
            Reason.ROLE_MISMATCH,
            seat.userSourcedId(),
            draft.file(SheetKind.ROLES));
      }
      EnrollmentRow same =
          overlapping(
              taken, new Seat(seat.classSourcedId(), seat.userSourcedId(), seat.role()), seat);
      ClassRow clazz = classes.get(seat.classSourcedId());
      if (same != null) {
        problems.error(
            draft.file(SheetKind.ENROLLMENTS),
            seat.line(),
            "userSourcedId",
            seat.userSourcedId(),
            Reason.DUPLICATE_ENROLLMENT,
            same.line());
      } else if (clazz != null
          && clazz.type() == ClassType.HOMEROOM
          && seat.role() == RosterRole.STUDENT) {
        EnrollmentRow other = overlapping(groups, seat.userSourcedId(), seat);
        if (other != null) {
          problems.warning(
              draft.file(SheetKind.ENROLLMENTS),
              seat.line(),
              "classSourcedId",
              seat.classSourcedId(),
              Reason.SECOND_GROUP,
              other.classSourcedId(),
              other.line());
        }
      }
    }
  }

  /** The roles of people whose roles the bundle tells completely; of others nothing is known. */
  private Map<String, EnumSet<RosterRole>> rolesGiven() {
    Map<String, EnumSet<RosterRole>> given = new HashMap<>();
    if (draft.mode(SheetKind.ROLES) == FileMode.BULK) {
      for (RoleRow role : draft.roles) {
        if (!role.ended() && role.userSourcedId() != null && role.role() != null) {
          given
              .computeIfAbsent(role.userSourcedId(), none -> EnumSet.noneOf(RosterRole.class))
              .add(role.role());
        }
      }
    }
    return given;
  }

  /** Adds the row under the key; the answer is an earlier one there that shares a day with it. */
  private static <K> EnrollmentRow overlapping(
      Map<K, List<EnrollmentRow>> earlier, K key, EnrollmentRow seat) {
    List<EnrollmentRow> rows = earlier.computeIfAbsent(key, none -> new ArrayList<>(1));
    EnrollmentRow found =
        rows.stream()
            .filter(row -> !endsBefore(row, seat) && !endsBefore(seat, row))
            .findFirst()
            .orElse(null);
    rows.add(seat);
    return found;
  }

  private static boolean endsBefore(EnrollmentRow one, EnrollmentRow other) {
    return one.endDate() != null
        && other.beginDate() != null
        && one.endDate().isBefore(other.beginDate());
  }

  private void peopleWithoutRole() {
    if (draft.mode(SheetKind.USERS) != FileMode.BULK
        || draft.mode(SheetKind.ROLES) != FileMode.BULK
        || !draft.ids(SheetKind.ROLES).complete()) {
      return;
    }
    Set<String> withRole =
        draft.roles.stream().map(RoleRow::userSourcedId).collect(Collectors.toSet());
    for (UserRow user : draft.users) {
      if (!user.ended() && user.sourcedId() != null && !withRole.contains(user.sourcedId())) {
        problems.warning(
            draft.file(SheetKind.USERS),
            user.line(),
            "sourcedId",
            user.sourcedId(),
            Reason.NO_ROLE,
            draft.file(SheetKind.ROLES));
      }
    }
  }

  private record Seat(String classSourcedId, String userSourcedId, RosterRole role) {}
}

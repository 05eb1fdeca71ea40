package kz.journal.bundle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The eight kinds of rows the journal takes from a roster, in the order in which they refer to each
 * other, with the columns it uses (OneRoster 1.2 CSV tables, and {@code lessons}, which is ours).
 * Other columns of the standard are allowed and ignored.
 */
public enum SheetKind {
  ORGS("orgs", "sourcedId! status name! type! identifier parentSourcedId"),
  ACADEMIC_SESSIONS(
      "academicSessions", "sourcedId! status title! type! startDate! endDate! parentSourcedId"),
  COURSES(
      "courses",
      "sourcedId! status schoolYearSourcedId title! courseCode orgSourcedId! metadata.credits"
          + " metadata.titleKk metadata.titleEn metadata.examForm metadata.finalControl"),
  CLASSES(
      "classes",
      "sourcedId! status title! courseSourcedId! classCode classType! schoolSourcedId!"
          + " termSourcedIds! metadata.lessonKind metadata.level"),
  USERS(
      "users",
      "sourcedId! status enabledUser! username! givenName! familyName! middleName identifier email"
          + " password primaryOrgSourcedId metadata.language metadata.level metadata.studyForm"
          + " metadata.programme metadata.year"),
  ROLES(
      "roles", "sourcedId! status userSourcedId! roleType! role! beginDate endDate orgSourcedId!"),
  ENROLLMENTS(
      "enrollments",
      "sourcedId! status classSourcedId! userSourcedId! role! primary beginDate endDate"),
  LESSONS(
      "lessons", "sourcedId! status classSourcedId! date! startTime! endTime! kind! topic room");

  private final String sheet;
  private final List<String> columns;
  private final Set<String> required;

  SheetKind(String sheet, String columns) {
    this.sheet = sheet;
    List<String> marked = Arrays.asList(columns.split(" "));
    this.columns = marked.stream().map(column -> column.replace("!", "")).toList();
    this.required =
        marked.stream()
            .filter(column -> column.endsWith("!"))
            .map(column -> column.replace("!", ""))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The name of the worksheet; with {@code .csv}, the name of the file. */
  public String sheet() {
    return sheet;
  }

  /** The columns the journal uses, in the order of the standard. */
  public List<String> columns() {
    return columns;
  }

  /** Whether the column must be there and filled in every row that does not end its object. */
  public boolean requires(String column) {
    return required.contains(column);
  }
}

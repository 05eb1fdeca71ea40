package kz.journal.demo;

import java.util.Arrays;
import java.util.Optional;
import kz.journal.org.Office;
import kz.journal.regulation.Roles;

/**
 * The ten accounts of the demo that have a password, in the order the sign-in page lists them. Each
 * holds exactly one role, so that what a role may do can be tried alone.
 */
enum DemoAccount {
  TEACHER("teacher", Roles.TEACHER),
  HEAD("head", Roles.HEAD_OF_DEPARTMENT),
  STUDY_HEAD("studyhead", Roles.DIRECTOR_OF_STUDIES),
  DEAN("dean", Roles.DEAN),
  REGISTRAR("registrar", Roles.REGISTRAR),
  VICE_RECTOR("vicerector", Roles.ACADEMIC_VICE_RECTOR),
  SUPERVISOR("supervisor", Roles.SUPERVISING_VICE_RECTOR),
  STUDENT("student", Roles.STUDENT),
  OFFICE("office", Roles.CREDENTIALS_OFFICE),
  IT("it", Roles.IT);

  /** The password of all ten; it stands on the sign-in page. */
  static final String PASSWORD = "journal-demo";

  private final String login;
  private final String role;

  DemoAccount(String login, String role) {
    this.login = login;
    this.role = role;
  }

  String login() {
    return login;
  }

  String role() {
    return role;
  }

  /** The office behind the role; teachers and students hold none. */
  Optional<Office> office() {
    return Arrays.stream(Office.values()).filter(office -> office.name().equals(role)).findFirst();
  }
}

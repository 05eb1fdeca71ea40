package kz.journal.regulation;

import java.util.List;

/**
 * The users the instruction names (1.6), and those later paragraphs give duties to (reading A23),
 * as use cases state them in {@code @RolesAllowed}. A caller may hold several.
 */
public final class Roles {

  public static final String TEACHER = "TEACHER";
  public static final String STUDENT = "STUDENT";
  public static final String HEAD_OF_DEPARTMENT = "HEAD_OF_DEPARTMENT";
  public static final String DIRECTOR_OF_STUDIES = "DIRECTOR_OF_STUDIES";
  public static final String DEAN = "DEAN";
  public static final String REGISTRAR = "REGISTRAR";
  public static final String ACADEMIC_VICE_RECTOR = "ACADEMIC_VICE_RECTOR";
  public static final String SUPERVISING_VICE_RECTOR = "SUPERVISING_VICE_RECTOR";
  public static final String CREDENTIALS_OFFICE = "CREDENTIALS_OFFICE";
  public static final String IT = "IT";

  /** Held by everybody who is signed in, duties due or not. */
  public static final String SIGNED_IN = "SIGNED_IN";

  /** Held by the server's own jobs and timers, never by a person. */
  public static final String SYSTEM = "SYSTEM";

  /** The roles a person can hold, in the order they are shown. */
  public static final List<String> OF_PEOPLE =
      List.of(
          TEACHER,
          HEAD_OF_DEPARTMENT,
          DIRECTOR_OF_STUDIES,
          DEAN,
          REGISTRAR,
          ACADEMIC_VICE_RECTOR,
          SUPERVISING_VICE_RECTOR,
          STUDENT,
          CREDENTIALS_OFFICE,
          IT);

  private Roles() {}
}

package kz.journal.extension;

import java.time.LocalDate;
import kz.journal.org.Trilingual;
import kz.journal.roster.LessonKind;

/**
 * An extension as people read it.
 *
 * @param state at the moment of asking
 * @param target whose windows it concerns
 * @param requestedBy shortened name; the login of whoever has no account any more
 * @param answeredBy the same, or {@code null}
 * @param undoneBy the same, or {@code null}
 */
public record ExtensionLine(
    WindowExtension extension,
    ExtensionState state,
    Target target,
    String requestedBy,
    String answeredBy,
    String undoneBy) {

  /**
   * Whose windows, in words; {@code null} whatever the scope does not name.
   *
   * @param journal title of the journal, also that of the lesson
   * @param journalId of it
   * @param day of the lesson
   * @param student full name
   * @param teacher full name
   */
  public record Target(
      Long journalId,
      String journal,
      LocalDate day,
      LessonKind kind,
      String student,
      String teacher,
      Trilingual department) {}
}

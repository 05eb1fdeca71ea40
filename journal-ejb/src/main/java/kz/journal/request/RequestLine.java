package kz.journal.request;

import java.time.Instant;
import java.time.LocalDate;
import kz.journal.org.PersonName;
import kz.journal.org.Trilingual;
import kz.journal.roster.LessonKind;

/**
 * A request as teacher and registrar read it.
 *
 * @param version to be handed back with an answer
 * @param student {@code null} for the whole lesson
 * @param askedBy shortened name; the login of whoever has no account any more
 * @param closedAt the end that had passed when it was asked, excluded
 * @param waited the working days it has waited; 0 once answered
 * @param extensionId the extension that answers it, or {@code null}
 * @param until the end that extension gives, excluded, or {@code null}
 * @param answer why it was declined, or {@code null}
 */
public record RequestLine(
    long id,
    int version,
    long journalId,
    String journal,
    Trilingual discipline,
    long lessonId,
    LocalDate day,
    LessonKind kind,
    Long studentId,
    PersonName student,
    String reason,
    String askedBy,
    Instant askedAt,
    Instant closedAt,
    int waited,
    ExtensionRequest.State state,
    Long extensionId,
    Instant until,
    String answer,
    String answeredBy,
    Instant answeredAt) {

  /** Whether an extension that is to answer it waits for the vice-rector. */
  public boolean onItsWay() {
    return state == ExtensionRequest.State.WAITING && extensionId != null;
  }

  /** Whether it can still be answered or withdrawn. */
  public boolean open() {
    return state == ExtensionRequest.State.WAITING && extensionId == null;
  }
}

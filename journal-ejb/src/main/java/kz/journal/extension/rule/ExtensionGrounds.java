package kz.journal.extension.rule;

import java.time.Instant;
import java.time.LocalDate;
import kz.journal.extension.Consent;
import kz.journal.extension.Wish;
import kz.journal.regulation.Clause;
import kz.journal.regulation.Decision;
import kz.journal.regulation.Refused;
import kz.journal.regulation.Roles;
import kz.journal.time.JournalZone;

/**
 * Decides whether windows may be made longer. Paragraph 2.2.7: on one of three grounds with its
 * document, within the academic calendar, agreed by the vice-rector for academic affairs.
 *
 * <p>Reading: the calendar of the level bounds an extension by the semester's end, 24:00 of its
 * last day; beyond it the registrar confirms a second time, because grades of a closed semester are
 * in statements already. An end in the past opens nothing and would only rewrite what was late.
 */
@Clause({"2.2.7a", "2.2.7b", "2.2.7c"})
public final class ExtensionGrounds {

  /** A document's number is not longer, in characters. */
  public static final int LONGEST_NUMBER = 60;

  /** A reason is not longer, in characters. */
  public static final int LONGEST_REASON = 500;

  private ExtensionGrounds() {}

  /**
   * Whether an extension may be asked for.
   *
   * @param now the server's moment; the end must lie behind it
   * @param semesterEnd the last day of the earliest semester among the lessons concerned, or {@code
   *     null} if there are none
   */
  public static Decision ofRequest(Wish wish, Instant now, LocalDate semesterEnd) {
    if (!wish.complete()) {
      return Refused.because("extension-scope");
    }
    if (wish.ground() == null) {
      return Refused.because("extension-no-ground").citing("2.2.7c");
    }
    if (wish.document() == null
        || !wish.document().complete()
        || wish.document().number().length() > LONGEST_NUMBER) {
      return Refused.because("extension-no-document")
          .citing("2.2.7c")
          .with("longest", LONGEST_NUMBER);
    }
    return ofEnd(wish, now, semesterEnd);
  }

  /**
   * Whether windows may stay open until the end wanted, whatever the ground.
   *
   * @param wish complete
   */
  public static Decision ofEnd(Wish wish, Instant now, LocalDate semesterEnd) {
    if (!wish.until().isAfter(now)) {
      return Refused.because("extension-into-past").citing("2.2.7b").closedAt(wish.until());
    }
    boolean beyond = semesterEnd != null && wish.until().isAfter(JournalZone.endOf(semesterEnd));
    if (beyond && !wish.beyondSemester()) {
      return Refused.because("extension-beyond-semester")
          .citing("2.2.7a")
          .with("semesterEnd", semesterEnd);
    }
    return Decision.allowed();
  }

  /**
   * Whether the vice-rector may still answer.
   *
   * @param until the end asked for, excluded
   */
  public static Decision ofAnswer(Consent consent, Instant until, Instant now, boolean agrees) {
    if (consent != Consent.PENDING) {
      return Refused.because("extension-decided").citing("2.2.7b");
    }
    if (agrees && !until.isAfter(now)) {
      return Refused.because("extension-into-past").citing("2.2.7b").closedAt(until);
    }
    return Decision.allowed();
  }

  /**
   * Whether windows may be moved.
   *
   * @param signed the number of the document with the vice-rector's signature, which stands for the
   *     answer in the application; {@code null} or blank for none
   */
  public static Decision ofForce(Consent consent, String signed) {
    return consent == Consent.AGREED || signed != null && !signed.isBlank()
        ? Decision.allowed()
        : Refused.because("extension-no-consent")
            .citing("2.2.7b")
            .openedBy(Roles.ACADEMIC_VICE_RECTOR);
  }

  /** Whether declining or undoing is given a reason that can be kept. */
  public static Decision ofReason(String why) {
    return why != null && !why.isBlank() && why.strip().length() <= LONGEST_REASON
        ? Decision.allowed()
        : Refused.because("extension-no-reason").citing("2.2.7b").with("longest", LONGEST_REASON);
  }

  /** Whether an extension can be undone: it must be in force. */
  public static Decision ofUndo(Consent consent, boolean undone) {
    return consent == Consent.AGREED && !undone
        ? Decision.allowed()
        : Refused.because("extension-not-in-force").citing("2.2.7b");
  }
}
